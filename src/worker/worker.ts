import { Refusal } from '../core/base/refusal.ts';
import type { CreditorId } from '../core/base/id.ts';
import type { Clock } from '../ports/outside.ts';
import type { Program } from '../program.ts';

/** Minutes of the Paris day between which the worker decides and sends: nobody is written to at night. */
const FROM_MINUTE = 8 * 60;
const UNTIL_MINUTE = 19 * 60;

export type Worked = { readonly creditor: CreditorId; readonly decided: number; readonly sent: number; readonly letters: number; readonly heldBack: string | null };

/**
 * One round of the daily work: decides once a day for each creditor, sends what is approved, prints nothing (a person
 * asks for the print batch when at the printer). Gives what was done, per creditor; nothing outside working hours.
 */
export async function workOnce(program: Program, clock: Clock, minuteOfDay: number): Promise<Worked[]> {
  if (minuteOfDay < FROM_MINUTE || minuteOfDay >= UNTIL_MINUTE) return [];
  const day = clock.today();
  const done: Worked[] = [];
  for (const { id } of await program.creditors()) {
    const report = await program.runDay(id, day);
    const decided = Object.values(report.decided).reduce((sum, count) => sum + count, 0);
    const sent = report.heldBack === 'not-a-business-day' ? 0 : await sentNow(program, id, day);
    done.push({ creditor: id, decided, sent, letters: 0, heldBack: report.heldBack });
  }
  return done;
}

/** Sending that is not set up, or under way elsewhere, is no reason to stop deciding. */
async function sentNow(program: Program, id: CreditorId, day: ReturnType<Clock['today']>): Promise<number> {
  try {
    return (await program.sendEmails(id, day)).sent;
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'mail-not-set-up' || error.code === 'busy')) return 0;
    throw error;
  }
}
