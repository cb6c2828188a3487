import { present } from '../core/base/assert.ts';
import type { Day } from '../core/base/day.ts';
import type { ItemId } from '../core/base/id.ts';
import { sumCents } from '../core/base/money.ts';
import type { CreditorRow, SettlementRow } from '../core/journal/tables.ts';
import type { Capitalisation } from '../core/law/capitalisation.ts';
import type { NoticeDay } from '../core/law/formal-notice.ts';
import type { LawValues } from '../core/law/values/law-values.ts';
import { type Claim, claimOn, type ItemClaim } from '../core/receivable/claim.ts';
import { capitalisedClaim } from '../core/receivable/claim-capitalised.ts';
import { type ClaimCase, type ClaimItem, type ConsumerItem, STANDARD_CLAIM_OPTIONS } from '../core/receivable/claim-case.ts';
import { claimItemOf } from '../core/receivable/claim-item.ts';
import type { Item } from '../core/receivable/item.ts';
import type { Debtor } from '../core/receivable/party.ts';

/** From which day a formal notice counts that claimed an invoice. */
export type NoticeDays = ReadonlyMap<ItemId, NoticeDay>;

type Known = {
  /** The day that all of this is known on: a claim may be of an earlier one. */
  readonly today?: Day;
  /** The formal notices that are known to have been received. */
  readonly notices?: NoticeDays;
  /** Only where it is asked for, or agreed. */
  readonly capitalisation?: Capitalisation | null;
};

const NONE: NoticeDays = new Map();

/**
 * One claim per currency, from what was owed when the item was taken in and all that has been laid on it since.
 * @param settlements those of the items that stand
 */
export function claimsOn(
  day: Day,
  creditor: CreditorRow,
  debtor: Debtor,
  items: readonly Item[],
  settlements: readonly SettlementRow[],
  law: LawValues,
  { today = day, notices = NONE, capitalisation = null }: Known = {},
): Claim[] {
  return [...new Set(items.map((item) => item.currency))].map((currency) => {
    const inCurrency = items.filter((item) => item.currency === currency);
    const claimItems = inCurrency.map((item) => {
      const laid = settlements
        .filter((one) => one.item_id === item.id)
        .map(({ on_day, cents, kind }) => ({ on: on_day, cents: BigInt(cents), kind }));
      return claimItemOf(item, present(item.dueOn, `the due date of item ${item.id}`), laid, today);
    });
    const shared = { currency, payments: [], insolvencyOpenedOn: debtor.insolventSince, options: STANDARD_CLAIM_OPTIONS };
    const claimCase = claimCaseOf(shared, debtor, claimItems, creditor.profile.contractRate, notices);
    const claim = claimOn(day, claimCase, law);
    return capitalisation === null ? claim : capitalisedClaim(claim, claimCase, capitalisation, law);
  });
}

/**
 * What the books laid on an invoice although it paid interest and fee first: the books show it as paid, and as much of the principal is
 * owed still. With what is open it makes up the principal of the claim.
 *
 * @param settlements those of the items that stand
 */
export function principalBeyondBooks(on: Day, owed: ItemClaim, settlements: readonly SettlementRow[]): bigint {
  const booked = settlements.filter((one) => one.item_id === owed.itemId && one.kind === 'charges' && one.on_day <= on);
  return owed.interestPaid + owed.recoveryFeePaid - sumCents(booked.map((one) => BigInt(one.cents)));
}

type Shared = Pick<ClaimCase, 'currency' | 'payments' | 'insolvencyOpenedOn' | 'options'>;

function claimCaseOf(
  shared: Shared,
  debtor: Debtor,
  items: ClaimItem[],
  contractRate: Parameters<typeof withRate>[1],
  notices: NoticeDays,
): ClaimCase {
  switch (debtor.kind) {
    case 'business':
      return { ...shared, kind: 'business', items: items.map((item) => withRate(item, contractRate)) };
    case 'consumer':
      return { ...shared, kind: 'consumer', items: items.map((item) => afterNotice(item, notices.get(item.itemId))) };
    default:
      return { ...shared, kind: debtor.kind, items };
  }
}

function withRate(item: ClaimItem, contractRate: (ClaimCase & { kind: 'business' })['items'][number]['contractRate']) {
  return { ...item, contractRate };
}

function afterNotice(item: ClaimItem, notice: NoticeDay | undefined): ConsumerItem {
  return notice
    ? { ...item, formalNoticeReceivedOn: notice.on, noticeCertainty: notice.certainty }
    : { ...item, formalNoticeReceivedOn: null };
}
