import type { Day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import type { Language } from '../core/base/text.ts';
import type { DebtorRow, NewDebtorRow, VaultRow } from '../core/journal/tables.ts';
import { vaultText } from '../core/journal/vault-text.ts';
import { proposeKind } from '../core/receivable/debtor-kind.ts';
import { mobileOf } from '../core/receivable/mobile.ts';
import type { DebtorDetails } from '../core/receivable/party.ts';
import type { Digest } from '../ports/digest.ts';
import type { Store } from '../ports/store.ts';
import type { KnownDebtor, Recognised } from './import-recognise.ts';
import type { Reporter } from './import-report.ts';
import type { ImportWriter } from './import-writer.ts';

type Deps = {
  readonly digest: Digest;
  readonly writer: ImportWriter;
  readonly report: Reporter;
  readonly creditorId: DebtorRow['creditor_id'];
  readonly today: Day;
};

/** Gives the debtors that the file makes their ids, for good; a preview leaves them negative. */
export async function withIds(recognised: readonly Recognised[], store: Store, preview: boolean): Promise<Recognised[]> {
  const made = recognised.reduce((most, { debtorId }) => Math.max(most, -debtorId), 0);
  if (made === 0 || preview) return [...recognised];
  const [debtors, vaults] = [await store.reserve('debtor', made), await store.reserve('vault', made)];
  return recognised.map((one) =>
    one.debtorId < 0 ? { ...one, debtorId: (debtors - 1 - one.debtorId) as DebtorId, vaultId: vaults - 1 - one.debtorId } : one,
  );
}

/** Makes or completes the debtor of all these parties, which are one, and tells what a person should know of it. */
export function registerDebtor(parties: readonly [Recognised, ...Recognised[]], deps: Deps): void {
  const [first] = parties;
  if (first.known) completeDebtor(first.known, parties, deps);
  else makeDebtor(parties, deps);
}

function makeDebtor(parties: readonly [Recognised, ...Recognised[]], deps: Deps): void {
  const [{ party, debtorId, vaultId, recognition }] = parties;
  const { report, writer, digest } = deps;
  const details = parties.slice(1).reduce((known, { party: other }) => filledUp(known, other.details), party.details);
  const vault = { id: vaultId, salt: digest.randomSalt(), details };
  const { kind, sure } = proposeKind({ name: details.name, siren: firstOf(parties, 'siren'), vat: firstOf(parties, 'vat') });
  const row: NewDebtorRow = {
    id: debtorId,
    creditor_id: deps.creditorId,
    kind,
    kind_confirmed: sure,
    language: languageOf(details),
    segment: null,
    scenario: null,
    ...contactColumns(details),
    vault_id: vault.id,
    vault_digest: digest.sha256(vaultText(vault.salt, details)),
  };
  writer.addDebtor(row, freshKeys(parties, new Set()), vault);
  report.tell('debtor', 'debtor-new', { line: party.line, debtorId });
  if (recognition.is !== 'doubtful') return;
  writer.ask('same-debtor', debtorId, deps.today);
  const others = recognition.others.slice(0, 10).join(', ');
  report.tell('question', 'same-debtor', { line: party.line, debtorId, params: { others, because: recognition.because } });
}

/** Contact data of a later file fill gaps; what differs is told, never overwritten. Erased data stay erased. */
function completeDebtor(known: KnownDebtor, parties: readonly [Recognised, ...Recognised[]], deps: Deps): void {
  deps.report.counts.debtorsRecognised += 1;
  const before = known.details;
  const after = before && parties.reduce((details, { party }) => filledUp(details, party.details), before);
  for (const { party } of parties) tellDifferences(known, party.details, party.line, deps.report);
  const vault: VaultRow | null = after === before ? null : { id: known.row.vault_id, salt: deps.digest.randomSalt(), details: after };
  const changes = {
    ...(before && after ? { ...contactChanges(known.row, before, after), ...kindChanges(known, parties, after) } : {}),
    ...(vault && after ? { vault_digest: deps.digest.sha256(vaultText(vault.salt, after)) } : {}),
  };
  deps.writer.changeDebtor(known.row.id, changes, freshKeys(parties, known.keys), vault);
}

function contactChanges(row: DebtorRow, before: DebtorDetails, after: DebtorDetails): Partial<DebtorRow> {
  return {
    ...(before.email === null && after.email !== null && row.email === 'none' ? { email: 'usable' as const } : {}),
    ...(before.address === null && after.address !== null ? { has_address: true, ...foreignLanguage(after) } : {}),
    ...(before.phone === null && after.phone !== null ? { has_phone: true, ...mobileColumn(after) } : {}),
  };
}

function kindChanges({ row }: KnownDebtor, parties: readonly Recognised[], details: DebtorDetails): Partial<DebtorRow> {
  if (row.kind_confirmed) return {};
  const { kind, sure } = proposeKind({ name: details.name, siren: firstOf(parties, 'siren'), vat: firstOf(parties, 'vat') });
  const better = kind !== 'unknown' && (row.kind === 'unknown' || (row.kind === kind && sure));
  return better ? { kind, kind_confirmed: sure } : {};
}

function tellDifferences(known: KnownDebtor, found: DebtorDetails, line: number | null, report: Reporter): void {
  const { details, row } = known;
  const tell = (field: string, was: string, is: string) =>
    report.tell('proposal', 'contact-differs', { line, debtorId: row.id, params: { field, known: was, found: is } });
  if (details?.email && found.email && details.email.toLowerCase() !== found.email.toLowerCase()) tell('email', details.email, found.email);
  if (details?.address && found.address && addressText(details) !== addressText(found))
    tell('address', addressText(details), addressText(found));
}

export function addressText({ address }: DebtorDetails): string {
  return address ? [...address.lines, `${address.postcode} ${address.city}`].join(', ') : '';
}

/** The same object when nothing was missing. */
export function filledUp(known: DebtorDetails, found: DebtorDetails): DebtorDetails {
  const fills = (['email', 'phone', 'address'] as const).some((field) => known[field] === null && found[field] !== null);
  const account = known.account ?? found.account;
  if (!fills && account === known.account) return known;
  const contact = { email: known.email ?? found.email, phone: known.phone ?? found.phone, address: known.address ?? found.address };
  return { ...known, ...contact, ...(account === undefined ? {} : { account }) };
}

function freshKeys(parties: readonly Recognised[], known: ReadonlySet<string>) {
  const seen = new Set(known);
  return parties
    .flatMap(({ party }) => party.keys)
    .filter(({ scheme, value }) => {
      const key = `${scheme} ${value}`;
      return !seen.has(key) && seen.add(key);
    });
}

function firstOf(parties: readonly Recognised[], clue: 'siren' | 'vat'): string | null {
  return parties.find(({ party }) => party.clues[clue] !== null)?.party.clues[clue] ?? null;
}

export function contactColumns(
  details: DebtorDetails,
): Pick<DebtorRow, 'email' | 'has_address' | 'has_phone'> & Partial<Pick<DebtorRow, 'mobile'>> {
  const [email, has_address, has_phone] = [
    details.email === null ? 'none' : 'usable',
    details.address !== null,
    details.phone !== null,
  ] as const;
  return { email, has_address, has_phone, ...mobileColumn(details) };
}

/** An SMS reaches it; nothing is said where none does. */
function mobileColumn({ phone }: DebtorDetails): Partial<Pick<DebtorRow, 'mobile'>> {
  return mobileOf(phone) === null ? {} : { mobile: 'usable' };
}

/** Books name a customer without an address: only when that comes does it show that French will not be read there. */
function foreignLanguage(details: DebtorDetails): { language?: Language } {
  const language = languageOf(details);
  return language === 'fr' ? {} : { language };
}

const FRENCH_SPEAKING = new Set(['FR', 'BE', 'CH', 'LU', 'MC', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'NC', 'PF', 'WF']);

/** Those who live where nobody speaks French are written to in English. */
export function languageOf({ address }: DebtorDetails): Language {
  return address === null || FRENCH_SPEAKING.has(address.country) ? 'fr' : 'en';
}
