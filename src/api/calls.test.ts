import { expect, it } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { runDay } from '../use-cases/run-day.ts';
import { debtorsDue, dispatchOf, MONDAY, tell } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

it('a call is confirmed by e-mail when that is asked for, and says why it cannot be', async () => {
  const { it: here, ask } = await apiInMemory();
  const [dupont] = await debtorsDue(here, ['Dupont']);
  if (dupont === undefined) throw new Error('a debtor');
  await tell(here.world, 'due', 'F-Dupont', '2026-02-20');
  await tell(here.world, 'reached', 'F-Dupont', 'first-reminder', '2026-02-22');
  await runDay(here.deps, CREDITOR, MONDAY);
  const path = `/api/w/dupont/dispatches/${(await dispatchOf(here, dupont, 'call')).id}/call`;
  const refused = await ask('POST', path, { outcome: 'reached', confirmByMail: true });
  expect([refused.status, refused.body.refused]).toEqual([422, 'nothing-to-confirm']);
  expect(refused.body.message).toContain('Un e-mail confirme un jour convenu');
  const { body } = await ask('POST', path, { outcome: 'promised', promisedOn: '2026-03-06', promised: '500,00', confirmByMail: true });
  const shown = await ask('GET', `/api/w/dupont/dispatches/${body.confirmation}`);
  expect(shown.body).toMatchObject({ step: 'call-confirmation', status: 'approved', invoices: [{ role: 'agreed' }] });
  const preview = await ask('GET', `/api/w/dupont/dispatches/${body.confirmation}/preview`);
  expect(JSON.stringify(preview.body)).toContain('nous avons noté que vous réglez');
});
