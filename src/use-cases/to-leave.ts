import type { CreditorId } from '../core/base/id.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { Deps } from './context.ts';
import { printedHere } from './post-way.ts';
import { eachPage } from './read-all.ts';
import { seenOf } from './seen.ts';

/** Letters in one print batch at most: a bundle that a person can still handle, and bounded memory. */
export const BATCH_LETTERS = 1_000;

/** What leaves if a person says so now: how many, and what tells this very set from a later one. */
export type Leaving = { readonly count: number; readonly seen: string };

export type ToLeave = {
  /** E-mails that are due; what a server refused for now is tried later. */
  readonly emails: Leaving;
  /** SMS that are due; at an hour at which nobody is called they wait all the same. */
  readonly texts: Leaving;
  /** Letters of the next batch, and how many wait for one after it. */
  readonly letters: Leaving & { readonly later: number };
  /** All that is approved and not gone. */
  readonly approved: number;
};

export async function toLeave(
  { store, digest, clock }: Pick<Deps, 'store' | 'digest' | 'clock'>,
  creditorId: CreditorId,
): Promise<ToLeave> {
  const [emails, letters] = [
    await approvedBy(store, creditorId, ['email']),
    await approvedBy(store, creditorId, await printedHere(store, creditorId)),
  ];
  const texts = await approvedBy(store, creditorId, ['sms']);
  const all = await approvedBy(store, creditorId, PAPER);
  const leaving = (rows: readonly DispatchRow[]): Leaving => ({ count: rows.length, seen: seenOf(rows, digest) });
  const batch = letters.slice(0, BATCH_LETTERS);
  return {
    emails: leaving(emails.filter((one) => isDue(one, clock.now()))),
    texts: leaving(texts.filter((one) => isDue(one, clock.now()))),
    letters: { ...leaving(batch), later: letters.length - batch.length },
    approved: emails.length + all.length + texts.length,
  };
}

const PAPER: DispatchRow['channel'][] = ['letter', 'registered-letter'];

export async function approvedBy(store: Deps['store'], creditorId: CreditorId, channel: DispatchRow['channel'][]): Promise<DispatchRow[]> {
  const found: DispatchRow[] = [];
  for await (const rows of eachPage(store, 'dispatch', { creditor_id: creditorId, status: 'approved', channel })) found.push(...rows);
  return found;
}

/** Not one that a mail server refused for now, and that is tried again later. */
export function isDue({ retry_at }: DispatchRow, now: string): boolean {
  return retry_at === null || retry_at <= now;
}
