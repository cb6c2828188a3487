import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../base/day.ts';
import { MOST_HOLDS, REQUEST_KINDS, requestHold } from './debtor-request.ts';

const TODAY = day('2026-03-02');

test('a promise holds one working day longer than its day: a transfer takes a night', () => {
  expect(requestHold('promise', day('2026-03-06'), TODAY, 'mainland', [])).toEqual({ kind: 'other', until: '2026-03-09' });
  expect(requestHold('promise', day('2026-04-25'), TODAY, 'mainland', [])).toEqual({ kind: 'other', until: '2026-04-01' });
});

test('a dispute is held as one, for a bounded time', () => {
  expect(requestHold('dispute', null, TODAY, 'mainland', [])).toEqual({ kind: 'dispute', until: '2026-04-01' });
});

test('the debtor’s word places so many holds, and again once the oldest is long past', () => {
  const placed = [TODAY, addDays(TODAY, -1), addDays(TODAY, -(MOST_HOLDS.days - 1))];
  expect(requestHold('call', null, TODAY, 'mainland', placed)).toBeNull();
  expect(requestHold('call', null, addDays(TODAY, 1), 'mainland', placed)).toEqual({ kind: 'other', until: '2026-03-17' });
});

test('whatever a debtor says, day after day: never more holds in a time than that, and each has its end', () => {
  const said = fc.record({
    kind: fc.constantFrom(...REQUEST_KINDS),
    gap: fc.integer({ min: 0, max: 20 }),
    ahead: fc.integer({ min: 0, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(said, { maxLength: 60 }), (all) => {
      const placed: (typeof TODAY)[] = [];
      let [today, held] = [TODAY, 0];
      for (const { kind, gap, ahead } of all) {
        today = addDays(today, gap);
        const hold = requestHold(kind, addDays(today, ahead), today, 'mainland', placed);
        if (!hold) continue;
        expect(hold.until >= today && hold.until <= addDays(today, 30)).toBe(true);
        placed.push(today);
        held += 1;
      }
      for (const from of placed) {
        const window = placed.filter((one) => one >= from && one < addDays(from, MOST_HOLDS.days));
        expect(window.length).toBeLessThanOrEqual(MOST_HOLDS.count);
      }
      expect(held).toBe(placed.length);
    }),
  );
});
