import { daysBetween } from '../core/base/day.ts';
import type { CreditorId, ProfessionalId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { AgencyAccount, ProfessionalKind } from '../core/case/hand-over.ts';
import type { HandOverRow, ProfessionalDetails, ProfessionalRow, ReportRow } from '../core/journal/hand-over-tables.ts';
import { ERASED } from '../core/journal/vault-text.ts';
import type { Page, Store } from '../ports/store.ts';
import { creditorOf } from './context.ts';
import { clean } from './dispute-words.ts';
import { accountOf, keptWords, wordsIn } from './hand-over-parts.ts';
import { emailOf } from './import-clues.ts';
import { readAll } from './read-all.ts';
import type { PersonDeps } from './set-debtor.ts';

export type ProfessionalSaid = ProfessionalDetails & {
  readonly kind: ProfessionalKind;
  /** Parts per million. */
  readonly commissionPpm: number | null;
  readonly fixedCents: bigint | null;
};

/** What came of the claims that were given to one: own figures, never anybody else's. */
export type ProfessionalResults = {
  readonly handedOver: number;
  readonly out: number;
  readonly account: AgencyAccount;
  /** What was open of the claims on the days on which they were given, in euros. */
  readonly givenCents: bigint;
  /** Days from the hand-over to the first payment, on average over those that had one. */
  readonly daysToFirst: number | null;
};
export type ProfessionalView = {
  readonly row: ProfessionalRow;
  /** `null` once it was erased. */
  readonly details: ProfessionalDetails | null;
  readonly results: ProfessionalResults;
};

const MOST_CENTS = 100_000_000n;
const WHOLE_PPM = 1_000_000;
const LONGEST = { name: 120, line: 200, address: 500 } as const;

/** @throws Refusal `unknown-creditor`, `professional-name`, `professional-terms`, `email-unreadable` */
export async function addProfessional(deps: PersonDeps, creditorId: CreditorId, said: ProfessionalSaid): Promise<ProfessionalId> {
  const { store, digest, clock, by } = deps;
  await creditorOf(store, creditorId);
  const { details, terms } = checked(said);
  const [id, vault_id] = [(await store.reserve('professional', 1)) as ProfessionalId, await store.reserve('vault', 1)];
  const { vault, vaultDigest } = keptWords(digest, vault_id, details);
  const about = { id, creditor_id: creditorId, ...terms, state: 'standing', added_on: clock.today(), author: by } as const;
  const professional: ProfessionalRow = { ...about, vault_id, vault_digest: vaultDigest };
  await store.record([{ kind: 'professional.added', by, data: { professional } }], { vault });
  return id;
}

/** @throws Refusal `unknown-professional`, `professional-name`, `professional-terms`, `email-unreadable` */
export async function changeProfessional(deps: PersonDeps, id: ProfessionalId, said: ProfessionalSaid): Promise<void> {
  const row = await professionalRow(deps.store, id);
  const { details, terms } = checked(said);
  const { vault, vaultDigest } = keptWords(deps.digest, row.vault_id, details);
  const data = { id, creditorId: row.creditor_id, changes: { ...terms, vault_digest: vaultDigest } };
  await deps.store.record([{ kind: 'professional.changed', by: deps.by, data }], { vault });
}

/**
 * Takes one off the list. One that never had a claim is erased with it; of any other what it did stays told.
 * @throws Refusal `unknown-professional`, `professional-has-claims`
 */
export async function removeProfessional(deps: PersonDeps, id: ProfessionalId): Promise<void> {
  const { store, by } = deps;
  const row = await professionalRow(store, id);
  const had = await store.select('hand_over', { professional_id: id }, { limit: 1_000 });
  if (had.some((one) => one.state === 'out'))
    throw new Refusal('professional-has-claims', `Professional ${id} still has claims: take them back first.`, { id });
  const changes = { state: 'removed', ...(had.length === 0 ? { vault_digest: ERASED } : {}) } as const;
  const vault = had.length === 0 ? [{ id: row.vault_id, salt: '', details: null }] : [];
  await store.record([{ kind: 'professional.changed', by, data: { id, creditorId: row.creditor_id, changes } }], { vault });
}

/** @throws Refusal `unknown-professional` */
export async function professionalRow(store: Store, id: ProfessionalId): Promise<ProfessionalRow> {
  const [row] = await store.select('professional', { id, state: 'standing' }, { limit: 1 });
  if (!row) throw new Refusal('unknown-professional', `There is no professional ${id} in this workspace.`, { id });
  return row;
}

/** Those on the list, a page in the order of their numbers. @throws Refusal `unknown-creditor` */
export async function professionals({ store }: Pick<PersonDeps, 'store'>, creditorId: CreditorId, page: Page): Promise<ProfessionalView[]> {
  await creditorOf(store, creditorId);
  const rows = await store.select('professional', { creditor_id: creditorId, state: 'standing' }, page);
  const ids = rows.map((row) => row.id);
  const words = await wordsIn<ProfessionalDetails>(store, rows);
  const given = Map.groupBy(await readAll(store, 'hand_over', 'professional_id', ids), (one) => one.professional_id);
  const told = Map.groupBy(await readAll(store, 'hand_over_report', 'professional_id', ids), (one) => one.professional_id);
  return rows.map((row) => ({
    row,
    details: words.get(row.vault_id) ?? null,
    results: resultsOf(given.get(row.id) ?? [], told.get(row.id) ?? []),
  }));
}

/** Sums of euros: claims in another currency are counted, and their sums left to their own pages. */
export function resultsOf(given: readonly HandOverRow[], reports: readonly ReportRow[]): ProfessionalResults {
  const euros = new Map(given.filter((one) => one.currency === EUR).map((one) => [one.id, one]));
  const own = reports.filter((one) => euros.has(one.hand_over_id));
  const paid = own.filter((one) => one.state === 'confirmed' && one.act === 'payment');
  const firsts = [...Map.groupBy(paid, (one) => one.hand_over_id)].flatMap(([id, all]) => {
    const on = euros.get(id)?.on_day;
    const first = all.map((one) => one.on_day).sort()[0];
    return on && first ? [daysBetween(on, first)] : [];
  });
  const days = firsts.reduce((sum, one) => sum + one, 0);
  return {
    handedOver: given.length,
    out: given.filter((one) => one.state === 'out').length,
    account: accountOf(own),
    givenCents: [...euros.values()].flatMap((one) => one.items).reduce((sum, { cents }) => sum + BigInt(cents), 0n),
    daysToFirst: firsts.length === 0 ? null : Math.round(days / firsts.length),
  };
}

function checked(said: ProfessionalSaid) {
  const name = oneLine(said.name, LONGEST.name);
  if (name === '') throw new Refusal('professional-name', 'A professional needs a name.');
  const { commissionPpm, fixedCents } = said;
  const isShare = commissionPpm === null || (Number.isInteger(commissionPpm) && commissionPpm >= 0 && commissionPpm <= WHOLE_PPM);
  if (!isShare || (fixedCents !== null && (fixedCents < 0n || fixedCents > MOST_CENTS)))
    throw new Refusal('professional-terms', 'A commission is between 0 and 100 %, a fixed fee between 0 and 1,000,000.');
  const email = oneLine(said.email, LONGEST.line);
  if (email !== '' && emailOf(email) === null) throw new Refusal('email-unreadable', `${email} is not an e-mail address.`, { text: email });
  const details: ProfessionalDetails = {
    name,
    address: clean(said.address).slice(0, LONGEST.address),
    email,
    phone: oneLine(said.phone, LONGEST.line),
    district: oneLine(said.district, LONGEST.line),
    notes: clean(said.notes),
  };
  const terms = { kind: said.kind, commission_ppm: commissionPpm, fixed_cents: fixedCents === null ? null : Number(fixedCents) };
  return { details, terms };
}
