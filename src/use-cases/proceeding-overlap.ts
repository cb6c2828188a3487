import type { DebtorId, ItemId, ProceedingId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Store } from '../ports/store.ts';
import { proceedingRowsOf } from './proceeding-effects.ts';

/** One open proceeding at most is about an invoice. @throws Refusal `proceeding-overlaps` */
export async function refuseOverlap(
  store: Store,
  debtorId: DebtorId,
  itemIds: readonly ItemId[],
  itself: ProceedingId | null = null,
): Promise<void> {
  const open = (await proceedingRowsOf(store, [debtorId])).filter((row) => row.state === 'open' && row.id !== itself);
  const other = open.find((row) => row.item_ids.some((id) => itemIds.includes(id)));
  if (!other) return;
  throw new Refusal(
    'proceeding-overlaps',
    `Proceeding ${other.id} is about one of these invoices already: end it first, or leave the invoice out.`,
    { proceeding: other.id },
  );
}
