import { describe, expect, it } from 'vitest';
import { addItem } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import { debtorsDue, decided } from '../use-cases/sending.test-kit.ts';
import { setDebtor } from '../use-cases/set-debtor.ts';
import { apiInMemory } from './api.test-kit.ts';

async function withDebtor() {
  const here = await apiInMemory();
  const [martin = 0 as DebtorId] = await debtorsDue(here.it, ['Martin']);
  const [item] = await here.it.deps.store.select('item', { debtor_id: martin }, { limit: 1 });
  return { ...here, martin, item: item?.id ?? 0, base: `/api/w/dupont/debtors/${martin}` };
}

describe('a debtor’s page', () => {
  it('says what is owed, what is decided and why, in plain words', async () => {
    const { ask, base, item } = await withDebtor();
    const { status, body } = await ask('GET', base);
    expect([status, body.name, body.items]).toMatchObject([200, 'Martin', [{ id: item, number: 'F-Martin', lateDays: 5, level: null }]]);
    expect(body.saying.decision[0]).toContain('1re relance par e-mail');
    expect(body.saying.reasons[0]).toMatchObject({ code: 'step-due' });
    expect(JSON.stringify(body)).not.toMatch(/acquit [a-z]|--[a-z]/);
    expect(body.course[0]).toMatchObject({ step: 'first-reminder', claimed: [{ number: 'F-Martin' }] });
    expect((await ask('GET', '/api/w/dupont/debtors/999')).body.refused).toBe('unknown-debtor');
  });

  it('is changed in what is said, and keeps the rest', async () => {
    const { ask, base } = await withDebtor();
    expect((await ask('POST', base, { phone: '04 72 00 00 00', kind: 'consumer' })).status).toBe(200);
    expect((await ask('GET', base)).body).toMatchObject({ name: 'Martin', phone: '04 72 00 00 00', kind: 'consumer', kindConfirmed: true });
    expect((await ask('POST', base, { email: null })).status).toBe(200);
    expect((await ask('GET', base)).body).toMatchObject({ email: null, emailState: 'none', phone: '04 72 00 00 00' });
    expect((await ask('POST', base, { email: 'pas une adresse' })).body.refused).toBe('email-unreadable');
    expect((await ask('POST', base, { scenario: 'rien' })).body.refused).toBe('unknown-scenario');
  });

  it('rests while it is held, until the hold is lifted with a reason', async () => {
    const { ask, base, item } = await withDebtor();
    const held = await ask('POST', `${base}/holds`, { kind: 'promise', reason: 'paiera vendredi', until: '2026-03-06', items: [item] });
    expect(held.status).toBe(200);
    const { body } = await ask('GET', base);
    expect(body.holds).toMatchObject([{ kind: 'promise', until: '2026-03-06', author: 'claire', items: [{ number: 'F-Martin' }] }]);
    expect(body.saying.reasons[0].text).toContain('suspendues');
    expect((await ask('POST', `/api/w/dupont/holds/${held.body.id}/lift`, { why: ' ' })).status).toBe(400);
    expect((await ask('POST', `/api/w/dupont/holds/${held.body.id}/lift`, { why: 'payé' })).status).toBe(200);
    expect((await ask('GET', base)).body.holds).toEqual([]);
    expect((await ask('POST', `${base}/holds`, { kind: 'other', reason: '', until: null })).body.refused).toBe('hold-without-reason');
    const early = await ask('POST', `${base}/holds`, { kind: 'other', reason: 'x', until: '2026-03-01' });
    expect(early.body.refused).toBe('hold-ends-before-it-begins');
  });

  it('tells its level before Acquit, of its own invoices only', async () => {
    const { ask, base, item, it: here } = await withDebtor();
    const [other = 0 as DebtorId] = await debtorsDue(here, ['Autre']);
    const [foreign] = await here.deps.store.select('item', { debtor_id: other }, { limit: 1 });
    const said = { step: 'first-reminder', on: '2026-03-01' };
    expect((await ask('POST', `${base}/levels`, { ...said, items: [foreign?.id] })).body.refused).toBe('not-items-of-debtor');
    expect((await ask('POST', `${base}/levels`, { ...said, items: [item], on: '2026-03-09' })).body.refused).toBe('level-in-the-future');
    expect((await ask('POST', `${base}/levels`, { ...said, items: [item] })).body).toEqual({ set: 1 });
    expect((await ask('GET', base)).body.items[0].level).toMatchObject({ step: 'first-reminder', name: '1re relance', on: '2026-03-01' });
  });

  it('says what a court has opened, and takes it back', async () => {
    const { ask, base, it: here } = await withDebtor();
    await decided(here);
    expect((await ask('POST', `${base}/insolvency`, { kind: 'liquidation' })).body.refused).toBe('insolvency-without-judgment');
    const told = { since: '2026-02-20', kind: 'redressement', publishedOn: '2026-02-27' };
    expect((await ask('POST', `${base}/insolvency`, told)).body).toEqual({ withdrawn: 1 });
    const { body } = await ask('GET', base);
    expect(body.insolvency).toEqual({
      ...told,
      name: 'redressement judiciaire',
      declaredOn: null,
      declareBy: '2026-04-27',
      perhapsUntil: null,
    });
    expect([body.saying.reasons[0].code, body.course]).toEqual(['insolvent', []]);
    expect((await ask('POST', `${base}/insolvency/correction`, { why: '' })).body.refused).toBe('reason-missing');
    expect((await ask('POST', `${base}/insolvency/correction`, { why: 'homonyme' })).status).toBe(200);
    expect((await ask('GET', base)).body.insolvency).toBeNull();
  });

  it('is not erased while something is open', async () => {
    const { ask, base } = await withDebtor();
    expect((await ask('POST', `${base}/erasure`, {})).body.refused).toBe('debtor-still-open');
  });
});

describe('what happened with a debtor', () => {
  it('is told the latest first, with what became of each channel', async () => {
    const { ask, base, it: here } = await withDebtor();
    await decided(here);
    await ask('POST', `${base}/holds`, { kind: 'other', reason: 'attend un avoir' });
    const { body } = await ask('GET', `${base}/history`);
    expect(body.total).toBe(3);
    expect(body.events.map((one: { is: string }) => one.is)).toEqual(['hold-placed', 'contact', 'issued']);
    expect(body.events[1].contact).toMatchObject({
      name: '1re relance',
      claimed: [{ number: 'F-Martin', amount: { amount: '1200.00' } }],
      dispatches: [{ channel: 'e-mail', status: 'approved' }],
    });
    expect((await ask('GET', `${base}/history?after=2&limit=1`)).body.events).toMatchObject([
      { is: 'issued', item: { number: 'F-Martin' } },
    ]);
  });

  it('is decided again for a day gone by', async () => {
    const { ask, base } = await withDebtor();
    const { status, body } = await ask('GET', `${base}/explanation?on=2026-03-02`);
    expect([status, body.decision[0]]).toEqual([200, expect.stringContaining('1re relance')]);
    await ask('POST', '/api/w/dupont/creditors/1/runs', {});
    const { became } = (await ask('GET', `${base}/explanation?on=2026-03-02`)).body;
    expect(became).toEqual(['1re relance\u00a0: en cours']);
    expect((await ask('GET', `${base}/explanation?on=2020-01-01`)).body.refused).toBe('unknown-debtor');
    expect((await ask('GET', `${base}/explanation?on=hier`)).status).toBe(400);
  });
});

describe('a claim statement', () => {
  it('is shown line by line, and had again to the byte', async () => {
    const { ask, api, base } = await withDebtor();
    const { body } = await ask('GET', `${base}/claim?on=2026-03-02`);
    expect(body.statements[0].rows[0]).toMatchObject({ amount: { amount: '1200.00', currency: 'EUR' } });
    expect(body.statements[0].totals.at(-1).amount.amount).toMatch(/^124\d\.\d\d$/);
    expect((await ask('GET', `${base}/claim?on=2026-03-03`)).body.refused).toBe('day-to-come');
    const made = await ask('POST', `${base}/statements`, { on: '2026-03-02', format: 'csv' });
    const headers = { 'x-person': 'claire' };
    const file = await api.inject({ method: 'GET', url: `/api/w/dupont/statements/${made.body.id}/csv`, headers });
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(file.body).toContain('F-Martin');
    expect((await ask('GET', '/api/w/dupont/statements/99/pdf')).body.refused).toBe('unknown-statement');
  });
});

describe('an invoice’s page', () => {
  it('says what was laid on it, why it is claimed and what the law makes of it', async () => {
    const { ask, item, martin, it: here } = await withDebtor();
    await decided(here);
    const { status, body } = await ask('GET', `/api/w/dupont/items/${item}`);
    expect([status, body.debtor]).toEqual([200, { id: martin, name: 'Martin' }]);
    expect(body.contacts).toMatchObject([{ name: '1re relance' }]);
    expect([body.settlements, body.claim.rows.length > 1]).toEqual([[], true]);
    expect((await ask('GET', '/api/w/dupont/items/999')).body.refused).toBe('unknown-invoice');
  });

  it('says what is to be known of its sum, and of one that cannot be said where to mend it', async () => {
    const { ask, item, it: here, martin } = await withDebtor();
    const page = async () => (await ask('GET', `/api/w/dupont/items/${item}`)).body;
    expect((await page()).claim.notes).toEqual([]);
    await setDebtor(here.deps, martin, { kind: 'consumer' });
    expect((await page()).claim.notes.join()).toContain('Pas d’intérêt');
    await setDebtor(here.deps, martin, { kind: 'business' });
    here.clock.moveTo(day('2027-02-01'));
    const unknown = await page();
    expect(unknown.claim).toBeNull();
    expect(unknown.claimMissing).toContain('Réglages, Valeurs de la loi');
  });

  it('is not claimed before it is late', async () => {
    const { ask, it: here } = await withDebtor();
    const owed = { kind: 'invoice', cents: 100, currency: EUR, issued: day('2026-02-01'), due: day('2026-04-01'), doubt: null } as const;
    await addItem(here.world, 'F-NEW', 'Martin', owed);
    const [row] = await here.deps.store.select('item', { number: 'F-NEW' }, { limit: 1 });
    const { body } = await ask('GET', `/api/w/dupont/items/${row?.id}`);
    expect([body.claim, body.claimMissing, body.lateDays, body.next.day > '2026-03-02']).toEqual([null, null, null, true]);
  });

  it('leads to its documents', async () => {
    const { ask } = await withDebtor();
    expect((await ask('GET', '/api/w/dupont/documents/5')).body.refused).toBe('unknown-document');
  });
});
