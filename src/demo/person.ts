import { assert, present } from '../core/base/assert.ts';
import { type Day, day } from '../core/base/day.ts';
import type { CallOutcome } from '../core/case/call.ts';
import type { TaskLine } from '../use-cases/tasks.ts';
import { DEMO_DAY } from './company.ts';
import type { Stage } from './stage.ts';
import { tableOf } from './table.ts';

/** What a page of tasks holds at most; the demo has far fewer. */
const PAGE = { limit: 1_000 };

/** When | account | what came of the call | the day promised | note. Other calls simply reach somebody. */
const CALLS = tableOf(`
2026-09-08 | STROCH  | disputed  | -          | deux tables livrées rayées
2026-09-11 | HALLES  | no-answer | -          | -
2026-09-15 | HALLES  | no-answer | -          | -
2026-09-11 | LUMIERE | promised  | 2026-09-18 | virement le 18/09
2026-09-15 | RIVAL   | promised  | 2026-09-30 | pour le 30/09
`);

/** What is contested when somebody says so on the telephone. */
const CONTESTED = 'damaged';

/** When | account | instalments, one a month | the first on */
const PLANS = tableOf(`
2026-08-14 | FERRAND | 3 | 2026-09-04
`);

/** When | account | the day of the judgment | that of its publication */
const INSOLVENT = tableOf(`
2026-08-28 | ROCHEBR | 2026-08-20 | 2026-08-27
`);

/** Formal notices about which the person wants to sleep, by day and account; those of the demo's day are for whoever tries it. */
const HESITATIONS = ['2026-09-18 BONNARD', `${DEMO_DAY} CARREL`, `${DEMO_DAY} HOTELVP`];

/** Reminders of the demo's day that the person wants to read before they leave. */
const READ_FIRST = ['PASSEREL', 'BRANDT'];

/** Plans that are agreed, and proceedings of which a person hears before the day is run. */
export async function placeHolds({ program, intake }: Stage, on: Day): Promise<void> {
  for (const [when, account = '', count, first] of PLANS) {
    const debtor = intake.debtors.get(account);
    if (when !== on || debtor === undefined) continue;
    const asked = {
      itemIds: null,
      count: Number(count),
      rhythm: 'monthly',
      firstOn: day(present(first, 'the first day of a plan')),
    } as const;
    const { id } = await program.offerPlan(debtor, { ...asked, firstCents: null, charges: 'waived-if-kept' }, false);
    await program.signPlan(id);
  }
  for (const [when, account = '', judgment, published] of INSOLVENT) {
    const debtor = intake.debtors.get(account);
    if (when !== on || debtor === undefined) continue;
    const [since, publishedOn] = [day(present(judgment, 'a judgment')), day(present(published, 'its publication'))];
    await program.recordInsolvency(debtor, { since, publishedOn, proceedings: 'redressement' });
  }
}

/** Lets the run leave if it waits, and approves what waits, but for what the person hesitates about. */
export async function approveWhatWaits({ program, creditor, intake }: Stage, on: Day): Promise<void> {
  const { runs, toApprove } = await program.tasks(creditor, PAGE);
  for (const run of runs) await program.releaseRun(run.id);
  const hesitates = HESITATIONS.filter((one) => one.startsWith(on)).map((one) => one.split(' ')[1] ?? '');
  const left = new Set([...hesitates, ...(on === DEMO_DAY ? READ_FIRST : [])].map((account) => intake.debtors.get(account)));
  const approved = toApprove.filter(({ dispatch }) => !left.has(dispatch.debtor_id) && !(dispatch.automatic && runs.length > 0));
  if (approved.length > 0)
    await program.approve(
      creditor,
      approved.map(({ dispatch }) => dispatch.id),
    );
}

/** Automatic reminders of the demo's day wait for a word after all: their approval is taken back. */
export async function wantToRead({ program, creditor, intake }: Stage): Promise<void> {
  for (const account of READ_FIRST) {
    const filter = { statuses: ['approved' as const], channels: [], debtor: intake.debtors.get(account) ?? null };
    const { lines } = await program.outbox(creditor, filter, { after: 0, ...PAGE });
    assert(lines.length > 0, `a reminder to ${account} would leave`);
    await program.takeBackApproval(
      creditor,
      lines.map(({ dispatch }) => dispatch.id),
    );
  }
}

/** Makes the calls of a past day, and records what came of each. */
export async function makeCalls(stage: Stage, on: Day): Promise<number> {
  const { program, creditor } = stage;
  const { toCall } = await program.tasks(creditor, PAGE);
  for (const call of toCall) {
    const [, , outcome = 'reached', promised, note = ''] =
      CALLS.find(([when, account = '']) => when === on && isOf(stage, call, account)) ?? [];
    const promisedOn = promised === undefined ? null : day(promised);
    await program.recordCall(call.dispatch.id, { outcome: outcome as CallOutcome, note, promisedOn, cause: CONTESTED });
  }
  return toCall.length;
}

function isOf({ intake }: Stage, { dispatch }: TaskLine, account: string): boolean {
  return intake.debtors.get(account) === dispatch.debtor_id;
}
