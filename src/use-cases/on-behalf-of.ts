import { EUR } from '../core/base/money.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import { caseNumber } from '../core/case/contact.ts';
import type { ContactRow, CreditorRow } from '../core/journal/tables.ts';
import type { ComposeFinding, ComposeInput, OnBehalf } from '../core/letter/compose-input.ts';
import type { CreditorProfile } from '../core/receivable/party.ts';
import type { Store } from '../ports/store.ts';
import { creditorOf } from './context.ts';
import { agencyOf } from './may-act.ts';

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

/** The first thing that left in writing for this debtor, before this. */
async function firstLetterTo(store: Store, debtor_id: ContactRow['debtor_id'], contact: ContactRow): Promise<OnBehalf['firstLetter']> {
  const left = await store.select('dispatch', { debtor_id, channel: WRITTEN, status: ['sent', 'posted'] }, { limit: 1 });
  const [first] = left.filter((one) => one.contact_id !== contact.id);
  const [before] = first ? await store.select('contact', { id: first.contact_id }, { limit: 1 }) : [];
  return before?.made_on ? { reference: caseNumber(before.id, before.decided_on), on: before.made_on } : null;
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
