import type { Day } from '../core/base/day.ts';
import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { whyNotCall } from '../core/dunning/call-hours.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { Texter, TextOutcome } from '../ports/texter.ts';
import { composeText } from './compose-contact.ts';
import { creditorOf, type Deps, zoneOf } from './context.ts';
import { type HeldBack, passGate, refuseOtherDay, type Unwritable, whyHeldBack, written } from './gate.ts';
import { keptSms } from './kept-sms.ts';
import { gateNow, lastLook, settingOf } from './last-look.ts';
import {
  approvedToSend,
  confirmed,
  type Handed,
  type LeaveOptions,
  type Outcome,
  REWRITES,
  recordOutcome,
  settleLeftovers,
} from './sending.ts';

export type TextsReport = { readonly day: Day; readonly heldBack: HeldBack | null; readonly unwritable: readonly Unwritable[] } & {
  readonly [O in Outcome]: number;
} & {
  /** At this hour nobody, or this debtor, is disturbed: they wait for a call at another one. */
  readonly outsideHours: number;
};

/**
 * Sends the approved SMS of the day, one after the other: each is decided again, its intent recorded upon the very state of the journal of
 * that last look, handed over once, its outcome recorded. What may have left is never sent again by itself. They leave at the hours of calls.
 * @throws Refusal `not-today`, `texts-not-set-up` where some wait, `busy`; `overtaken` when other SMS wait than those that were confirmed
 */
export async function sendTexts(
  deps: Deps,
  creditorId: CreditorId,
  day: Day,
  { acceptOldBooks = false, seen, secondThoughts = 0, onProgress = () => {}, goesOn = () => true }: LeaveOptions = {},
): Promise<TextsReport> {
  refuseOtherDay(deps.clock, day);
  return deps.store.exclusive('send', async () => {
    const creditor = await creditorOf(deps.store, creditorId);
    const counts = { sent: 0, withdrawn: 0, retryLater: 0, failed: 0, uncertain: 0, outsideHours: 0 };
    counts.uncertain += await settleLeftovers(deps, creditorId, day);
    const heldBack = await whyHeldBack(deps.store, creditor, day, acceptOldBooks);
    const unwritable: Unwritable[] = [];
    if (heldBack) return { day, ...counts, unwritable, heldBack };
    const meant = seen === undefined ? null : await confirmed(deps, creditorId, 'sms', seen);
    let done = 0;
    for await (const page of approvedToSend(deps, creditorId, 'sms', secondThoughts)) {
      const texter = page.length === 0 ? null : await readyTexter(deps);
      for (const dispatch of meant === null ? page : page.filter(({ id }) => meant.has(id))) {
        // Past midnight it is another day, with another gate.
        if (texter === null || !goesOn() || deps.clock.today() !== day) break;
        const outcome = await sendOne(deps, day, dispatch, texter);
        if (typeof outcome === 'string') counts[outcome] += 1;
        else unwritable.push(outcome);
        onProgress(++done);
      }
    }
    return { day, ...counts, unwritable, heldBack: null };
  });
}

async function readyTexter({ texter }: Pick<Deps, 'texter'>): Promise<Texter> {
  const ready = (await texter?.()) ?? null;
  if (ready === null)
    throw new Refusal('texts-not-set-up', 'No provider of SMS is set up: give one with "acquit sms", or take the SMS out of the scenario.');
  return ready;
}

/** Whether the debtor may be disturbed now; one that wants no calls at all is left to the gate, which withdraws. */
async function isAtNight(deps: Deps, day: Day, dispatch: DispatchRow): Promise<boolean> {
  const zone = zoneOf(await creditorOf(deps.store, dispatch.creditor_id));
  const [debtor] = await deps.store.select('debtor', { id: dispatch.debtor_id }, { limit: 1 });
  const not = whyNotCall(debtor?.calling ?? null, day, deps.clock.hourOf(deps.clock.now(), zone), zone);
  return not !== null && not.code !== 'calls-refused';
}

async function sendOne(deps: Deps, day: Day, dispatch: DispatchRow, texter: Texter): Promise<Outcome | 'outsideHours' | Unwritable> {
  for (let round = 0; round < REWRITES; round += 1) {
    if (await isAtNight(deps, day, dispatch)) return 'outsideHours';
    const gate = await gateNow(deps, dispatch.creditor_id, day);
    const passed = await passGate(gate, dispatch);
    if (!passed) return 'withdrawn';
    const before = await settingOf(gate, dispatch);
    const composed = await written(gate, passed, dispatch, () => composeText(deps, gate, passed, dispatch));
    if ('code' in composed) return composed;
    const { to, text } = composed.sms;
    const leaves = {
      messageId: composed.reference,
      bytes: keptSms(to, texter, text),
      name: `sms-${dispatch.id}.txt`,
      mediaType: 'text/plain',
    };
    const intent = await lastLook(deps, day, dispatch, { ...composed, leaves, before });
    if (intent === 'changed') continue;
    if (intent !== 'recorded') return intent;
    const outcome = await texter.send({ reference: `acquit-${dispatch.id}`, to, text });
    return recordOutcome(deps, day, dispatch, handed(outcome), { mobile: 'bounced' });
  }
  return 'retryLater';
}

/** On record of what the provider took: nothing is known yet of its arrival. */
export const TAKEN = 'taken';

function handed(outcome: TextOutcome): Handed {
  return outcome.kind === 'accepted' ? { kind: 'accepted', reply: TAKEN, tracking: outcome.id } : outcome;
}
