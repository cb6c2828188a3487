import { describe, expect, it } from 'vitest';
import { debtorsDue } from '../use-cases/sending.test-kit.ts';
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
