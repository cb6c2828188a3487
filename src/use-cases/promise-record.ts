import type { DebtorId } from '../core/base/id.ts';
import { isPromise, KEPT, openOf, type PromiseState, promiseState, promisesKept } from '../core/case/promise.ts';
import { holdOf } from '../core/journal/case-rows.ts';
import type { HoldRow } from '../core/journal/hold-tables.ts';
import type { Deps } from './context.ts';
import { readAll } from './read-all.ts';

/** How a debtor keeps its word: of the promises that came to an end by themselves, those that were kept. */
export type PromiseRecord = { readonly kept: number; readonly of: number };

/** By debtor; one who never promised is left out. */
export async function promiseRecords(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  debtors: readonly DebtorId[],
): Promise<ReadonlyMap<DebtorId, PromiseRecord>> {
  const rows = await readAll(store, 'hold', 'debtor_id', debtors, { kind: 'promise' });
  const byDebtor = Map.groupBy(rows, (row) => row.debtor_id);
  const files = new Map((await store.caseFiles([...byDebtor.keys()])).map((file) => [file.debtor.id, file.items]));
  const today = clock.today();
  return new Map(
    [...byDebtor].map(([debtor, theirs]) => {
      const states = withoutCopies(theirs).map((row) => stateOf(row, files.get(debtor) ?? [], today));
      return [debtor, promisesKept(states)];
    }),
  );
}

export function stateOf(row: HoldRow, items: Parameters<typeof openOf>[1], today: Parameters<typeof promiseState>[2]): PromiseState {
  const hold = holdOf(row);
  if (isPromise(hold)) return promiseState(hold, openOf(hold, items), today, row.lifted_why);
  // Told before its day was kept: nobody can say more than that it ended, or was kept.
  return row.lifted_why === KEPT
    ? 'kept'
    : row.lifted_on === null && (row.until_day === null || row.until_day >= today)
      ? 'open'
      : 'withdrawn';
}

/** A promise that was placed again, when the payment that kept it turned out to be none, is one promise. */
function withoutCopies(rows: readonly HoldRow[]): HoldRow[] {
  const told = ({ from_day, promised_on, promised_cents, item_ids }: HoldRow) =>
    [from_day, promised_on, promised_cents, item_ids?.join()].join('/');
  return [...new Map(rows.map((row) => [told(row), row])).values()];
}
