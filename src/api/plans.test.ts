import { expect, it } from 'vitest';
import type { DebtorId } from '../core/base/id.ts';
import { setPlanLimits } from '../use-cases/plan-limits.ts';
import { debtorsDue } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

it('a plan is drawn up, offered, signed and cancelled', async () => {
  const { ask, it: here } = await apiInMemory();
  const [martin = 0 as DebtorId] = await debtorsDue(here, ['Martin']);
  const [creditor] = await here.deps.store.select('creditor', {}, { limit: 1 });
  const limits = { leastCents: 100_000_000n, mostInstalments: 6, firstPercent: 20, longestMonths: 6 };
  if (creditor) await setPlanLimits(here.deps, creditor.id, 'business', limits);
  const base = `/api/w/dupont/debtors/${martin}`;
  const draft = await ask('GET', `${base}/plan-draft?count=3&firstOn=2026-03-09&first=10,00`);
  expect([draft.status, draft.body.instalments[0], draft.body.beyond]).toMatchObject([
    200,
    { on: '2026-03-09', amount: { amount: '10.00' } },
    ['total-too-small', 'first-too-small'],
  ]);
  expect((await ask('GET', `${base}/plan-draft?count=1&firstOn=2026-03-09`)).status).toBe(400);
  const asked = { count: 3, firstOn: '2026-03-09' };
  expect((await ask('POST', `${base}/plans`, asked)).body.refused).toBe('plan-beyond-limits');
  const { body } = await ask('POST', `${base}/plans`, { ...asked, confirmed: true });
  const signature = (on: string) => ask('POST', `/api/w/dupont/plans/${body.id}/signature`, { on });
  for (const on of ['2026-03-01', '2026-03-03']) expect((await signature(on)).body.refused).toBe('plan-signed-on');
  expect((await signature('2026-03-02')).status).toBe(200);
  const { plans } = (await ask('GET', `${base}/plans`)).body;
  expect(plans).toMatchObject([{ id: body.id, state: 'signed', standing: { is: 'in-order', paid: 0 } }]);
  expect((await ask('GET', base)).body.holds).toMatchObject([{ kind: 'plan' }]);
  expect((await ask('POST', `/api/w/dupont/plans/${body.id}/cancellation`, { why: ' ' })).status).toBe(400);
  expect((await ask('POST', `/api/w/dupont/plans/${body.id}/cancellation`, { why: 'payé' })).body.refused).toBe('plan-signature');
  const given = { why: 'payé', signature: 'stands' };
  expect((await ask('POST', `/api/w/dupont/plans/${body.id}/cancellation`, given)).status).toBe(200);
  expect((await ask('GET', base)).body.holds).toEqual([]);
});
