import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Clock } from '../ports/outside.ts';
import { type Program, SECOND_THOUGHTS_MINUTES } from '../program.ts';

/** Minutes of the Paris day between which the worker decides and sends: nobody is written to at night. */
const FROM_MINUTE = 8 * 60;
const UNTIL_MINUTE = 19 * 60;

export type Worked = {
  readonly creditor: CreditorId;
  readonly decided: number;
  readonly sent: number;
  readonly letters: number;
  readonly heldBack: string | null;
  /** Mails of debtors that came in and wait for a person; `null` where no mailbox is set up or it could not be read. */
  readonly mails: number | null;
};

/**
 * One round of the daily work: decides once a day for each creditor, sends what is approved, prints nothing (a person
 * asks for the print batch when at the printer). What a person has just approved is left for them to take back. Gives what was done,
 * per creditor; nothing outside working hours, and a long round stops sending when they end, or when `goesOn` says so.
 */
export async function workOnce(
  program: Program,
  clock: Clock,
  minuteOfDay: () => number,
  goesOn: () => boolean = () => true,
): Promise<Worked[]> {
  const isWorkingHour = () => minuteOfDay() >= FROM_MINUTE && minuteOfDay() < UNTIL_MINUTE;
  if (!isWorkingHour()) return [];
  const day = clock.today();
  // Nobody is reminded of what was paid online, though the news of it was lost.
  await checkedNow(program);
  // Nor of what a court has forbidden since: the notices come before what is decided.
  await noticesNow(program);
  const done: Worked[] = [];
  for (const { id } of await program.creditors()) {
    // First what debtors answered: whoever wrote is not reminded before somebody has read it.
    const mails = done.length === 0 ? await readNow(program, id) : null;
    await toldOfTexts(program, id);
    await toldOfPost(program, id);
    const { decided, heldBack } = await decidedNow(program, id, day);
    // On old books nothing leaves either: what was approved earlier may have been paid since.
    const goesOnNow = () => isWorkingHour() && goesOn();
    const sent =
      heldBack === null
        ? (await sentNow(program, id, day, goesOnNow)) +
          (await textedNow(program, id, day, goesOnNow)) +
          (await registeredNow(program, id, day, goesOnNow))
        : 0;
    done.push({ creditor: id, decided, sent, letters: 0, heldBack, mails });
  }
  await earnedNow(program);
  await stampedNow(program);
  return done;
}

/** A provider that does not answer now is asked again in the next round. */
async function checkedNow(program: Program): Promise<void> {
  try {
    await program.checkCardPayments();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** What an agency earned by what was laid meanwhile; while somebody else has the items to himself it waits for the next round. */
async function earnedNow(program: Program): Promise<void> {
  try {
    await program.takeUpCommission();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** What the day brought is stamped by a third party, where one is set; one that does not answer now is asked again in the next round. */
async function stampedNow(program: Program): Promise<void> {
  try {
    await program.stampOfToday();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** A service that does not answer now is asked again the next day; what it said is on record, and its age is shown. */
async function noticesNow(program: Program): Promise<void> {
  try {
    await program.lookForNotices();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** A mailbox that is not set up, or does not answer now, is no reason to stop: the next round reads on from the same place. */
async function readNow(program: Program, id: CreditorId): Promise<number | null> {
  try {
    return (await program.readMailbox(id)).waiting;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** A command under way beside us, or a day run ahead of its time, holds back this round and this creditor only. */
async function decidedNow(
  program: Program,
  id: CreditorId,
  day: ReturnType<Clock['today']>,
): Promise<{ decided: number; heldBack: string | null }> {
  try {
    const report = await program.runDay(id, day);
    return { decided: Object.values(report.decided).reduce((sum, count) => sum + count, 0), heldBack: report.heldBack };
  } catch (error) {
    if (error instanceof Refusal) return { decided: 0, heldBack: error.code };
    throw error;
  }
}

/** Sending that is not set up, or under way elsewhere, is no reason to stop deciding. */
async function sentNow(program: Program, id: CreditorId, day: ReturnType<Clock['today']>, goesOn: () => boolean): Promise<number> {
  try {
    return (await program.sendEmails(id, day, { goesOn, secondThoughts: SECOND_THOUGHTS_MINUTES })).sent;
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'mail-not-set-up' || error.code === 'busy')) return 0;
    throw error;
  }
}

/** What became of the SMS that left; a provider that does not answer now is asked again in the next round. */
async function toldOfTexts(program: Program, id: CreditorId): Promise<void> {
  try {
    await program.askTexts(id);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Like e-mails. */
async function textedNow(program: Program, id: CreditorId, day: ReturnType<Clock['today']>, goesOn: () => boolean): Promise<number> {
  try {
    return (await program.sendTexts(id, day, { goesOn, secondThoughts: SECOND_THOUGHTS_MINUTES })).sent;
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'texts-not-set-up' || error.code === 'busy')) return 0;
    throw error;
  }
}

/** Where registered letters are; a provider that does not answer now is asked again in the next round. */
async function toldOfPost(program: Program, id: CreditorId): Promise<void> {
  try {
    await program.askPost(id);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Like e-mails, where a provider prints and posts them. */
async function registeredNow(program: Program, id: CreditorId, day: ReturnType<Clock['today']>, goesOn: () => boolean): Promise<number> {
  try {
    return (await program.sendRegistered(id, day, { goesOn, secondThoughts: SECOND_THOUGHTS_MINUTES })).sent;
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'post-not-set-up' || error.code === 'busy')) return 0;
    throw error;
  }
}
