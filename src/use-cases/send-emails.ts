import type { Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId } from '../core/base/id.ts';
import { oneLine } from '../core/base/text.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { BuiltMail } from '../ports/outside.ts';
import { composeEmail } from './compose-contact.ts';
import { creditorOf, type Deps } from './context.ts';
import { type HeldBack, passGate, refuseOtherDay, type Unwritable, whyHeldBack, written } from './gate.ts';
import { gateNow, type Leaves, lastLook, settingOf, type Turns, turns } from './last-look.ts';
import { approvedToSend, confirmed, type LeaveOptions, type Outcome, REWRITES, recordOutcome, settleLeftovers } from './sending.ts';

/** E-mails under way at once. */
const CONCURRENCY = 4;

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
    const meant = seen === undefined ? null : await confirmed(deps, creditorId, 'email', seen);
    const [unwritable, refused]: [Unwritable[], RefusedMail[]] = [[], []];
    const inTurn = turns();
    let done = 0;
    for await (const page of approvedToSend(deps, creditorId, 'email', secondThoughts)) {
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

function leavesOf({ messageId, raw }: BuiltMail, { id }: DispatchRow): Leaves {
  return { messageId, bytes: raw, name: `e-mail-${id}.eml`, mediaType: 'message/rfc822' };
}

/** What our own lanes record comes in turn: a journal that has gone on since the last look was then moved by somebody else. */
async function sendOne(deps: Deps, day: Day, dispatch: DispatchRow, inTurn: Turns): Promise<Outcome | Unwritable | RefusedMail> {
  for (let round = 0; round < REWRITES; round += 1) {
    const gate = await gateNow(deps, dispatch.creditor_id, day);
    const passed = await inTurn(() => passGate(gate, dispatch));
    if (!passed) return 'withdrawn';
    const before = await settingOf(gate, dispatch);
    const composed = await written(gate, passed, dispatch, () => composeEmail(deps, gate, passed, dispatch));
    if ('code' in composed) return composed;
    const intent = await inTurn(() => lastLook(deps, day, dispatch, { ...composed, before, leaves: leavesOf(composed.mail, dispatch) }));
    if (intent === 'changed') continue;
    if (intent !== 'recorded') return intent;
    const outcome = await deps.mailer.send(composed.mail);
    const became = await inTurn(() => recordOutcome(deps, day, dispatch, outcome, { email: 'bounced' }));
    if (outcome.kind !== 'refused') return became;
    const { name } = composed.message.recipient;
    const [address, reply] = [composed.mail.envelope.to, oneLine(outcome.reply, LONGEST_REPLY)];
    return { debtorId: dispatch.debtor_id, debtor: name, address, reply, again: became === 'retryLater' };
  }
  return 'retryLater';
}
