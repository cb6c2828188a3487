import { decimalOf } from '../../core/base/money.ts';
import type { Suggestion } from '../../core/journal/bank-tables.ts';
import type { BankLineView, BankOverview, LineTotals, PastLines } from '../../use-cases/bank-overview.ts';
import type { AccountAge } from '../../use-cases/freshness.ts';
import type { StatementReport } from '../../use-cases/import-statement.ts';
import type { StandingLaying } from '../../use-cases/laying-parts.ts';
import { doubtsOf, reasonsOf } from '../text/bank-lines-text.ts';
import type { Words } from '../words/words.ts';

/** Amounts are decimal strings with a dot, days are YYYY-MM-DD, what is absent is `null`. */
export function bankJson({ accounts, bankMaxAge, waiting }: BankOverview) {
  return {
    accounts: accounts.map((one) => ({ ...ageJson(one), gaps: one.gaps })),
    bankMaxAge,
    waiting: { ...waiting, totals: totalsJson(waiting) },
  };
}

export function pastJson(past: PastLines) {
  return { ...past, totals: totalsJson(past) };
}

function totalsJson({ totals }: LineTotals) {
  return Object.entries(totals).map(([currency, cents]) => ({ currency, amount: decimalOf(cents) }));
}

export function ageJson({ id, number, currency, watched, coveredUntil, days, tooOld }: AccountAge) {
  return { id, number, currency, watched, coveredUntil, days, tooOld };
}

export function bankLineJson(words: Words, view: BankLineView, account: string | null = null) {
  const { row, laid, returned, cameBack, debtors, numbers } = view;
  const amount = (cents: number) => decimalOf(BigInt(cents));
  const debtorOf = (id: number | null) => (id === null ? null : { id, name: debtors.get(id as never) ?? null });
  const laidOn = ({ settlements }: StandingLaying) =>
    settlements.map((one) => ({
      invoice: numbers.get(one.item_id) ?? null,
      item: one.item_id,
      debtor: debtorOf(one.debtor_id),
      amount: amount(one.cents),
      kind: one.kind,
    }));
  return {
    line: row.id,
    account,
    day: row.booked_on,
    valueDay: row.value_on,
    amount: amount(row.cents),
    currency: row.currency,
    state: row.state,
    kind: row.kind,
    batch: row.parent_id,
    batchCount: row.batch_count,
    returnReason: row.return_reason,
    byHand: row.by_hand,
    ...view.words,
    doubts: (row.doubts ?? []).map(({ code }) => code),
    whyNot: doubtsOf(words, view),
    suggestions: (row.suggestions ?? []).map((one, at) => ({ number: at + 1, ...suggestionJson(words, view, one) })),
    cameBack,
    laid: laid && {
      act: laid.row.id,
      kind: laid.row.kind,
      reason: laid.row.reason,
      how: laid.row.how,
      on: laidOn(laid),
      reopened: returned && { line: returned.row.line_id, on: laidOn(returned) },
      onAccount: laid.rest && { debtor: debtorOf(laid.rest.debtor_id), amount: amount(-laid.rest.amount_cents) },
    },
  };
}

function suggestionJson(words: Words, view: BankLineView, one: Suggestion) {
  const amount = (cents: number) => decimalOf(BigInt(cents));
  return {
    invoices: one.allocations.map(({ item, debtor, cents }) => ({
      invoice: view.numbers.get(item) ?? null,
      item,
      debtor: { id: debtor, name: view.debtors.get(debtor) ?? null },
      amount: amount(cents),
    })),
    givenUp: one.adjustments.map(({ item, kind, cents }) => ({
      invoice: view.numbers.get(item) ?? null,
      item,
      kind,
      amount: amount(cents),
    })),
    rest: { amount: amount(one.remainder.cents), as: one.remainder.as, debtor: one.remainder.debtor },
    returnOf: one.returnOf ?? null,
    reasons: one.reasons.map(({ code }) => code),
    why: reasonsOf(words, view, one),
  };
}

export function statementJson({ parts, ...report }: StatementReport) {
  return { ...report, accounts: parts };
}
