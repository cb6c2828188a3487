import { type Day, day } from '../core/base/day.ts';
import type { CallOutcome } from '../core/case/call.ts';
import type { HoldKind } from '../core/case/hold.ts';
import type { TaskLine } from '../use-cases/tasks.ts';
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

/** When | account | kind | until | why */
const HOLDS = tableOf(`
2026-08-14 | FERRAND | plan       | 2026-12-15 | trois fois 1 800 €, le 4 du mois
2026-08-25 | ROCHEBR | insolvency | -          | jugement du 20/08/2026
`);

/** Formal notices about which the person wants to sleep, by day and account. */
const HESITATIONS = ['2026-09-18 BONNARD'];

/** Holds that a person places before the day is run. */
export async function placeHolds({ program, intake }: Stage, on: Day): Promise<void> {
  for (const [when, account = '', kind, until, reason = ''] of HOLDS) {
    const debtor = intake.debtors.get(account);
    if (when !== on || debtor === undefined) continue;
    await program.placeHold(debtor, { itemIds: null, kind: kind as HoldKind, reason, until: until === undefined ? null : day(until) });
  }
}

/** Lets the run leave if it waits, and approves what waits, but for what the person hesitates about. */
export async function approveWhatWaits({ program, creditor, intake }: Stage, on: Day): Promise<void> {
  const { runs, toApprove } = await program.tasks(creditor, PAGE);
  for (const run of runs) await program.releaseRun(run.id);
  const left = new Set(HESITATIONS.filter((one) => one.startsWith(on)).map((one) => intake.debtors.get(one.split(' ')[1] ?? '')));
  const approved = toApprove.filter(({ dispatch }) => !left.has(dispatch.debtor_id) && !(dispatch.automatic && runs.length > 0));
  if (approved.length > 0)
    await program.approve(
      creditor,
      approved.map(({ dispatch }) => dispatch.id),
    );
}

/** Makes the calls of a past day, and records what came of each. */
export async function makeCalls(stage: Stage, on: Day): Promise<number> {
  const { program, creditor } = stage;
  const { toCall } = await program.tasks(creditor, PAGE);
  for (const call of toCall) {
    const [, , outcome = 'reached', promised, note = ''] =
      CALLS.find(([when, account = '']) => when === on && isOf(stage, call, account)) ?? [];
    const promisedOn = promised === undefined ? null : day(promised);
    await program.recordCall(call.dispatch.id, { outcome: outcome as CallOutcome, note, promisedOn });
  }
  return toCall.length;
}

function isOf({ intake }: Stage, { dispatch }: TaskLine, account: string): boolean {
  return intake.debtors.get(account) === dispatch.debtor_id;
}
