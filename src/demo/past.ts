import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBusinessDay } from '../core/base/business-day.ts';
import { addDays, type Day, weekday } from '../core/base/day.ts';
import { takeInStatement } from './bank-intake.ts';
import { DEMO_DAY, FIRST_DAY } from './company.ts';
import { takeIn } from './intake.ts';
import { approveWhatWaits, makeCalls, placeHolds } from './person.ts';
import type { Stage } from './stage.ts';

/** A small company looks after its receivables on Tuesdays and Fridays. */
const WORKING = [2, 5];

/** Lives the three months before the demo's day. */
export async function livePast(stage: Stage, moveTo: (day: Day) => void): Promise<void> {
  for (let on = FIRST_DAY; on < DEMO_DAY; on = addDays(on, 1)) {
    if (!WORKING.includes(weekday(on)) || !isBusinessDay(on, 'mainland')) continue;
    moveTo(on);
    await liveDay(stage, on);
  }
}

async function liveDay(stage: Stage, on: Day): Promise<void> {
  const { program, creditor, past } = stage;
  const statement = await takeInStatement(stage, on);
  await takeIn(stage, on);
  if (on === FIRST_DAY) await program.goLive(creditor, on);
  await placeHolds(stage, on);
  const { decided, dropped } = await program.runDay(creditor, on);
  await approveWhatWaits(stage, on);
  past.calls += await makeCalls(stage, on);
  const { sent, failed, withdrawn } = await program.sendEmails(creditor, on);
  past.letters += await postLetters(stage, on);
  past.days += 1;
  past.decided += Object.values(decided).reduce((sum, count) => sum + count, 0);
  past.emails += sent;
  past.refused += failed;
  past.withdrawn += withdrawn + dropped + (statement?.report.matched?.dropped ?? 0);
}

async function postLetters({ program, creditor, folder }: Stage, on: Day): Promise<number> {
  const { batch, letters } = await program.printLetters(creditor, on);
  if (batch === null) return 0;
  const place = join(folder.letters, 'historique');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, `${on}-lettres.pdf`), batch.letters);
  return program.confirmPosted(batch.id, on).then(() => letters);
}
