import type { Day } from '../core/base/day.ts';
import type { BankLineId, DebtorId, ItemId } from '../core/base/id.ts';
import type { ItemRow, SettlementRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { readAll } from './read-all.ts';

/** As many as a person wants to see of what is past. */
const MOST_SHOWN = 10;

/** By what an invoice was settled; `line` is the bank's, where it was money that the bank showed. */
export type SettledBy = Pick<SettlementRow, 'on_day' | 'cents' | 'kind'> & { readonly line: BankLineId | null };
export type SettledInvoice = { readonly row: ItemRow; readonly by: readonly SettledBy[] };

/**
 * Invoices of a debtor that are settled, by what and when: the one that is asked for, else those that were settled last.
 *
 * @param until what came later is left out
 * @param named the number of an invoice, or whatever else a person asked for
 */
export async function settledInvoices(store: Store, debtorId: DebtorId, until: Day, named: string): Promise<SettledInvoice[]> {
  const rows = await readAll(store, 'item', 'debtor_id', [debtorId], { kind: 'invoice', open_cents: 0 });
  // What went with a merger to another debtor stands here at nothing.
  const real = rows.filter((row) => row.amount_cents !== 0);
  const asked = real.filter((row) => row.number.toUpperCase() === named.trim().toUpperCase());
  const wanted = asked.length > 0 ? asked : real;
  const past = await settlementsOf(store, wanted, until);
  return wanted
    .map((row) => ({ row, by: past.get(row.id) ?? [] }))
    .filter(({ row, by }) => sumOf(by) === row.amount_cents)
    .sort((a, b) => ((a.by.at(-1)?.on_day ?? '') < (b.by.at(-1)?.on_day ?? '') ? 1 : -1))
    .slice(0, MOST_SHOWN);
}

/**
 * What was paid of open invoices that are paid in part; of one whose payments do not make up what is paid, only that it is.
 *
 * @param items as they stood on the day
 */
export async function paidInPart(store: Store, items: readonly ItemRow[], until: Day): Promise<SettledInvoice[]> {
  const rows = items.filter((row) => row.kind === 'invoice' && row.open_cents > 0 && row.open_cents < row.amount_cents);
  const past = await settlementsOf(store, rows, until);
  return rows.map((row) => {
    const by = past.get(row.id) ?? [];
    return { row, by: sumOf(by) === row.amount_cents - row.open_cents ? by : [] };
  });
}

function sumOf(by: readonly SettledBy[]): number {
  return by.reduce((sum, one) => sum + one.cents, 0);
}

/** What was laid on items up to a day, in the order of days; charges are on no item. */
async function settlementsOf(store: Store, rows: readonly ItemRow[], until: Day): Promise<Map<ItemId, SettledBy[]>> {
  const ids = rows.map((row) => row.id);
  const laid = ids.length === 0 ? [] : await readAll(store, 'settlement', 'item_id', ids, { void: false });
  const past = laid.filter((one) => one.on_day <= until && one.kind !== 'charges').sort((a, b) => (a.on_day < b.on_day ? -1 : 1));
  const acts = await readAll(store, 'laying', 'id', [...new Set(past.flatMap((one) => one.laying_id ?? []))]);
  const lines = new Map(acts.map((act) => [act.id, act.line_id]));
  const told = ({ on_day, cents, kind, laying_id }: SettlementRow): SettledBy => {
    return { on_day, cents, kind, line: laying_id === null ? null : (lines.get(laying_id) ?? null) };
  };
  return new Map([...Map.groupBy(past, (one) => one.item_id)].map(([id, all]) => [id, all.map(told)]));
}
