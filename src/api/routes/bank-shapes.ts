import { z } from 'zod';
import type { DebtorId, ItemId } from '../../core/base/id.ts';
import type { Currency } from '../../core/base/money.ts';
import type { Language } from '../../core/base/text.ts';
import type { BankLineRow, BankLineState, LayingRow, Suggestion } from '../../core/journal/bank-tables.ts';
import type { ItemRow, SettlementRow } from '../../core/journal/tables.ts';
import type { BankLineView } from '../../use-cases/bank-overview.ts';
import type { StandingLaying } from '../../use-cases/laying-parts.ts';
import { reasonSentences } from '../../words/bank-reasons.ts';
import { returnReasonText } from '../../words/return-reasons.ts';
import { amountJson, dayShape, moneyShape } from '../shapes.ts';

export const LINE_STATES = [
  'waiting',
  'suggested',
  'applied',
  'batch',
  'aside',
  'not-ours',
  'past',
] as const satisfies readonly BankLineState[];
export const ACT_KINDS = ['payment', 'return', 'write-off', 'credit', 'refund'] as const satisfies readonly LayingRow['kind'][];

const debtorShape = z.object({ id: z.number(), name: z.string().nullable() });

/** An item that money is, or would be, laid on. */
const laidOnShape = z.object({
  item: z.number(),
  number: z.string(),
  debtor: debtorShape,
  amount: moneyShape,
  dueOn: dayShape.nullable(),
  /** What is open of it now. */
  open: moneyShape.nullable(),
});

const suggestionShape = z.object({
  number: z.number(),
  invoices: z.array(laidOnShape),
  givenUp: z.array(z.object({ item: z.number(), number: z.string(), kind: z.string(), amount: moneyShape })),
  rest: z.object({ amount: moneyShape, as: z.string(), debtor: debtorShape.nullable() }).nullable(),
  returnOf: z.number().nullable(),
  why: z.array(z.string()),
});

const laidShape = z.object({
  act: z.number(),
  kind: z.enum(ACT_KINDS),
  how: z.enum(['certain', 'person']),
  reason: z.string().nullable(),
  on: z.array(laidOnShape.extend({ kind: z.string() })),
  onAccount: z.object({ debtor: debtorShape, amount: moneyShape }).nullable(),
});

export const lineShape = z.object({
  line: z.number(),
  account: z.number(),
  day: dayShape,
  valueDay: dayShape.nullable(),
  amount: moneyShape,
  state: z.enum(LINE_STATES),
  payer: z.string().nullable(),
  ultimatePayer: z.string().nullable(),
  payerIban: z.string().nullable(),
  label: z.string().nullable(),
  remittance: z.string().nullable(),
  endToEndId: z.string().nullable(),
  mandateId: z.string().nullable(),
  structuredReference: z.string().nullable(),
  bankReference: z.string().nullable(),
  returnReason: z.string().nullable(),
  batch: z.number().nullable(),
  /** A person took back what was laid: it is never laid by itself again. */
  byHand: z.boolean(),
  whyNot: z.array(z.string()),
  suggestions: z.array(suggestionShape),
  laid: laidShape.nullable(),
  /** What is open again, for money that came back. */
  reopened: z.array(laidOnShape),
  cameBack: z.object({ on: dayShape, line: z.number().nullable() }).nullable(),
});

type Names = {
  readonly debtors: ReadonlyMap<DebtorId, string>;
  readonly items: ReadonlyMap<ItemId, ItemRow>;
};

/** A line as a person reads it, its sentences in her language. */
export function lineJson(view: BankLineView, language: Language): z.infer<typeof lineShape> {
  const { row, words, laid, returned, cameBack } = view;
  const waits = row.state === 'waiting' || row.state === 'suggested';
  return {
    line: row.id,
    account: row.account_id,
    day: row.booked_on,
    valueDay: row.value_on,
    amount: amountJson(row.cents, row.currency),
    state: row.state,
    ...words,
    returnReason: row.return_reason === null ? null : returnReasonText(row.return_reason, language),
    batch: row.parent_id,
    byHand: row.by_hand,
    whyNot: waits ? whyNot(row, language) : [],
    suggestions: row.state === 'suggested' ? (row.suggestions ?? []).map((one, at) => suggestionJson(view, one, at + 1, language)) : [],
    laid: laid && laidJson(laid, row.currency, view),
    reopened: (returned?.settlements ?? []).map((one) => settledOn(one, row.currency, view)),
    cameBack: cameBack && { ...cameBack },
  };
}

/** Why nothing is certain; where nothing speaks for anything, that is why. */
function whyNot({ by_hand, doubts, currency }: BankLineRow, language: Language): string[] {
  if (by_hand) return reasonSentences([{ code: 'taken-back' }], language, currency);
  const known = doubts ?? [];
  return reasonSentences(known.length === 0 ? [{ code: 'no-clue' }] : known, language, currency);
}

function suggestionJson(names: BankLineView, one: Suggestion, number: number, language: Language): z.infer<typeof suggestionShape> {
  const { currency } = names.row;
  const { remainder } = one;
  return {
    number,
    invoices: one.allocations.map(({ item, debtor, cents }) => laidOn(item, debtor, cents, currency, names)),
    givenUp: one.adjustments.map(({ item, kind, cents }) => ({
      item,
      number: numberOf(item, names),
      kind,
      amount: amountJson(cents, currency),
    })),
    rest:
      remainder.cents === 0
        ? null
        : {
            amount: amountJson(remainder.cents, currency),
            as: remainder.as,
            debtor: remainder.debtor === null ? null : debtorJson(remainder.debtor, names),
          },
    returnOf: one.returnOf ?? null,
    why: reasonSentences(one.reasons, language, currency),
  };
}

export function laidJson({ row, settlements, rest }: StandingLaying, currency: Currency, names: Names): z.infer<typeof laidShape> {
  return {
    act: row.id,
    kind: row.kind,
    how: row.how,
    reason: row.reason,
    on: settlements.map((one) => ({ ...settledOn(one, currency, names), kind: one.kind })),
    onAccount: rest && { debtor: debtorJson(rest.debtor_id, names), amount: amountJson(-rest.amount_cents, rest.currency) },
  };
}

function settledOn({ item_id, debtor_id, cents }: SettlementRow, currency: Currency, names: Names): z.infer<typeof laidOnShape> {
  return laidOn(item_id, debtor_id, cents, currency, names);
}

function laidOn(item: ItemId, debtor: DebtorId, cents: number, currency: Currency, names: Names): z.infer<typeof laidOnShape> {
  const row = names.items.get(item);
  return {
    item,
    number: numberOf(item, names),
    debtor: debtorJson(debtor, names),
    amount: amountJson(cents, currency),
    dueOn: row?.due_on ?? null,
    open: row ? amountJson(row.open_cents, row.currency) : null,
  };
}

function numberOf(item: ItemId, { items }: Names): string {
  return items.get(item)?.number ?? `n° ${item}`;
}

export function debtorJson(id: DebtorId, { debtors }: Pick<Names, 'debtors'>): z.infer<typeof debtorShape> {
  return { id, name: debtors.get(id) ?? null };
}

/** An invoice or a credit by itself. */
export const itemShape = z.object({
  item: z.number(),
  number: z.string(),
  kind: z.enum(['invoice', 'credit-note', 'payment-on-account']),
  debtor: debtorShape,
  issuedOn: dayShape.nullable(),
  dueOn: dayShape.nullable(),
  amount: moneyShape,
  open: moneyShape,
});

export function itemJson(item: ItemRow, debtorName: string | null): z.infer<typeof itemShape> {
  return {
    item: item.id,
    number: item.number,
    kind: item.kind,
    debtor: { id: item.debtor_id, name: debtorName },
    issuedOn: item.issued_on,
    dueOn: item.due_on,
    amount: amountJson(item.amount_cents, item.currency),
    open: amountJson(item.open_cents, item.currency),
  };
}
