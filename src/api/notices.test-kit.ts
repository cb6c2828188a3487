import { addDebtor, addItem, CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import { runDay } from '../use-cases/run-day.ts';
import { MONDAY, tell } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

export const TASKS = '/api/w/dupont/creditors/1/tasks';
export const DISPATCHES = '/api/w/dupont/dispatches';
const FORMAL = { kind: 'business', email: true, address: true, confirmed: true, scenario: null, segment: null } as const;

/** Debtors whose formal notice, a registered letter that a person approves, is due on a Monday. */
export async function formalNotices(names: readonly string[], on = MONDAY) {
  const api = await apiInMemory();
  const { world, clock, deps } = api.it;
  clock.moveTo(on);
  world.clock.moveTo(on);
  const year = Number(on.slice(0, 4)) - 1;
  for (const name of names) {
    await addDebtor(world, name, FORMAL);
    await addItem(world, `F-${name}`, name, {
      kind: 'invoice',
      cents: 120_000,
      currency: 'EUR' as never,
      issued: day(`${year}-11-10`),
      due: day(`${year}-12-10`),
      doubt: null,
    });
    await tell(world, 'reached', `F-${name}`, 'second-reminder', `${year}-12-28`);
  }
  await runDay(deps, CREDITOR, on);
  const { body } = await api.ask('GET', TASKS);
  return { ...api, ids: body.toApprove.map((one: { id: number }) => one.id) as number[], body };
}

type Ask = Awaited<ReturnType<typeof apiInMemory>>['ask'];

/** Sends or prints what the tasks say would leave, as somebody does who has just looked. */
export async function leave(ask: Ask, how: 'send' | 'print', headers: Record<string, string> = { 'x-person': 'claire' }) {
  const { toSend } = (await ask('GET', TASKS, undefined, headers)).body;
  const { seen } = how === 'send' ? toSend.emails : toSend.letters;
  return ask('POST', `/api/w/dupont/creditors/1/${how}`, { seen }, headers);
}
