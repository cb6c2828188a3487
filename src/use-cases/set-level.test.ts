import { describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { Channel } from '../core/case/contact.ts';
import { scenarioJson } from '../core/dunning/scenario-json.ts';
import { STANDARD_SCENARIOS } from '../core/dunning/standard-scenarios.ts';
import { reportCall } from './report-call.ts';
import { runDay } from './run-day.ts';
import { saveScenario } from './save-scenario.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, dispatchOf, inMemory, MONDAY, type Office, office, TUESDAY, tell } from './sending.test-kit.ts';
import { setLevel } from './set-level.ts';

const BEFORE = day('2026-02-28');
const ALL_LATE = { lateFor: 1, on: MONDAY };

async function levels({ deps }: Office): Promise<(string | null)[]> {
  return (await deps.store.select('item', { creditor_id: CREDITOR }, { limit: 100 })).map((item) => item.prior_step);
}

function named(...numbers: string[]): { numbers: string[] } {
  return { numbers };
}

describe('an invoice that Acquit has contacted about', () => {
  async function firstReminded(): Promise<Office> {
    const it = await office(inMemory);
    await debtorsDue(it, ['Dupont']);
    await decided(it);
    await sendEmails(it.deps, CREDITOR, MONDAY);
    await debtorsDue(it, ['Martin']);
    return it;
  }

  test('is refused by number, and nothing is set on the others named with it', async () => {
    const it = await firstReminded();
    await expect(setLevel(it.deps, CREDITOR, named('F-Martin', 'F-Dupont'), 'call', BEFORE)).rejects.toMatchObject({
      code: 'contacted-already',
      details: { number: 'F-Dupont' },
    });
    expect(await levels(it)).toEqual([null, null]);
  });

  test('is passed over among all late ones', async () => {
    const it = await firstReminded();
    expect(await setLevel(it.deps, CREDITOR, ALL_LATE, 'call', BEFORE)).toBe(1);
    expect(await levels(it)).toEqual([null, 'call']);
  });

  test('also when nobody answered the call: the attempts count, and so does the step', async () => {
    const it = await office(inMemory);
    const [dupont] = await debtorsDue(it, ['Dupont']);
    await tell(it.world, 'due', 'F-Dupont', '2026-02-20');
    await tell(it.world, 'reached', 'F-Dupont', 'first-reminder', '2026-02-22');
    await decided(it);
    await reportCall(it.deps, (await dispatchOf(it, dupont as never, 'call')).id, { outcome: 'no-answer', note: '' });
    await expect(setLevel(it.deps, CREDITOR, named('F-Dupont'), 'second-reminder', MONDAY)).rejects.toMatchObject({
      code: 'contacted-already',
    });
  });
});

describe('a step that the scenario of the debtor does not have', () => {
  async function keyAccountBeside(): Promise<Office> {
    const it = await office(inMemory);
    await debtorsDue(it, ['Dupont']);
    await debtorsDue(it, ['Grand'], false, { scenario: 'key-account' });
    return it;
  }

  test('is refused by number, naming the invoice, and nothing is set', async () => {
    const it = await keyAccountBeside();
    await expect(setLevel(it.deps, CREDITOR, named('F-Grand', 'F-Dupont'), 'first-call', BEFORE)).rejects.toMatchObject({
      code: 'step-not-of-debtor',
      details: { number: 'F-Dupont', step: 'first-call', scenario: 'business' },
    });
    expect(await levels(it)).toEqual([null, null]);
  });

  test('is set on the others only, among all late ones', async () => {
    const it = await keyAccountBeside();
    expect(await setLevel(it.deps, CREDITOR, ALL_LATE, 'first-call', BEFORE)).toBe(1);
    expect(await levels(it)).toEqual([null, 'first-call']);
  });

  test('or that no scenario has at all is refused', async () => {
    const it = await keyAccountBeside();
    await expect(setLevel(it.deps, CREDITOR, ALL_LATE, 'bailiff', BEFORE)).rejects.toMatchObject({ code: 'unknown-step' });
  });
});

test('a level dated today is taken, one in the future is refused', async () => {
  const it = await office(inMemory);
  await debtorsDue(it, ['Dupont']);
  await expect(setLevel(it.deps, CREDITOR, named('F-Dupont'), 'call', TUESDAY)).rejects.toMatchObject({ code: 'level-in-the-future' });
  expect(await levels(it)).toEqual([null]);
  expect(await setLevel(it.deps, CREDITOR, named('F-Dupont'), 'call', MONDAY)).toBe(1);
});

describe('a level whose step the scenario does not have any more', () => {
  async function renamed(from: string, own: readonly string[] = []): Promise<Office> {
    const it = await office(inMemory);
    await debtorsDue(it, ['Dupont']);
    await tell(it.world, 'due', 'F-Dupont', '2026-01-10');
    const [business] = STANDARD_SCENARIOS;
    if (!business) throw new Error('no scenario');
    const save = (rename: (key: string) => string) =>
      saveScenario(
        it.deps,
        CREDITOR,
        scenarioJson({ ...business, steps: business.steps.map((step) => ({ ...step, key: rename(step.key) })) }),
        true,
      );
    for (const name of own) await save((key) => (key === 'second-reminder' ? name : key));
    await setLevel(it.deps, CREDITOR, named('F-Dupont'), from, day('2026-02-10'));
    await save((key) => (key === 'second-reminder' ? 'firm-reminder' : key));
    return it;
  }

  test('goes on behind what says no more than that step did', async () => {
    const it = await renamed('second-reminder');
    expect((await runDay(it.deps, CREDITOR, MONDAY)).decided).toEqual({ 'formal-notice': 1 });
  });

  test('of which nothing is known any more: the ladder does not begin again, a person is asked', async () => {
    const it = await renamed('rappel-ferme', ['rappel-ferme']);
    const report = await runDay(it.deps, CREDITOR, MONDAY);
    expect([report.decided, report.questions]).toEqual([{}, 1]);
    expect(await it.deps.store.select('question', {}, { limit: 10 })).toMatchObject([{ code: 'end-of-scenario' }]);
  });

  test('merged from another scenario: what was only a call goes on behind the call', async () => {
    const it = await office(inMemory);
    await debtorsDue(it, ['Dupont']);
    await tell(it.world, 'due', 'F-Dupont', '2026-02-10');
    await tell(it.world, 'reached', 'F-Dupont', 'first-call', '2026-02-20');
    const report = await runDay(it.deps, CREDITOR, MONDAY);
    const channels: Channel[] = (await it.deps.store.select('dispatch', {}, { limit: 10 })).map((one) => one.channel);
    expect([report.decided, channels]).toEqual([{ 'second-reminder': 1 }, ['email', 'letter']]);
  });
});
