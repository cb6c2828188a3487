import type { Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId } from '../core/base/id.ts';
import { centsOf } from '../core/base/money.ts';
import { fold, oneLine } from '../core/base/text.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { debtorNames } from './debtor-names.ts';
import { itemsMeant } from './items-meant.ts';
import { debtorsMeant } from './list-portfolio.ts';
import { mergedAway } from './merged-debtor.ts';
import { eachPage, readAll } from './read-all.ts';

/** What is looked for: items with something open, or those with a payment that could come back. */
export type ItemSearch = {
  readonly text: string;
  readonly debtor: DebtorId | null;
  readonly sort: 'open' | 'settled';
};

export type FoundItem = { readonly item: ItemRow; readonly debtorName: string | null };

const LAST_DAY = '9999-12-31' as Day;
/** Debtors of one name that are looked into. */
const MOST_DEBTORS = 40;
/** Items of one beginning or amount that are looked at: the first may all be settled. */
const MOST_NUMBERED = 1_000;

/** Items by the beginning or the end of their number, by an amount, or by words of their debtor's name; the exact number first, then the oldest due. */
export async function searchItems(
  deps: Pick<Deps, 'store' | 'clock' | 'digest'>,
  creditorId: CreditorId,
  { text, debtor, sort }: ItemSearch,
  limit: number,
): Promise<FoundItem[]> {
  const { store } = deps;
  const asked = oneLine(text, 100).trim();
  const found = debtor === null ? await byText(deps, creditorId, asked) : await ofDebtor(store, creditorId, debtor, asked);
  const gone = await mergedAway(
    store,
    found.map((item) => item.debtor_id),
  );
  const wanted = [...new Map(found.map((item) => [item.id, item])).values()].filter(
    (item) => !gone.has(item.debtor_id) && fits(item, sort),
  );
  const shown = wanted.sort((a, b) => rank(a, asked) - rank(b, asked) || dueBefore(a, b)).slice(0, limit);
  const names = await debtorNames(
    store,
    shown.map((item) => item.debtor_id),
  );
  return shown.map((item) => ({ item, debtorName: names.get(item.debtor_id) ?? null }));
}

function fits(item: ItemRow, sort: ItemSearch['sort']): boolean {
  return sort === 'open' ? item.open_cents !== 0 : item.kind === 'invoice' && item.open_cents < item.amount_cents;
}

function rank({ number }: ItemRow, asked: string): number {
  return fold(number) === fold(asked) ? 0 : 1;
}

function dueBefore(a: ItemRow, b: ItemRow): number {
  const [one, other] = [a.due_on ?? LAST_DAY, b.due_on ?? LAST_DAY];
  return one < other ? -1 : one > other ? 1 : a.id - b.id;
}

async function ofDebtor(store: Store, creditor_id: CreditorId, debtor_id: DebtorId, asked: string): Promise<ItemRow[]> {
  const rows: ItemRow[] = [];
  for await (const page of eachPage(store, 'item', { creditor_id, debtor_id })) rows.push(...page);
  return asked === '' ? rows : rows.filter(saysOf(asked));
}

async function byText(deps: Pick<Deps, 'store' | 'clock' | 'digest'>, creditorId: CreditorId, asked: string): Promise<ItemRow[]> {
  const { store, clock } = deps;
  if (asked.length < 2) return [];
  const all = { day: clock.today(), sort: 'overdue', late: false, holds: null, withoutEmail: false, kinds: null, uncounted: true } as const;
  const search = await debtorsMeant(deps, creditorId, asked);
  const { debtors } = await store.portfolio(creditorId, { ...all, search }, { limit: MOST_DEBTORS });
  const theirs = await readAll(store, 'item', 'debtor_id', debtors, { creditor_id: creditorId });
  return [...(await itemsMeant(store, creditorId, asked, MOST_NUMBERED)), ...theirs];
}

/** By a part of its number, or by its amount or what is open of it, as people write amounts. */
function saysOf(asked: string): (item: ItemRow) => boolean {
  const part = fold(asked);
  const plain = asked.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  const amount = /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? centsOf(plain) : null;
  return (item) =>
    fold(item.number).includes(part) ||
    (amount !== null && [item.open_cents, item.amount_cents].some((one) => BigInt(Math.abs(one)) === amount));
}
