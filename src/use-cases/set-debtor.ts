import type { DebtorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { type Language, oneLine } from '../core/base/text.ts';
import { withNewNumber } from '../core/case/call.ts';
import { isMadeFor } from '../core/dunning/scenario.ts';
import type { EntryData, EntryDraft } from '../core/journal/entry.ts';
import type { DebtorRow, QuestionRow, VaultRow } from '../core/journal/tables.ts';
import { ERASED, vaultText } from '../core/journal/vault-text.ts';
import { mobileOf } from '../core/receivable/mobile.ts';
import type { DebtorDetails, DebtorKind, PostalAddress } from '../core/receivable/party.ts';
import type { Digest } from '../ports/digest.ts';
import type { Store } from '../ports/store.ts';
import { creditorOf, type Deps, dunningContext } from './context.ts';
import { emailOf } from './import-clues.ts';
import { LIMITS } from './import-source.ts';
import { endsWithAddress } from './post-agreement.ts';

export type DebtorChanges = {
  /** Given by a person, so it is confirmed. */
  readonly kind?: DebtorKind;
  readonly name?: string;
  /** `null` removes it. An address given anew is usable again, whatever bounced before. */
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly address?: PostalAddress | null;
  readonly language?: Language;
  readonly segment?: string | null;
  /** Key of a scenario; `null` follows the standard one of the debtor's kind. */
  readonly scenario?: string | null;
};

export type PersonDeps = Pick<Deps, 'store' | 'digest' | 'clock' | 'by'>;

/**
 * What a person says about a debtor. Questions that it answers are closed with it.
 * @throws Refusal `unknown-debtor`, `debtor-erased`, `email-unreadable`, `name-missing`, `address-incomplete`, `unknown-scenario`,
 * `scenario-of-another-kind`, or `busy` while an import is under way: it completes what it read at its beginning, and would undo what is said here
 */
export async function setDebtor(deps: PersonDeps, debtorId: DebtorId, changes: DebtorChanges): Promise<void> {
  return deps.store.exclusive('import', () => changeDebtor(deps, debtorId, changes));
}

async function changeDebtor(deps: PersonDeps, debtorId: DebtorId, changes: DebtorChanges): Promise<void> {
  const debtor = await debtorOf(deps.store, debtorId);
  if (changes.scenario) await checkScenario(deps.store, debtor, changes.scenario, changes.kind ?? debtor.kind);
  const { entry, vault } = await debtorChange(deps, debtor, changes);
  const open = await deps.store.select('question', { debtor_id: debtorId, answered_on: null }, { limit: 1_000 });
  const answered = open.filter((question) => isAnsweredBy(question, changes)).map((question) => answering(deps, question, 'set-on-debtor'));
  const ended = await endsWithAddress(deps.store, debtor, vault, { by: deps.by, on: deps.clock.today() });
  await deps.store.record([entry, ...answered, ...ended], { vault });
}

export async function debtorOf(store: Store, id: DebtorId): Promise<DebtorRow> {
  const [debtor] = await store.select('debtor', { id }, { limit: 1 });
  if (!debtor) throw new Refusal('unknown-debtor', `There is no debtor ${id} in this workspace.`, { id });
  return debtor;
}

/** Of whom nothing may be written down any more. @throws Refusal `debtor-erased` */
export function refuseForgotten({ id, vault_digest }: DebtorRow): void {
  if (vault_digest === ERASED) throw new Refusal('debtor-erased', `The personal data of debtor ${id} have been erased already.`, { id });
}

async function checkScenario(store: Store, debtor: DebtorRow, key: string, kind: DebtorKind): Promise<void> {
  const { scenarios } = await dunningContext(store, await creditorOf(store, debtor.creditor_id));
  const scenario = scenarios.get(key);
  if (!scenario)
    throw new Refusal('unknown-scenario', `There is no scenario "${oneLine(key, 60)}"; known: ${[...scenarios.keys()].join(', ')}.`, {
      key,
    });
  if (!isMadeFor(scenario, kind))
    throw new Refusal(
      'scenario-of-another-kind',
      `The scenario "${key}" is made for other debtors (${scenario.kinds.join(', ')}); this one is: ${kind}. Choose another, or say its kind first.`,
      { key, kind },
    );
}

/** The entry, and the personal data beside it, that change a debtor. */
export async function debtorChange(
  deps: PersonDeps,
  debtor: DebtorRow,
  changes: DebtorChanges,
): Promise<{ entry: EntryDraft; vault: VaultRow[] }> {
  const { kind, language, segment, scenario } = changes;
  const columns: EntryData['debtor.changed']['changes'] = {
    ...(kind === undefined ? {} : { kind, kind_confirmed: true }),
    ...(language === undefined ? {} : { language }),
    ...(segment === undefined ? {} : { segment: segment === null ? null : oneLine(segment, 60) }),
    ...(scenario === undefined ? {} : { scenario }),
    ...(changes.email === undefined ? {} : { email: changes.email === null ? ('none' as const) : ('usable' as const) }),
    ...(changes.address === undefined ? {} : { has_address: changes.address !== null }),
    ...(changes.phone === undefined ? {} : { has_phone: changes.phone !== null, calling: withNewNumber(debtor.calling) }),
    ...(changes.phone === undefined ? {} : mobileChange(debtor, changes.phone)),
  };
  const vault = await changedVault(deps, debtor, changes);
  const digest = vault.map(({ salt, details }) => (details ? deps.digest.sha256(vaultText(salt, details)) : ''));
  const data = {
    id: debtor.id,
    creditorId: debtor.creditor_id,
    changes: { ...columns, ...(digest[0] ? { vault_digest: digest[0] } : {}) },
  };
  return { entry: { kind: 'debtor.changed', by: deps.by, data }, vault };
}

/** A number given by a person is good again; a fixed line takes no SMS. */
function mobileChange({ mobile }: DebtorRow, phone: string | null): Partial<Pick<DebtorRow, 'mobile'>> {
  const now = mobileOf(phone) === null ? 'none' : 'usable';
  return now === mobile ? {} : { mobile: now };
}

async function changedVault(
  { store, digest }: { store: Store; digest: Digest },
  debtor: DebtorRow,
  changes: DebtorChanges,
): Promise<VaultRow[]> {
  const { name, email, phone, address } = changes;
  if (name === undefined && email === undefined && phone === undefined && address === undefined) return [];
  const [row] = await store.vault([debtor.vault_id]);
  if (!row?.details)
    throw new Refusal('debtor-erased', `The personal data of debtor ${debtor.id} have been erased; they cannot be changed.`, {
      id: debtor.id,
    });
  const details: DebtorDetails = {
    ...row.details,
    name: name === undefined ? row.details.name : checkedName(name),
    email: email === undefined ? row.details.email : email === null ? null : checkedEmail(email),
    phone: phone === undefined ? row.details.phone : phone === null ? null : oneLine(phone, 40),
    address: address === undefined ? row.details.address : address === null ? null : checkedAddress(address),
  };
  return [{ id: row.id, salt: digest.randomSalt(), details }];
}

function checkedName(name: string): string {
  const clean = oneLine(name, LIMITS.name);
  if (clean === '') throw new Refusal('name-missing', 'A debtor needs a name.');
  return clean;
}

function checkedEmail(text: string): string {
  const email = emailOf(text);
  if (email === null) throw new Refusal('email-unreadable', `"${oneLine(text, 60)}" is not an e-mail address.`);
  return email;
}

function checkedAddress({ lines, postcode, city, country }: PostalAddress): PostalAddress {
  const clean = {
    lines: lines
      .slice(0, 5)
      .map((line) => oneLine(line, 80))
      .filter((line) => line !== ''),
    postcode: oneLine(postcode, 16),
    city: oneLine(city, 80),
    country,
  };
  if (clean.postcode === '' || clean.city === '' || !/^[A-Z]{2}$/.test(country))
    throw new Refusal('address-incomplete', 'A postal address needs a postcode, a town, and a country of two letters (FR).');
  return clean;
}

function isAnsweredBy({ code }: QuestionRow, changes: DebtorChanges): boolean {
  if (code === 'kind-unknown') return changes.kind !== undefined && changes.kind !== 'unknown';
  if (code === 'wrong-number') return Boolean(changes.phone);
  return code === 'no-address' && Boolean(changes.email || changes.address);
}

export function answering({ by, clock }: PersonDeps, question: QuestionRow, answer: string): EntryDraft {
  const { id, debtor_id, creditor_id } = question;
  return { kind: 'question.answered', by, data: { id, debtorId: debtor_id, creditorId: creditor_id, on: clock.today(), answer, by } };
}
