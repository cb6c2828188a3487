import type { CreditorId, DispatchId } from '../core/base/id.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { Page, Store } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { type OutboxAsked, type OutboxPage, outboxLines } from './outbox.ts';
import { type PostChoice, postChoice } from './post-way.ts';
import { serviceFor } from './send-registered.ts';

type Asking = Pick<Deps, 'store' | 'clock'>;

/** How an approved registered letter leaves: printed here, handed to the provider by itself, or electronically once a code was typed. */
export type LeavesBy = 'hand' | 'provider' | 'code';

/** Of each approved registered letter among these, how it leaves as things stand now. */
export async function leavingBy(
  deps: Asking,
  creditor: CreditorId,
  rows: readonly DispatchRow[],
): Promise<ReadonlyMap<DispatchId, LeavesBy>> {
  const approved = rows.filter((row) => row.channel === 'registered-letter' && row.status === 'approved');
  if (approved.length === 0) return new Map();
  const choice = await postChoice(deps.store, creditor);
  const ways: [DispatchId, LeavesBy][] = [];
  for (const row of approved) ways.push([row.id, await leavesBy(deps, choice, row)]);
  return new Map(ways);
}

async function leavesBy(deps: Asking, choice: PostChoice, row: DispatchRow): Promise<LeavesBy> {
  const service = await serviceFor(deps, choice, row);
  return service === 'lre' ? 'code' : service === 'lrar' ? 'provider' : 'hand';
}

/**
 * Electronic registered letters that are approved and wait for a code, the oldest first, gone through a page at a time: a page may hold fewer.
 * @throws Refusal `unknown-creditor`
 */
export async function lettersForCode(deps: Asking, creditor: CreditorId, { after, limit }: OutboxAsked): Promise<OutboxPage> {
  const rows = await approvedPage(deps.store, creditor, { after, limit });
  const ways = await leavingBy(deps, creditor, rows);
  const lines = await outboxLines(
    deps.store,
    rows.filter((row) => ways.get(row.id) === 'code'),
  );
  return { lines, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
}

/** How many wait for a code, counted up to a bound; nothing is read where no creditor sends electronically. */
export async function countForCode(deps: Asking, creditor: CreditorId, most: number): Promise<number> {
  const choice = await postChoice(deps.store, creditor);
  if (!choice.electronic) return 0;
  const ways = await leavingBy(deps, creditor, await approvedPage(deps.store, creditor, { limit: most }));
  return [...ways.values()].filter((way) => way === 'code').length;
}

function approvedPage(store: Store, creditor: CreditorId, page: Page): Promise<DispatchRow[]> {
  return store.select('dispatch', { creditor_id: creditor, channel: 'registered-letter', status: 'approved' }, page);
}
