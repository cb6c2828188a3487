import { describe, expect, it } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { runDay } from '../use-cases/run-day.ts';
import { debtorsDue, MONDAY, tell } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

const QUESTIONS = '/api/w/dupont/questions';

/** A debtor of whom something is asked, and the number of the question. */
async function asked(traits: Parameters<typeof debtorsDue>[3], before: (api: Awaited<ReturnType<typeof apiInMemory>>) => Promise<void>) {
  const api = await apiInMemory();
  await debtorsDue(api.it, ['Dupont'], false, traits);
  await before(api);
  await runDay(api.it.deps, CREDITOR, MONDAY);
  const { body } = await api.ask('GET', '/api/w/dupont/creditors/1/tasks');
  const [question] = body.questions;
  return { ...api, question, url: `${QUESTIONS}/${question?.id}` };
}

describe('a question', () => {
  it('of where to write is answered by an address', async () => {
    const { ask, question, url } = await asked({ email: false, address: false }, async () => {});
    expect(question).toMatchObject({ code: 'no-address', debtor: { name: 'Dupont' } });
    expect((await ask('GET', url)).body).toMatchObject({ answers: ['contact', 'hold'], debtor: { email: null, address: null } });
    const odd = await ask('POST', `${url}/answer`, { is: 'contact', email: 'compta chez Dupont' });
    expect([odd.status, odd.body.refused]).toEqual([422, 'email-unreadable']);
    expect((await ask('POST', `${url}/answer`, { is: 'different' })).body.refused).toBe('answer-does-not-fit');
    expect((await ask('POST', `${url}/answer`, { is: 'perhaps' })).status).toBe(400);
    const address = { lines: ['1 rue Haute'], postcode: '38000', city: 'Grenoble' };
    expect((await ask('POST', `${url}/answer`, { is: 'contact', email: 'compta@dupont.example', address })).status).toBe(200);
    const again = await ask('POST', `${url}/answer`, { is: 'contact', email: 'compta@dupont.example' });
    expect([again.status, again.body.refused]).toEqual([409, 'question-answered']);
  });

  it('of what a credit is for is answered by laying it', async () => {
    const { ask, question, url } = await asked({}, async ({ it: office }) => {
      await tell(office.world, 'unallocated-payment', 'CHQ-1', 'Dupont', '1200.00EUR');
    });
    expect(question.code).toBe('credit-unallocated');
    const { body } = await ask('GET', url);
    expect(body).toMatchObject({ credits: [{ number: 'CHQ-1' }], layOn: [{ number: 'F-Dupont', dueOn: '2026-02-25' }] });
    const [credit, invoice] = [body.credits[0].id, body.layOn[0].id];
    expect((await ask('POST', `${url}/lay`, { credit: invoice, open: '0.00', invoices: [invoice] })).body.refused).toBe(
      'answer-does-not-fit',
    );
    const laid = await ask('POST', `${url}/lay`, { credit, open: '-1200.00', invoices: [invoice] });
    expect([laid.status, laid.body.laid]).toEqual([200, { amount: '1200.00', currency: 'EUR' }]);
    expect((await ask('GET', '/api/w/dupont/creditors/1/tasks')).body.questions).toEqual([]);
  });

  it('is answered by a hold, which has a reason', async () => {
    const { ask, url } = await asked({ email: false, address: false }, async () => {});
    const hold = (reason: string) => ask('POST', `${url}/answer`, { is: 'hold', reason, until: '2026-03-20' });
    expect((await hold('')).body).toMatchObject({
      refused: 'hold-without-reason',
      message: 'Dites pourquoi\u00a0: quelqu’un le lira plus tard.',
    });
    expect((await hold('vu avec le gérant')).status).toBe(200);
    expect((await ask('GET', `${QUESTIONS}/99`)).body.refused).toBe('unknown-question');
  });
});
