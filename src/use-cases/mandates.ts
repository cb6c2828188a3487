import { isInForce, type MandateTerms, termsFault } from '../core/agency/terms.ts';
import type { Day } from '../core/base/day.ts';
import type { CreditorId, MandateId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { AgencyRow, MandateRow, MandateTermsRow } from '../core/journal/agency-tables.ts';
import type { SourceFile } from '../formats/reading.ts';
import type { Store } from '../ports/store.ts';
import { requireAgency } from './agency.ts';
import { creditorOf, type Deps } from './context.ts';
import { documentTooLarge, MOST_FILED_BYTES } from './filed-documents.ts';
import { MOST_MANDATES, periodOf } from './may-act.ts';
import { fileTypeOf } from './portal-files.ts';
import { recordDecided } from './record-decided.ts';

const MOST_TERMS = 500;
/** No agreement leaves a client's money longer with the agency. */
const MOST_REMIT_DAYS = 92;

export type NewMandate = {
  readonly signedOn: Day;
  readonly from: Day;
  readonly until: Day | null;
  readonly agreement: SourceFile;
  readonly terms: MandateTerms;
  readonly remitDays: number | null;
};

export type MandateShown = { readonly mandate: MandateRow; readonly terms: readonly MandateTermsRow[] };

/** The mandates of a client, the oldest first, each with all versions of its terms. */
export async function mandatesOf(store: Store, creditor_id: CreditorId): Promise<MandateShown[]> {
  const mandates = await store.select('mandate', { creditor_id }, { limit: MOST_MANDATES });
  const terms = await store.select('mandate_terms', { creditor_id }, { limit: MOST_MANDATES * MOST_TERMS });
  return mandates.map((mandate) => ({ mandate, terms: terms.filter((one) => one.mandate_id === mandate.id) }));
}

/**
 * Records the written agreement of a client, with the agreement itself.
 * @throws Refusal `not-an-agency`, `unknown-creditor`, `house-is-client`, `document-empty`, `document-too-large`, `document-kind`,
 * `mandate-days`, `mandate-overlaps`, `mandates-many`, `remit-days`, those of terms
 */
export async function recordMandate(deps: Pick<Deps, 'store' | 'by' | 'digest'>, client: CreditorId, told: NewMandate): Promise<MandateId> {
  const { store, by, digest } = deps;
  refuseTerms(told.terms);
  refuseDays(told);
  const { bytes } = told.agreement;
  refuseFile(told.agreement);
  const document = digest.sha256(bytes);
  return recordDecided(store, async () => {
    await requireClient(store, client);
    const known = await store.select('mandate', { creditor_id: client }, { limit: MOST_MANDATES });
    if (known.length >= MOST_MANDATES)
      throw new Refusal('mandates-many', `This client has ${MOST_MANDATES} mandates already.`, { most: MOST_MANDATES });
    refuseOverlap(known, told);
    const id = (await store.reserve('mandate', 1)) as MandateId;
    const days = { signed_on: told.signedOn, from_day: told.from, until_day: told.until, revoked_on: null };
    const mandate: MandateRow = { id, creditor_id: client, ...days, document, remit_days: told.remitDays };
    const terms: MandateTermsRow = {
      id: await store.reserve('mandate_terms', 1),
      mandate_id: id,
      creditor_id: client,
      from_day: told.from,
      terms: told.terms,
    };
    return {
      entries: [{ kind: 'mandate.recorded', by, data: { mandate, terms } }],
      outside: { documents: [{ sha256: document, bytes }] },
      result: id,
    };
  });
}

/**
 * Other terms from a later day on: what was earned stays earned.
 * @throws Refusal `unknown-mandate`, `mandate-ended`, `terms-in-past`, `terms-many`, those of terms
 */
export async function changeTerms(
  deps: Pick<Deps, 'store' | 'by' | 'clock'>,
  id: MandateId,
  from: Day,
  terms: MandateTerms,
): Promise<void> {
  const { store, by, clock } = deps;
  refuseTerms(terms);
  if (from <= clock.today())
    throw new Refusal('terms-in-past', 'Other terms count from tomorrow at the earliest: what was earned stays earned.');
  await recordDecided(store, async () => {
    const mandate = await mandateOf(store, id);
    if (!isInForce(periodOf(mandate), from)) throw new Refusal('mandate-ended', 'The mandate does not hold on that day.');
    const known = await store.select('mandate_terms', { mandate_id: id }, { limit: MOST_TERMS });
    if (known.length >= MOST_TERMS)
      throw new Refusal('terms-many', `This mandate has changed ${MOST_TERMS} times already.`, { most: MOST_TERMS });
    const row = { id: await store.reserve('mandate_terms', 1), mandate_id: id, creditor_id: mandate.creditor_id, from_day: from, terms };
    return { entries: [{ kind: 'mandate.terms-changed', by, data: { terms: row } }], result: undefined };
  });
}

/**
 * From that day on nothing leaves for the client any more. What was announced for a later day can be brought forward as long as that day has not come.
 * @throws Refusal `unknown-mandate`, `mandate-ended`, `revoked-before`
 */
export async function revokeMandate(deps: Pick<Deps, 'store' | 'by' | 'clock'>, id: MandateId, on: Day): Promise<void> {
  const { store, by, clock } = deps;
  await recordDecided(store, async () => {
    const mandate = await mandateOf(store, id);
    const ended = mandate.revoked_on !== null && (mandate.revoked_on <= clock.today() || on >= mandate.revoked_on);
    if (ended || (mandate.until_day !== null && on > mandate.until_day))
      throw new Refusal('mandate-ended', 'The mandate does not hold on that day.');
    if (on < mandate.from_day) throw new Refusal('revoked-before', 'A mandate ends on its first day at the earliest.');
    return { entries: [{ kind: 'mandate.revoked', by, data: { id, creditorId: mandate.creditor_id, on } }], result: undefined };
  });
}

/** The written agreement, to the byte. @throws Refusal `unknown-mandate` */
export async function agreementOf(store: Store, id: MandateId): Promise<Uint8Array> {
  const bytes = await store.document((await mandateOf(store, id)).document);
  if (bytes === null) throw new Error(`the agreement of mandate ${id} is missing`);
  return bytes;
}

/** @throws Refusal `not-an-agency`, `unknown-creditor`, `house-is-client` */
export async function requireClient(store: Store, client: CreditorId): Promise<AgencyRow> {
  const agency = await requireAgency(store);
  await creditorOf(store, client);
  if (agency.house_id === client) throw new Refusal('house-is-client', 'This is the agency itself and not one of its clients.');
  return agency;
}

async function mandateOf(store: Store, id: MandateId): Promise<MandateRow> {
  const [mandate] = await store.select('mandate', { id }, { limit: 1 });
  if (!mandate) throw new Refusal('unknown-mandate', `There is no mandate ${id} in this workspace.`, { id });
  return mandate;
}

function refuseTerms(terms: MandateTerms): void {
  switch (termsFault(terms)) {
    case 'bands-missing':
      throw new Refusal('terms-bands-missing', 'Say the commission: one to twenty rates.');
    case 'first-band':
      throw new Refusal('terms-first-band', 'The first rate counts from 0 € and from day 0 on.');
    case 'too-much':
      throw new Refusal('terms-too-much', 'A commission with its VAT may not come to more than what is received.');
    case 'out-of-range':
      throw new Refusal('terms-out-of-range', 'An amount, an age or a rate of the terms is out of its range.');
    case null:
  }
}

function refuseDays({ signedOn, from, until, remitDays }: NewMandate): void {
  if (from < signedOn || (until !== null && until < from))
    throw new Refusal('mandate-days', 'A mandate begins when it is signed at the earliest, and ends after that.');
  if (remitDays !== null && (!Number.isSafeInteger(remitDays) || remitDays < 1 || remitDays > MOST_REMIT_DAYS))
    throw new Refusal('remit-days', `Money is handed over after 1 to ${MOST_REMIT_DAYS} days.`, { most: MOST_REMIT_DAYS });
}

function refuseFile({ name, bytes }: SourceFile): void {
  if (bytes.length === 0) throw new Refusal('document-empty', `${name} is empty.`, { path: name });
  if (bytes.length > MOST_FILED_BYTES) throw documentTooLarge(name);
  if (fileTypeOf(bytes) !== 'application/pdf')
    throw new Refusal('agreement-kind', `${name} is no PDF: a mandate is a written agreement, filed as a PDF.`, { path: name });
}

/** Two at once would leave open which terms count. */
function refuseOverlap(known: readonly MandateRow[], { from, until }: NewMandate): void {
  const overlaps = known.some((one) => {
    const lastDay = one.revoked_on ?? one.until_day;
    const endsBefore = lastDay !== null && (one.revoked_on === null ? lastDay < from : lastDay <= from);
    return !endsBefore && (until === null || one.from_day <= until);
  });
  if (overlaps) throw new Refusal('mandate-overlaps', 'Another mandate of this client holds in these days: revoke it first.');
}
