import { expect, test } from 'vitest';
import { addDays, day } from '../base/day.ts';
import type { HoldId } from '../base/id.ts';
import type { Hold } from '../case/hold.ts';
import { contact, context, fileOf, invoice } from './case-file.test-kit.ts';
import { decide } from './decide.ts';

const START = day('2026-02-16');

test('money at the bank that may be theirs is looked at before a word counts as broken, or a plan lapses', () => {
  const item = invoice(1, '2026-01-10');
  const promised = { on: START, cents: null, basisCents: null, currency: null, via: null, judged: null };
  const hold: Hold = {
    ...{ id: 1 as HoldId, debtorId: item.debtorId, itemIds: [item.id], kind: 'promise' as const, reason: '', author: 'claire' },
    ...{ from: START, until: START, liftedOn: null, promised },
  };
  const waiting = { lineId: 1 as never, cents: 100_000n, currency: item.currency };
  const file = fileOf([item], { holds: [hold], contacts: [contact(1, 'first-reminder', '2026-02-02', [item])] });
  const later = addDays(START, 3);
  expect(decide(file, later, context).judged).toMatchObject([{ verdict: 'broken' }]);
  expect(decide({ ...file, cash: [waiting] }, later, context).judged).toBeUndefined();
});
