import type { Day } from '../core/base/day.ts';
import type { DebtorRow, QuestionRow, VaultRow } from '../core/journal/tables.ts';
import { vaultText } from '../core/journal/vault-text.ts';
import { proposeKind } from '../core/receivable/debtor-kind.ts';
import { mobileOf } from '../core/receivable/mobile.ts';
import { plainName } from '../core/receivable/name.ts';
import type { DebtorDetails } from '../core/receivable/party.ts';
import type { Digest } from '../ports/digest.ts';
import { partyOf } from './import-clues.ts';
import { CONTACT_FIELDS, changedFields, isSame, textOf } from './import-customers-details.ts';
import type { Customer } from './import-customers-parties.ts';
import type { RecognisedCustomer } from './import-customers-recognise.ts';
import { languageOf } from './import-debtors.ts';
import type { KnownDebtor } from './import-recognise.ts';
import type { Reporter } from './import-report.ts';
import type { ImportWriter } from './import-writer.ts';

type Deps = {
  readonly digest: Digest;
  readonly writer: ImportWriter;
  readonly report: Reporter;
  readonly creditorId: DebtorRow['creditor_id'];
  readonly today: Day;
  /** Takes what the list says over what is known. */
  readonly overwrite: boolean;
};
type Customers = readonly Customer[];
type Columns = Partial<Omit<DebtorRow, 'id' | 'creditor_id'>>;

/**
 * Completes a debtor with what a list says of it: what is missing is filled, what differs is told and kept (or overwritten
 * and told, where that was asked for), and open questions that it answers are closed. Its name is never changed, since the
 * books go on to be recognised by it. Erased data stay erased.
 */
export function completeCustomer(found: RecognisedCustomer, questions: readonly QuestionRow[], deps: Deps): void {
  const { known, customers, keys, details: after } = found;
  const { row, details: before } = known;
  const told = { line: customers[0]?.named.line ?? null, debtorId: row.id };
  deps.report.counts.debtorsRecognised += 1;
  if (before === null || after === null) {
    deps.report.tell('unchanged', 'unchanged', told);
    return;
  }
  tellFaults(customers, before, deps);
  const changes = { ...contactChanges(before, after), ...traitChanges(known, customers, after, deps.overwrite) };
  tellDifferences(known, customers, { before, after, changes }, deps.report);
  const fields = [...changedFields(before, after), ...changedTraits(changes), ...new Set(keys.map(({ scheme }) => scheme))];
  const named = fields.filter((field) => field !== 'name');
  if (named.length > 0) deps.report.tell('changed', 'customer-completed', { ...told, params: { fields: named.join(', ') } });
  else deps.report.tell('unchanged', 'unchanged', told);
  const vault: VaultRow | null = after === before ? null : { id: row.vault_id, salt: deps.digest.randomSalt(), details: after };
  const sealed = vault ? { vault_digest: deps.digest.sha256(vaultText(vault.salt, after)) } : {};
  deps.writer.changeDebtor(row.id, { ...changes, ...sealed }, keys, vault);
  for (const question of questions) if (isAnswered(question, changes)) deps.writer.answer(question, 'given-by-import', deps.today);
}

/** Told once a customer is known to be a debtor: what the rest of the list says is nobody's concern. */
function tellFaults(customers: Customers, before: DebtorDetails, { report, digest, creditorId }: Deps): void {
  for (const { named } of customers) {
    const { details } = partyOf(named, creditorId, digest, report);
    if (named.address && !details.address && !before.address) report.tell('warning', 'address-incomplete', { line: named.line });
  }
}

/** An address given anew is usable again, whatever bounced before. */
function contactChanges(before: DebtorDetails, after: DebtorDetails): Columns {
  const changed = changedFields(before, after);
  return {
    ...(changed.includes('email') ? { email: 'usable' as const } : {}),
    ...(changed.includes('address') && before.address === null ? { has_address: true } : {}),
    ...(changed.includes('phone') && before.phone === null ? { has_phone: true } : {}),
    ...(changed.includes('phone') ? mobileChange(before, after) : {}),
  };
}

/** Told only where it makes a difference. */
function mobileChange({ phone: before }: DebtorDetails, { phone: after }: DebtorDetails): Columns {
  if (mobileOf(before) === mobileOf(after)) return {};
  return { mobile: mobileOf(after) === null ? 'none' : 'usable' };
}

function traitChanges(known: KnownDebtor, customers: Customers, after: DebtorDetails, overwrite: boolean): Columns {
  const { row, details } = known;
  const language = wantedLanguage(known, customers, after);
  const segment = firstSaid(customers, 'segment');
  // French is what was supposed for want of an address; anything else was found out or said.
  const isSupposed = row.language === 'fr' && details?.address === null;
  return {
    ...(language !== null && language !== row.language && (isSupposed || overwrite) ? { language } : {}),
    ...(segment !== null && segment !== row.segment && (row.segment === null || overwrite) ? { segment } : {}),
    ...kindChanges(known, customers),
  };
}

/** As the list says, else as the country of an address that was not known before. */
function wantedLanguage({ details }: KnownDebtor, customers: Customers, after: DebtorDetails): DebtorRow['language'] | null {
  return firstSaid(customers, 'language') ?? (details?.address === null && after.address !== null ? languageOf(after) : null);
}

/** A kind that nobody has confirmed is proposed, or confirmed where the papers leave no doubt. */
function kindChanges({ row, details, keys }: KnownDebtor, customers: Customers): Columns {
  if (row.kind_confirmed) return {};
  const clue = (scheme: 'siren' | 'vat') =>
    customers.find(({ party }) => party.clues[scheme] !== null)?.party.clues[scheme] ?? keyOf(keys, scheme);
  const names = [details?.name ?? '', ...customers.map(({ named }) => named.name)];
  const proposals = names.map((name) => proposeKind({ name, siren: clue('siren'), vat: clue('vat') }));
  const best = proposals.find((one) => one.sure) ?? proposals.find((one) => one.kind !== 'unknown');
  if (!best || !(row.kind === 'unknown' || (row.kind === best.kind && best.sure))) return {};
  return { kind: best.kind, kind_confirmed: best.sure };
}

function keyOf(keys: ReadonlySet<string>, scheme: string): string | null {
  const key = [...keys].find((one) => one.startsWith(`${scheme} `));
  return key === undefined ? null : key.slice(scheme.length + 1);
}

function firstSaid<F extends 'language' | 'segment'>(customers: Customers, field: F): Customer[F] | null {
  return customers.find((one) => one[field] !== null)?.[field] ?? null;
}

function changedTraits(changes: Columns): string[] {
  return (['language', 'segment', 'kind'] as const).filter((trait) => changes[trait] !== undefined);
}

type Change = { readonly before: DebtorDetails; readonly after: DebtorDetails; readonly changes: Columns };

/** Each value of the list that is not the debtor's, and each that was replaced. */
function tellDifferences({ row }: KnownDebtor, customers: Customers, { before, after, changes }: Change, report: Reporter): void {
  for (const field of changedFields(before, after)) {
    const params = { field, known: textOf(field, before), found: textOf(field, after) };
    if (before[field] !== null) report.tell('warning', 'contact-overwritten', { debtorId: row.id, params });
  }
  for (const trait of ['language', 'segment'] as const) {
    const [known, found] = [row[trait], changes[trait]];
    if (known === null || found === undefined || found === null || (trait === 'language' && before.address === null)) continue;
    report.tell('warning', 'contact-overwritten', { debtorId: row.id, params: { field: trait, known, found } });
  }
  const now = { ...row, ...changes };
  for (const customer of customers) {
    const { details } = customer.party;
    const differs = (field: string, known: string, found: string) =>
      report.tell('proposal', 'contact-differs', { line: customer.named.line, debtorId: row.id, params: { field, known, found } });
    for (const field of CONTACT_FIELDS)
      if (details[field] !== null && !isSame(field, after, details)) differs(field, textOf(field, after), textOf(field, details));
    for (const trait of ['language', 'segment'] as const)
      if (customer[trait] !== null && customer[trait] !== now[trait]) differs(trait, now[trait] ?? '', customer[trait]);
    if (!customer.isNameless && plainName(after.name) !== plainName(details.name)) differs('name', after.name, details.name);
  }
}

function isAnswered({ code }: QuestionRow, { email, has_address, kind, kind_confirmed }: Columns): boolean {
  if (code === 'kind-unknown') return kind !== undefined && kind !== 'unknown' && kind_confirmed === true;
  return code === 'no-address' && (email === 'usable' || has_address === true);
}
