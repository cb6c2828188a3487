import { describe, expect, it } from 'vitest';
import { sendEmails } from '../use-cases/send-emails.ts';
import { debtorsDue, decided, MONDAY, tell } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

const AT = '/api/w/dupont/creditors/1/insight';

describe('the dashboard', () => {
  it('is empty before anything is owed', async () => {
    const { ask } = await apiInMemory('dupont');
    const { status, body } = await ask('GET', AT);
    expect([status, body]).toEqual([
      200,
      { day: MONDAY, booksSince: null, holds: [], disputesNoted: 0, currencies: [], readAt: expect.any(String), isOld: false },
    ]);
    expect((await ask('GET', '/api/w/dupont/creditors/9/insight')).status).toBe(404);
  });

  it('adds up the book: age, sales, expected money, holds', async () => {
    const { it: office, ask } = await apiInMemory('dupont');
    await debtorsDue(office, ['Martin', 'Durand', 'Petit']);
    await tell(office.world, 'hold', 'Durand', 'promise', 'dit au téléphone', 'until', '2026-03-12');
    const { body } = await ask('GET', AT);
    const [euros] = body.currencies;
    expect(euros.currency).toBe('EUR');
    expect(euros.ageing.find((one: { band: string }) => one.band === '1-30')).toEqual({
      band: '1-30',
      invoices: 3,
      open: { amount: '3600.00', currency: 'EUR' },
    });
    expect([euros.billed.amount, euros.dso, euros.history.length]).toEqual(['3600.00', 90, 1]);
    expect([euros.expected.weeks[1].promised.amount, euros.expected.overdue.amount]).toEqual(['1200.00', '2400.00']);
    expect(body.holds).toEqual([{ kind: 'promise', count: 1 }]);
    expect(euros.holds).toEqual([{ kind: 'promise', invoices: 1, open: { amount: '1200.00', currency: 'EUR' } }]);
  });

  it('tells the same of disputes wherever they are told: those that were opened, and holds that nobody has opened one for', async () => {
    const { it: office, ask } = await apiInMemory('dupont');
    const [martin] = await debtorsDue(office, ['Martin', 'Durand', 'Petit']);
    const [item] = (await ask('GET', `/api/w/dupont/debtors/${martin}`)).body.items;
    await ask('POST', `/api/w/dupont/debtors/${martin}/disputes`, {
      sums: [{ item: item.id, amount: '200,00' }],
      cause: 'damaged',
      reason: 'x',
    });
    await tell(office.world, 'hold', 'Durand', 'dispute', 'contesté au téléphone');
    const { body } = await ask('GET', AT);
    const [euros] = body.currencies;
    expect([body.holds, body.disputesNoted]).toEqual([[{ kind: 'dispute', count: 2 }], 1]);
    expect(euros.holds).toEqual([{ kind: 'dispute', invoices: 2, open: { amount: '1400.00', currency: 'EUR' } }]);
    expect([euros.expected.held.amount, euros.expected.overdue.amount]).toEqual(['1400.00', '2200.00']);
  });

  it('puts a payment down to the step that it followed, and to its month', async () => {
    const { it: office, ask } = await apiInMemory('dupont');
    await debtorsDue(office, ['Martin', 'Durand']);
    await decided(office);
    await sendEmails(office.deps, 1 as never, MONDAY);
    office.clock.moveTo('2026-03-06' as never);
    await tell(office.world, 'pay', 'F-Martin', '1200.00');
    office.clock.moveTo('2026-03-30' as never);
    const { body } = await ask('GET', AT);
    const [euros] = body.currencies;
    expect(euros.steps).toMatchObject([
      { step: 'first-reminder', name: '1re relance', contacts: 2, claimed: { amount: '2400.00' }, recovered: { amount: '1200.00' } },
    ]);
    expect(euros.receipts.at(-1)).toMatchObject({ month: '2026-03' });
  });
});
