import { addDays, type Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId, DispatchId } from '../core/base/id.ts';
import { oneLine } from '../core/base/text.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { MailOutcome } from '../ports/outside.ts';
import { composeEmail } from './compose-contact.ts';
import { creditorOf, type Deps } from './context.ts';
import { dispatchEnded } from './dispatch-end.ts';
import { type HeldBack, passGate, refuseOtherDay, type Unwritable, whyHeldBack, written } from './gate.ts';
import { gateNow, lastLook, settingOf, type Turns, turns } from './last-look.ts';
import { refuseUnseen } from './seen.ts';
import { approvedSince } from './take-back.ts';
import { approvedBy, isDue } from './to-leave.ts';

/** E-mails under way at once. */
const CONCURRENCY = 4;
const PAGE = 200;

/** Minutes before a temporarily refused e-mail is tried again, by try; after the last one it has failed. */
const BACK_OFF_MINUTES = [2, 10, 60, 240, 720] as const;

export type LeaveOptions = {
  readonly acceptOldBooks?: boolean;
  /** What a person confirmed, as `toLeave` tells it: these very ones leave, or none (`overtaken`). */
  readonly seen?: string | undefined;
  readonly onProgress?: (done: number) => void;
  /** What a person approved less than so many minutes ago is left alone: it can still be taken back. */
  readonly secondThoughts?: number;
  /** Asked before each e-mail; what is left waits for the next call. */
  readonly goesOn?: () => boolean;
};

export type SendReport = {
  readonly day: Day;
  readonly sent: number;
  /** Overtaken at the gate: paid, held or changed since it was decided. */
  readonly withdrawn: number;
  readonly retryLater: number;
  readonly failed: number;
  /** Whom the mail server refused, and in which words: at most {@link MOST_TOLD} of those that failed, and of those tried again. */
  readonly refused: readonly RefusedMail[];
  /** May have left, nobody can tell: waits for a person. */
  readonly uncertain: number;
  /** Could not be written (a person must mend what is said): withdrawn, the step is not used up. */
  readonly unwritable: readonly Unwritable[];
  readonly heldBack: HeldBack | null;
};

/** An e-mail that the server did not take. For the person who sends: the journal keeps no name and no address. */
export type RefusedMail = {
  readonly debtorId: DebtorId;
  readonly debtor: string;
  readonly address: string;
  /** The server's own words. */
  readonly reply: string;
  /** Refused for now only: it is tried again by itself. */
  readonly again: boolean;
};

const MOST_TOLD = 20;
const LONGEST_REPLY = 300;

type Outcome = 'sent' | 'withdrawn' | 'retryLater' | 'failed' | 'uncertain';

/**
 * Sends the approved e-mails of the day: each is decided again, its intent recorded, sent once, its outcome recorded.
 * What a killed sender left without an outcome is shown to a person, never sent again by itself.
 * @throws Refusal `not-today`, `mail-not-set-up`, `busy`; `overtaken` when other e-mails wait than those that were confirmed
 */
export async function sendEmails(
  deps: Deps,
  creditorId: CreditorId,
  day: Day,
  { acceptOldBooks = false, seen, secondThoughts = 0, onProgress = () => {}, goesOn = () => true }: LeaveOptions = {},
): Promise<SendReport> {
  refuseOtherDay(deps.clock, day);
  deps.mailer.ready();
  return deps.store.exclusive('send', async () => {
    const creditor = await creditorOf(deps.store, creditorId);
    const counts: Record<Outcome, number> = { sent: 0, withdrawn: 0, retryLater: 0, failed: 0, uncertain: 0 };
    counts.uncertain += await settleLeftovers(deps, creditorId, day);
    const heldBack = await whyHeldBack(deps.store, creditor, day, acceptOldBooks);
    if (heldBack) return { day, ...counts, refused: [], unwritable: [], heldBack };
    const meant = seen === undefined ? null : await confirmed(deps, creditorId, seen);
    const [unwritable, refused]: [Unwritable[], RefusedMail[]] = [[], []];
    const inTurn = turns();
    let done = 0;
    for await (const page of approvedEmails(deps, creditorId, secondThoughts)) {
      const these = meant === null ? page : page.filter(({ id }) => meant.has(id));
      await inParallel(these, async (dispatch) => {
        // Past midnight it is another day, with another gate.
        if (!goesOn() || deps.clock.today() !== day) return;
        const outcome = await sendOne(deps, day, dispatch, inTurn);
        if (typeof outcome === 'string') counts[outcome] += 1;
        else if ('code' in outcome) unwritable.push(outcome);
        else {
          counts[outcome.again ? 'retryLater' : 'failed'] += 1;
          if (refused.filter((one) => one.again === outcome.again).length < MOST_TOLD) refused.push(outcome);
        }
        onProgress(++done);
      });
    }
    return { day, ...counts, refused, unwritable, heldBack: null };
  });
}

async function confirmed(deps: Deps, creditorId: CreditorId, seen: string): Promise<ReadonlySet<DispatchId>> {
  const waiting = (await approvedBy(deps.store, creditorId, ['email'])).filter((one) => isDue(one, deps.clock.now()));
  refuseUnseen(waiting, seen, deps.digest);
  return new Set(waiting.map(({ id }) => id));
}

/** Only one sender runs at a time, so whatever is still "sending" was left by one that was killed. */
async function settleLeftovers({ store, by }: Deps, creditorId: CreditorId, day: Day): Promise<number> {
  const left = await store.select('dispatch', { creditor_id: creditorId, status: 'sending' }, { limit: 10_000 });
  for (const dispatch of left) {
    await store.record([await dispatchEnded(store, by, dispatch, { status: 'uncertain', outcome: 'interrupted', retryAt: null }, day)]);
  }
  return left.length;
}

async function* approvedEmails(deps: Deps, creditorId: CreditorId, secondThoughts: number): AsyncGenerator<DispatchRow[]> {
  const { store, clock } = deps;
  let after = 0;
  for (;;) {
    const page = await store.select('dispatch', { creditor_id: creditorId, channel: 'email', status: 'approved' }, { after, limit: PAGE });
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
    const young = secondThoughts === 0 ? null : await approvedSince(deps, laterBy(clock.now(), -secondThoughts));
    yield page.filter((one) => !young?.has(one.id) && isDue(one, clock.now()));
  }
}

/** After a failure nothing new is begun, and what was begun is waited for: nobody else may send before it has ended. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  const guarded = () =>
    lane().catch((error: unknown) => {
      queue.length = 0;
      throw error;
    });
  const ends = await Promise.allSettled(Array.from({ length: CONCURRENCY }, guarded));
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
}

/** Times that a message is written again because what it says was changed meanwhile. */
const REWRITES = 3;

/** What our own lanes record comes in turn: a journal that has gone on since the last look was then moved by somebody else. */
async function sendOne(deps: Deps, day: Day, dispatch: DispatchRow, inTurn: Turns): Promise<Outcome | Unwritable | RefusedMail> {
  for (let round = 0; round < REWRITES; round += 1) {
    const gate = await gateNow(deps, dispatch.creditor_id, day);
    const passed = await inTurn(() => passGate(gate, dispatch));
    if (!passed) return 'withdrawn';
    const before = await settingOf(gate, dispatch);
    const composed = await written(gate, passed, dispatch, () => composeEmail(deps, gate, passed, dispatch));
    if ('code' in composed) return composed;
    const intent = await inTurn(() => lastLook(deps, day, dispatch, { ...composed, before }));
    if (intent === 'changed') continue;
    if (intent !== 'recorded') return intent;
    const outcome = await deps.mailer.send(composed.mail);
    const became = await inTurn(() => recordOutcome(deps, day, dispatch, outcome));
    if (outcome.kind !== 'refused') return became;
    const { name } = composed.message.recipient;
    const [address, reply] = [composed.mail.envelope.to, oneLine(outcome.reply, LONGEST_REPLY)];
    return { debtorId: dispatch.debtor_id, debtor: name, address, reply, again: became === 'retryLater' };
  }
  return 'retryLater';
}

async function recordOutcome(deps: Deps, day: Day, dispatch: DispatchRow, outcome: MailOutcome): Promise<Outcome> {
  const { store, by } = deps;
  // A server that refuses what we write is not asked again on the same day; a bounced address is looked at once (another way may be open).
  const lookOn = { lookOn: addDays(day, 1) };
  const end = (status: 'sent' | 'failed' | 'uncertain' | 'approved', retryAt: string | null) =>
    dispatchEnded(
      store,
      by,
      dispatch,
      { status, outcome: withoutAddresses(outcome.reply), retryAt, ...(status === 'failed' ? lookOn : {}) },
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
        ...(outcome.permanent && outcome.recipientAtFault ? [addressBounced(by, dispatch)] : []),
      ]);
      return 'failed';
    }
  }
}

/** Servers repeat the address in their refusals, and the journal keeps what it is told for good. */
function withoutAddresses(reply: string): string {
  return reply.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '…');
}

/** The address is no good: nothing more is sent to it until a person has given a better one. */
function addressBounced(by: string, dispatch: DispatchRow): EntryDraft {
  return { kind: 'debtor.changed', by, data: { id: dispatch.debtor_id, creditorId: dispatch.creditor_id, changes: { email: 'bounced' } } };
}

function laterBy(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

/** A person says what became of a dispatch whose outcome nobody could know. */
export async function resolveUncertain(deps: Pick<Deps, 'store' | 'by'>, id: DispatchId, left: boolean, day: Day): Promise<void> {
  const [dispatch] = await deps.store.select('dispatch', { id, status: 'uncertain' }, { limit: 1 });
  if (!dispatch) return;
  const end = left
    ? { status: 'sent' as const, outcome: 'confirmed by a person' }
    : { status: 'failed' as const, outcome: 'a person says that it never left' };
  await deps.store.record([await dispatchEnded(deps.store, deps.by, dispatch, { ...end, retryAt: null }, day)]);
}
