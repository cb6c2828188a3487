import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { scenarioJson } from '../core/dunning/scenario-json.ts';
import { STANDARD_SCENARIOS } from '../core/dunning/standard-scenarios.ts';
import type { Mailer } from '../ports/outside.ts';
import { printLetters } from './print-letters.ts';
import { runDay } from './run-day.ts';
import { saveScenario } from './save-scenario.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, inMemory, MONDAY, office, statuses, TUESDAY, tell } from './sending.test-kit.ts';

const FIRST_REMINDER = 1;

test('the kind is changed after the decision: the other scenario grants other days, so it is decided anew', async () => {
  const it = await office(inMemory);
  const [dupont] = await debtorsDue(it, ['Dupont']);
  await tell(it.world, 'due', 'F-Dupont', '2026-02-05');
  await tell(it.world, 'reached', 'F-Dupont', 'call', '2026-02-15');
  await decided(it);
  await tell(it.world, 'kind', 'Dupont', 'consumer');
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0, withdrawn: 1 });
  await decided(it);
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1 });
  const contacts = await it.deps.store.select('contact', { debtor_id: dupont as never }, { limit: 10 });
  expect(contacts.map(({ scenario, state, deadline }) => [scenario, state, deadline])).toEqual([
    ['business', 'dropped', null],
    ['consumer', 'made', '2026-03-12'],
  ]);
});

test('the scenario now asks a person first: what only the run had let go waits for that person', async () => {
  const it = await office(inMemory);
  const [dupont] = await debtorsDue(it, ['Dupont']);
  expect(await runDay(it.deps, CREDITOR, MONDAY)).toMatchObject({ state: 'released' });
  const [business] = STANDARD_SCENARIOS;
  if (!business) throw new Error('no scenario');
  const steps = business.steps.map((step, index) => (index === FIRST_REMINDER ? { ...step, approval: 'person' as const } : step));
  await saveScenario(it.deps, CREDITOR, scenarioJson({ ...business, steps }), true);
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0, withdrawn: 1 });
  it.clock.moveTo(TUESDAY);
  await runDay(it.deps, CREDITOR, TUESDAY);
  expect((await statuses(it, dupont as never)).dispatches).toEqual([
    ['email', 'withdrawn'],
    ['email', 'proposed'],
  ]);
  await decided(it, TUESDAY);
  expect(await sendEmails(it.deps, CREDITOR, TUESDAY)).toMatchObject({ sent: 1 });
});

test('paid while the e-mail is being written: withdrawn', async () => {
  const it = await office(inMemory);
  const [dupont] = await debtorsDue(it, ['Dupont', 'Durand']);
  await decided(it);
  const { mailer } = it.deps;
  const slow: Mailer = {
    ...mailer,
    build: async (mail) => {
      if (mail.to.name === 'Dupont') await tell(it.world, 'pay', 'F-Dupont', '1200.00');
      return mailer.build(mail);
    },
  };
  expect(await sendEmails({ ...it.deps, mailer: slow }, CREDITOR, MONDAY)).toMatchObject({ sent: 1, withdrawn: 1 });
  expect((await statuses(it, dupont as never)).contacts).toEqual(['dropped']);
});

test('on old books what was approved before does not leave, unless a person insists', async () => {
  const it = await office(inMemory);
  await debtorsDue(it, ['Dupont']);
  await decided(it);
  await tell(it.world, 'books', '2026-02-01', '10');
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0, withdrawn: 0, heldBack: 'books-too-old' });
  expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 0, heldBack: 'books-too-old' });
  expect(await sendEmails(it.deps, CREDITOR, MONDAY, { acceptOldBooks: true })).toMatchObject({ sent: 1, heldBack: null });
});

test('a day that has not come is not decided, and does not shut out those before it', async () => {
  const it = await office(inMemory);
  await debtorsDue(it, ['Dupont']);
  await expect(runDay(it.deps, CREDITOR, TUESDAY)).rejects.toMatchObject({ code: 'run-in-the-future' });
  expect(await runDay(it.deps, CREDITOR, MONDAY)).toMatchObject({ decided: { 'first-reminder': 1 } });
});
