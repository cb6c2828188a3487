import { day } from '../../src/core/base/day.ts';
import type { CallOutcome } from '../../src/core/case/call.ts';
import { reportCall } from '../../src/use-cases/report-call.ts';
import { takeBackCall } from '../../src/use-cases/take-back-call.ts';
import { debtorId } from './events.ts';
import { after, amountOf } from './words.ts';
import type { World } from './world.ts';

type Event = (world: World, words: readonly string[]) => Promise<void>;

/**
 * A call that somebody makes by themselves, before the day's run:
 *
 *     call Dupont promised on 2026-03-05 amount 500.00 confirm
 *     call Dupont call-back on 2026-03-05 confirm
 *     take-back-call Dupont
 */
export const CALL_EVENTS: Readonly<Record<string, Event>> = {
  call: async (world, words) => {
    const [name = '', outcome] = words;
    const [on, amount] = [after(words, 'on'), after(words, 'amount')];
    await reportCall(world.deps, (await lastCall(world, name, ['proposed'])).id, {
      outcome: outcome as CallOutcome,
      note: '',
      promisedOn: on === null ? null : day(on),
      promisedCents: amount === null ? null : BigInt(amountOf(amount).cents),
      againOn: on === null ? null : day(on),
      spoke: true,
      confirmByMail: words.includes('confirm'),
    });
  },
  'take-back-call': async (world, [name = '']) => takeBackCall(world.deps, (await lastCall(world, name, ['proposed', 'called'])).id),
};

async function lastCall(world: World, name: string, status: ('proposed' | 'called')[]) {
  const where = { debtor_id: debtorId(world, name), channel: 'call' as const, status };
  const [call] = await world.deps.store.select('dispatch', where, { limit: 1, newestFirst: true });
  if (!call) throw new Error(`no call to ${name} waits`);
  return call;
}
