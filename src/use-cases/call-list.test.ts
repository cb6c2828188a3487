import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { callList } from './call-list.ts';
import { payerScoreOf, payerScores } from './payer-history.ts';
import { reportCall } from './report-call.ts';
import { runDay } from './run-day.ts';
import { debtorsDue, dispatchOf, inMemory, MONDAY, office, TUESDAY, tell } from './sending.test-kit.ts';

test('the call with the most to gain comes first, those agreed for today before it, and those for later last', async () => {
  const it = await office(inMemory);
  const names = ['Small', 'Large', 'Agreed', 'Later'];
  await debtorsDue(it, names);
  await tell(it.world, 'pay', 'F-Small', '900.00');
  for (const name of names) {
    await tell(it.world, 'due', `F-${name}`, '2026-02-20');
    await tell(it.world, 'reached', `F-${name}`, 'first-reminder', '2026-02-22');
  }
  await runDay(it.deps, CREDITOR, MONDAY);
  const of = async (name: string) => (await dispatchOf(it, it.world.debtors.get(name) as DebtorId, 'call')).id;
  await reportCall(it.deps, await of('Agreed'), { outcome: 'call-back', note: '', againOn: TUESDAY, againAt: '15:00' });
  await reportCall(it.deps, await of('Later'), { outcome: 'call-back', note: '', againOn: day('2026-03-05') });
  it.clock.moveTo(TUESDAY);
  const order = async (page: { after?: number; limit: number }) => (await callList(it.deps, CREDITOR, page)).map((line) => line.debtor);
  expect(await order({ limit: 10 })).toEqual(['Agreed', 'Large', 'Small', 'Later']);
  expect(await order({ limit: 2 })).toEqual(['Agreed', 'Large']);
  expect(await order({ after: await of('Large'), limit: 2 })).toEqual(['Small', 'Later']);
  // The last one seen was called meanwhile: nothing is left out.
  expect(await order({ after: 99, limit: 2 })).toEqual(['Agreed', 'Large']);
});

test('a score rests on invoices that money paid on known days, and on nothing else', async () => {
  const it = await office(inMemory);
  const [dupont] = (await debtorsDue(it, ['Dupont'])) as [DebtorId];
  const paid = [
    ['A-1', '2025-10-01', '2025-10-11'],
    ['A-2', '2025-12-01', '2025-12-01'],
    ['A-3', '2026-02-01', '2026-02-11'],
  ] as const;
  for (const [number, due, on] of paid) {
    it.world.clock.moveTo(day(on));
    await tell(it.world, 'invoice', number, 'Dupont', '100.00', 'issued', '2025-09-01', 'due', due);
    await tell(it.world, 'pay', number, '100.00');
  }
  // Credited, not paid: it says nothing of how somebody pays.
  await tell(it.world, 'invoice', 'A-4', 'Dupont', '100.00', 'issued', '2025-09-01', 'due', '2025-09-02');
  await tell(it.world, 'credit', 'A-4', '100.00');
  const { score, paid: known } = await payerScoreOf(it.deps, dupont);
  expect(known.map(({ dueOn, paidOn }) => [dueOn, paidOn])).toEqual(paid.map(([, due, on]) => [due, on]));
  // Ages 142, 91 and 19 days: weights 3, 3 and 4; (10 × 3 + 0 + 10 × 4) / 10 = 7 days, 30 % on time.
  expect(score).toMatchObject({ known: true, paid: 3, points: 100 - 7 - 14 });
  expect((await payerScores(it.deps, [dupont])).get(dupont)).toEqual(score);
  await expect(payerScoreOf(it.deps, 99 as DebtorId)).rejects.toMatchObject({ code: 'unknown-debtor' });
});
