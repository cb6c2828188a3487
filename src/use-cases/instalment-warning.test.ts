import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { addDays, type Day, day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { approve } from './approve.ts';
import { mergeEntries } from './merge-debtors.ts';
import { type NewPlan, offerPlan, signPlan } from './plan.ts';
import { confirmPosted, printLetters } from './print-letters.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, inMemory, type Office, office, tell } from './sending.test-kit.ts';
import { setRules } from './set-rules.ts';

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

/** All that waits is approved, sent and posted. */
async function left(it: Office, on: Day): Promise<void> {
  const proposed = await it.deps.store.select('dispatch', { status: 'proposed', channel: ['email', 'letter'] }, { limit: 10 });
  if (proposed.length > 0) await approve(it.deps, CREDITOR, 'all');
  await sendEmails(it.deps, CREDITOR, on);
  const { batch } = await printLetters(it.deps, CREDITOR, on);
  if (batch) await confirmPosted(it.deps, batch.id, on);
}

/** What left to whom, of a plan whose debtor becomes another one on the day after its first contact of that step. */
async function mergedAfter(step: string, last: string) {
  const { it, dupont } = await signed({ firstOn: day('2026-03-11') });
  // The least that a creditor can choose: no rest after a message covers the days in which another could repeat it.
  await setRules(it.deps, CREDITOR, { minimumDaysBetween: 3 });
  const [other] = (await debtorsDue(it, ['Dupont SA'])) as [DebtorId];
  await tell(it.world, 'pay', 'F-Dupont SA', '1200.00');
  const mergedOn: Day[] = [];
  await daysUntil(it, last, async (on) => {
    await left(it, on);
    const made = await it.deps.store.select('contact', { step, state: 'made' }, { limit: 10 });
    if (made.length === 0 || mergedOn.length > 0) return;
    mergedOn.push(on);
    await it.deps.store.record(await mergeEntries(it.deps, dupont, other));
  });
  expect(mergedOn).toHaveLength(1);
  const steps = (await it.deps.store.select('contact', { debtor_id: [dupont, other], state: 'made' }, { limit: 50 })).map(
    (one) => one.step,
  );
  return { steps, plan: (await it.deps.store.select('plan', {}, { limit: 2 })).map((one) => one.state) };
}

test('a warning counts for the debtor that its own became: it is not given again, and the plan lapses after it', async () => {
  const { steps, plan } = await mergedAfter('instalment-warning', '2026-03-31');
  expect(steps.filter((step) => step === 'instalment-warning')).toHaveLength(1);
  expect(plan).toEqual(['lapsed']);
});

test.each(['instalment-notice', 'instalment-reminder'])('an %s is not said again to the debtor that its own became', async (step) => {
  const { steps } = await mergedAfter(step, '2026-03-16');
  expect(steps.filter((one) => one === step)).toHaveLength(1);
});
