import type { BankLineId, LayingId } from '../core/base/id.ts';
import type { LayingRow } from '../core/journal/bank-tables.ts';
import type { Store } from '../ports/store.ts';
import type { StandingLaying } from './lay-money.ts';
import { mergedAway } from './merged-debtor.ts';
import { readAll } from './read-all.ts';
import { bankKey, inBooks, layingOfKey } from './source-key.ts';

/** The acts that stand for some lines, with what they laid and left on account. */
export async function standingLayings(
  store: Store,
  lines: readonly { readonly id: BankLineId }[],
): Promise<Map<BankLineId, StandingLaying>> {
  const rows = await readAll(
    store,
    'laying',
    'line_id',
    lines.map((line) => line.id),
    { state: 'standing' },
  );
  const whole = await withSettlements(store, rows);
  return new Map(whole.flatMap((one) => (one.row.line_id === null ? [] : [[one.row.line_id, one] as const])));
}

/** @param rows acts, in whatever state; settlements that are void come too */
export async function withSettlements(store: Store, rows: readonly LayingRow[]): Promise<StandingLaying[]> {
  const ids = rows.map((row) => row.id);
  const laid = await readAll(store, 'settlement', 'laying_id', ids);
  // What was laid for a debtor that became another one went with its items.
  const gone = await mergedAway(
    store,
    laid.map((one) => one.debtor_id),
  );
  const settlements = Map.groupBy(
    laid.filter((one) => !gone.has(one.debtor_id)),
    (one) => one.laying_id,
  );
  const keys = ids.flatMap((id) => [bankKey(id), inBooks(bankKey(id))]);
  const rests = new Map((await readAll(store, 'item', 'source_key', keys)).map((item) => [restOf(item.source_key), item]));
  return rows.map((row) => ({ row, settlements: settlements.get(row.id) ?? [], rest: rests.get(row.id) ?? null }));
}

function restOf(key: string): LayingId {
  return layingOfKey(key.slice(key.indexOf('bank/'))) as LayingId;
}
