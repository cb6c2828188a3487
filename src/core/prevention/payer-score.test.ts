import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '../base/day.ts';
import { chanceOfPayment, type PaidInvoice, type PayerHistory, payerScore } from './payer-score.ts';

const TODAY = day('2026-06-30');
const NOTHING: PayerHistory = {
  paid: [],
  promises: { kept: 0, of: 0 },
  missedInstalments: 0,
  returned: 0,
  disputes: { right: 0, wrong: 0 },
};

function paid(late: number, daysAgo: number): PaidInvoice {
  const paidOn = addDays(TODAY, -daysAgo);
  return { dueOn: addDays(paidOn, -late), paidOn };
}

function scoreOf(invoices: readonly PaidInvoice[], more: Partial<PayerHistory> = {}, on: Day = TODAY) {
  const score = payerScore({ ...NOTHING, ...more, paid: invoices }, on);
  if (!score.known) throw new Error('not enough known');
  return score;
}

const ON_TIME = [paid(0, 200), paid(-3, 100), paid(0, 10)];

describe('what is not known', () => {
  test('two invoices, or three within weeks, are no history', () => {
    expect(payerScore({ ...NOTHING, paid: [paid(0, 200), paid(0, 10)] }, TODAY)).toEqual({ known: false, paid: 2, months: 6 });
    expect(payerScore({ ...NOTHING, paid: [paid(0, 50), paid(0, 20), paid(0, 10)] }, TODAY)).toMatchObject({ known: false, paid: 3 });
    expect(payerScore(NOTHING, TODAY)).toEqual({ known: false, paid: 0, months: 0 });
  });

  test('what is older than three years, or paid after that day, says nothing', () => {
    expect(payerScore({ ...NOTHING, paid: [...ON_TIME, paid(90, 1_200), paid(90, -5)] }, TODAY)).toMatchObject({ paid: 3, points: 100 });
  });
});

describe('points', () => {
  test('who pays on the day has all of them, and early is no better', () => {
    expect(scoreOf(ON_TIME)).toMatchObject({ points: 100, grade: 'pays-well' });
  });

  test('the parts add up to what is told, and what is recent counts more', () => {
    // 30 days late four hundred days ago (once), on time 200 (twice) and 10 days ago (four times): 30 / 7 = 4 days, 6 of 7 on time.
    const score = scoreOf([paid(30, 400), paid(0, 200), paid(0, 10)]);
    expect(score.reasons).toEqual([
      { code: 'days-late', points: -4, days: 4, invoices: 3 },
      { code: 'on-time', points: -3, percent: 86, invoices: 3 },
    ]);
    expect(score.points).toBe(93);
    // The same lateness of last week weighs more: 120 / 7 = 17 days, 3 of 7 on time.
    expect(scoreOf([paid(0, 400), paid(0, 200), paid(30, 10)])).toMatchObject({ points: 100 - 17 - 11, grade: 'pays-a-little-late' });
  });

  test('getting slower costs, getting faster helps', () => {
    const slower = [paid(0, 300), paid(0, 250), paid(0, 200), paid(10, 150), paid(10, 100), paid(10, 50)];
    const faster = [paid(10, 300), paid(10, 250), paid(10, 200), paid(0, 150), paid(0, 100), paid(0, 50)];
    expect(scoreOf(slower).reasons).toContainEqual({ code: 'trend', points: -5, before: 0, since: 10 });
    expect(scoreOf(faster).reasons).toContainEqual({ code: 'trend', points: 5, before: 10, since: 0 });
    expect(scoreOf(slower.slice(1)).reasons.map(({ code }) => code)).not.toContain('trend');
  });

  test('words not kept, money that came back and disputes for nothing cost; a dispute that was right costs nothing', () => {
    const late = [paid(20, 200), paid(20, 100), paid(20, 10)];
    const plain = scoreOf(late).points;
    expect(plain).toBe(60);
    expect(scoreOf(late, { promises: { kept: 1, of: 3 } }).points).toBe(plain + 2 - 10);
    expect(scoreOf(late, { missedInstalments: 3 }).points).toBe(plain - 10);
    expect(scoreOf(late, { returned: 1 }).points).toBe(plain - 10);
    expect(scoreOf(late, { disputes: { right: 2, wrong: 1 } }).points).toBe(plain - 3);
    expect(scoreOf(late, { disputes: { right: 2, wrong: 0 } })).toMatchObject({ points: plain });
  });

  test('it stays between 0 and 100', () => {
    const awful = { promises: { kept: 0, of: 9 }, missedInstalments: 9, returned: 9, disputes: { right: 0, wrong: 9 } };
    expect(scoreOf([paid(200, 200), paid(200, 100), paid(200, 10)], awful)).toMatchObject({ points: 0, grade: 'pays-hardly' });
    expect(scoreOf(ON_TIME, { promises: { kept: 5, of: 5 } }).points).toBe(100);
  });
});

describe('the chance of payment', () => {
  test('grows with the score and falls with age', () => {
    const good = scoreOf(ON_TIME);
    const bad = scoreOf([paid(60, 200), paid(60, 100), paid(60, 10)]);
    expect(chanceOfPayment(good, 12)).toBe(88);
    expect(chanceOfPayment(bad, 12)).toBeLessThan(chanceOfPayment(payerScore(NOTHING, TODAY), 12));
    expect(chanceOfPayment(good, 120)).toBeLessThan(chanceOfPayment(good, 12));
    expect(chanceOfPayment(bad, 3_000)).toBe(5);
  });
});
