import { expect, it } from 'vitest';
import type { DebtorId } from '../core/base/id.ts';
import { debtorsDue } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

it('a promise is recorded with its sum, shown, replaced and withdrawn', async () => {
  const { ask, it: here } = await apiInMemory();
  const [martin = 0 as DebtorId] = await debtorsDue(here, ['Martin']);
  const base = `/api/w/dupont/debtors/${martin}`;
  const first = await ask('POST', `${base}/promises`, { on: '2026-03-06', amount: '10,50', via: 'email', note: 'au téléphone' });
  expect([first.status, first.body]).toMatchObject([200, { until: '2026-03-09', replaces: [] }]);
  const { body } = await ask('GET', base);
  expect(body.holds).toMatchObject([
    { kind: 'promise', promised: { on: '2026-03-06', amount: { amount: '10.50' }, via: 'email', judged: null } },
  ]);
  expect(body.promises).toEqual({ kept: 0, of: 0 });
  const next = await ask('POST', `${base}/promises`, { on: '2026-03-10' });
  expect(next.body).toMatchObject({ replaces: [first.body.id] });
  expect((await ask('POST', `/api/w/dupont/promises/${next.body.id}/withdrawal`, { why: '' })).status).toBe(200);
  expect((await ask('POST', `/api/w/dupont/promises/${next.body.id}/withdrawal`, {})).body.refused).toBe('no-such-promise');
  expect((await ask('GET', base)).body.holds).toEqual([]);
  const { events } = (await ask('GET', `${base}/history`)).body;
  const ended = events
    .filter((one: { is: string }) => one.is === 'hold-lifted')
    .map((one: { hold: { liftedWhy: string } }) => one.hold.liftedWhy);
  expect(ended.sort()).toEqual(['remplacé par un autre accord', 'retiré']);
  for (const [said, code] of [
    [{ on: '2020-01-01' }, 'promise-in-the-past'],
    [{ on: '2026-03-10', amount: 'beaucoup' }, 'amount-unreadable'],
    [{ on: '2026-03-10', items: [999] }, 'nothing-open'],
  ] as const)
    expect((await ask('POST', `${base}/promises`, said)).body.refused).toBe(code);
});
