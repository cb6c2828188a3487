import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, type Day, day, fromOrdinal, ordinal } from '../base/day.ts';
import { proofOfDebtTime } from './insolvency.ts';
import { type DeadlineFacts, deadlineKeys, deadlineOf, deadlinesOf, missedService, NAMED_DEADLINES } from './procedural-deadline.ts';
import { publicInterestPayableBy } from './public-interest.ts';
import { judgmentInterest } from './statutory-interest.ts';
import type { Residence } from './time-limit.ts';
import { DEADLINE_LIMITS, DEADLINES_KNOWN_FROM, type DeadlineKey } from './values/deadline-limits.ts';
import { STANDARD_LAW_VALUES } from './values/law-values.ts';

const of = (key: DeadlineKey, on: string, more: Partial<DeadlineFacts> = {}) => deadlineOf(key, { ...more, on: day(on) });

describe('an order for payment', () => {
  it.each([
    ['2026-08-28', '2027-03-01', { months: 6 }],
    ['2026-08-31', '2027-03-01', { months: 6 }],
    ['2026-09-01', '2026-12-01', { months: 3 }],
    ['2026-11-30', '2027-03-01', { months: 3 }],
  ])('CPC 1411, R17: made on %s, is served by %s', (madeOn, lastDay, length) => {
    expect(of('order-service', madeOn)).toMatchObject({ lastDay, length, certainty: 'verified', binds: 'creditor' });
  });

  it('CPC 1411: is void from the day after', () => {
    expect(missedService(day('2026-09-01'), day('2026-12-01'))).toBeNull();
    expect(missedService(day('2026-09-01'), day('2026-12-02'))).toBe('2026-12-01');
    expect(missedService(day('2026-08-31'), day('2026-12-02'))).toBeNull();
  });

  it('CPC 1416, 643: can be opposed for a month, two overseas, three abroad', () => {
    const opposed = (residence: Residence) => of('opposition', '2026-10-05', { residence });
    expect(opposed('mainland')).toMatchObject({ lastDay: '2026-11-05', article: 'CPC 1416' });
    expect(opposed('overseas')).toMatchObject({ lastDay: '2026-12-07', plainLastDay: '2026-12-05', article: 'CPC 1416, CPC 643, CPC 642' });
    expect(opposed('abroad')).toMatchObject({ lastDay: '2027-01-05', article: 'CPC 1416, CPC 643', monthsForDistance: 2 });
  });

  it('CPC 1422: the two months before it is enforced are to be verified, and not known of an older order', () => {
    expect(of('order-execution', '2026-10-05')).toMatchObject({ lastDay: '2026-12-07', passedFrom: '2026-12-08', certainty: 'unverified' });
    const refusal = { code: 'law-deadline-unknown', details: { deadline: 'order-execution', day: '2026-08-31' } };
    expect(() => of('order-execution', '2026-10-05', { orderMadeOn: day('2026-08-31') })).toThrow(expect.objectContaining(refusal));
    const served = (orderMadeOn: Day | null) => deadlinesOf({ event: 'order-served', on: day('2026-10-05'), orderMadeOn });
    expect(served(day('2026-08-31')).unknown).toEqual(['order-execution']);
    expect(served(day('2026-08-31')).known.map(({ key }) => key)).toEqual(['opposition']);
    expect(served(null).known.map(({ key }) => key)).toEqual(['opposition', 'order-execution']);
  });

  it('CPC 642: a local holiday lengthens the time of the debtor, never that of the creditor', () => {
    expect(of('opposition', '2027-11-20', { zone: 'reunion' }).lastDay).toBe('2027-12-21');
    expect(of('order-service', '2027-09-20', { zone: 'reunion' }).lastDay).toBe('2027-12-20');
  });

  it('CPC 1418, 1425: leaves fifteen days, to be verified because what they run from was not read', () => {
    for (const key of ['petition-deposit', 'opposition-deposit', 'opposition-lawyer'] as const)
      expect(of(key, '2026-10-02')).toMatchObject({ lastDay: '2026-10-19', plainLastDay: '2026-10-17', certainty: 'unverified' });
  });
});

describe('insolvency', () => {
  it('E14, C. com. R622-24: two months from the BODACC, four from abroad', () => {
    const proof = (residence: Residence) => of('proof-of-debt', '2026-05-26', { residence });
    expect(proof('mainland')).toMatchObject({ lastDay: '2026-07-27', plainLastDay: '2026-07-26', certainty: 'verified' });
    expect(proof('abroad')).toMatchObject({ lastDay: '2026-09-28', plainLastDay: '2026-09-26', monthsForDistance: 2 });
    expect(proof('abroad').article).toBe('C. com. L622-24, R622-24, CPC 642');
    expect([proof('mainland').perhapsUntil, proof('abroad').perhapsUntil]).toEqual([null, null]);
  });

  it('C. com. R622-24: two months for a creditor overseas too, four told beside them as to be verified', () => {
    expect(of('proof-of-debt', '2026-05-26', { residence: 'overseas' })).toMatchObject({
      lastDay: '2026-07-27',
      perhapsUntil: '2026-09-28',
      certainty: 'unverified',
    });
  });

  it('C. com. L622-26: six months to ask for relief, from a day that was not read: none is told', () => {
    const { known, undated } = deadlinesOf({ event: 'bodacc-published', on: day('2026-05-26') });
    expect(known.map(({ key }) => key)).toEqual(['proof-of-debt']);
    expect(undated).toEqual([{ key: 'foreclosure-relief', length: { months: 6 } }]);
    expect(() => of('foreclosure-relief', '2026-05-26')).toThrow(expect.objectContaining({ code: 'law-deadline-unknown' }));
  });

  it('is the same everywhere the program computes it', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom<Residence>('mainland', 'overseas', 'abroad'), (on, residence) => {
        const known = deadlineOf('proof-of-debt', { on, residence });
        expect(known).toMatchObject(proofOfDebtTime(on, residence));
        expect(known.lastDay >= known.plainLastDay && known.lastDay <= addDays(known.plainLastDay, 4)).toBe(true);
      }),
    );
  });
});

describe('after a judgment', () => {
  it('E13, CMF L313-3: five points more from the day after two months, on whatever day they end', () => {
    const points = of('judgment-points', '2026-04-20');
    expect(points).toMatchObject({ lastDay: '2026-06-20', passedFrom: '2026-06-21', certainty: 'unverified' });
    const debt = { principal: 200_000n, from: day('2026-01-16'), until: day('2026-07-31'), enforceableOn: day('2026-04-20') };
    const lifted = judgmentInterest(debt, 'act/365', STANDARD_LAW_VALUES).filter(({ rate }) => rate > 70_000);
    expect(lifted[0]?.from).toBe(points.passedFrom);
  });

  it('CPCE L111-4: a title can be enforced for ten years', () => {
    expect(of('enforceable-title', '2016-02-29')).toMatchObject({ lastDay: '2026-02-28', length: { months: 120 } });
  });

  it('CJA L911-9: a public body has two months', () => {
    expect(of('public-judgment-payment', '2026-12-31')).toMatchObject({ lastDay: '2027-02-28', certainty: 'unverified' });
  });

  it('E11, CCP R2192-36: and 45 days for interest once the principal is paid', () => {
    expect(of('public-interest-payment', '2026-09-30')).toMatchObject({ lastDay: '2026-11-14', article: 'CCP R2192-36' });
    fc.assert(
      fc.property(someDay, (on) => {
        const { lastDay, plainLastDay } = deadlineOf('public-interest-payment', { on });
        expect([lastDay, plainLastDay]).toEqual([publicInterestPayableBy(on), publicInterestPayableBy(on)]);
      }),
    );
  });
});

test('CPCE (postes) R53-3: fifteen days to accept a registered e-mail, from the day after its notice', () => {
  expect(of('registered-email-acceptance', '2026-10-01').lastDay).toBe('2026-10-16');
});

describe('what a time limit tells', () => {
  it('is its text, its length, whom it binds, and both days where a working day was waited for', () => {
    expect(of('opposition', '2026-10-05', { residence: 'overseas' })).toEqual({
      key: 'opposition',
      event: 'order-served',
      binds: 'debtor',
      article: 'CPC 1416, CPC 643, CPC 642',
      certainty: 'verified',
      source: 'CPC 1416, 643 (LEGI)',
      length: { months: 1, distance: { overseas: 1, abroad: 2, article: 'CPC 643' } },
      monthsForDistance: 1,
      plainLastDay: '2026-12-05',
      lastDay: '2026-12-07',
      perhapsUntil: null,
      passedFrom: '2026-12-08',
    });
    expect(of('registered-email-acceptance', '2026-10-01')).toMatchObject({
      article: 'CPCE (postes) R53-3',
      length: { days: 15 },
      monthsForDistance: 0,
      plainLastDay: '2026-10-16',
      passedFrom: '2026-10-17',
    });
  });

  it.each<[DeadlineFacts['event'], string[]]>([
    ['petition-filed', ['petition-deposit creditor CPC 1425']],
    ['order-made', ['order-service creditor CPC 1411']],
    ['order-served', ['opposition debtor CPC 1416', 'order-execution debtor CPC 1422']],
    ['order-first-act', ['opposition-after-first-act debtor CPC 1416']],
    ['deposit-invited', ['opposition-deposit creditor CPC 1425']],
    ['opposition-notified', ['opposition-lawyer creditor CPC 1418']],
    ['insolvency-opened', ['insolvency-publication court C. com. R621-8']],
    ['bodacc-published', ['proof-of-debt creditor C. com. L622-24, R622-24']],
    ['judgment-enforceable', ['judgment-points debtor CMF L313-3', 'enforceable-title creditor CPCE L111-4']],
    ['public-judgment', ['public-judgment-payment debtor Loi 80-539 art. 1, CJA L911-9']],
    ['public-principal-paid', ['public-interest-payment debtor CCP R2192-36']],
    ['registered-email-notified', ['registered-email-acceptance debtor CPCE (postes) R53-3']],
  ])('%s starts %j', (event, expected) => {
    // Wednesday 4 November 2026: none of these ends on a day on which the courts are closed.
    const { known, unknown } = deadlinesOf({ event, on: day('2026-11-04') });
    expect(known.map(({ key, binds, article }) => `${key} ${binds} ${article}`)).toEqual(expected);
    expect(unknown).toEqual([]);
  });

  it('is refused with its name and the day that decides it, which is that of the order', () => {
    const refused = (orderMadeOn: Day | null, on: string) =>
      expect(() => of('order-execution', on, { orderMadeOn })).toThrow(
        expect.objectContaining({
          message: 'What the time limit "execution of an order" was on 2026-08-31 was not read: ask a lawyer.',
          details: { deadline: 'order-execution', day: '2026-08-31' },
        }),
      );
    refused(day('2026-08-31'), '2026-10-05');
    refused(null, '2026-08-31');
    expect(of('order-execution', '2026-08-31', { orderMadeOn: day('2026-09-01') }).lastDay).toBe('2026-11-02');
  });
});

describe('the table', () => {
  it('has a known limit for every name from its first day on, without gap, each with its source', () => {
    for (const key of deadlineKeys()) {
      const { rows } = DEADLINE_LIMITS[key];
      rows.forEach((row, at) => {
        expect(row.source).not.toBe('');
        expect(row.certainty).toBe(row.confidence === 'high' ? 'verified' : 'unverified');
        const following = rows[at + 1];
        expect(row.to).toBe(following ? addDays(following.from, -1) : null);
      });
    }
    expect(Object.keys(DEADLINE_LIMITS).sort()).toEqual([...deadlineKeys()].sort());
  });

  it('refuses a day for which nothing was read', () => {
    for (const key of deadlineKeys()) {
      const before = addDays(DEADLINE_LIMITS[key].rows[0]?.from ?? DEADLINES_KNOWN_FROM, -1);
      expect(() => deadlineOf(key, { on: before })).toThrow(expect.objectContaining({ code: 'law-deadline-unknown' }));
      const { known, unknown } = deadlinesOf({ event: NAMED_DEADLINES[key].event, on: before });
      expect([known.some((one) => one.key === key), unknown.includes(key)]).toEqual([false, true]);
    }
  });

  it('passes on the day after the last one, and never ends before it begins', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...deadlineKeys().filter((key) => !NAMED_DEADLINES[key].startUnread)),
        someDay,
        fc.constantFrom<Residence>('overseas', 'abroad'),
        (key, on, far) => {
          const near = deadlineOf(key, { on });
          expect(near.lastDay > on && near.lastDay >= near.plainLastDay).toBe(true);
          expect(near.passedFrom).toBe(addDays(near.lastDay, 1));
          expect(deadlineOf(key, { on, residence: far }).lastDay >= near.lastDay).toBe(true);
        },
      ),
    );
  });
});

const someDay = fc.integer({ min: ordinal(day('2026-09-01')), max: ordinal(day('2150-12-31')) }).map(fromOrdinal);
