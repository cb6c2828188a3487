import type { BankLineId, CreditorId } from '../core/base/id.ts';
import type { BankLineDetails, BankLineRow } from '../core/journal/bank-tables.ts';
import { natureOf } from '../core/matching/nature.ts';
import type { BankLine, Explanation } from '../core/matching/payment.ts';
import type { Store } from '../ports/store.ts';
import type { BankBook } from './bank-book.ts';
import { lineOf, wordsOf } from './bank-rows.ts';
import { providerAccounts } from './freshness.ts';
import type { StandingLaying } from './laying-parts.ts';
import { readAll } from './read-all.ts';
import { standingLayings } from './standing-layings.ts';

/** Acts by line, and the same as matching looks at them. */
export type Recalled = {
  readonly layings: ReadonlyMap<BankLineId, StandingLaying>;
  readonly payments: readonly { readonly line: BankLine; readonly explanation: Explanation }[];
};
type Waiting = { readonly lines: readonly BankLineRow[]; readonly words: ReadonlyMap<BankLineId, BankLineDetails> };

/** Payments on record of the amounts that go out again, or that laid such an amount, so that a return finds the one that it undoes. */
export async function recallPayments(store: Store, creditorId: CreditorId, waiting: Waiting, alive: BankBook['alive']): Promise<Recalled> {
  const out = waiting.lines.filter((line) => line.cents < 0);
  const whole = await readAll(store, 'bank_line', 'cents', amountsOf(out), { creditor_id: creditorId, state: 'applied' });
  // Of a supplier's payment nobody asks which receipt it was a part of.
  const returns = out.filter((line) => natureOf(lineOf(line, waiting.words.get(line.id))) === 'return');
  const parts = await linesWithPart(store, creditorId, amountsOf(returns));
  // What came by a provider goes back by it: its own news tells of that.
  const provider = await providerAccounts(store, creditorId);
  const all = [...whole, ...parts].filter((line) => !provider.has(line.account_id));
  const lines = [...new Map(all.map((line) => [line.id, line])).values()];
  const layings = await standingLayings(store, lines);
  const words = await wordsOf(store, lines);
  const payments = lines.flatMap((line) => {
    const laying = layings.get(line.id);
    return laying ? [{ line: lineOf(line, words.get(line.id)), explanation: explanationOfLaying(laying, alive) }] : [];
  });
  return { layings, payments };
}

function amountsOf(lines: readonly BankLineRow[]): number[] {
  return [...new Set(lines.map((line) => -line.cents))];
}

async function linesWithPart(store: Store, creditorId: CreditorId, amounts: readonly number[]): Promise<BankLineRow[]> {
  const parts = await readAll(store, 'settlement', 'cents', amounts, { kind: 'payment', void: false });
  const ids = [...new Set(parts.flatMap((one) => one.laying_id ?? []))];
  const acts = await readAll(store, 'laying', 'id', ids, { creditor_id: creditorId, state: 'standing' });
  const lines = acts.flatMap((act) => act.line_id ?? []);
  return readAll(store, 'bank_line', 'id', lines, { creditor_id: creditorId, state: 'applied' });
}

function explanationOfLaying({ settlements }: StandingLaying, alive: BankBook['alive']): Explanation {
  const allocations = settlements
    .filter((one) => one.kind === 'payment')
    .map((one) => ({ itemId: one.item_id, debtorId: alive(one.debtor_id), cents: BigInt(one.cents) }));
  return { allocations, adjustments: [], remainder: { cents: 0n, as: 'nothing', debtorId: null }, reasons: [] };
}
