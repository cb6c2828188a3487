import { describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import type { HoldId } from '../core/base/id.ts';
import { bothStores } from './both-stores.test-kit.ts';
import { explain } from './explain.ts';
import { handedOver } from './hand-over.test-kit.ts';
import { takeBackHandOver } from './hand-over.ts';
import { refuseReport, reopenReport } from './hand-over-confirm.ts';
import { statusOf, takeStatus } from './hand-over-status.ts';
import { liftHold } from './place-hold.ts';
import { MONDAY } from './sending.test-kit.ts';

const row = async (h: Awaited<ReturnType<typeof handedOver>>) => (await h.deps.store.select('hand_over', { id: h.id }, { limit: 1 }))[0];

describe.each(bothStores())('handed over, while a payment waits %s', (_, meet) => {
  const contact = async (h: Awaited<ReturnType<typeof handedOver>>) =>
    (await explain(h.deps, h.debtor, MONDAY)).decision.contact?.step.key ?? null;

  test('closing without result waits until somebody has looked at what else was reported', async () => {
    const h = await handedOver(meet);
    const payment = await h.report({ act: 'payment', cents: 120_000n });
    const none = await h.report({ act: 'no-result' });
    await expect(h.confirm(none)).rejects.toMatchObject({ code: 'reports-waiting' });
    expect([await contact(h), (await row(h))?.state]).toEqual([null, 'out']);
    await refuseReport(h.deps, payment);
    await h.confirm(none);
    expect([await contact(h), (await row(h))?.state]).toEqual(['first-reminder', 'back']);
  });

  test('a payment told after the claim came back lets reminders rest until somebody has looked', async () => {
    const h = await handedOver(meet);
    const file = JSON.parse(await statusOf(h.deps, h.id));
    await takeBackHandOver(h.deps, h.id, 'taken-back', '');
    const told = ['p1', 'p2'].map((id) => ({ id, act: 'payment', on: MONDAY, amount: '600.00', commission: '0.00' }));
    const bytes = new TextEncoder().encode(JSON.stringify({ ...file, reports: told }));
    expect((await takeStatus(h.deps, CREDITOR, bytes)).reports.map(({ outcome }) => outcome.is)).toEqual(['taken', 'taken']);
    expect(await contact(h)).toBeNull();
    const [hold] = await h.deps.store.select('hold', { reason: 'paid-to-professional', lifted_on: null }, { limit: 9 });
    await expect(liftHold(h.deps, hold?.id ?? (0 as HoldId), 'x')).rejects.toMatchObject({ code: 'reports-waiting' });
    const [one, two] = await h.deps.store.select('hand_over_report', {}, { limit: 9 });
    if (!one || !two) throw new Error('nothing was told');
    await refuseReport(h.deps, one.id);
    expect(await contact(h)).toBeNull();
    await h.confirm(two.id);
    expect([await contact(h), await h.open()]).toEqual(['first-reminder', [60_000]]);
    await reopenReport(h.deps, two.id);
    expect(await contact(h)).toBeNull();
  });

  test('what is reported at the moment at which the claim is taken back is not passed over', async () => {
    const h = await handedOver(meet);
    const store = { ...h.deps.store };
    const select = h.deps.store.select.bind(h.deps.store) as (...given: readonly unknown[]) => Promise<never>;
    let isTold = false;
    const late = async (...given: readonly unknown[]) => {
      const rows = await select(...given);
      if (given[0] === 'hand_over_report' && !isTold) {
        isTold = true;
        await h.report({ act: 'payment', cents: 120_000n });
      }
      return rows;
    };
    const deps = { ...h.deps, store: Object.assign(Object.create(h.deps.store), store, { select: late }) };
    await expect(takeBackHandOver(deps, h.id, 'taken-back', '')).rejects.toMatchObject({ code: 'overtaken' });
    expect((await row(h))?.state).toBe('out');
  });
});
