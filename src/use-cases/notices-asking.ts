import type { CreditorId, DebtorId } from '../core/base/id.ts';
import type { NoticeAsk } from '../core/case/insolvency-state.ts';
import type { NoticeStateRow } from '../core/journal/notice-tables.ts';
import type { Proceedings } from '../core/law/insolvency.ts';
import type { Page, Store } from '../ports/store.ts';
import { creditorOf, type Deps } from './context.ts';
import { debtorNames } from './debtor-names.ts';
import { mergedAway } from './merged-debtor.ts';
import { eachPage, readAll } from './read-all.ts';

type Reading = Pick<Deps, 'store'>;

/** A debtor of whom notices ask something that nobody has looked at. */
export type AskingDebtor = {
  readonly id: DebtorId;
  readonly name: string;
  readonly proceedings: Proceedings | null;
  readonly asks: readonly NoticeAsk[];
};

/** A page of those, in the order of their number. `next` is what the next page begins behind. @throws Refusal `unknown-creditor` */
export async function noticesAsking(
  { store }: Reading,
  creditorId: CreditorId,
  { after = 0, limit }: Page,
): Promise<{ readonly debtors: readonly AskingDebtor[]; readonly next: DebtorId | null }> {
  await creditorOf(store, creditorId);
  const rows = await asking(store, creditorId, after, limit + 1);
  const shown = rows.slice(0, limit);
  const ids = shown.map((row) => row.id);
  const [names, debtors] = [
    await debtorNames(store, ids),
    new Map((await readAll(store, 'debtor', 'id', ids)).map((row) => [row.id, row])),
  ];
  return {
    debtors: shown.map(({ id, asks }) => {
      return { id, name: names.get(id) ?? '', proceedings: debtors.get(id)?.insolvency_kind ?? null, asks };
    }),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** How many there are, counted up to a bound. */
export async function countNoticesAsking({ store }: Reading, creditorId: CreditorId, most: number): Promise<number> {
  return (await asking(store, creditorId, 0, most)).length;
}

/** Of one that became another debtor nothing is asked any more: its notices are told of the other. */
async function asking(store: Store, creditor_id: CreditorId, after: number, most: number): Promise<NoticeStateRow[]> {
  const found: NoticeStateRow[] = [];
  for await (const rows of eachPage(store, 'notice_state', { creditor_id, seen_on: null }, after)) {
    const told = rows.filter((row) => row.asks.length > 0);
    const gone = await mergedAway(
      store,
      told.map((row) => row.id),
    );
    found.push(...told.filter((row) => !gone.has(row.id)));
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}
