import type { CreditorId } from '../core/base/id.ts';
import type { Rate } from '../core/base/rate.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { PlanLimits } from '../core/case/plan-proposal.ts';
import type { BankAccount, CreditorProfile, DebtorKind } from '../core/receivable/party.ts';
import { creditorOf, type Deps } from './context.ts';
import { limitsChanged } from './plan-limits.ts';

export type RuleChanges = {
  readonly minimumDaysBetween?: number;
  readonly capCount?: number;
  readonly capDays?: number;
  readonly booksMaxAge?: number;
  readonly bankMaxAge?: number;
  /** What may be missing of an invoice that a payer names, in cents; the invoice then counts as paid. */
  readonly smallBalanceCents?: number;
  /** What may be kept of an invoice that is paid within `days` of its issue; `null` takes the discount away. */
  readonly discount?: { readonly rate: Rate; readonly days: number } | null;
  /** After so many promises in a row that were broken, a person decides. */
  readonly brokenPromises?: number;
  /** Whether debtors are thanked by e-mail who paid after a reminder. */
  readonly thanks?: boolean;
  /** Days that the link in a message opens the debtor's page; 0: messages bear none. */
  readonly linkDays?: number;
  /** Whether instalments are announced by e-mail, and recalled within their grace. */
  readonly instalmentMessages?: boolean;
  /** What is offered to one kind of debtor as a payment plan without asking again. */
  readonly planLimits?: { readonly kind: DebtorKind; readonly limits: PlanLimits };
  /** Added to the creditor's accounts; replaces the one of the same currency. */
  readonly account?: BankAccount;
};

/** Nobody is written to more often than this, whatever a creditor would like: repeated pressure is harassment. */
export const FLOOR = { minimumDaysBetween: 3, contactsPerWeek: 2 } as const;

/** More is no discount for paying early, and a year is not early. */
export const MOST_DISCOUNT = { ppm: 200_000, days: 365 } as const;

function discountOf({ discount }: RuleChanges) {
  if (discount === undefined) return {};
  if (discount === null) return { discount_ppm: null, discount_days: null };
  const { rate, days } = discount;
  if (rate <= 0 || rate > MOST_DISCOUNT.ppm || !Number.isSafeInteger(days) || days < 1 || days > MOST_DISCOUNT.days)
    throw new Refusal(
      'discount-unusual',
      `A discount is above 0 and at most ${MOST_DISCOUNT.ppm / 10_000} %, for 1 to ${MOST_DISCOUNT.days} days.`,
      {
        most: MOST_DISCOUNT.ppm / 10_000,
        days: MOST_DISCOUNT.days,
      },
    );
  return { discount_ppm: rate, discount_days: days };
}

/** A link that opens for longer than a year is forgotten in somebody's mailbox. */
export const MOST_LINK_DAYS = 365;

/** More than this is no rounding and no slip of a payer's: somebody decides. */
export const MOST_SMALL_CENTS = 1_000;

/**
 * The creditor's own rules of conduct and of freshness, within what the program allows.
 * @throws Refusal `rule-too-harsh`, `small-balance-too-large`, `discount-unusual`, `link-days-unusual`, `plan-limits-unusual`
 */
export async function setRules({ store, by }: Pick<Deps, 'store' | 'by'>, creditorId: CreditorId, changes: RuleChanges): Promise<void> {
  const creditor = await creditorOf(store, creditorId);
  const spacing = changes.minimumDaysBetween ?? creditor.minimum_days_between;
  const [count, days] = [changes.capCount ?? creditor.cap_count, changes.capDays ?? creditor.cap_days];
  const age = changes.booksMaxAge ?? creditor.books_max_age;
  const bankAge = changes.bankMaxAge ?? creditor.bank_max_age;
  const small = changes.smallBalanceCents ?? creditor.small_balance_cents;
  if (!Number.isSafeInteger(small) || small < 0 || small > MOST_SMALL_CENTS)
    throw new Refusal('small-balance-too-large', `A small balance is between 0 and ${MOST_SMALL_CENTS / 100}.`, {
      most: MOST_SMALL_CENTS / 100,
    });
  const broken = changes.brokenPromises ?? creditor.broken_promises;
  const sound = [spacing, count, days, age, bankAge, broken].every((value) => Number.isSafeInteger(value) && value >= 1);
  if (!sound || spacing < FLOOR.minimumDaysBetween || count * 7 > days * FLOOR.contactsPerWeek) {
    throw new Refusal(
      'rule-too-harsh',
      `At least ${FLOOR.minimumDaysBetween} days between contacts and at most ${FLOOR.contactsPerWeek} contacts a week on average (facts on harassment: C. pén. 222-33-2-2, C. conso. L121-7).`,
    );
  }
  const profile = profileOf(creditor.profile, changes);
  const set = {
    minimum_days_between: spacing,
    cap_count: count,
    cap_days: days,
    books_max_age: age,
    bank_max_age: bankAge,
    broken_promises: broken,
    small_balance_cents: small,
    thanks: changes.thanks ?? creditor.thanks,
    ...discountOf(changes),
    ...(changes.planLimits ? limitsChanged(creditor, changes.planLimits.kind, changes.planLimits.limits) : {}),
    profile,
  };
  await store.record([{ kind: 'creditor.changed', by, data: { id: creditorId, changes: set } }]);
}

function profileOf(before: CreditorProfile, { account, linkDays, instalmentMessages }: RuleChanges): CreditorProfile {
  if (linkDays !== undefined && (!Number.isSafeInteger(linkDays) || linkDays < 0 || linkDays > MOST_LINK_DAYS))
    throw new Refusal('link-days-unusual', `A link opens the page for 0 to ${MOST_LINK_DAYS} days; 0: no links.`, { most: MOST_LINK_DAYS });
  return {
    ...(account ? withAccount(before, account) : before),
    ...(linkDays === undefined ? {} : { linkDays }),
    ...(instalmentMessages === undefined ? {} : { instalmentMessages }),
  };
}

function withAccount(profile: CreditorProfile, account: BankAccount): CreditorProfile {
  return { ...profile, accounts: [...profile.accounts.filter((one) => one.currency !== account.currency), account] };
}
