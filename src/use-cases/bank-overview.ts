import type { CoverageFinding } from '../core/bank/coverage.ts';
import type { Day } from '../core/base/day.ts';
import type { BankLineId, CreditorId, DebtorId, ItemId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { BankLineDetails, BankLineRow, BankLineState } from '../core/journal/bank-tables.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Page, Store, UnlaidTotal } from '../ports/store.ts';
import { wordsOf } from './bank-rows.ts';
import { creditorOf, type Deps } from './context.ts';
import { debtorNames } from './debtor-names.ts';
import { type AccountAge, ageOf, bankAccounts } from './freshness.ts';
import type { StandingLaying } from './laying-parts.ts';
import { readAll } from './read-all.ts';
import { coverageFor, statementsOf } from './refresh-coverage.ts';
import { returnedBy, standingLayings } from './standing-layings.ts';

export type BankOverview = {
  readonly accounts: readonly (AccountAge & { readonly gaps: readonly CoverageFinding[] })[];
  readonly bankMaxAge: number;
  /** Lines that wait for a person, and what they come to, by currency. */
  readonly waiting: LineTotals & { readonly suggested: number /** Money that went out again. */; readonly out: number };
};

/** Lines and what they come to, by currency. */
export type LineTotals = { readonly lines: number; readonly totals: Readonly<Record<string, bigint>> };

/** Lines that nothing open fits and that are no later than the items imported, which must have them; `asOf` is the day of these. */
export type PastLines = LineTotals & { readonly asOf: Day | null };

/** How fresh what is known of each account is, the holes in it, and what waits to be matched. */
export async function bankOverview({ store, clock }: Pick<Deps, 'store' | 'clock'>, creditorId: CreditorId): Promise<BankOverview> {
  const creditor = await creditorOf(store, creditorId);
  const rows = await bankAccounts(store, creditor);
  const accounts = [];
  for (const [at, age] of ageOf(creditor, rows, clock.today()).entries()) {
    const row = rows[at];
    if (row) accounts.push({ ...age, gaps: coverageFor(creditor, row, await statementsOf(store, row.id)).findings });
  }
  const rests = (await store.unlaidTotals(creditorId)).filter((one) => one.state === 'waiting' || one.state === 'suggested');
  const waiting = {
    ...sumOf(rests),
    suggested: sumOf(rests.filter((one) => one.state === 'suggested')).lines,
    out: rests.reduce((sum, one) => sum + one.out, 0),
  };
  return { accounts, bankMaxAge: creditor.bank_max_age, waiting };
}

/** What nobody is asked about because the items imported must have it already. */
export async function pastLines({ store }: Pick<Deps, 'store'>, creditorId: CreditorId): Promise<PastLines> {
  const { books_as_of: asOf } = await creditorOf(store, creditorId);
  return { ...sumOf((await store.unlaidTotals(creditorId)).filter((one) => one.state === 'past')), asOf };
}

function sumOf(some: readonly UnlaidTotal[]): LineTotals {
  const totals: Record<string, bigint> = {};
  for (const { currency, cents } of some) totals[currency] = (totals[currency] ?? 0n) + cents;
  return { lines: some.reduce((sum, one) => sum + one.lines, 0), totals };
}

/** How many lines a person has put aside. */
export async function asideLines({ store }: Pick<Deps, 'store'>, creditorId: CreditorId): Promise<number> {
  return sumOf((await store.unlaidTotals(creditorId)).filter((one) => one.state === 'aside')).lines;
}

/** A line with what it says, what it may be for or is laid on, and the names behind. */
export type BankLineView = {
  readonly row: BankLineRow;
  readonly words: BankLineDetails;
  readonly laid: StandingLaying | null;
  /** The payment that came back by this line, with what it had settled. */
  readonly returned: StandingLaying | null;
  /** When what it had paid came back, and by which line. */
  readonly cameBack: CameBack | null;
  /** Of all debtors and items that the view names. */
  readonly debtors: ReadonlyMap<DebtorId, string>;
  readonly numbers: ReadonlyMap<ItemId, string>;
  /** The same items whole, as they stand. */
  readonly items: ReadonlyMap<ItemId, ItemRow>;
};

export type CameBack = { readonly on: Day; readonly line: BankLineId | null };

/** Lines in some states, in the order of their numbers. */
export async function bankLines(
  { store }: Pick<Deps, 'store'>,
  creditorId: CreditorId,
  states: readonly BankLineState[],
  page: Page,
): Promise<BankLineView[]> {
  return viewsOf(store, await store.select('bank_line', { creditor_id: creditorId, state: states }, page));
}

/** The lines of some numbers, in their order; unknown ones are left out. */
export async function bankLinesOf(
  { store }: Pick<Deps, 'store'>,
  creditorId: CreditorId,
  ids: readonly BankLineId[],
): Promise<BankLineView[]> {
  const views = new Map(
    (await viewsOf(store, await readAll(store, 'bank_line', 'id', ids, { creditor_id: creditorId }))).map((one) => [one.row.id, one]),
  );
  return ids.flatMap((id) => views.get(id) ?? []);
}

/** @throws Refusal `unknown-line` */
export async function bankLine({ store }: Pick<Deps, 'store'>, id: BankLineId): Promise<BankLineView> {
  const [view] = await viewsOf(store, await store.select('bank_line', { id }, { limit: 1 }));
  if (!view) throw new Refusal('unknown-line', `There is no bank line ${id} in this workspace.`, { id });
  return view;
}

async function viewsOf(store: Store, rows: readonly BankLineRow[]): Promise<BankLineView[]> {
  const words = await wordsOf(store, rows);
  const layings = await standingLayings(
    store,
    rows.filter((row) => row.state === 'applied'),
  );
  const returned = await returnedBy(
    store,
    [...layings.values()].map(({ row }) => row),
  );
  const undone = rows.filter((row) => row.state === 'applied' && !layings.has(row.id));
  const back = await returnsOf(store, undone);
  const told = [...layings.values(), ...returned.values()];
  const laid = told.flatMap((one) => one.settlements);
  const suggested = rows.flatMap((row) => row.suggestions ?? []);
  const items = new Set([
    ...laid.map((one) => one.item_id),
    ...suggested.flatMap((one) => [...one.allocations, ...one.adjustments].map(({ item }) => item)),
  ]);
  const known = new Map((await readAll(store, 'item', 'id', [...items])).map((item) => [item.id, item]));
  const numbers = new Map([...known.values()].map((item) => [item.id, item.number]));
  const debtors = new Set([
    ...laid.map((one) => one.debtor_id),
    ...told.flatMap(({ rest }) => (rest ? [rest.debtor_id] : [])),
    ...suggested.flatMap((one) => [
      ...one.allocations.map(({ debtor }) => debtor),
      ...(one.remainder.debtor === null ? [] : [one.remainder.debtor]),
    ]),
  ]);
  const names = await debtorNames(store, [...debtors]);
  return rows.flatMap((row) => {
    const said = words.get(row.id);
    if (!said) return [];
    const laid = layings.get(row.id) ?? null;
    return [
      {
        row,
        words: said,
        laid,
        returned: returned.get(laid?.row.returns_id ?? null) ?? null,
        cameBack: back.get(row.id) ?? null,
        debtors: names,
        numbers,
        items: known,
      },
    ];
  });
}

/** Of payments that stand no more, by their lines: the acts that sent them back. */
async function returnsOf(store: Store, lines: readonly BankLineRow[]): Promise<Map<BankLineId, CameBack>> {
  const ids = lines.map((row) => row.id);
  const payments = ids.length === 0 ? [] : await readAll(store, 'laying', 'line_id', ids, { state: 'returned' });
  const lineOf = new Map(payments.map((one) => [one.id, one.line_id]));
  const returns = lineOf.size === 0 ? [] : await readAll(store, 'laying', 'returns_id', [...lineOf.keys()], { state: 'standing' });
  return new Map(
    returns.flatMap((one) => {
      const line = one.returns_id === null ? null : (lineOf.get(one.returns_id) ?? null);
      return line === null ? [] : [[line, { on: one.on_day, line: one.line_id }] as const];
    }),
  );
}
