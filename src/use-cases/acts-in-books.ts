import type { ItemId, LayingId } from '../core/base/id.ts';
import type { LayingRow } from '../core/journal/bank-tables.ts';
import type { CreditorRow, ItemRow, SettlementRow } from '../core/journal/tables.ts';
import { type ItemStep, type LaidStep, type Shown, shownInBooks } from '../core/matching/shown-in-books.ts';
import type { Store } from '../ports/store.ts';
import { isFromBooks } from './import-items.ts';
import type { StandingLaying } from './laying-parts.ts';
import { eachPage, readAll } from './read-all.ts';
import { isBooksKey, layingOfRest } from './source-key.ts';
import { withSettlements } from './standing-layings.ts';

type ActsShown = Readonly<Record<keyof Shown, ReadonlySet<LayingId>>>;
type ByItem = ReadonlyMap<ItemId, ActsShown>;
/** Payments that came back, or had: the acts that sent them back, by payment. */
type Returns = ReadonlyMap<LayingId, readonly LayingRow[]>;
type Settlements = readonly SettlementRow[];

/**
 * Which acts the books of a creditor show by themselves: payments and returns whose every part they show. Of what a person gives
 * up or moves they tell an amount and not why, so they never show it. What cannot be told is not shown: an entry too many is
 * seen when it is booked, one too few is not.
 * @param lastTold the last act that an export told; what it left out before that one stays so as long as it is likely
 */
export async function actsInBooks(
  store: Store,
  creditor: CreditorRow,
  acts: readonly StandingLaying[],
  lastTold: LayingId | null,
): Promise<ReadonlySet<LayingId>> {
  const asOf = creditor.books_as_of;
  // Books of a day before the money came cannot show it.
  const judged = acts.filter(({ row }) => (row.kind === 'payment' || row.kind === 'return') && asOf !== null && row.on_day <= asOf);
  if (judged.length === 0) return new Set();
  const sentBack = new Map((await paymentsOf(store, judged)).map((one) => [one.row.id, one]));
  const returns = await returnsOf(store, creditor);
  const shown = await shownByItem(store, [...judged, ...sentBack.values()], returns);
  const isShown = (act: StandingLaying) => {
    const { id, returns_id } = act.row;
    const how = lastTold !== null && id < lastTold ? 'likely' : 'surely';
    if (returns_id === null) return isWhole(act, act, shown, how) || wasShown(act.row, returns);
    const paid = sentBack.get(returns_id);
    if (!paid || paid.rest !== null) return false;
    return isWhole(act, paid, shown, how) && (paid.row.export_id !== null || isWhole(paid, paid, shown, how));
  };
  return new Set(judged.filter(isShown).map(({ row }) => row.id));
}

async function paymentsOf(store: Store, acts: readonly StandingLaying[]): Promise<StandingLaying[]> {
  const ids = acts.flatMap(({ row }) => row.returns_id ?? []);
  return withSettlements(store, await readAll(store, 'laying', 'id', ids));
}

async function returnsOf(store: Store, { id }: CreditorRow): Promise<Returns> {
  const rows: LayingRow[] = [];
  for await (const page of eachPage(store, 'laying', { creditor_id: id, kind: 'return' })) rows.push(...page);
  return Map.groupBy(
    rows.flatMap((row) => (row.returns_id === null ? [] : [{ ...row, returns_id: row.returns_id }])),
    (row) => row.returns_id,
  );
}

/** An export told that it came back and not that it came: the books showed it then. */
function wasShown({ id, export_id }: LayingRow, returns: Returns): boolean {
  return export_id === null && (returns.get(id) ?? []).some((one) => one.export_id !== null);
}

/** @param parts the act itself, or the payment that it sends back */
function isWhole({ row }: StandingLaying, { settlements, rest }: StandingLaying, shown: ByItem, how: keyof Shown): boolean {
  const items = new Set(settlements.filter(isOnItem).map((one) => one.item_id));
  const isThere = (id: ItemId) => shown.get(id)?.[how].has(row.id) ?? false;
  const isRestThere = rest === null || isBooksKey(rest.source_key) || isThere(rest.id);
  return isRestThere && (rest !== null || items.size > 0) && [...items].every(isThere);
}

async function shownByItem(store: Store, acts: readonly StandingLaying[], returns: Returns): Promise<ByItem> {
  const ids = [...new Set(acts.flatMap((act) => [...act.settlements.map((one) => one.item_id), ...(act.rest ? [act.rest.id] : [])]))];
  const items = await readAll(store, 'item', 'id', ids);
  const rows = (await readAll(store, 'settlement', 'item_id', ids)).sort((a, b) => a.id - b.id);
  const layings = await readAll(store, 'laying', 'id', [...new Set(rows.flatMap((one) => one.laying_id ?? []))]);
  const known = new Map(layings.map((row) => [row.id, row]));
  const byItem = Map.groupBy(rows.filter(isOnItem), (one) => one.item_id);
  return new Map(items.map((item) => [item.id, shownOn(item, byItem.get(item.id) ?? [], known, returns)]));
}

/** What paid interest and fees is on no item. */
function isOnItem({ kind }: SettlementRow): boolean {
  return kind !== 'charges';
}

function shownOn(item: ItemRow, rows: Settlements, known: ReadonlyMap<LayingId, LayingRow>, returns: Returns): ActsShown {
  const timeline = new Timeline(item, rows);
  const seen = new Set(rows.map((one) => one.laying_id));
  const back = [...seen].flatMap((id) => (id === null ? [] : (returns.get(id) ?? []))).filter(({ id }) => !seen.has(id));
  const later = back.sort((a, b) => a.id - b.id);
  for (const one of rows) {
    const act = one.laying_id === null ? undefined : known.get(one.laying_id);
    if (one.laying_id === null) timeline.add(isFromBooks(one) ? 'news' : 'elsewhere', one);
    if (!act || !seen.delete(act.id)) continue;
    for (; later[0] && later[0].id < act.id; later.shift()) timeline.lay(later[0], null);
    timeline.lay(act, one.books_cents);
  }
  for (const act of later) timeline.lay(act, null);
  return timeline.shown();
}

/** What happened to one item, in its order. */
class Timeline {
  readonly #item: ItemRow;
  readonly #cents = new Map<LayingId, bigint>();
  readonly #acts = new Map<LaidStep, LayingId>();
  readonly #steps: ItemStep[] = [];

  constructor(item: ItemRow, rows: Settlements) {
    this.#item = item;
    for (const { laying_id, cents } of rows) if (laying_id !== null) this.#cents.set(laying_id, this.#centsOf(laying_id) + BigInt(cents));
    // What a receipt leaves on account, the books did not have at all; when the receipt has gone, it tells nothing.
    const origin = layingOfRest(item.source_key);
    if (origin !== null && item.amount_cents !== 0) this.#laid(origin, BigInt(-item.amount_cents), 0);
  }

  add(is: 'news' | 'elsewhere', { cents }: SettlementRow): void {
    this.#steps.push({ is, cents: BigInt(cents) });
  }

  /** Undone before anybody was told of it, it never was; told and undone, the books may show either. */
  lay({ id, state, export_id, returns_id }: LayingRow, books: number | null): void {
    const cents = this.#centsOf(id) - (returns_id === null ? 0n : this.#centsOf(returns_id));
    if (state !== 'undone') this.#laid(id, cents, books);
    else {
      if (books !== null) this.#steps.push({ is: 'laid', cents: 0n, booksCents: BigInt(books) });
      if (export_id !== null) for (const told of [cents, -cents]) this.#laid(id, told, null);
    }
  }

  #laid(act: LayingId, cents: bigint, books: number | null): void {
    const step: LaidStep = { is: 'laid', cents, booksCents: books === null ? null : BigInt(books) };
    this.#acts.set(step, act);
    this.#steps.push(step);
  }

  #centsOf(act: LayingId): bigint {
    return this.#cents.get(act) ?? 0n;
  }

  shown(): ActsShown {
    if (!this.#isOfOneAmount()) return { surely: new Set(), likely: new Set() };
    const { open_cents, ahead_cents } = this.#item;
    const { surely, likely } = shownInBooks(this.#steps, BigInt(open_cents + ahead_cents));
    const actsOf = (steps: ReadonlySet<LaidStep>) => new Set([...steps].flatMap((step) => this.#acts.get(step) ?? []));
    return { surely: actsOf(surely), likely: actsOf(likely) };
  }

  /** Where the amount of the invoice itself has changed since, what is open of it tells nothing of payments. */
  #isOfOneAmount(): boolean {
    const first = this.#steps.findIndex((step) => step.is === 'laid');
    const step = this.#steps[first];
    if (step?.is !== 'laid' || step.booksCents === null) return false;
    const before = this.#steps.slice(0, first).reduce((sum, one) => sum + one.cents, 0n);
    const amount = layingOfRest(this.#item.source_key) === null ? BigInt(this.#item.amount_cents) : 0n;
    return step.booksCents + before === amount;
  }
}
