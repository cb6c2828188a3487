import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { centsOf, sumCents } from '../base/money.ts';
import type { OperationKind } from '../base/operation-kind.ts';
import { fold } from '../base/text.ts';
import { type Book, match } from './match.ts';
import { book, day, debtor, item, line } from './matching.test-kit.ts';
import type { BankLine, Explanation, Matched } from './payment.ts';

/** Operations of one fortnight, each with what it settles; beside the repository, not in it. */
const SCENARIO = resolve(import.meta.dirname, '../../../../shared/corpus/expected/bank-generated/scenario.json');

type Settled = { readonly invoice: string; readonly amount: string };
type Operation = {
  readonly id: string;
  readonly kind: string;
  readonly booking_date: string;
  readonly amount: string;
  readonly label: string;
  readonly counterparty: string;
  readonly remittance: string;
  readonly settles: readonly Settled[];
  readonly iban?: string;
  readonly e2e?: string;
  readonly mandate?: string;
  readonly rf?: string;
  readonly reason?: string;
  readonly ultimate_debtor?: string;
  readonly batch?: readonly { end_to_end_id: string; mandate: string; debtor: string; iban: string; amount: string }[];
};
type Scenario = {
  readonly first_day: string;
  readonly invoices: readonly { number: string; customer: string; total_ttc: string; rf: string }[];
  readonly operations: readonly Operation[];
};

const KINDS: Readonly<Record<string, OperationKind>> = {
  sct: 'credit-transfer',
  sct_inst: 'credit-transfer',
  sct_fx: 'credit-transfer',
  sct_out: 'credit-transfer',
  cheque_deposit: 'cheque',
  cheque_unpaid: 'returned-cheque',
  sdd_batch: 'direct-debit',
  sdd_return: 'returned-direct-debit',
  fee: 'fee',
  card_net: 'card',
  sct_return: 'returned-transfer',
  supplier: 'direct-debit',
};

const cents = (text: string) => centsOf(text) ?? 0n;

function whole(operation: Operation): BankLine {
  return line(cents(operation.amount), {
    id: operation.id,
    bookedOn: day(operation.booking_date),
    kind: KINDS[operation.kind] ?? null,
    label: operation.label,
    remittance: operation.remittance || null,
    payer: operation.counterparty || null,
    ultimatePayer: operation.ultimate_debtor ?? null,
    payerIban: operation.iban ?? null,
    endToEndId: operation.e2e ?? null,
    mandateId: operation.mandate ?? null,
    structuredReference: operation.rf ?? null,
    returnReason: operation.reason ?? null,
    batchCount: operation.batch?.length ?? null,
  });
}

const capitals = (text: string) => fold(text.replaceAll('-', '\u2010\u2010')).toUpperCase();

/** What each format keeps of an operation. */
const FORMATS: Readonly<Record<string, (operation: Operation) => BankLine>> = {
  'every field': whole,
  'details of batches': (one) => ({
    ...whole(one),
    details: (one.batch ?? []).map((part) =>
      line(cents(part.amount), {
        id: part.end_to_end_id,
        bookedOn: day(one.booking_date),
        kind: 'direct-debit',
        payer: part.debtor,
        payerIban: part.iban,
        endToEndId: part.end_to_end_id,
        mandateId: part.mandate,
      }),
    ),
  }),
  'capitals, no account': (one) => ({
    ...whole(one),
    payerIban: null,
    payer: one.counterparty ? capitals(one.counterparty) : null,
    ultimatePayer: null,
  }),
  'label and memo': (one) =>
    line(cents(one.amount), {
      id: one.id,
      bookedOn: day(one.booking_date),
      label: one.label.slice(0, 32),
      remittance: one.remittance || one.rf || null,
    }),
  'label without reference': (one) =>
    line(cents(one.amount), { id: one.id, bookedOn: day(one.booking_date), label: one.label, remittance: one.remittance || null }),
  'one text': (one) =>
    line(cents(one.amount), {
      id: one.id,
      bookedOn: day(one.booking_date),
      label: [one.label, one.remittance, one.rf].filter(Boolean).join(' '),
    }),
};

/** Whose line proves which items it pays, whatever the format keeps of it. */
const PROVEN = ['OP01', 'OP02', 'OP03', 'OP04', 'OP05', 'OP07', 'OP08', 'OP09', 'OP18', 'OP23'];

describe.skipIf(!existsSync(SCENARIO))('the fortnight of the corpus', () => {
  const scenario: Scenario = existsSync(SCENARIO)
    ? JSON.parse(readFileSync(SCENARIO, 'utf8'))
    : { first_day: '', invoices: [], operations: [] };
  const customers = [...new Set(scenario.invoices.map((one) => one.customer))];
  const books: Book = book(
    scenario.invoices.map((one, at) =>
      item(at + 1, customers.indexOf(one.customer) + 1, one.number, cents(one.total_ttc), {
        reference: one.rf,
        dueOn: day(scenario.first_day),
      }),
    ),
    customers.map((name, at) => debtor(at + 1, name)),
  );
  const numberOf = (id: number) => scenario.invoices[id - 1]?.number ?? '';
  /** The truth counts what an acquirer kept back as paid, and a discount not. */
  const keptBack = (best: Explanation, id: number) =>
    sumCents(best.adjustments.flatMap((one) => (one.itemId === id && one.kind === 'card-commission' ? one.cents : [])));
  const told = ({ explanations: [best] }: Matched) =>
    (best?.allocations ?? []).map((one) => `${numberOf(one.itemId)} ${one.cents + (best ? keptBack(best, one.itemId) : 0n)}`).sort();
  const truth = (one: Operation) => one.settles.map(({ invoice, amount }) => `${invoice} ${cents(amount)}`).sort();

  it.each(Object.keys(FORMATS))('%s: nothing certain is wrong, and what has a clue is found', (name) => {
    const convert = FORMATS[name];
    const answers = match(
      scenario.operations.map((one) => (convert ?? whole)(one)),
      books,
    );
    const rows = answers.map((answer, at) => {
      const operation = scenario.operations[at];
      const wanted = operation ? truth(operation) : [];
      const isRight = wanted.join() === told(answer).join();
      return { id: answer.line, outcome: answer.outcome, isRight, wanted, told: told(answer), why: answer.reasons.map((one) => one.code) };
    });
    const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
    console.log(
      `${name}: ${count('certain')} certain, ${count('suggested')} suggested, ${count('none')} none of ${rows.length} operations`,
    );
    if (process.env['SHOW']) console.table(rows);
    expect(rows.filter((row) => row.outcome === 'certain' && !row.isRight)).toEqual([]);
    expect(rows.filter((row) => row.wanted.length === 0 && row.outcome !== 'none')).toEqual([]);
    expect(rows.filter((row) => row.wanted.length > 0 && !row.isRight)).toEqual([]);
    const batch = name === 'details of batches' ? ['OP12', 'OP13', 'OP14', 'OP15'] : [];
    expect(
      rows
        .filter((row) => row.outcome === 'certain')
        .map((row) => row.id)
        .sort(),
    ).toEqual([...PROVEN, ...batch].sort());
    for (const answer of answers) {
      const best = answer.explanations[0];
      if (best)
        expect(sumCents(best.allocations.map((one) => one.cents)) + best.remainder.cents).toBe(
          cents(scenario.operations.find((one) => one.id === answer.line)?.amount ?? ''),
        );
    }
  });
});

if (!existsSync(SCENARIO)) console.log('the corpus is absent: the fortnight of the corpus was not tried');
