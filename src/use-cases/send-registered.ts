import type { Day } from '../core/base/day.ts';
import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { Message } from '../core/letter/message.ts';
import type { Postman, Postmen, PostOutcome, RegisteredLetter } from '../ports/postman.ts';
import { composeLetter } from './compose-contact.ts';
import { creditorOf, type Deps } from './context.ts';
import { type GateDeps, type HeldBack, type Passed, passGate, refuseOtherDay, type Unwritable, whyHeldBack, written } from './gate.ts';
import { gateNow, lastLook, settingOf } from './last-look.ts';
import { consentOf } from './post-consent.ts';
import { takenEntries } from './post-taken.ts';
import { settleLookedUp } from './post-uncertain.ts';
import { notSetUp, type PostChoice, postChoice } from './post-way.ts';
import { approvedToSend, type LeaveOptions, type Outcome, REWRITES, recordOutcome, settleLeftovers } from './sending.ts';

export type RegisteredReport = { readonly day: Day; readonly heldBack: HeldBack | null; readonly unwritable: readonly Unwritable[] } & {
  readonly [O in Outcome]: number;
} & {
  /** Those that leave electronically once a person has typed a code. */
  readonly awaitCode: number;
};

/**
 * Hands the approved registered letters of the day to the provider, where the creditor has chosen one: each is decided again, its very bytes
 * recorded upon the state of the journal of that last look, submitted once, its outcome recorded. What is uncertain is looked up by its
 * reference before anything else leaves; what the provider does not know is for a person.
 * @throws Refusal `not-today`, `post-not-set-up` where some wait, `busy`
 */
export async function sendRegistered(
  deps: Deps,
  creditorId: CreditorId,
  day: Day,
  { acceptOldBooks = false, secondThoughts = 0, onProgress = () => {}, goesOn = () => true }: Omit<LeaveOptions, 'seen'> = {},
): Promise<RegisteredReport> {
  refuseOtherDay(deps.clock, day);
  return deps.store.exclusive('send', async () => {
    const creditor = await creditorOf(deps.store, creditorId);
    const counts = { sent: 0, withdrawn: 0, retryLater: 0, failed: 0, uncertain: 0, awaitCode: 0 };
    const unwritable: Unwritable[] = [];
    counts.uncertain += await settleLeftovers(deps, creditorId, day);
    const choice = await postChoice(deps.store, creditorId);
    const report = (heldBack: HeldBack | null): RegisteredReport => ({ day, ...counts, unwritable, heldBack });
    if (choice.paper === 'hand') return report(null);
    const settled = await settleLookedUp(deps, creditorId, day);
    counts.sent += settled;
    counts.uncertain = Math.max(0, counts.uncertain - settled);
    const heldBack = await whyHeldBack(deps.store, creditor, day, acceptOldBooks);
    if (heldBack) return report(heldBack);
    let done = 0;
    for await (const page of approvedToSend(deps, creditorId, 'registered-letter', secondThoughts)) {
      for (const dispatch of page) {
        if (!goesOn() || deps.clock.today() !== day) break;
        const by = await serviceFor(deps, choice, dispatch);
        if (by === 'lre') counts.awaitCode += 1;
        if (by !== 'lrar') continue;
        const outcome = await sendOne(deps, day, dispatch, (await readyPostmen(deps)).lrar, null);
        if (typeof outcome === 'string') counts[outcome] += 1;
        else unwritable.push(outcome);
        onProgress(++done);
      }
    }
    return report(null);
  });
}

/**
 * Sends one electronic registered letter with the code that a person has typed for it; the code is handed on and kept nowhere.
 * @throws Refusal `not-today`, `busy`, `no-such-dispatch`, `post-not-electronic`, `post-code-invalid`, `post-not-set-up`, `held-back`
 */
export async function sendElectronic(deps: Deps, dispatchId: DispatchRow['id'], code: string, day: Day): Promise<Outcome | Unwritable> {
  refuseOtherDay(deps.clock, day);
  const typed = code.replace(/\s/g, '');
  if (!/^\d{6,8}$/.test(typed)) throw new Refusal('post-code-invalid', 'The code of one use has six to eight digits.');
  return deps.store.exclusive('send', async () => {
    const [dispatch] = await deps.store.select(
      'dispatch',
      { id: dispatchId, channel: 'registered-letter', status: 'approved' },
      { limit: 1 },
    );
    if (!dispatch) throw new Refusal('no-such-dispatch', `There is no letter, e-mail or call ${dispatchId}.`, { id: dispatchId });
    const creditor = await creditorOf(deps.store, dispatch.creditor_id);
    await settleLeftovers(deps, creditor.id, day);
    const heldBack = await whyHeldBack(deps.store, creditor, day, false);
    if (heldBack) throw new Refusal('held-back', `Nothing leaves on this day: ${heldBack}.`, { reason: heldBack });
    const by = await serviceFor(deps, await postChoice(deps.store, creditor.id), dispatch);
    const { lre } = await readyPostmen(deps);
    if (by !== 'lre' || lre === null) throw notElectronic();
    const outcome = await sendOne(deps, day, dispatch, lre, typed);
    if (outcome === 'retryLater' && (await serviceNow(deps, dispatch)) !== 'lre') throw notElectronic();
    return outcome;
  });
}

function notElectronic(): Refusal {
  return new Refusal('post-not-electronic', 'This debtor has not agreed to electronic registered letters: it goes on paper.');
}

async function readyPostmen({ postmen }: Pick<Deps, 'postmen'>): Promise<Postmen> {
  const ready = (await postmen?.()) ?? null;
  if (ready === null) throw notSetUp();
  return ready;
}

/** Electronically where the debtor has agreed to it and the creditor wants it so, else on paper; `null`: by hand. */
export async function serviceFor(deps: Pick<Deps, 'store' | 'clock'>, choice: PostChoice, dispatch: DispatchRow) {
  if (choice.electronic && (await consentOf(deps, dispatch.debtor_id)) !== null) return 'lre' as const;
  return choice.paper === 'maileva' ? ('lrar' as const) : null;
}

async function serviceNow(deps: Pick<Deps, 'store' | 'clock'>, dispatch: DispatchRow) {
  return serviceFor(deps, await postChoice(deps.store, dispatch.creditor_id), dispatch);
}

/** Beside what every message depends on: by which way it leaves, and the agreement that it leaves by. */
function postSettingOf(deps: Pick<Deps, 'store' | 'clock'>) {
  return async (gate: GateDeps, dispatch: DispatchRow): Promise<string> => {
    const way = [await postChoice(deps.store, dispatch.creditor_id), await consentOf(deps, dispatch.debtor_id)];
    return JSON.stringify([await settingOf(gate, dispatch), way]);
  };
}

async function sendOne(deps: Deps, day: Day, dispatch: DispatchRow, postman: Postman, code: string | null): Promise<Outcome | Unwritable> {
  const setting = postSettingOf(deps);
  for (let round = 0; round < REWRITES; round += 1) {
    // Another way may have been chosen, or the agreement withdrawn, since the last round.
    if ((await serviceNow(deps, dispatch)) !== postman.service) return 'retryLater';
    const gate = await gateNow(deps, dispatch.creditor_id, day);
    const passed = await passGate(gate, dispatch);
    if (!passed) return 'withdrawn';
    const before = await setting(gate, dispatch);
    const composed = await written(gate, passed, dispatch, async () => {
      const letter = await composeLetter(deps, gate, passed, dispatch);
      postman.lines(letter.letter.recipient);
      return letter;
    });
    if ('code' in composed) return composed;
    const reference = referenceFor(deps);
    const { pdf } = composed.letter;
    const leaves = { messageId: reference, bytes: pdf, name: `courrier-${dispatch.id}.pdf`, mediaType: 'application/pdf' };
    const intent = await lastLook(deps, day, dispatch, { ...composed, leaves, before }, setting);
    if (intent === 'changed') continue;
    if (intent !== 'recorded') return intent;
    const to = composed.letter.recipient;
    const outcome = await postman.submit(letterOf(composed.message, passed, { reference, isNew: true, pdf, to, code }));
    return told(deps, day, dispatch, postman, reference, outcome);
  }
  return 'retryLater';
}

/** From whoever writes it, so that it comes back to them too: the agency, for a client of it. */
function letterOf(
  { sender }: Pick<Message, 'sender'>,
  { file }: Passed,
  letter: Pick<RegisteredLetter, 'reference' | 'isNew' | 'pdf' | 'to' | 'code'>,
): RegisteredLetter {
  const { name, address } = sender;
  return { ...letter, kind: file.debtor.kind, from: { name, address } };
}

/** Drawn for this try alone, so that a restored or copied journal never draws it again: looked up, it can only be this letter. */
function referenceFor({ digest }: Pick<Deps, 'digest'>): string {
  return `acquit-${digest.sha256(digest.randomSalt()).slice(0, 24)}`;
}

async function told(
  deps: Deps,
  day: Day,
  dispatch: DispatchRow,
  { service }: Postman,
  reference: string,
  outcome: PostOutcome,
): Promise<Outcome> {
  if (outcome.kind !== 'accepted')
    return recordOutcome(deps, day, dispatch, outcome.kind === 'unknown' ? outcome : { ...outcome, recipientAtFault: false }, NOBODY);
  await deps.store.record(await takenEntries(deps, dispatch, { service, reference, id: outcome.id }, day));
  return 'sent';
}

/** No address of e-mail or telephone is at fault here. */
const NOBODY = { mobile: 'bounced' } as const;
