import { addDays, type Day } from '../core/base/day.ts';
import type { CreditorId, DispatchId } from '../core/base/id.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { Deps } from './context.ts';
import { dispatchEnded } from './dispatch-end.ts';
import { refuseUnseen } from './seen.ts';
import { approvedSince } from './take-back.ts';
import { approvedBy, isDue } from './to-leave.ts';

const PAGE = 200;

/** Minutes before a temporarily refused e-mail or SMS is tried again, by try; after the last one it has failed. */
const BACK_OFF_MINUTES = [2, 10, 60, 240, 720] as const;

export type LeaveOptions = {
  readonly acceptOldBooks?: boolean;
  /** What a person confirmed, as `toLeave` tells it: these very ones leave, or none (`overtaken`). */
  readonly seen?: string | undefined;
  readonly onProgress?: (done: number) => void;
  /** What a person approved less than so many minutes ago is left alone: it can still be taken back. */
  readonly secondThoughts?: number;
  /** Asked before each message; what is left waits for the next call. */
  readonly goesOn?: () => boolean;
};

/** Times that a message is written again because what it says was changed meanwhile. */
export const REWRITES = 3;

export type Outcome = 'sent' | 'withdrawn' | 'retryLater' | 'failed' | 'uncertain';

/** What became of a message that was handed over, whatever carries it. */
export type Handed =
  /** `tracking`: by what its carrier knows it. */
  | { readonly kind: 'accepted'; readonly reply: string; readonly tracking?: string }
  | { readonly kind: 'refused'; readonly permanent: boolean; readonly recipientAtFault: boolean; readonly reply: string }
  | { readonly kind: 'unknown'; readonly reply: string };

/** Only one sender runs at a time, so whatever is still "sending" was left by one that was killed. */
export async function settleLeftovers({ store, by }: Deps, creditorId: CreditorId, day: Day): Promise<number> {
  const left = await store.select('dispatch', { creditor_id: creditorId, status: 'sending' }, { limit: 10_000 });
  for (const dispatch of left) {
    await store.record([await dispatchEnded(store, by, dispatch, { status: 'uncertain', outcome: 'interrupted', retryAt: null }, day)]);
  }
  return left.length;
}

/** What is approved and due of one channel, but for what a person has only just approved. */
export async function* approvedToSend(
  deps: Deps,
  creditorId: CreditorId,
  channel: DispatchRow['channel'],
  secondThoughts: number,
): AsyncGenerator<DispatchRow[]> {
  const { store, clock } = deps;
  let after = 0;
  for (;;) {
    const page = await store.select('dispatch', { creditor_id: creditorId, channel, status: 'approved' }, { after, limit: PAGE });
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
    const young = secondThoughts === 0 ? null : await approvedSince(deps, laterBy(clock.now(), -secondThoughts));
    yield page.filter((one) => !young?.has(one.id) && isDue(one, clock.now()));
  }
}

/** What waits of one channel, if it is what a person confirmed. @throws Refusal `overtaken` */
export async function confirmed(
  { store, clock, digest }: Pick<Deps, 'store' | 'clock' | 'digest'>,
  creditorId: CreditorId,
  channel: DispatchRow['channel'],
  seen: string,
): Promise<ReadonlySet<DispatchId>> {
  const waiting = (await approvedBy(store, creditorId, [channel])).filter((one) => isDue(one, clock.now()));
  refuseUnseen(waiting, seen, digest);
  return new Set(waiting.map(({ id }) => id));
}

/** Records what became of it; `spoilt` says what an address that is no good is from now on. */
export async function recordOutcome(deps: Deps, day: Day, dispatch: DispatchRow, outcome: Handed, spoilt: Spoilt): Promise<Outcome> {
  const { store, by } = deps;
  // A server that refuses what we write is not asked again on the same day; a bounced address is looked at once (another way may be open).
  const lookOn = { lookOn: addDays(day, 1) };
  const tracked = outcome.kind === 'accepted' && outcome.tracking !== undefined ? { tracking: outcome.tracking } : {};
  const end = (status: 'sent' | 'failed' | 'uncertain' | 'approved', retryAt: string | null) =>
    dispatchEnded(
      store,
      by,
      dispatch,
      { status, outcome: withoutAddresses(outcome.reply), retryAt, ...(status === 'failed' ? lookOn : {}), ...tracked },
      day,
    );
  switch (outcome.kind) {
    case 'accepted':
      await store.record([await end('sent', null)]);
      return 'sent';
    case 'unknown':
      await store.record([await end('uncertain', null)]);
      return 'uncertain';
    case 'refused': {
      const minutes = outcome.permanent ? undefined : BACK_OFF_MINUTES[dispatch.tries];
      if (minutes !== undefined) {
        await store.record([await end('approved', laterBy(deps.clock.now(), minutes))]);
        return 'retryLater';
      }
      await store.record([
        await end('failed', null),
        ...(outcome.permanent && outcome.recipientAtFault ? [addressBounced(by, dispatch, spoilt)] : []),
      ]);
      return 'failed';
    }
  }
}

/** Servers repeat the address in their refusals, and the journal keeps what it is told for good. */
function withoutAddresses(reply: string): string {
  return reply.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '…');
}

type Spoilt = { readonly email: 'bounced' } | { readonly mobile: 'bounced' };

/** The address is no good: nothing more is sent to it until a person has given a better one. */
function addressBounced(by: string, dispatch: DispatchRow, changes: Spoilt): EntryDraft {
  return { kind: 'debtor.changed', by, data: { id: dispatch.debtor_id, creditorId: dispatch.creditor_id, changes } };
}

function laterBy(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

/** A person says what became of a dispatch whose outcome nobody could know. */
export async function resolveUncertain(deps: Pick<Deps, 'store' | 'by'>, id: DispatchId, left: boolean, day: Day): Promise<void> {
  const [dispatch] = await deps.store.select('dispatch', { id, status: 'uncertain' }, { limit: 1 });
  if (!dispatch) return;
  const end = left
    ? { status: isLetter(dispatch) ? ('posted' as const) : ('sent' as const), outcome: 'confirmed by a person' }
    : { status: 'failed' as const, outcome: 'a person says that it never left' };
  await deps.store.record([await dispatchEnded(deps.store, deps.by, dispatch, { ...end, retryAt: null }, day)]);
}

/** One that a provider was to print: a person who says that it left says that it is in the mail, so that its slip can be recorded. */
function isLetter({ channel, message_id }: DispatchRow): boolean {
  return channel === 'registered-letter' && message_id !== null;
}
