import { describe, expect, it } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { apiInMemory } from './api.test-kit.ts';
import { apiWithBank, LIST } from './imported.test-kit.ts';

const BASE = `/api/w/dupont/creditors/${CREDITOR}`;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30"/></svg>';

describe('how far a company is set up', () => {
  it('is told from what there is, and changes with it', async () => {
    const { ask, upload } = await apiInMemory();
    const { body } = await ask('GET', `${BASE}/start`);
    expect(body).toMatchObject({ logo: false, mail: false });
    await ask('POST', '/api/w/dupont/mail-server', { host: 'smtp.example', port: 587, secure: false, user: null, password: null });
    expect((await upload(`${BASE}/logo`, 'logo.svg', SVG)).status).toBe(200);
    await ask('POST', `${BASE}/go-live`);
    expect((await ask('GET', `${BASE}/start`)).body).toMatchObject({ logo: true, mail: true, liveFrom: '2026-03-02' });
  });

  it('of a company that is not there is nothing', async () => {
    const { ask } = await apiInMemory();
    for (const what of ['start', 'logo', 'rehearsal', 'sample-letter'])
      expect((await ask('GET', `/api/w/dupont/creditors/999/${what}`)).status).toBe(404);
  });
});

describe('the logo', () => {
  it('is checked before it is kept, and comes back as it was given, where it can do nothing', async () => {
    const { ask, upload, it: office } = await apiInMemory();
    expect((await ask('GET', `${BASE}/logo`)).status).toBe(404);
    const refused = [
      ['notes.txt', 'no picture'],
      ['evil.svg', '<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>'],
      ['large.png', new Uint8Array(2_000_001).fill(1)],
    ] as const;
    for (const [name, content] of refused) expect((await upload(`${BASE}/logo`, name, content)).status).toBe(422);
    expect((await office.deps.store.select('creditor', { id: CREDITOR }, { limit: 1 }))[0]?.profile.logo).toBeNull();
    expect((await upload(`${BASE}/logo`, 'logo.svg', SVG, {}, 'approver')).status).toBe(403);
    await upload(`${BASE}/logo`, 'logo.svg', SVG);
    const answer = await ask('GET', `${BASE}/logo`);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'image/svg+xml']);
    expect(answer.headers['content-security-policy']).toContain('sandbox');
    expect(answer.body).toBe(SVG);
  });

  it('is taken away by whoever may set it', async () => {
    const { ask, upload } = await apiInMemory();
    await upload(`${BASE}/logo`, 'logo.svg', SVG);
    expect((await ask('POST', `${BASE}/logo/drop`, undefined, { 'x-person': 'paul', 'x-role': 'approver' })).status).toBe(403);
    expect((await ask('GET', `${BASE}/logo`)).status).toBe(200);
    expect((await ask('POST', `${BASE}/logo/drop`)).body).toEqual({ dropped: true });
    expect((await ask('GET', `${BASE}/logo`)).body.refused).toBe('no-logo');
  });

  it('stands on a letter to nobody, before anybody owes anything', async () => {
    const { ask, it: office } = await apiInMemory();
    const before = await office.deps.store.head();
    const { status, headers } = await ask('GET', `${BASE}/sample-letter`);
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(await office.deps.store.head()).toBe(before);
  });
});

describe('a rehearsal', () => {
  it('tells what a run of today would decide, and writes nothing', async () => {
    const { ask, taken, it: office } = await apiWithBank();
    await taken('factures.csv', LIST, { complete: true, asOf: '2026-03-01' });
    const before = await office.deps.store.head();
    const { body } = await ask('GET', `${BASE}/rehearsal`);
    expect(body).toMatchObject({
      day: '2026-03-02',
      total: 2,
      waiting: 0,
      steps: [
        { step: 'first-reminder', approval: 'automatic', contacts: 2, invoices: 2, totals: [{ amount: '1650.00', currency: 'EUR' }] },
      ],
      contacts: [
        { debtor: { name: 'Dupont SAS' }, invoices: ['F-2026-101'], totals: [{ amount: '1200.00' }], channels: ['email'] },
        { debtor: { name: 'Garage Roy' }, invoices: ['F-2026-102'], totals: [{ amount: '450.00' }], channels: ['email'] },
      ],
    });
    expect(await office.deps.store.head()).toBe(before);
  });

  it('says the same as the run that follows, and is empty behind it', async () => {
    const { ask, taken } = await apiWithBank();
    await taken('factures.csv', LIST, { complete: true, asOf: '2026-03-01' });
    const { body: rehearsed } = await ask('GET', `${BASE}/rehearsal`);
    const { body: run } = await ask('POST', `${BASE}/runs`, { acceptOldBooks: true });
    expect(run.decided).toEqual({ 'first-reminder': rehearsed.total });
    expect((await ask('GET', `${BASE}/rehearsal`)).body).toMatchObject({ total: 0, waiting: 2, steps: [] });
  });

  it('changes with the levels that invoices had before', async () => {
    const { ask, taken } = await apiWithBank();
    await taken('factures.csv', LIST, { complete: true, asOf: '2026-03-01' });
    const said = { lateFor: 10, step: 'first-reminder', on: '2026-02-23' };
    expect((await ask('POST', `${BASE}/levels`, said)).body).toEqual({ set: 1 });
    const { steps } = (await ask('GET', `${BASE}/rehearsal`)).body;
    expect(steps.map(({ step }: { step: string }) => step).sort()).toEqual(['call', 'first-reminder']);
    expect((await ask('POST', `${BASE}/levels`, { ...said, on: '2027-01-01' })).body.refused).toBe('level-in-the-future');
    expect((await ask('POST', `${BASE}/levels`, { ...said, step: 'nonsense' })).body.refused).toBe('unknown-step');
  });
});
