import type { CreditorId, DebtorId } from '../core/base/id.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Deps } from './context.ts';
import { debtorNames } from './debtor-names.ts';
import { mergedAway } from './merged-debtor.ts';
import { eachPage, readAll } from './read-all.ts';

/** A credit note or money on account that is laid on nothing yet, and the invoices of the same debtor that it could settle. */
export type OpenCredit = { readonly credit: ItemRow; readonly debtorName: string | null; readonly invoices: readonly ItemRow[] };

/** Credits by number, behind `after`; `next` is what the next page is asked for by. */
export async function openCredits(
  { store }: Pick<Deps, 'store'>,
  creditorId: CreditorId,
  { after = 0, limit }: { readonly after?: number; readonly limit: number },
): Promise<{ readonly credits: readonly OpenCredit[]; readonly next: number | null; readonly count: number }> {
  const all: ItemRow[] = [];
  for await (const rows of eachPage(store, 'item', { creditor_id: creditorId, kind: ['credit-note', 'payment-on-account'] }))
    all.push(...rows.filter((item) => item.open_cents < 0));
  const gone = await mergedAway(
    store,
    all.map((item) => item.debtor_id),
  );
  const open = all.filter((item) => !gone.has(item.debtor_id));
  const shown = open.filter((item) => item.id > after).slice(0, limit);
  const ids = [...new Set(shown.map((item) => item.debtor_id))];
  const invoices = Map.groupBy(await openInvoicesOf(store, ids), (item) => item.debtor_id);
  const names = await debtorNames(store, ids);
  const credits = shown.map((credit) => ({
    credit,
    debtorName: names.get(credit.debtor_id) ?? null,
    invoices: (invoices.get(credit.debtor_id) ?? []).filter((item) => item.currency === credit.currency),
  }));
  const isLast = (shown.at(-1)?.id ?? 0) === (open.at(-1)?.id ?? 0);
  return { credits, next: isLast ? null : (shown.at(-1)?.id ?? null), count: open.length };
}

async function openInvoicesOf(store: Deps['store'], debtors: readonly DebtorId[]): Promise<ItemRow[]> {
  const items = await readAll(store, 'item', 'debtor_id', debtors, { kind: 'invoice' });
  const open = items.filter((item) => item.open_cents > 0);
  return open.sort((a, b) => ((a.due_on ?? '9999') < (b.due_on ?? '9999') ? -1 : 1));
}
