import type { CreditorId } from '../core/base/id.ts';
import type { Language } from '../core/base/text.ts';
import { oneLine } from '../core/base/text.ts';
import type { CustomerFacts } from '../formats/reading.ts';
import type { Digest } from '../ports/digest.ts';
import { type NamedParty, partyOf } from './import-clues.ts';
import { accountOf, filledFrom, sameRowKey, sharedAccounts } from './import-list-source.ts';
import { Reporter } from './import-report.ts';
import { type FileParty, LIMITS } from './import-source.ts';

/** A customer of a list: the rows of one code, of one number, or of one name at one address. */
export type Customer = {
  readonly party: FileParty;
  readonly named: NamedParty;
  /** The list gives no name, only a code or a number. */
  readonly isNameless: boolean;
  readonly language: Language | null;
  readonly segment: string | null;
};

const SEGMENT_LENGTH = 60;

/** The customers of a list. What is odd about them is told later, of those who are debtors. */
export function customersOfList(facts: readonly CustomerFacts[], creditorId: CreditorId, digest: Digest): Customer[] {
  const shared = sharedAccounts(namesByAccount(facts));
  const gathered = new Map<string, Omit<Customer, 'party'>>();
  for (const one of facts) {
    const row = rowOf(one, shared);
    const key = sameRowKey(row.named);
    const known = gathered.get(key);
    gathered.set(key, known ? joined(known, row) : row);
  }
  const silent = new Reporter();
  return [...gathered.values()].map((one) => ({
    ...one,
    party: { ...partyOf(one.named, creditorId, digest, silent), read: () => NO_LINES },
  }));
}

const NO_LINES = { lines: [], cleared: [], unbalanced: [], partial: false };

function rowOf(facts: CustomerFacts, shared: ReadonlySet<string>): Omit<Customer, 'party'> {
  const { legalId, vatId, email, phone, address, line } = facts;
  const account = accountOf(facts.account);
  const given = oneLine(facts.name ?? '', LIMITS.name);
  const name = given || oneLine(facts.account ?? legalId ?? vatId ?? '', LIMITS.name) || '?';
  const segment = oneLine(facts.segment ?? '', SEGMENT_LENGTH);
  return {
    named: { name, legalId, vatId, email, phone, address, line, account: account === null || shared.has(account) ? null : account },
    isNameless: given === '',
    language: facts.language,
    segment: segment === '' ? null : segment,
  };
}

/** The first row that says something counts. */
function joined(a: Omit<Customer, 'party'>, b: Omit<Customer, 'party'>): Omit<Customer, 'party'> {
  const named = filledFrom(a.isNameless ? { ...a.named, name: b.named.name } : a.named, b.named);
  return { named, isNameless: a.isNameless && b.isNameless, language: a.language ?? b.language, segment: a.segment ?? b.segment };
}

function* namesByAccount(facts: readonly CustomerFacts[]): Generator<[string | null, string | null]> {
  for (const { account, name } of facts) yield [accountOf(account), name];
}
