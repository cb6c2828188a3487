import { describe, expect, it } from 'vitest';
import { day } from '../../src/core/base/day.ts';
import type { Scenario } from '../../src/core/dunning/scenario.ts';
import { scenarioJson } from '../../src/core/dunning/scenario-json.ts';
import { STANDARD_SCENARIOS } from '../../src/core/dunning/standard-scenarios.ts';
import type { DispatchRow } from '../../src/core/journal/tables.ts';
import { approve } from '../../src/use-cases/approve.ts';
import { confirmPosted, printLetters } from '../../src/use-cases/print-letters.ts';
import { runDay } from '../../src/use-cases/run-day.ts';
import { sendEmails } from '../../src/use-cases/send-emails.ts';
import { EVENTS } from '../engine/events.ts';
import { onFakes } from '../engine/outsiders.ts';
import { CREDITOR, createWorld, type World } from '../engine/world.ts';

const ALL = { limit: 100 };

/** A key account whose second reminder, by e-mail and letter, waits for a person. */
async function atSecondReminder(start: string): Promise<World> {
  const world = await createWorld(onFakes, start);
  await tell(
    world,
    'debtor Dupont business scenario key-account',
    'invoice F-001 Dupont 1200.00 issued 2026-01-01 due 2026-01-10',
    'reached F-001 first-reminder 2026-02-01',
  );
  await runDay(world.deps, CREDITOR, day(start));
  return world;
}

async function tell(world: World, ...lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    const [verb = '', ...words] = line.split(' ');
    await EVENTS[verb]?.(world, words);
  }
}

const dispatches = ({ deps }: World, where: Partial<DispatchRow> = {}) => deps.store.select('dispatch', where, ALL);
const contacts = ({ deps }: World) => deps.store.select('contact', {}, ALL);

describe('a contact by e-mail and letter', () => {
  it.each([
    { posted: '2026-03-06', deadline: '2026-03-12', what: 'repeats the date of the e-mail while it leaves five days' },
    { posted: '2026-03-09', deadline: '2026-03-19', what: 'grants a date anew when that of the e-mail comes too near' },
  ])('is as recent as the last of them, and the letter of $posted $what', async ({ posted, deadline }) => {
    const world = await atSecondReminder('2026-03-02');
    const [email, letter] = await dispatches(world);
    await approve(world.deps, CREDITOR, email ? [email.id] : []);
    await sendEmails(world.deps, CREDITOR, day('2026-03-02'));
    expect(await contacts(world)).toMatchObject([{ state: 'made', made_on: '2026-03-02', deadline: '2026-03-12' }]);
    world.clock.moveTo(day(posted));
    await approve(world.deps, CREDITOR, letter ? [letter.id] : []);
    const { batch } = await printLetters(world.deps, CREDITOR, day(posted));
    await confirmPosted(world.deps, batch?.id ?? 0, day(posted));
    expect(await contacts(world)).toMatchObject([{ state: 'made', made_on: posted, deadline }]);
  });

  it('does not stay under way for ever when the e-mail fails and the letter is withdrawn', async () => {
    const world = await atSecondReminder('2026-03-02');
    const [email, letter] = await dispatches(world);
    world.dead.add('compta@dupont.example');
    await approve(world.deps, CREDITOR, email ? [email.id] : []);
    await sendEmails(world.deps, CREDITOR, day('2026-03-02'));
    expect(await contacts(world)).toMatchObject([{ state: 'pending' }]);
    await EVENTS['hold']?.(world, ['Dupont', 'dispute']);
    await approve(world.deps, CREDITOR, letter ? [letter.id] : []);
    world.clock.moveTo(day('2026-03-03'));
    expect(await printLetters(world.deps, CREDITOR, day('2026-03-03'))).toMatchObject({ letters: 0, withdrawn: 1 });
    expect(await contacts(world)).toMatchObject([{ state: 'dropped' }]);
  });

  it('leaves no e-mail to an address that has bounced while it waited', async () => {
    const world = await atSecondReminder('2026-03-02');
    const [email] = await dispatches(world);
    const [debtor] = await world.deps.store.select('debtor', {}, ALL);
    if (!debtor) throw new Error('no debtor');
    await world.deps.store.record([
      { kind: 'debtor.changed', by: 'claire', data: { id: debtor.id, creditorId: CREDITOR, changes: { email: 'bounced' } } },
    ]);
    await approve(world.deps, CREDITOR, email ? [email.id] : []);
    world.clock.moveTo(day('2026-03-03'));
    expect(await sendEmails(world.deps, CREDITOR, day('2026-03-03'))).toMatchObject({ sent: 0, withdrawn: 1 });
  });

  it('leaves the registered letter of an automatic step to a person', async () => {
    const world = await createWorld(onFakes, '2026-03-02');
    const business = STANDARD_SCENARIOS.find((one) => one.key === 'business') as Scenario;
    const steps = business.steps.map((step) =>
      step.key === 'second-reminder' ? { ...step, channels: ['email', 'registered-letter'] as const } : step,
    );
    const row = { id: 1, key: 'business', version: 2, body: scenarioJson({ ...business, version: 2, steps }), saved_on: day('2026-03-02') };
    await world.deps.store.record([{ kind: 'scenario.saved', by: 'claire', data: { scenario: row } }]);
    await tell(
      world,
      'debtor Dupont business',
      'invoice F-001 Dupont 1200.00 issued 2026-01-01 due 2026-01-10',
      'reached F-001 call 2026-02-01',
    );
    await runDay(world.deps, CREDITOR, day('2026-03-02'));
    expect(await dispatches(world)).toMatchObject([
      { channel: 'email', status: 'approved', approved_by: 'scenario' },
      { channel: 'registered-letter', status: 'proposed' },
    ]);
  });
});
