import type { Day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import type { Item } from '../receivable/item.ts';
import { type Contact, contactDay } from './contact.ts';
import type { Hold } from './hold.ts';
import type { Promised, Verdict } from './promised.ts';

/** `open`: its day has not passed, and the money has not come. */
export type PromiseState = 'open' | Verdict | 'withdrawn' | 'superseded';

/** Why a promise ended: all that it is about is paid, or another one took its place. */
export const KEPT = 'kept';
export const SUPERSEDED = 'superseded';

/** Whether what was promised has come, given what is open of its items now. */
export function isFulfilled({ cents, basisCents }: Pick<Promised, 'cents' | 'basisCents'>, openCents: bigint): boolean {
  if (openCents <= 0n) return true;
  return cents !== null && basisCents !== null && basisCents - openCents >= cents;
}

type PromiseHold = Hold & { readonly promised: Promised };

export function isPromise(hold: Hold): hold is PromiseHold {
  return hold.kind === 'promise' && hold.promised !== undefined;
}

/** What is open of the items that a hold covers; items that are settled need not be given. */
export function openOf({ itemIds }: Pick<Hold, 'itemIds'>, items: readonly Pick<Item, 'id' | 'kind' | 'openCents'>[]): bigint {
  const covered = items.filter((item) => item.kind === 'invoice' && item.openCents > 0n && (itemIds === null || itemIds.includes(item.id)));
  return covered.reduce((sum, item) => sum + item.openCents, 0n);
}

/**
 * What has become of a promise, from money and days alone; `liftedWhy` for one that was ended. One that was broken stays so,
 * however late the money comes; one that was kept by money which was none is broken after all.
 */
export function promiseState(hold: PromiseHold, openCents: bigint, today: Day, liftedWhy: string | null = null): PromiseState {
  if (liftedWhy === KEPT) return 'kept';
  if (hold.promised.judged === 'broken') return 'broken';
  if (liftedWhy === SUPERSEDED) return 'superseded';
  if (hold.liftedOn !== null) return 'withdrawn';
  if (isFulfilled(hold.promised, openCents)) return 'kept';
  return hold.until !== null && hold.until < today ? 'broken' : 'open';
}

/** Promises whose day and grace have passed, and of which it has not been said what became of them. */
export function toJudge(
  holds: readonly Hold[],
  items: readonly Item[],
  today: Day,
): { readonly hold: PromiseHold; readonly verdict: Verdict }[] {
  return holds.flatMap((hold) => {
    if (!isPromise(hold) || hold.liftedOn !== null || hold.until === null || hold.until >= today) return [];
    const state = promiseState(hold, openOf(hold, items), today);
    return (state === 'kept' || state === 'broken') && state !== hold.promised.judged ? [{ hold, verdict: state }] : [];
  });
}

/** How many promises about an item were broken since the last one that was kept. */
export function brokenInARow(holds: readonly Hold[], items: readonly Item[], item: ItemId, today: Day): number {
  const about = holds.filter(isPromise).filter((hold) => hold.itemIds === null || hold.itemIds.includes(item));
  let count = 0;
  for (const hold of [...about].sort((a, b) => a.id - b.id)) {
    const state = promiseState(hold, openOf(hold, items), today);
    if (state === 'kept') count = 0;
    if (state === 'broken') count += 1;
  }
  return count;
}

/** The last promise about some items that was broken and that nothing has been said of since; `null` where there is none. */
export function promiseToMention(
  holds: readonly Hold[],
  items: readonly Item[],
  about: readonly ItemId[],
  contacts: readonly Contact[],
  today: Day,
): PromiseHold | null {
  const broken = holds
    .filter(isPromise)
    .filter((hold) => hold.itemIds === null || about.some((id) => hold.itemIds?.includes(id)))
    .filter((hold) => promiseState(hold, openOf(hold, items), today) === 'broken');
  const last = broken.reduce<PromiseHold | null>(
    (best, hold) => (best === null || hold.promised.on >= best.promised.on ? hold : best),
    null,
  );
  if (last === null) return null;
  const spoken = contacts.some((contact) => contact.state === 'made' && contactDay(contact) > (last.until ?? last.promised.on));
  return spoken ? null : last;
}

/** Of all promises that came to an end by themselves, how many were kept. */
export function promisesKept(states: readonly PromiseState[]): { readonly kept: number; readonly of: number } {
  const kept = states.filter((state) => state === 'kept').length;
  return { kept, of: kept + states.filter((state) => state === 'broken').length };
}
