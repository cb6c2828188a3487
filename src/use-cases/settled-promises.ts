import type { Day } from '../core/base/day.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import type { Hold } from '../core/case/hold.ts';
import { isPromise, KEPT, openOf } from '../core/case/promise.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { CreditorRow, SettlementRow } from '../core/journal/tables.ts';
import type { Deps } from './context.ts';
import { readAll } from './read-all.ts';

/**
 * What money makes of promises: one whose invoices are all paid ends as kept. Once its day has passed, the days of the payments say
 * whether they came in time, also when the bank told of them later than somebody was told of a broken word.
 */
export async function settledPromises(
  deps: Pick<Deps, 'store' | 'clock' | 'by'>,
  file: CaseFile,
  creditor: CreditorRow,
): Promise<EntryDraft[]> {
  const today = deps.clock.today();
  const entries: EntryDraft[] = [];
  for (const hold of file.holds.filter((one) => one.kind === 'promise')) {
    const whose = { id: hold.id, debtorId: file.debtor.id, creditorId: creditor.id, on: today };
    const isPaid = openOf(hold, file.items) <= 0n;
    const told = isPromise(hold) && hold.until !== null && hold.until < today ? await inTime(deps, hold, hold.until) : true;
    const judged = hold.promised?.judged ?? null;
    if (isPaid && told) entries.push({ kind: 'hold.lifted', by: deps.by, data: { ...whose, why: KEPT } });
    else if (isPaid && judged === null) entries.push({ kind: 'promise.judged', by: deps.by, data: { ...whose, verdict: 'broken' } });
    else if (!isPaid && judged === 'broken' && told && hold.promised?.cents != null)
      entries.push({ kind: 'promise.judged', by: deps.by, data: { ...whose, verdict: 'kept' } });
  }
  return entries;
}

/** Whether the money came until the last day of grace: the part promised, or for all of it nothing later. */
async function inTime({ store }: Pick<Deps, 'store'>, { itemIds, from, promised }: Hold, until: Day): Promise<boolean> {
  const rows = await readAll(store, 'settlement', 'item_id', itemIds ?? [], { void: false });
  if (promised === undefined || promised.cents === null) return !rows.some((row) => row.on_day > until && row.cents > 0);
  const came = rows
    .filter((row) => row.on_day >= from && row.on_day <= until)
    .reduce((sum: bigint, row: SettlementRow) => sum + BigInt(row.cents), 0n);
  return came >= promised.cents;
}
