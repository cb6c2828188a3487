import type { BankLineId, LayingId } from '../core/base/id.ts';
import type { LayingRow } from '../core/journal/bank-tables.ts';
import type { SettlementRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import type { StandingLaying } from './laying-parts.ts';
import { mergedAway } from './merged-debtor.ts';
import { readAll } from './read-all.ts';
import { bankKey, inBooks, layingOfKey, movedBankKey } from './source-key.ts';

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
  const gone = await mergedAway(
    store,
    laid.map((one) => one.debtor_id),
  );
  const settlements = Map.groupBy(lastCopies(laid), (one) => one.laying_id);
  const keys = ids.map(bankKey).flatMap((key) => [key, inBooks(key), ...MOVED.map((moved) => `${key}${moved}`)]);
  // Of a rest that went from debtor to debtor the last one is it.
  const found = (await readAll(store, 'item', 'source_key', keys)).sort((a, b) => a.source_key.length - b.source_key.length);
  const rests = new Map(found.map((item) => [restOf(item.source_key), item]));
  return rows.map((row) => {
    const own = settlements.get(row.id) ?? [];
    const stranded = own.some((one) => gone.has(one.debtor_id));
    return { row, settlements: own, rest: rests.get(row.id) ?? null, stranded };
  });
}

/** The payments that some acts sent back, by their ids. */
export async function returnedBy(store: Store, acts: readonly LayingRow[]): Promise<Map<LayingId | null, StandingLaying>> {
  const ids = acts.flatMap((row) => row.returns_id ?? []);
  const rows = ids.length === 0 ? [] : await readAll(store, 'laying', 'id', ids);
  return new Map((await withSettlements(store, rows)).map((one) => [one.row.id, one]));
}

/** How often one debtor can become another before a rest is lost sight of. */
const MOVED = ['', '', '', '', ''].map((_, times) => movedBankKey('').repeat(times + 1));

/**
 * What was laid for a debtor that became another one went there with its item, as far as that was open or the books did not know of
 * it, however often debtors became others: the last copy counts. What nothing went with stays where it was.
 */
function lastCopies(laid: readonly SettlementRow[]): SettlementRow[] {
  const copied = new Set(laid.map((one) => one.copy_of));
  return laid.filter((one) => !copied.has(one.id));
}

function restOf(key: string): LayingId {
  return layingOfKey(key.slice(key.indexOf('bank/'))) as LayingId;
}
