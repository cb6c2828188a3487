import { type Day, earlierOf } from '../core/base/day.ts';
import { EUR } from '../core/base/money.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import { caseNumber } from '../core/case/contact.ts';
import type { ContactRow, CreditorRow } from '../core/journal/tables.ts';
import type { ComposeFinding, ComposeInput, OnBehalf } from '../core/letter/compose-input.ts';
import type { CreditorProfile } from '../core/receivable/party.ts';
import type { Store } from '../ports/store.ts';
import { creditorOf } from './context.ts';
import { agencyOf, MOST_MANDATES } from './may-act.ts';

/** Of one debtor, in the order in which they were decided. */
const MOST_LOOKED = 1_000;
/** By what somebody was written to. */
const WRITTEN = ['email', 'letter', 'registered-letter'] as const;

/** The agency that writes for a creditor, paid on the account for its clients' money; nothing where the creditor writes for itself. */
export async function agencyFor(store: Store, creditor: CreditorRow): Promise<CreditorProfile | null> {
  const agency = await agencyOf(store);
  if (agency === null || agency.house_id === creditor.id) return null;
  const { profile } = await creditorOf(store, agency.house_id);
  const { funds_number: iban, funds_bic: bic, funds_holder: holder } = agency;
  return { ...profile, accounts: [{ iban, bic, currency: EUR, holder }] };
}

export async function onBehalfOf(
  store: Store,
  creditor: CreditorRow,
  { debtor }: CaseFile,
  contact: ContactRow,
): Promise<Pick<ComposeInput, 'onBehalf'>> {
  const agency = await agencyFor(store, creditor);
  return agency === null ? {} : { onBehalf: { agency, firstLetter: await firstLetterTo(store, debtor.id, contact) } };
}

/**
 * The first thing that left in writing for this debtor, before this, and from the agency: what the creditor wrote itself before its first mandate, is no
 * letter of the agency.
 */
async function firstLetterTo(store: Store, debtor_id: ContactRow['debtor_id'], contact: ContactRow): Promise<OnBehalf['firstLetter']> {
  const left = await store.select('dispatch', { debtor_id, channel: WRITTEN, status: ['sent', 'posted'] }, { limit: MOST_LOOKED });
  const ids = [...new Set(left.map((one) => one.contact_id))].filter((id) => id !== contact.id);
  if (ids.length === 0) return null;
  const contacts = new Map((await store.select('contact', { id: ids }, { limit: ids.length })).map((row) => [row.id, row]));
  const since = await actingSince(store, contact.creditor_id);
  for (const id of ids) {
    const { made_on: on = null, decided_on } = contacts.get(id) ?? contact;
    if (on !== null && since !== null && on >= since) return { reference: caseNumber(id, decided_on), on };
  }
  return null;
}

/** Since when the agency may have written for a creditor. */
async function actingSince(store: Store, creditor_id: ContactRow['creditor_id']): Promise<Day | null> {
  const mandates = await store.select('mandate', { creditor_id }, { limit: MOST_MANDATES });
  return mandates.reduce<Day | null>((found, { from_day }) => (found === null ? from_day : earlierOf(found, from_day)), null);
}

/** Who calls, and for whom. */
export async function calledFor<T extends { readonly creditor: CreditorProfile; readonly language: 'fr' | 'en' }>(
  store: Store,
  creditor: CreditorRow,
  told: T,
): Promise<T> {
  const agency = await agencyFor(store, creditor);
  if (agency === null) return told;
  const { signatory, email, phone, accounts } = agency;
  const name = `${agency.name}, ${told.language === 'fr' ? 'pour le compte de' : 'on behalf of'} ${told.creditor.name}`;
  return { ...told, creditor: { ...told.creditor, name, signatory, email, phone, accounts } };
}

/** An SMS has no room for what a collector's letter must say. @law CPCE R124-4 */
export async function textFindings(store: Store, creditor: CreditorRow): Promise<ComposeFinding[]> {
  if ((await agencyFor(store, creditor)) === null) return [];
  return [
    {
      severity: 'error',
      code: 'collector-sms',
      message: 'An agency sends no SMS: it has no room for what its letters must say (CPCE R124-4).',
    },
  ];
}
