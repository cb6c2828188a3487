import { type Currency, decimalOf, EUR, type Money } from '../../core/base/money.ts';
import { percentOf, type Rate } from '../../core/base/rate.ts';
import { isAbout } from '../../core/case/contact.ts';
import type { PlannedContact } from '../../core/dunning/decision.ts';
import type { HoldRow } from '../../core/journal/hold-tables.ts';
import type { ContactRow, CreditorRow, DispatchRow, ItemRow, QuestionRow } from '../../core/journal/tables.ts';
import type { Explanation } from '../../use-cases/explain.ts';
import type { SettledInvoice } from '../../use-cases/settled-invoices.ts';
import type { TaskLine } from '../../use-cases/tasks.ts';
import { disputeJson } from '../text/disputes-text.ts';
import type { TaskList } from '../text/tasks-text.ts';
import type { Words } from '../words/words.ts';
import { bankJson, bankLineJson, pastJson } from './bank.ts';

/** The documents of `--json`: amounts are decimal strings with a dot, days are YYYY-MM-DD, what is absent is `null`. */
export function moneyJson({ cents, currency }: Money) {
  return { amount: decimalOf(cents), currency };
}

function amountJson(cents: number, currency: Currency) {
  return moneyJson({ cents: BigInt(cents), currency });
}

export function creditorJson(row: CreditorRow) {
  const { contractRate, logo, ...profile } = row.profile;
  return {
    id: row.id,
    ...profile,
    contractRatePercent: contractRate === null ? null : percentOf(contractRate),
    hasLogo: logo !== null,
    minimumDaysBetween: row.minimum_days_between,
    brokenPromises: row.broken_promises,
    cap: { count: row.cap_count, days: row.cap_days },
    booksMaxAge: row.books_max_age,
    bankMaxAge: row.bank_max_age,
    discount:
      row.discount_ppm === null || row.discount_days === null
        ? null
        : { ratePercent: percentOf(row.discount_ppm as Rate), days: row.discount_days },
    thanks: row.thanks,
    smallBalance: amountJson(row.small_balance_cents, EUR).amount,
    booksAsOf: row.books_as_of,
    liveFrom: row.live_from,
  };
}

export function explanationJson(one: Explanation) {
  const number = numberIn(one);
  return {
    day: one.day,
    creditor: { id: one.creditor.id, name: one.creditor.name },
    debtor: { id: one.debtorId, name: one.debtor },
    workingDay: one.workingDay,
    stale: one.stale,
    scenario: { key: one.scenario.key, version: one.decision.scenario.version, name: one.scenario.name },
    decision: {
      contact: one.decision.contact && contactJson(one, one.decision.contact),
      reasons: one.decision.reasons.map(({ code, itemIds, day, hold, step, lines }) => ({
        code,
        invoices: itemIds.map(number),
        day: day ?? null,
        hold: hold ?? null,
        step: step ?? null,
        lines: lines ?? [],
      })),
      questions: one.decision.questions.map(({ code, itemIds }) => ({ code, invoices: itemIds.map(number) })),
      nextLook: one.decision.nextLook,
    },
    next: one.foreseen && { day: one.foreseen.day, ...contactJson(one, one.foreseen.contact) },
    items: one.items.map(itemJson),
    became: {
      contacts: one.became.contacts.map((row) => pastContactJson(one, row, one.became.dispatches)),
      holds: one.became.holds.map((row) => holdJson(one, row)),
    },
    contacts: one.contacts.map((row) => pastContactJson(one, row, one.dispatches)),
    holds: one.holds.map((row) => holdJson(one, row)),
    questions: one.questions.map((row) => ({ ...questionJson(row), invoices: row.item_ids.map(number) })),
  };
}

type Named = Pick<Explanation, 'numbers'>;

function numberIn({ numbers }: Named) {
  return (id: ItemRow['id']) => numbers.get(id) ?? null;
}

export function contactJson(one: Named & Pick<Explanation, 'items'>, { step, channels, approval, items }: PlannedContact) {
  const currency = new Map(one.items.map((item) => [item.id, item.currency]));
  const number = numberIn(one);
  return {
    step: step.key,
    channels,
    approval,
    items: items.map((item) => ({
      number: number(item.itemId),
      role: item.role,
      step: item.step,
      amount: decimalOf(item.openCents),
      currency: currency.get(item.itemId) ?? null,
    })),
  };
}

export function itemJson(row: ItemRow) {
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    amount: amountJson(row.amount_cents, row.currency).amount,
    open: amountJson(row.open_cents, row.currency).amount,
    currency: row.currency,
    doubt: row.doubt,
    kept: row.kept,
    priorStep: row.prior_step,
    priorOn: row.prior_on,
    performedOn: row.performed_on,
  };
}

export function settledJson({ row, by }: SettledInvoice) {
  const settlements = by.map(({ kind, cents, on_day, line }) => ({
    kind,
    ...amountJson(cents, row.currency),
    day: on_day,
    bankLine: line,
  }));
  return { id: row.id, number: row.number, ...amountJson(row.amount_cents, row.currency), settlements };
}

export function pastContactJson(one: Named, row: ContactRow, dispatches: readonly DispatchRow[]) {
  const number = numberIn(one);
  return {
    id: row.id,
    step: row.step,
    decidedOn: row.decided_on,
    state: row.state,
    madeOn: row.made_on,
    deadline: row.deadline,
    invoices: row.items.filter(isAbout).map((item) => number(item.item)),
    dispatches: dispatches.filter((dispatch) => dispatch.contact_id === row.id).map(dispatchJson),
  };
}

export function dispatchJson(row: DispatchRow) {
  return {
    id: row.id,
    contact: row.contact_id,
    channel: row.channel,
    status: row.status,
    automatic: row.automatic,
    approvedBy: row.approved_by,
    batch: row.batch_id,
    tries: row.tries,
    retryAt: row.retry_at,
    outcome: row.outcome,
    receipt: row.receipt,
    receiptOn: row.receipt_on,
    tracking: row.tracking,
  };
}

export function holdJson(one: Named, row: HoldRow) {
  const { id, kind, reason, author, from_day, until_day } = row;
  return { id, kind, reason, author, from: from_day, until: until_day, invoices: row.item_ids?.map(numberIn(one)) ?? null };
}

export function questionJson(row: QuestionRow) {
  return { id: row.id, code: row.code, debtor: row.debtor_id, askedOn: row.asked_on };
}

export function tasksJson(words: Words, list: TaskList) {
  return {
    bank: { ...bankJson(list.bank), past: pastJson(list.past) },
    toMatch: list.toMatch.map((view) => bankLineJson(words, view)),
    toApprove: list.toApprove.map(taskJson),
    toCall: list.toCall.map((one) => ({ ...taskJson(one), overtaken: one.overtaken })),
    toPost: list.toPost.map((one) => ({ ...taskJson(one), overtaken: one.overtaken })),
    unwritten: list.unwritten.map((one) => ({ ...taskJson(one), code: one.code })),
    uncertain: list.uncertain.map(taskJson),
    questions: list.questions.map(({ question, debtor, numbers, lay }) => ({
      ...questionJson(question),
      debtor: { id: question.debtor_id, name: debtor },
      invoices: numbers,
      candidates: list.candidates.get(question.id) ?? [],
      layCredit: lay,
    })),
    limitation: {
      claims: list.limitation.claims.map(({ open, ...claim }) => ({ ...claim, open: moneyJson(open) })),
      count: list.limitation.count,
      over: list.limitation.over,
    },
    disputes: list.disputes.map(({ view }) => disputeJson(view)),
    proofsOfDebt: list.proofs.map(({ open, later, ...proof }) => ({ ...proof, open: open.map(moneyJson), later: later.map(moneyJson) })),
    unread: { replies: list.unread.replies, said: list.unread.requests },
    toSend: list.toSend,
    runs: list.runs.map(({ id, day, looked, decided }) => ({ id, day, looked, decided })),
    more: list.more,
  };
}

function taskJson({ dispatch, contact, debtor, phone, numbers, totals }: TaskLine) {
  return {
    ...dispatchJson(dispatch),
    step: contact.step,
    decidedOn: contact.decided_on,
    debtor: { id: dispatch.debtor_id, name: debtor, phone },
    invoices: numbers,
    totals: totals.map(moneyJson),
  };
}
