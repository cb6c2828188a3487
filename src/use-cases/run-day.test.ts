import { describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import type { Scenario, Step } from '../core/dunning/scenario.ts';
import { scenarioJson } from '../core/dunning/scenario-json.ts';
import { STANDARD_SCENARIOS } from '../core/dunning/standard-scenarios.ts';
import type { Store } from '../ports/store.ts';
import { runDay } from './run-day.ts';
import { saveScenario } from './save-scenario.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, inMemory, MONDAY, type Office, office, statuses, TUESDAY, tell } from './sending.test-kit.ts';

describe('a run that is killed before its end', () => {
  async function killed(): Promise<Office> {
    const it = await office(inMemory);
    await debtorsDue(it, ['Dupont']);
    const { store } = it.deps;
    const record: Store['record'] = async (entries, ...rest) => {
      if (entries.some((entry) => entry.kind === 'run.ended')) throw new Error('killed');
      await store.record(entries, ...rest);
    };
    await expect(runDay({ ...it.deps, store: { ...store, record } }, CREDITOR, MONDAY)).rejects.toThrow('killed');
    return it;
  }

  test('is closed as waiting by the run of a later day: what nobody has seen does not leave', async () => {
    const it = await killed();
    it.clock.moveTo(TUESDAY);
    expect(await runDay(it.deps, CREDITOR, TUESDAY)).toMatchObject({ state: 'released' });
    expect(await it.deps.store.select('run', {})).toMatchObject([
      { day: MONDAY, state: 'waiting' },
      { day: TUESDAY, state: 'released' },
    ]);
    expect(await sendEmails(it.deps, CREDITOR, TUESDAY)).toMatchObject({ sent: 0 });
    expect(await statuses(it, 1 as DebtorId)).toEqual({ dispatches: [['email', 'proposed']], contacts: ['pending'] });
  });

  test('goes on the same day, and then lets its reminders leave', async () => {
    const it = await killed();
    expect(await runDay(it.deps, CREDITOR, MONDAY)).toMatchObject({ state: 'released' });
    expect(await it.deps.store.select('run', {})).toMatchObject([{ day: MONDAY, state: 'released', decided: 1 }]);
    expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1 });
  });
});

/** Something happens right after a batch has been read, before it is decided. */
function happensMeanwhile(store: Store, news: () => Promise<void>): Store {
  let told = false;
  const dueCaseFiles: Store['dueCaseFiles'] = async (...request) => {
    const files = await store.dueCaseFiles(...request);
    if (!told) await news();
    told = true;
    return files;
  };
  return { ...store, dueCaseFiles };
}

describe('news of a debtor while it is being decided upon', () => {
  test('a payment: the batch is decided again, and nobody reminds of what is paid', async () => {
    const it = await office(inMemory);
    await debtorsDue(it, ['Dupont', 'Martin']);
    const store = happensMeanwhile(it.deps.store, () => tell(it.world, 'pay', 'F-Dupont', '1200.00'));
    expect((await runDay({ ...it.deps, store }, CREDITOR, MONDAY)).decided).toEqual({ 'first-reminder': 1 });
    expect(await store.select('contact', {})).toMatchObject([{ debtor_id: 2 }]);
  });

  test('an earlier due date: its step is not slept through', async () => {
    const it = await office(inMemory);
    await debtorsDue(it, ['Dupont']);
    await tell(it.world, 'due', 'F-Dupont', '2026-04-01');
    const store = happensMeanwhile(it.deps.store, () => tell(it.world, 'due', 'F-Dupont', '2026-02-25'));
    expect((await runDay({ ...it.deps, store }, CREDITOR, MONDAY)).decided).toEqual({ 'first-reminder': 1 });
  });
});

describe('a scenario that is saved anew', () => {
  const business = STANDARD_SCENARIOS.find((scenario) => scenario.key === 'business') as Scenario;

  const save = ({ deps }: Office, steps: readonly Step[]) => saveScenario(deps, CREDITOR, scenarioJson({ ...business, steps }), true);

  test('with a step that comes earlier now: the next run takes it', async () => {
    const it = await office(inMemory);
    await debtorsDue(it, ['Dupont']);
    await tell(it.world, 'reached', 'F-Dupont', 'first-reminder', '2026-02-27');
    expect((await runDay(it.deps, CREDITOR, MONDAY)).decided).toEqual({});
    await save(
      it,
      business.steps.map((step) => (step.key === 'call' ? { ...step, when: { from: 'due', days: 5 } } : step)),
    );
    it.clock.moveTo(TUESDAY);
    expect((await runDay(it.deps, CREDITOR, TUESDAY)).decided).toEqual({ call: 1 });
  });

  test('with steps added at the end: they come, though nobody was to be looked at any more', async () => {
    const it = await office(inMemory);
    await debtorsDue(it, ['Dupont']);
    await save(it, business.steps.slice(0, 2));
    await tell(it.world, 'reached', 'F-Dupont', 'first-reminder', '2026-02-27');
    await runDay(it.deps, CREDITOR, MONDAY);
    expect(await it.deps.store.select('agenda', {})).toMatchObject([{ look_on: null }]);
    await save(it, business.steps);
    const later = day('2026-03-05');
    it.clock.moveTo(later);
    expect((await runDay(it.deps, CREDITOR, later)).decided).toEqual({ call: 1 });
  });

  test('and only compared with the one in force, not confirmed: nobody is woken', async () => {
    const it = await office(inMemory);
    await debtorsDue(it, ['Dupont']);
    await tell(it.world, 'reached', 'F-Dupont', 'first-reminder', '2026-02-27');
    await runDay(it.deps, CREDITOR, MONDAY);
    await saveScenario(it.deps, CREDITOR, scenarioJson({ ...business, steps: business.steps.slice(0, 3) }), false);
    expect(await it.deps.store.dueCaseFiles(CREDITOR, MONDAY, { limit: 10 })).toEqual([]);
  });
});
