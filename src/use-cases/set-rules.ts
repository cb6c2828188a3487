import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { BankAccount, CreditorProfile } from '../core/receivable/party.ts';
import { creditorOf, type Deps } from './context.ts';

export type RuleChanges = {
  readonly minimumDaysBetween?: number;
  readonly capCount?: number;
  readonly capDays?: number;
  readonly booksMaxAge?: number;
  /** Added to the creditor's accounts; replaces the one of the same currency. */
  readonly account?: BankAccount;
};

/** Nobody is written to more often than this, whatever a creditor would like: repeated pressure is harassment. */
const FLOOR = { minimumDaysBetween: 3, contactsPerWeek: 2 } as const;

/**
 * The creditor's own rules of conduct and of freshness, within what the program allows.
 * @throws Refusal `rule-too-harsh`
 */
export async function setRules({ store, by }: Pick<Deps, 'store' | 'by'>, creditorId: CreditorId, changes: RuleChanges): Promise<void> {
  const creditor = await creditorOf(store, creditorId);
  const spacing = changes.minimumDaysBetween ?? creditor.minimum_days_between;
  const [count, days] = [changes.capCount ?? creditor.cap_count, changes.capDays ?? creditor.cap_days];
  const age = changes.booksMaxAge ?? creditor.books_max_age;
  const sound = [spacing, count, days, age].every((value) => Number.isSafeInteger(value) && value >= 1);
  if (!sound || spacing < FLOOR.minimumDaysBetween || count * 7 > days * FLOOR.contactsPerWeek) {
    throw new Refusal(
      'rule-too-harsh',
      `At least ${FLOOR.minimumDaysBetween} days between contacts and at most ${FLOOR.contactsPerWeek} contacts a week on average (facts on harassment: C. pén. 222-33-2-2, C. conso. L121-7).`,
    );
  }
  const profile = changes.account ? withAccount(creditor.profile, changes.account) : creditor.profile;
  const set = { minimum_days_between: spacing, cap_count: count, cap_days: days, books_max_age: age, profile };
  await store.record([{ kind: 'creditor.changed', by, data: { id: creditorId, changes: set } }]);
}

function withAccount(profile: CreditorProfile, account: BankAccount): CreditorProfile {
  return { ...profile, accounts: [...profile.accounts.filter((one) => one.currency !== account.currency), account] };
}
