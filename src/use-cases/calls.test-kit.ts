import { CREDITOR } from '../../stories/engine/world.ts';
import type { DebtorId } from '../core/base/id.ts';
import type { Hour } from '../core/case/call.ts';
import { type CallReport, reportCall } from './report-call.ts';
import { runDay } from './run-day.ts';
import { debtorsDue, dispatchOf, inMemory, MONDAY, type Office, office, tell } from './sending.test-kit.ts';
import { takeBackCall } from './take-back-call.ts';

export type Desk = { readonly it: Office; readonly dupont: DebtorId };

/** A debtor whose call is due and decided. */
export async function toCall(): Promise<Desk> {
  const it = await office(inMemory);
  const [dupont] = await debtorsDue(it, ['Dupont']);
  await tell(it.world, 'due', 'F-Dupont', '2026-02-20');
  await tell(it.world, 'reached', 'F-Dupont', 'first-reminder', '2026-02-22');
  await runDay(it.deps, CREDITOR, MONDAY);
  return { it, dupont: dupont as DebtorId };
}

export async function said({ it, dupont }: Desk, report: Partial<CallReport> & Pick<CallReport, 'outcome'>, hour?: string) {
  const { id } = await dispatchOf(it, dupont, 'call');
  const deps = hour === undefined ? it.deps : { ...it.deps, clock: { ...it.clock, hourOf: () => hour as Hour } };
  return reportCall(deps, id, { note: '', ...report });
}

/** Everything that a call may touch, as it is. */
export async function state({ it, dupont }: Desk): Promise<unknown> {
  const { store } = it.deps;
  const [file] = await store.caseFiles([dupont]);
  return { file, dispatches: await store.select('dispatch', {}), contacts: await store.select('contact', {}) };
}

export async function takeBack({ it, dupont }: Desk): Promise<void> {
  await takeBackCall(it.deps, (await dispatchOf(it, dupont, 'call')).id);
}
