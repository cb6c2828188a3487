import type { ItemId } from '../core/base/id.ts';
import type { CardEventRow, CardPaymentRow } from '../core/journal/card-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Deps } from './context.ts';
import { readAll } from './read-all.ts';

/** `foreign`: of a payment that nobody began here; the provider's account may be used for other things too. */
export type NewsTaken = 'taken' | 'nothing-new' | 'foreign' | 'forged';

export type NewsDeps = Pick<Deps, 'store' | 'clock' | 'digest' | 'by' | 'payments'>;

export async function eventOf(
  { store, clock }: NewsDeps,
  { id, creditor_id }: CardPaymentRow,
  { event, kind }: { readonly event: string; readonly kind: string },
): Promise<CardEventRow> {
  return { id: await store.reserve('card_event', 1), creditor_id, payment_id: id, event, kind, told_on: clock.today() };
}

/** What nobody pays after all is held no longer. */
export async function liftedHold({ store, clock }: Pick<Deps, 'store' | 'clock'>, payment: CardPaymentRow): Promise<EntryDraft[]> {
  const [hold] = payment.hold_id === null ? [] : await store.select('hold', { id: payment.hold_id, lifted_on: null }, { limit: 1 });
  if (!hold) return [];
  const whose = { debtorId: hold.debtor_id, creditorId: payment.creditor_id };
  return [{ kind: 'hold.lifted', by: payment.provider, data: { id: hold.id, ...whose, on: clock.today(), why: 'over' } }];
}

export async function itemsOf({ store }: Pick<NewsDeps, 'store'>, { parts }: CardPaymentRow): Promise<Map<ItemId, ItemRow>> {
  const rows = await readAll(
    store,
    'item',
    'id',
    parts.map((part) => part.item),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export function numbersOf({ parts }: CardPaymentRow, items: ReadonlyMap<ItemId, ItemRow>): string {
  return parts.flatMap((part) => items.get(part.item)?.number ?? []).join(', ');
}
