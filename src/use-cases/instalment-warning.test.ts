import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { addDays, type Day, day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { approve } from './approve.ts';
import { type NewPlan, offerPlan, signPlan } from './plan.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, inMemory, type Office, office } from './sending.test-kit.ts';

const PLAN: NewPlan = {
  itemIds: null,
  count: 3,
  rhythm: 'monthly',
  firstOn: day('2026-03-09'),
  firstCents: null,
  charges: 'waived-if-kept',
};

/** Dupont has signed a plan of its one invoice of 1 200 euros. */
async function signed(more: Partial<NewPlan> = {}): Promise<{ readonly it: Office; readonly dupont: DebtorId }> {
  const it = await office(inMemory);
  const [dupont] = (await debtorsDue(it, ['Dupont'])) as [DebtorId];
  const printer = { letter: async () => new TextEncoder().encode('plan') };
  const { id } = await offerPlan({ ...it.deps, printer }, dupont, { ...PLAN, ...more }, true);
  await signPlan(it.deps, id);
  return { it, dupont };
}

/** Each day up to and with `last` is run on books of that day. */
async function daysUntil(it: Office, last: string, each: (on: Day) => Promise<unknown> = async () => {}): Promise<void> {
  for (let on = addDays(it.clock.today(), 1); on <= last; on = addDays(on, 1)) {
    it.clock.moveTo(on);
    await it.deps.store.record([{ kind: 'creditor.changed', by: 't', data: { id: CREDITOR, changes: { books_as_of: on } } }]);
    await runDay(it.deps, CREDITOR, on);
    await each(on);
  }
}

const warnings = (it: Office) => it.deps.store.select('contact', { step: 'instalment-warning' }, { limit: 10 });

test('a warning asks for what a person approved: another instalment missed meanwhile is approved anew', async () => {
  const { it } = await signed({ count: 4, rhythm: 'weekly' });
  const waiting = async () => {
    const proposed = await it.deps.store.select('dispatch', { status: 'proposed', channel: ['email', 'letter'] }, { limit: 10 });
    return proposed.map((one) => one.id);
  };
  await daysUntil(it, '2026-03-13');
  await approve(it.deps, CREDITOR, await waiting());
  await daysUntil(it, '2026-03-20');
  expect(await sendEmails(it.deps, CREDITOR, it.clock.today())).toMatchObject({ sent: 0, withdrawn: 1 });
  await daysUntil(it, '2026-03-23');
  expect((await warnings(it)).map((one) => one.state)).toEqual(['dropped', 'pending']);
  expect(await waiting()).toHaveLength(2);
  await approve(it.deps, CREDITOR, await waiting());
  expect(await sendEmails(it.deps, CREDITOR, it.clock.today())).toMatchObject({ sent: 1 });
});
