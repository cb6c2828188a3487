import { addDays } from '../core/base/day.ts';
import type { VerifyReport } from '../ports/keeper.ts';
import type { Explanation } from '../use-cases/explain.ts';
import type { PrintReport } from '../use-cases/print-letters.ts';
import type { RunReport } from '../use-cases/run-tally.ts';
import type { SendReport } from '../use-cases/send-emails.ts';
import type { Tasks } from '../use-cases/tasks.ts';
import { type BankState, bankState, takeInStatement } from './bank-intake.ts';
import { type Customer, customerOf } from './cast.ts';
import { DEMO_DAY } from './company.ts';
import { takeIn } from './intake.ts';
import { approveWhatWaits, wantToRead } from './person.ts';
import { takeInReply } from './reply.ts';
import type { Stage, TakenFile, TakenStatement } from './stage.ts';

/** One debtor on the demo's day: what was decided and why, and all that has happened by its end. */
export type DebtorDay = { readonly customer: Customer; readonly decided: Explanation; readonly after: Explanation };

export type LastDay = {
  readonly statement: TakenStatement | null;
  readonly files: readonly TakenFile[];
  readonly bank: BankState;
  readonly run: RunReport;
  /** Contacts that did not leave because what they asked for is paid. */
  readonly withdrawn: number;
  readonly emails: SendReport;
  readonly printed: PrintReport;
  readonly tasks: Tasks;
  /** What customers wrote and nobody has read. */
  readonly replies: number;
  readonly debtors: readonly DebtorDay[];
  /** The same day run again: what was decided, and what left. */
  readonly again: { readonly decided: number; readonly left: number };
  readonly verified: VerifyReport;
};

/**
 * The demo's own day: files, decisions, approvals, e-mails and letters, an answer; then the same day once more, and the proof. Some of each
 * is left for whoever tries it.
 */
export async function liveLastDay(stage: Stage): Promise<LastDay> {
  const { program, creditor } = stage;
  const statement = await takeInStatement(stage, DEMO_DAY);
  const files = await takeIn(stage, DEMO_DAY);
  const run = await program.runDay(creditor, DEMO_DAY);
  await approveWhatWaits(stage, DEMO_DAY);
  await wantToRead(stage);
  const emails = await program.sendEmails(creditor, DEMO_DAY);
  const printed = await program.printLetters(creditor, DEMO_DAY);
  await takeInReply(stage);
  const again = await runAgain(stage);
  const replies = (await program.inbox(creditor, ['waiting'], { limit: 1_000 })).length;
  const tasks = await program.tasks(creditor, { limit: 1_000 });
  const withdrawn = run.dropped + (statement?.report.matched?.dropped ?? 0);
  const bank = await bankState(stage);
  return {
    statement,
    files,
    bank,
    run,
    withdrawn,
    emails,
    printed,
    tasks,
    replies,
    debtors: await debtorDays(stage),
    again,
    verified: await program.verify(),
  };
}

async function runAgain(stage: Stage): Promise<LastDay['again']> {
  const { program, creditor } = stage;
  const { decided } = await program.runDay(creditor, DEMO_DAY);
  await approveWhatWaits(stage, DEMO_DAY);
  const { sent } = await program.sendEmails(creditor, DEMO_DAY);
  const { letters } = await program.printLetters(creditor, DEMO_DAY);
  return { decided: Object.values(decided).reduce((sum, count) => sum + count, 0), left: sent + letters };
}

async function debtorDays({ program, intake }: Stage): Promise<DebtorDay[]> {
  const days: DebtorDay[] = [];
  for (const [account, id] of intake.debtors) {
    const [decided, after] = [await program.explain(id, DEMO_DAY), await program.explain(id, addDays(DEMO_DAY, 1))];
    days.push({ customer: customerOf(account), decided, after });
  }
  return days;
}
