import { describe, expect, it } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { sendEmails } from '../use-cases/send-emails.ts';
import { debtorsDue, decided, MONDAY } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

const AT = '/api/w/dupont/creditors/1/scenarios';

type StepJson = { key: string; when: { from: string; days: number }; approval: string; channels: string[]; grantsDays: number | null };
type ScenarioJson = { key: string; version: number; minimumOverdue: string; steps: StepJson[] };

async function withDebtors() {
  const one = await apiInMemory('dupont');
  await debtorsDue(one.it, ['Martin', 'Durand']);
  const business = async (): Promise<{ scenario: ScenarioJson; standard: ScenarioJson; savedOn: string | null; debtors: number }> => {
    const { body } = await one.ask('GET', AT);
    return body.scenarios.find((line: { scenario: ScenarioJson }) => line.scenario.key === 'business');
  };
  return { ...one, business };
}

/** The scenario with its first reminder on another day. */
function later(scenario: ScenarioJson, days: number): ScenarioJson {
  const steps = scenario.steps.map((step) => (step.key === 'first-reminder' ? { ...step, when: { ...step.when, days } } : step));
  return { ...scenario, steps };
}

describe('scenarios', () => {
  it('are told with their steps, their debtors, and the standard ones beside', async () => {
    const { business } = await withDebtors();
    const { scenario, standard, savedOn, debtors } = await business();
    expect([debtors, savedOn, scenario.version, scenario.minimumOverdue]).toEqual([2, null, 1, '0.00']);
    expect(scenario).toEqual(standard);
    expect(scenario.steps.map((step) => [step.key, step.when.days, step.approval, step.grantsDays])).toEqual([
      ['courtesy-notice', -7, 'automatic', null],
      ['first-reminder', 2, 'automatic', null],
      ['call', 8, 'person', null],
      ['second-reminder', 15, 'automatic', 8],
      ['formal-notice', 30, 'person', 10],
      ['legal-route', 1, 'person', null],
    ]);
  });

  it('are compared before they are saved, and saved only when confirmed', async () => {
    const { ask, business } = await withDebtors();
    const { scenario } = await business();
    const changed = later(scenario, 40);
    const compared = await ask('POST', AT, { scenario: changed, confirmed: false });
    expect(compared.status).toBe(200);
    expect(compared.body).toMatchObject({ saved: false, days: 60, debtors: 2, from: '2026-03-02' });
    const firstDay = (one: { byDay: { day: string; contacts: object }[] }) => one.byDay[0];
    expect(firstDay(compared.body.before)).toEqual({ day: '2026-03-02', contacts: { 'first-reminder': 2 } });
    expect(compared.body.after.byDay[0].day > '2026-03-02').toBe(true);
    expect((await business()).scenario.version).toBe(1);
    const saved = await ask('POST', AT, { scenario: changed, confirmed: true });
    expect([saved.status, saved.body.saved]).toEqual([200, true]);
    const now = await business();
    expect([now.scenario.version, now.savedOn, now.scenario.steps[1]?.when.days, now.standard.steps[1]?.when.days]).toEqual([
      2,
      '2026-03-02',
      40,
      2,
    ]);
  });

  it('are not saved over what somebody else saved meanwhile', async () => {
    const { ask, business } = await withDebtors();
    const { scenario } = await business();
    await ask('POST', AT, { scenario: later(scenario, 3), confirmed: true });
    const second = await ask('POST', AT, { scenario: later(scenario, 4), confirmed: true });
    expect([second.status, second.body.refused]).toEqual([409, 'overtaken']);
    expect((await business()).scenario.steps[1]?.when.days).toBe(3);
  });

  it('keep amounts and conditions to the cent, and refuse what no scenario may be', async () => {
    const { ask, business } = await withDebtors();
    const { scenario } = await business();
    const steps = scenario.steps.map((step) => (step.key === 'formal-notice' ? { ...step, minimum: '150,50', kinds: ['business'] } : step));
    const saved = await ask('POST', AT, { scenario: { ...scenario, minimumOverdue: '12.05', steps }, confirmed: true });
    expect(saved.body.scenario).toMatchObject({ minimumOverdue: '12.05', version: 2 });
    expect(saved.body.scenario.steps[4]).toMatchObject({ minimum: '150.50', kinds: ['business'], segments: null });
    const bold = scenario.steps.map((step) => ({ ...step, approval: 'automatic' }));
    const refused = await ask('POST', AT, { scenario: { ...scenario, version: 2, steps: bold }, confirmed: true });
    expect([refused.status, refused.body.refused]).toEqual([422, 'scenario-invalid']);
    expect(refused.body.message).toContain('doit être approuvée par une personne');
    const odd = await ask('POST', AT, { scenario: { ...scenario, minimumOverdue: 'peu' }, confirmed: false });
    expect([odd.status, odd.body.refused, odd.body.message]).toEqual([422, 'amount-unreadable', expect.stringContaining('150,00')]);
  });

  it('say what the coming days bring to their own debtors', async () => {
    const { ask } = await withDebtors();
    const { body } = await ask('GET', `${AT}/business/outlook`);
    expect(body).toMatchObject({ from: '2026-03-02', days: 60, debtors: 2 });
    expect(body.byDay[0]).toEqual({ day: '2026-03-02', contacts: { 'first-reminder': 2 } });
    expect((await ask('GET', `${AT}/consumer/outlook`)).body).toMatchObject({ debtors: 0, byDay: [] });
    const none = await ask('GET', `${AT}/nothing/outlook`);
    expect([none.status, none.body.refused, none.body.message]).toEqual([404, 'unknown-scenario', expect.not.stringContaining('acquit')]);
  });

  it('are tried on a real debtor without writing or sending anything', async () => {
    const { it: office, ask, business } = await withDebtors();
    const { scenario } = await business();
    const { body: found } = await ask('GET', `${AT}/business/cases`);
    expect(found.cases).toEqual([
      { debtor: 2, name: 'Durand', invoices: 1 },
      { debtor: 1, name: 'Martin', invoices: 1 },
    ]);
    const head = await office.deps.store.head();
    const asked = { scenario, step: 'first-reminder', channel: 'email', debtor: 1 };
    const email = await ask('POST', `${AT}/preview`, asked);
    expect([email.status, email.body.kind, email.body.pdf]).toEqual([200, 'email', null]);
    expect(email.body.html).toContain('F-Martin');
    const letter = await ask('POST', `${AT}/preview`, { ...asked, step: 'formal-notice', channel: 'registered-letter' });
    expect([letter.body.kind, letter.body.html]).toEqual(['letter', null]);
    expect(Buffer.from(letter.body.pdf, 'base64').toString()).toContain('F-Martin');
    expect((await ask('POST', `${AT}/preview`, { ...asked, step: 'call', channel: 'call' })).body.text).toContain('F-Martin');
    const none = await ask('POST', `${AT}/preview`, { ...asked, step: 'courtesy-notice', debtor: 3 });
    expect([none.status, none.body.refused]).toEqual([404, 'unknown-debtor']);
    expect((await ask('POST', `${AT}/preview`, { ...asked, channel: 'decision' })).status).toBe(400);
    expect(await office.deps.store.head()).toBe(head);
  });
});

describe('a scenario tried on the past', () => {
  const PAST = `${AT}/past`;

  async function simulated({ ask }: Pick<Awaited<ReturnType<typeof withDebtors>>, 'ask'>, scenario: ScenarioJson) {
    const started = await ask('POST', PAST, { scenario });
    expect(started.status).toBe(202);
    for (;;) {
      const { body } = await ask('GET', `/api/w/dupont/simulations/${started.body.simulation}`);
      if (body.state !== 'running') return body;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  it('says what would have left beside what did, and writes nothing', async () => {
    const made = await withDebtors();
    await decided(made.it);
    await sendEmails(made.it.deps, CREDITOR, MONDAY);
    const head = await made.it.deps.store.head();
    const { scenario } = await made.business();
    const same = await simulated(made, scenario);
    expect(same).toMatchObject({ state: 'done', percent: 100, failure: null });
    expect(same.past).toMatchObject({ until: '2026-03-02', days: 90, debtors: 2, runs: 1, moved: 0, added: 0, gone: 0, examples: [] });
    expect(same.past.left).toEqual({ total: 2, byDay: [{ day: '2026-03-02', contacts: { 'first-reminder': 2 } }] });
    expect(same.past.simulated).toEqual(same.past.left);
    const { past } = await simulated(made, later(scenario, 6));
    expect([past.left.total, past.simulated.total, past.gone]).toEqual([2, 0, 2]);
    expect(past.examples[0]).toMatchObject({ name: 'Martin', step: 'first-reminder', left: '2026-03-02', simulated: null });
    expect(past.examples[0].items.map((one: { number: string }) => one.number)).toEqual(['F-Martin']);
    expect(await made.it.deps.store.head()).toBe(head);
  });

  it('can be stopped, and says so; of another workspace nothing is known', async () => {
    const made = await withDebtors();
    const { scenario } = await made.business();
    const { body } = await made.ask('POST', PAST, { scenario });
    expect((await made.ask('POST', `/api/w/dupont/simulations/${body.simulation}/stop`)).status).toBe(200);
    const none = await made.ask('GET', '/api/w/dupont/simulations/nothing');
    expect([none.status, none.body.refused]).toEqual([404, 'unknown-simulation']);
    const odd = await made.ask('POST', PAST, { scenario: { ...scenario, key: 'nothing' } });
    const refused = await made.ask('GET', `/api/w/dupont/simulations/${odd.body.simulation}`);
    expect(refused.body).toMatchObject({ state: 'refused', failure: { refused: 'unknown-scenario' } });
  });
});
