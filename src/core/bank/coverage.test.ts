import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBusinessDay } from '../base/business-day.ts';
import { addDays, type Day } from '../base/day.ts';
import { sumCents } from '../base/money.ts';
import { day } from './bank.test-kit.ts';
import { beginsWhereEnds, coverageOf, type Period } from './coverage.ts';

const RUNS = process.env['ACQUIT_DEEP'] === '1' ? 20_000 : 1_000;

/** "2026-03-02 2026-03-06 100 150" for a statement; a dash for a balance that is not given. */
function period(text: string, more: Partial<Period> = {}): Period {
  const [from = '', until = '', opening = '-', closing = '-'] = text.split(' ');
  const balance = (one: string) => (one === '-' ? null : BigInt(one));
  const balances = { openingCents: balance(opening), closingCents: balance(closing) };
  return { statement: 1, from: day(from), until: day(until), ...balances, messageType: 'statement', ...more };
}

/** "gap 2026-03-03 2026-03-09" and the like, behind the day up to which all is known. */
function told(...texts: readonly (string | Period)[]): string[] {
  const { coveredUntil, findings } = coverageOf(texts.map((one) => (typeof one === 'string' ? period(one) : one)));
  return [String(coveredUntil), ...findings.map((one) => Object.values(one).join(' '))];
}

// 2 March 2026 is a Monday.
describe('days', () => {
  it('without any statement are not known', () => {
    expect(coverageOf([])).toEqual({ coveredUntil: null, lastDay: null, findings: [] });
  });

  it('that touch or overlap are one', () => {
    expect(told('2026-03-02 2026-03-04', '2026-03-05 2026-03-06')).toEqual(['2026-03-06']);
    expect(told('2026-03-02 2026-03-31', '2026-03-10 2026-03-12', '2026-03-20 2026-04-02')).toEqual(['2026-04-02']);
    expect(told('2026-03-02 2026-03-10', '2026-03-02 2026-03-10', '2026-03-02 2026-03-31')).toEqual(['2026-03-31']);
  });

  it('that no statement shows are a gap, and what came later is not without a doubt', () => {
    expect(told('2026-02-20 2026-03-02', '2026-03-10 2026-03-31')).toEqual(['2026-03-02', 'gap 2026-03-03 2026-03-09']);
    expect(coverageOf([period('2026-02-20 2026-03-02'), period('2026-03-10 2026-03-31')]).lastDay).toBe('2026-03-31');
  });

  it('on which banks are closed are none', () => {
    expect(told('2026-03-02 2026-03-06', '2026-03-09 2026-03-09')).toEqual(['2026-03-09']);
    expect(told('2026-12-24 2026-12-24', '2026-12-28 2026-12-31')).toEqual(['2026-12-31']);
    expect(told('2026-03-02 2026-03-05', '2026-03-09 2026-03-09')).toEqual(['2026-03-05', 'gap 2026-03-06 2026-03-08']);
  });

  it('in wrong order, or at the ends of the calendar, stop nothing', () => {
    expect(told('2026-03-06 2026-03-02')).toEqual(['null']);
    expect(told('1900-01-01 1900-01-01 1 2', '2199-12-30 2199-12-31 3 4')).toEqual(['1900-01-01', 'gap 1900-01-02 2199-12-29']);
  });

  it('that somebody has looked at hold nothing back', () => {
    const periods = [period('2026-02-20 2026-03-02'), period('2026-03-10 2026-03-31')];
    expect(coverageOf(periods, day('2026-03-09')).coveredUntil).toBe('2026-03-02');
    expect(coverageOf(periods, day('2026-03-10'))).toMatchObject({ coveredUntil: '2026-03-31', findings: [{ code: 'gap' }] });
  });
});

describe('balances', () => {
  it('prove that nothing is missing where days are', () => {
    expect(told('2026-02-20 2026-03-02 50 100', '2026-03-10 2026-03-31 100 120')).toEqual(['2026-03-31']);
    expect(told('2026-02-20 2026-03-02 50 100', '2026-03-10 2026-03-31 101 120')).toEqual(['2026-03-02', 'gap 2026-03-03 2026-03-09']);
  });

  it('of zero prove nothing: some accounts are emptied every evening', () => {
    expect(told('2026-02-20 2026-03-02 0 0', '2026-03-10 2026-03-31 0 0')).toEqual(['2026-03-02', 'gap 2026-03-03 2026-03-09']);
  });

  it('that do not follow show that lines are missing; the day before may be one of them', () => {
    expect(told('2026-03-02 2026-03-04 50 100', '2026-03-05 2026-03-06 130 140')).toEqual(['2026-03-03', 'balance-jump 2026-03-05 30']);
    expect(told('2026-03-02 2026-03-06 50 100', '2026-03-09 2026-03-09 90 140')).toEqual(['2026-03-05', 'balance-jump 2026-03-09 -10']);
    expect(told('2026-03-02 2026-03-02 0 100', '2026-03-03 2026-03-03 0 100')).toEqual(['null', 'balance-jump 2026-03-03 -100']);
  });

  it('are held only against what ends on the day before', () => {
    expect(told('2026-03-02 2026-03-06 50 100', '2026-03-04 2026-03-10 80 140')).toEqual(['2026-03-10']);
    expect(told('2026-03-02 2026-03-06 50 100', '2026-03-06 2026-03-10 95 140')).toEqual(['2026-03-10']);
    expect(told('2026-03-02 2026-03-06 50 100', '2026-03-07 2026-03-10 - 140')).toEqual(['2026-03-10']);
  });

  it('of a statement that was made during its last day are forgotten once another one shows that day whole', () => {
    const noon = '2026-03-02 2026-03-06 50 100';
    const next = '2026-03-07 2026-03-10 130 140';
    expect(told(noon, next)).toEqual(['2026-03-05', 'balance-jump 2026-03-07 30']);
    expect(told(noon, next, '2026-03-06 2026-03-06 90 130')).toEqual(['2026-03-10']);
    expect(told(noon, next, '2026-03-01 2026-03-31 50 300')).toEqual(['2026-03-31']);
    expect(told(noon, next, '2026-03-06 2026-03-07')).toEqual(['2026-03-10']);
  });

  it('of statements that go on within a day are one chain', () => {
    const day5 = ['2026-03-05 2026-03-05 100 130', '2026-03-05 2026-03-05 130 120'];
    expect(told('2026-03-04 2026-03-04 50 100', ...day5, '2026-03-06 2026-03-06 120 140')).toEqual(['2026-03-06']);
    expect(told('2026-03-04 2026-03-04 50 90', ...day5)).toEqual(['null', 'balance-jump 2026-03-05 10']);
    expect(told('2026-03-04 2026-03-04 50 130', ...day5)).toEqual(['null', 'balance-jump 2026-03-05 -30']);
    expect(told('2026-03-04 2026-03-04 50 100', '2026-03-05 2026-03-05 150 150')).toEqual(['null', 'balance-jump 2026-03-05 50']);
  });
});

describe('what is no statement', () => {
  const report = (text: string) => period(text, { messageType: 'report' });
  it('a report shows the days before its last one, which is not over; its balances are of some hour', () => {
    expect(told(report('2026-03-02 2026-03-02'))).toEqual(['null']);
    expect(told(report('2026-03-02 2026-03-04'))).toEqual(['2026-03-03']);
    expect(told('2026-03-02 2026-03-02 50 100', report('2026-03-03 2026-03-05 110 120'))).toEqual(['2026-03-04']);
  });

  it('a notification shows no day whole', () => {
    expect(told('2026-03-02 2026-03-02', period('2026-03-03 2026-03-10', { messageType: 'notification' }))).toEqual(['2026-03-02']);
  });
});

describe('whether a statement begins where another one ends', () => {
  const earlier = period('2026-03-02 2026-03-06 50 100');
  it.each([
    ['2026-03-07 2026-03-10 100 120', 0n, true],
    ['2026-03-06 2026-03-10 100 120', 30n, true],
    ['2026-03-06 2026-03-10 100 120', 0n, false],
    ['2026-03-07 2026-03-10 101 120', 0n, false],
    ['2026-03-07 2026-03-10 - 120', 0n, false],
    ['2026-03-05 2026-03-10 100 120', 30n, false],
  ] as const)('%s, after lines of %d on its first day: %s', (later, moved, expected) => {
    expect(beginsWhereEnds(period(later), earlier, moved)).toBe(expected);
  });

  it('is not proven by a balance of zero, nor by what is no statement', () => {
    const zero = period('2026-03-02 2026-03-06 50 0');
    expect(beginsWhereEnds(period('2026-03-07 2026-03-10 0 120'), zero, 0n)).toBe(false);
    expect(beginsWhereEnds(period('2026-03-07 2026-03-10 100 120'), { ...earlier, messageType: 'report' }, 0n)).toBe(false);
  });

  it('is never so of a file that comes again', () => {
    const dull = period('2026-03-06 2026-03-06 100 100');
    expect(beginsWhereEnds(dull, dull, 0n)).toBe(false);
  });
});

/** Money comes in on business days, so that equal balances prove that nothing did. */
const ledger = fc
  .array(fc.record({ on: fc.integer({ min: 0, max: 40 }), cents: fc.bigInt(1n, 9n) }), { maxLength: 25 })
  .map((lines) =>
    lines.map(({ on, cents }) => ({ on: addDays(day('2026-04-01'), on), cents })).filter(({ on }) => isBusinessDay(on, 'mainland')),
  );
type Cut = { readonly from: number; readonly days: number; readonly midday: boolean };
const cuts = fc.array(fc.record({ from: fc.integer({ min: 0, max: 40 }), days: fc.integer({ min: 0, max: 12 }), midday: fc.boolean() }), {
  maxLength: 9,
});

/** What a bank would state; a statement made at midday lacks the second half of the lines of its last day. */
function statementOf(lines: readonly { on: Day; cents: bigint }[], cut: Cut, at: number, withBalances: boolean) {
  const [from, until] = [addDays(day('2026-04-01'), cut.from), addDays(day('2026-04-01'), cut.from + cut.days)];
  const lastDay = lines.filter(({ on }) => on === until);
  const late = new Set(cut.midday && withBalances ? lastDay.slice(lastDay.length >> 1) : []);
  const shown = lines.filter((one) => one.on >= from && one.on <= until && !late.has(one));
  const opening = 1_000n + sumCents(lines.filter(({ on }) => on < from).map(({ cents }) => cents));
  const closing = opening + sumCents(shown.map(({ cents }) => cents));
  const balances = withBalances ? { openingCents: opening, closingCents: closing } : { openingCents: null, closingCents: null };
  return { shown, period: { statement: at, from, until, ...balances, messageType: 'statement' as const } };
}

describe('whatever statements are made of an account', () => {
  it('no line before the day up to which all is known is in no statement', () => {
    let doubtful = 0;
    fc.assert(
      fc.property(ledger, cuts, fc.boolean(), (lines, some, withBalances) => {
        const statements = some.map((cut, at) => statementOf(lines, cut, at, withBalances));
        const { coveredUntil, findings } = coverageOf(statements.map((one) => one.period));
        const shown = new Set(statements.flatMap((one) => one.shown));
        const first = statements.map((one) => one.period.from).sort()[0] ?? '';
        const missing = lines.filter((one) => one.on >= first && one.on < (coveredUntil ?? '') && !shown.has(one));
        expect(missing).toEqual([]);
        doubtful += findings.length;
      }),
      { numRuns: RUNS },
    );
    expect(doubtful).toBeGreaterThan(RUNS / 4);
  });

  it('nothing is said when whole statements lack no line', () => {
    fc.assert(
      fc.property(ledger, cuts, (lines, some) => {
        const statements = some.map((cut, at) => statementOf(lines, { ...cut, midday: false }, at, true));
        const days = statements.flatMap((one) => [one.period.from, one.period.until]).sort();
        const shown = new Set(statements.flatMap((one) => one.shown));
        const isWhole = lines.every((one) => shown.has(one) || one.on < (days[0] ?? '') || one.on > (days.at(-1) ?? ''));
        if (isWhole)
          expect(coverageOf(statements.map((one) => one.period))).toMatchObject({ coveredUntil: days.at(-1) ?? null, findings: [] });
      }),
      { numRuns: RUNS * 3 },
    );
  });

  it('neither their order nor one that comes again changes anything', () => {
    const anyPeriod = fc.record({
      statement: fc.nat(99),
      from: fc.integer({ min: 0, max: 20 }).map((n) => addDays(day('2026-04-01'), n)),
      until: fc.integer({ min: 0, max: 30 }).map((n) => addDays(day('2026-04-01'), n)),
      openingCents: fc.option(fc.bigInt(0n, 3n)),
      closingCents: fc.option(fc.bigInt(0n, 3n)),
      messageType: fc.constantFrom('statement', 'statement', 'report', 'notification'),
    });
    const shuffled = fc
      .array(anyPeriod, { maxLength: 9 })
      .chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray([...all, ...all.map((one) => ({ ...one, statement: one.statement + 100 }))], { minLength: all.length * 2 }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([all, twice]) => {
        expect(coverageOf(twice)).toEqual(coverageOf(all));
      }),
      { numRuns: RUNS },
    );
  });

  it('a hundred thousand of them are no burden, also of the same days', () => {
    const many = Array.from({ length: 100_000 }, (_, n) => period(`2026-03-0${1 + (n % 9)} 2026-03-0${1 + (n % 9)} ${n} ${n + 1}`));
    expect(coverageOf(many).lastDay).toBe('2026-03-09');
  });
});
