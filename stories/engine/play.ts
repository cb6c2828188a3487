import { nextBusinessDay } from '../../src/core/base/business-day.ts';
import { addDays, type Day, day } from '../../src/core/base/day.ts';
import { Refusal } from '../../src/core/base/refusal.ts';
import type { CallOutcome, Hour } from '../../src/core/case/call.ts';
import { approve, goLive, releaseRun } from '../../src/use-cases/approve.ts';
import { explain } from '../../src/use-cases/explain.ts';
import { askPost } from '../../src/use-cases/post-news.ts';
import { confirmPosted, printLetters } from '../../src/use-cases/print-letters.ts';
import { reportCall } from '../../src/use-cases/report-call.ts';
import { runDay } from '../../src/use-cases/run-day.ts';
import { sendEmails } from '../../src/use-cases/send-emails.ts';
import { sendRegistered } from '../../src/use-cases/send-registered.ts';
import { sendTexts } from '../../src/use-cases/send-texts.ts';
import { askTexts } from '../../src/use-cases/text-reports.ts';
import { AGREEMENT_EVENTS } from './agreements.ts';
import { BANK_EVENTS } from './bank.ts';
import { CALL_EVENTS } from './call-events.ts';
import { owes, reasons, tell } from './diary.ts';
import { DISPUTE_EVENTS } from './dispute-events.ts';
import { daysOf, debtorId, EVENTS } from './events.ts';
import { agencyHolds, HAND_OVER_EVENTS } from './hand-over-events.ts';
import { claim, LAW_EVENTS, proofs } from './law-events.ts';
import { MAIL_EVENTS } from './mail-events.ts';
import { NOTICE_EVENTS } from './notice-events.ts';
import { PAGE_EVENTS, pageSeen } from './page-events.ts';
import { POST_EVENTS } from './post-events.ts';
import { dues, PROCEEDING_EVENTS, ways } from './proceeding-events.ts';
import { after, wordsOf } from './words.ts';
import { CREDITOR, createWorld, type Meet, type World } from './world.ts';

/**
 * Plays a story and gives it back with its diary: lines that begin with `>` are what happened, everything else is what
 * was told. A story that comes back unchanged has passed.
 *
 *     start 2026-02-01            the calendar begins
 *     debtor Dupont business      traits: no-email no-address unconfirmed scenario KEY segment NAME phone NUMBER
 *     sms-step 7                  businesses get an SMS that many days after the first reminder, and no call
 *     invoice F-1 Dupont 1200.00 issued 2026-01-05 due 2026-02-04
 *     until 2026-03-01            days pass; a diligent person approves, posts and calls
 *     skip 2026-03-15             days pass and nothing runs
 *     person idle|diligent        whether somebody does what waits
 *     calls reached|no-answer|…   what comes of calls from now on
 *     confirm on|off              whether an e-mail is to confirm what a call came to
 *     hour 15:00                  when people call from now on; what is refused then waits
 *     bulletin 20260041 redressement siren 732829320 judged DAY published DAY [corrects BULLETIN of DAY] [cancelled]
 *     why Dupont                  the reasons of today's decision
 *     owes Dupont                 what is open, item by item
 *     claim Dupont on 2026-03-31  what the law says is owed, line by line
 *     page Dupont                 what whoever opens the debtor's link sees
 *     provider                    registered letters go by a provider from now on
 *     carrier Dupont posted DAY   what its carrier tells of the last one; proof deposit|receipt|undelivered
 *     follow Dupont bailiff       what a person chooses of one that was not delivered
 *     new-address Dupont 38100    a person gives a better address
 *     held Dupont                 what an agency received, kept, passed on and still has
 *     proofs                      what is to be declared to insolvency proceedings
 *     ways Dupont                 how one can go on with it, and what keeps the other ways shut
 *     dues                        the time limits that run in proceedings, and the time to sue
 */
export async function play(text: string, meet: Meet): Promise<string> {
  const stage: Stage = { world: null, seq: 0, diligent: true, calls: 'reached', hour: null, confirm: false };
  const out: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('>')) continue;
    out.push(line);
    const words = wordsOf(line.split('#')[0] ?? '');
    if (words.length > 0) out.push(...(await perform(stage, words, meet)));
  }
  return out.join('\n');
}

const ALL_EVENTS: typeof EVENTS = {
  ...EVENTS,
  ...BANK_EVENTS,
  ...LAW_EVENTS,
  ...PAGE_EVENTS,
  ...AGREEMENT_EVENTS,
  ...CALL_EVENTS,
  ...DISPUTE_EVENTS,
  ...MAIL_EVENTS,
  ...POST_EVENTS,
  ...NOTICE_EVENTS,
  ...PROCEEDING_EVENTS,
  ...HAND_OVER_EVENTS,
};

type Stage = { world: World | null; seq: number; diligent: boolean; calls: CallOutcome; hour: Hour | null; confirm: boolean };

async function perform(stage: Stage, [verb = '', ...words]: readonly string[], meet: Meet): Promise<string[]> {
  if (verb === 'start') {
    stage.world = await createWorld(meet, words[0] ?? '');
    return [];
  }
  const world = stage.world;
  if (!world) throw new Error('a story begins with "start DAY"');
  const event = ALL_EVENTS[verb];
  if (event) {
    await event(world, words);
    return [];
  }
  return command(stage, world, verb, words);
}

async function command(stage: Stage, world: World, verb: string, words: readonly string[]): Promise<string[]> {
  const today = world.clock.today();
  switch (verb) {
    case 'until':
      return liveUntil(stage, world, day(words[0] ?? ''));
    case 'skip':
      world.clock.moveTo(day(words[0] ?? ''));
      return [];
    case 'person':
      stage.diligent = words[0] === 'diligent';
      return [];
    case 'calls':
      stage.calls = words[0] as CallOutcome;
      return [];
    case 'confirm':
      stage.confirm = words[0] === 'on';
      return [];
    case 'hour':
      stage.hour = words[0] as Hour;
      return [];
    case 'go-live':
      await goLive(world.deps, CREDITOR, today);
      return [];
    case 'release': {
      const [run] = await world.deps.store.select('run', { state: 'waiting' }, { limit: 1 });
      if (run) await releaseRun(world.deps, run.id);
      return [];
    }
    case 'owes':
      return owes(world, debtorId(world, words[0] ?? ''));
    case 'held':
      return agencyHolds(world, words[0] ?? '');
    case 'page':
      return pageSeen(world, words[0] ?? '');
    case 'claim':
      return claim(world, words);
    case 'proofs':
      return proofs(world);
    case 'ways':
      return ways(world, words);
    case 'dues':
      return dues(world);
    case 'why': {
      const { decision } = await explain(
        world.deps,
        debtorId(world, words[0] ?? ''),
        after(words, 'on') ? day(after(words, 'on') ?? '') : today,
      );
      return reasons(world, decision.reasons);
    }
    default:
      throw new Error(`a story cannot tell "${verb}"`);
  }
}

async function liveUntil(stage: Stage, world: World, last: Day): Promise<string[]> {
  const lines: string[] = [];
  for (const on of daysOf(world.clock.today(), last)) {
    world.clock.moveTo(on);
    const held = await liveOneDay(stage, world, on);
    const diary = await tell(world, stage.seq, on);
    stage.seq = diary.seq;
    if (held.back === 'books-too-old') lines.push(`> ${on}  nothing is sent: the books are too old`);
    if (held.back === 'bank-too-old') lines.push(`> ${on}  nothing is sent: the bank statements are too old`);
    lines.push(...diary.lines, ...held.refused);
  }
  world.clock.moveTo(addDays(last, 1));
  return lines;
}

async function liveOneDay(
  stage: Stage,
  world: World,
  on: Day,
): Promise<{ readonly back: string | null; readonly refused: readonly string[] }> {
  const { deps } = world;
  const refused: string[] = [];
  await askTexts(deps, CREDITOR);
  await askPost(deps, CREDITOR);
  const report = await runDay(deps, CREDITOR, on);
  if (stage.diligent && report.heldBack === null) {
    if (report.state !== 'waiting') await approve(deps, CREDITOR, 'all');
    refused.push(...(await makeCalls(stage, world, on)));
  }
  if (report.heldBack === null) {
    await sendEmails(deps, CREDITOR, on);
    await sendTexts(deps, CREDITOR, on);
    await sendRegistered(deps, CREDITOR, on);
    const printed = await printLetters(deps, CREDITOR, on);
    if (printed.batch && stage.diligent) await confirmPosted(deps, printed.batch.id, on);
  }
  return { back: report.heldBack, refused };
}

/** What may not be called at this hour waits, and says why. */
async function makeCalls(stage: Stage, world: World, on: Day): Promise<string[]> {
  const { deps } = world;
  const refused: string[] = [];
  const { hour } = stage;
  const atHour = hour === null ? deps : { ...deps, clock: { ...deps.clock, hourOf: () => hour } };
  for (const call of await deps.store.select('dispatch', { channel: 'call', status: 'proposed' }, { limit: 100 })) {
    const last = await deps.store.select('call', { dispatch_id: call.id, taken_back: false }, { limit: 1, newestFirst: true });
    if ((last[0]?.again_on ?? on) > on) continue;
    const promisedOn = stage.calls === 'promised' ? addDays(on, 10) : null;
    const againOn = stage.calls === 'call-back' ? nextBusinessDay(addDays(on, 2), 'mainland') : null;
    const note = stage.calls === 'disputed' ? 'said on the telephone' : '';
    const said = { outcome: stage.calls, note, promisedOn, againOn, spoke: true, confirmed: true, confirmByMail: stage.confirm };
    await reportCall(atHour, call.id, said).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      const name = [...world.debtors].find(([, id]) => id === call.debtor_id)?.[0] ?? '';
      refused.push(`> ${on}  call to ${name} is refused: ${error.code}`);
    });
  }
  return refused;
}
