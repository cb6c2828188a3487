import { describe, expect, it } from 'vitest';
import { addItem } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import { EUR } from '../core/base/money.ts';
import { debtorsDue, decided } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

async function withDebtors() {
  const here = await apiInMemory();
  const [martin = 0, durand = 0] = await debtorsDue(here.it, ['Martin', 'Durand']);
  const owed = { kind: 'invoice', cents: 45_050, currency: EUR, issued: day('2025-11-01'), due: day('2025-11-30'), doubt: null } as const;
  await addItem(here.it.world, 'F-OLD', 'Durand', owed);
  return { ...here, martin, durand, base: '/api/w/dupont' };
}

describe('the list of debtors', () => {
  it('comes by what is late, with what each owes and how far it is', async () => {
    const { it: here, ask, base, martin, durand } = await withDebtors();
    await decided(here);
    const { status, body } = await ask('GET', `${base}/creditors/1/debtors`);
    expect([status, body.total, body.next, body.debtors.map((one: { id: number }) => one.id)]).toEqual([200, 2, null, [durand, martin]]);
    expect(body.debtors[0]).toMatchObject({
      name: 'Durand',
      sums: [{ open: { amount: '1650.50', currency: 'EUR' }, overdue: { amount: '1650.50', currency: 'EUR' } }],
      lateInvoices: 2,
      oldestLateDays: 92,
      step: { key: 'first-reminder', name: '1re relance' },
    });
  });

  it('is filtered, searched and paged', async () => {
    const { ask, base, martin, durand } = await withDebtors();
    const ids = async (asked: string) =>
      (await ask('GET', `${base}/creditors/1/debtors?${asked}`)).body.debtors.map((one: { id: number }) => one.id);
    expect(await ids('search=mart')).toEqual([martin]);
    expect(await ids('search=F-OLD')).toEqual([durand]);
    expect(await ids('kind=consumer')).toEqual([]);
    expect(await ids('sort=name&limit=1')).toEqual([durand]);
    expect(await ids(`sort=name&limit=1&after=${durand}`)).toEqual([martin]);
    await ask('POST', `${base}/debtors/${martin}/holds`, { kind: 'dispute', reason: 'livraison incomplète' });
    expect([await ids('held=true'), await ids('disputed=true')]).toEqual([[martin], [martin]]);
    expect((await ask('GET', `${base}/creditors/1/debtors?sort=shoe-size`)).status).toBe(400);
  });

  it('adds up by age, and goes out as a file', async () => {
    const { ask, api, base } = await withDebtors();
    const { body } = await ask('GET', `${base}/creditors/1/ageing`);
    expect(body.currencies).toHaveLength(1);
    expect(body.currencies[0]).toMatchObject({ overdue: { amount: '2850.50', currency: 'EUR' } });
    expect(body.currencies[0].ages.find((one: { age: string }) => one.age === 'over-90')).toMatchObject({
      invoices: 1,
      amount: { amount: '450.50' },
    });
    const headers = { 'x-person': 'claire' };
    const file = await api.inject({ method: 'GET', url: `${base}/creditors/1/debtors.csv?late=true`, headers });
    expect(file.headers['content-disposition']).toContain('debiteurs-2026-03-02.csv');
    expect(file.body.split('\r\n')[1]).toBe('2;Durand;entreprise;EUR;1650,50;1650,50;0,00;2;92;;;oui');
  });
});
