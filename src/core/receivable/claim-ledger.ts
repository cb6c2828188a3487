import { assert } from '../base/assert.ts';
import { addDays, type Day, daysBetween, earlierOf } from '../base/day.ts';
import { EUR } from '../base/money.ts';
import type { Rate } from '../base/rate.ts';
import { accrue, type InterestSegment } from '../law/accrual.ts';
import { type AllocationOrder, layPayment } from '../law/allocation-order.ts';
import type { Certainty } from '../law/dated.ts';
import { finding, type LawFinding } from '../law/finding.ts';
import { barsRecoveryFee, lastInterestDay } from '../law/insolvency.ts';
import { lateInterestRates } from '../law/late-interest.ts';
import { publicInterestRates } from '../law/public-interest.ts';
import type { RateTable } from '../law/rate-table.ts';
import { recoveryFee } from '../law/recovery-fee.ts';
import { dayBeforeStatutoryInterest, statutoryRates } from '../law/statutory-interest.ts';
import type { LawValues } from '../law/values/law-values.ts';
import type { ClaimCase, ClaimItem, ConsumerItem, CreditKind } from './claim-case.ts';

/** What a payment or a credit note took off one item, in cents, and of what. */
export type LaidOnClaim = {
  readonly on: Day;
  readonly kind: 'payment' | 'credit-note' | 'retroactive-credit-note';
  /** What a credit note really is: a sum given up is none. */
  readonly is?: CreditKind;
  readonly interest: bigint;
  readonly principal: bigint;
  readonly fee: bigint;
};

/** One item while its life is walked. */
export type Ledger = {
  readonly item: ClaimItem;
  readonly contractRate: Rate | null;
  /** Asked only once interest runs: an invoice not yet late must not be refused for a rate of next year. */
  readonly rates: () => RateTable;
  table: RateTable | null;
  /** Last day before interest runs, or through which it is counted; `null`: none ever runs. */
  accruedTo: Day | null;
  /** Whether something was unpaid at the end of the due date; `null` before the day after it. */
  late: boolean | null;
  principal: bigint;
  principalPaid: bigint;
  interest: bigint;
  interestPaid: bigint;
  fee: bigint;
  /** Whether the fee is sure; said beside it. */
  feeCertainty: Certainty;
  feePaid: bigint;
  readonly segments: InterestSegment[];
  laid: readonly LaidOnClaim[];
  readonly findings: LawFinding[];
};

export function openLedgers(claimCase: ClaimCase, law: LawValues): Ledger[] {
  const { semesterMode } = claimCase.options;
  switch (claimCase.kind) {
    case 'business':
      return claimCase.items.map((item) => {
        const { dueOn, contractRate } = item;
        return openLedger(item, dueOn, () => lateInterestRates(dueOn, { contractRate, semesterMode }, law), contractRate);
      });
    case 'consumer':
      return claimCase.items.map((item) =>
        openLedger(item, dayBeforeStatutoryInterest(item.dueOn, item.formalNoticeReceivedOn), () => noticeRates(item, law)),
      );
    case 'public-body':
      return claimCase.items.map((item) => openLedger(item, item.dueOn, () => publicInterestRates(item.dueOn, law)));
    case 'unknown':
      return claimCase.items.map((item) => openLedger(item, null, () => statutoryRates(law)));
  }
}

/** Interest is no surer than the day that it runs from. */
function noticeRates({ noticeCertainty = 'verified' }: ConsumerItem, law: LawValues): RateTable {
  const table = statutoryRates(law);
  return noticeCertainty === 'verified' ? table : { ...table, rows: table.rows.map((row) => ({ ...row, certainty: noticeCertainty })) };
}

function openLedger(item: ClaimItem, accruedTo: Day | null, rates: () => RateTable, contractRate: Rate | null = null): Ledger {
  assert(item.principal >= 0n, `the principal of item ${item.itemId} is negative`);
  return {
    item,
    contractRate,
    rates,
    table: null,
    accruedTo,
    late: null,
    principal: item.principal,
    principalPaid: 0n,
    interest: 0n,
    interestPaid: 0n,
    fee: 0n,
    feeCertainty: 'verified',
    feePaid: 0n,
    segments: [],
    laid: [],
    findings: [],
  };
}

/** Interest through a day at the principal as it stands: what happens on that day counts from the next one. */
export function bringTo(ledger: Ledger, on: Day, claimCase: ClaimCase, law: LawValues): void {
  const { insolvencyOpenedOn } = claimCase;
  const to = insolvencyOpenedOn === null ? on : earlierOf(on, lastInterestDay(insolvencyOpenedOn));
  if (ledger.accruedTo !== null && ledger.accruedTo < to) {
    if (ledger.principal > 0n) {
      ledger.table ??= ledger.rates();
      for (const segment of accrue(ledger.principal, addDays(ledger.accruedTo, 1), to, ledger.table, claimCase.options.dayCount)) {
        ledger.segments.push(segment);
        ledger.interest += segment.interest;
      }
    }
    ledger.accruedTo = to;
  }
  if (ledger.late === null && on > ledger.item.dueOn) {
    ledger.late = ledger.principal > 0n;
    if (ledger.late) chargeFee(ledger, claimCase, law);
  }
}

function chargeFee(ledger: Ledger, { kind, currency, insolvencyOpenedOn }: ClaimCase, law: LawValues): void {
  if (kind !== 'business' && kind !== 'public-body') return;
  const { dueOn } = ledger.item;
  if (currency !== EUR) ledger.findings.push(finding('fee-not-in-euros', { currency }));
  else if (insolvencyOpenedOn !== null && barsRecoveryFee(insolvencyOpenedOn, dueOn))
    ledger.findings.push(finding('fee-barred-by-insolvency', { openedOn: insolvencyOpenedOn }));
  else {
    const { value, certainty } = recoveryFee(kind, dueOn, law);
    ledger.fee = value;
    ledger.feeCertainty = certainty;
  }
}

/** Interest and principal left, in cents. */
export function owedOn(ledger: Ledger): bigint {
  return ledger.principal + ledger.interest - ledger.interestPaid;
}

/** What the item does not absorb of a payment. */
export function lay(ledger: Ledger, cents: bigint, order: AllocationOrder, on: Day): bigint {
  const owed = { interest: ledger.interest - ledger.interestPaid, principal: ledger.principal };
  const laid = layPayment(cents, owed, order);
  ledger.interestPaid += laid.interest;
  ledger.principal -= laid.principal;
  ledger.principalPaid += laid.principal;
  if (laid.rest < cents) recordLaid(ledger, { on, kind: 'payment', interest: laid.interest, principal: laid.principal, fee: 0n });
  return laid.rest;
}

/** What happened on one day is one line, in whatever order it was written down. */
export function recordLaid(ledger: Ledger, { on, kind, is, interest, principal, fee }: LaidOnClaim): void {
  const isSame = (one: LaidOnClaim) => one.on === on && one.kind === kind && one.is === is;
  const before = ledger.laid.find(isSame) ?? { interest: 0n, principal: 0n, fee: 0n };
  const named = is === undefined ? {} : { is };
  const line = { on, kind, ...named, interest: before.interest + interest, principal: before.principal + principal, fee: before.fee + fee };
  ledger.laid = [...ledger.laid.filter((one) => !isSame(one)), line].sort((a, b) => daysBetween(b.on, a.on) || (a.kind < b.kind ? -1 : 1));
}
