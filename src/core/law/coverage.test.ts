import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day } from '../base/day.ts';
import type { Rate } from '../base/rate.ts';
import { halfYearOf, type Series, valueOn } from './dated.ts';
import { supplementaryRates } from './late-interest.ts';
import { publicInterestRates } from './public-interest.ts';
import { rowIndex } from './rate-table.ts';
import { STANDARD_LAW_VALUES, withRate } from './values/law-values.ts';

const START = day('2013-01-01');
const LAW = STANDARD_LAW_VALUES;

describe.each(Object.entries(LAW) as [keyof typeof LAW, Series<unknown>][])('%s', (_, series) => {
  it('has one value, and one only, for every day since 2013 as far as it is known', () => {
    const end = series.rows.at(-1)?.to ?? day('2035-12-31');
    for (let on = START; on <= end; on = addDays(on, 1)) {
      const rows = series.rows.filter((row) => row.from <= on && (row.to === null || on <= row.to));
      if (rows.length !== 1 || valueOn(series, on) !== rows[0]) expect.fail(`${rows.length} values on ${on}`);
    }
  });

  it('says where each value was read, and marks what is not sure', () => {
    for (const row of series.rows) {
      expect(row.source).not.toBe('');
      expect(row.certainty).toBe(row.confidence === 'high' ? 'verified' : 'unverified');
      expect(row.to === null || row.from <= row.to).toBe(true);
    }
  });
});

describe('beyond what is known', () => {
  it.each(['ecbReference', 'legalInterest', 'legalInterestNaturalPersons'] as const)('%s is refused, never extrapolated', (key) => {
    const end = LAW[key].rows.at(-1)?.to ?? START;
    expect(end).toBe('2026-12-31');
    const refusal = {
      code: 'law-value-unknown',
      details: { rate: LAW[key].name, nom: expect.any(String), halfYear: '2027-S1', day: '2027-01-01' },
    };
    expect(() => valueOn(LAW[key], addDays(end, 1))).toThrow(expect.objectContaining(refusal));
    const before = { code: 'law-before-2013', details: { day: '2012-12-31' } };
    expect(() => valueOn(LAW[key], day('2012-12-31'))).toThrow(expect.objectContaining(before));
  });

  it('takes a rate that a user enters, for one half-year at a time and in order', () => {
    const row = entered('2027-01-01', '2027-06-30');
    const values = withRate(LAW, 'ecbReference', row);
    expect(valueOn(values.ecbReference, day('2027-06-30')).value).toBe(26_500);
    expect(supplementaryRates(values).rows.at(-1)?.rate).toBe(126_500);
    expect(LAW.ecbReference.rows.at(-1)?.to).toBe('2026-12-31');
    expect(() => withRate(LAW, 'ecbReference', entered('2027-07-01', '2027-12-31'))).toThrow(/enter 2027-01-01 first/);
    expect(() => withRate(LAW, 'ecbReference', entered('2027-01-01', '2027-05-31'))).toThrow(/whole half-year/);
    expect(() => withRate(LAW, 'legalInterest', entered('2014-01-01', '2014-06-30'))).toThrow(/cannot be entered/);
  });

  it.each([
    ['2027-01-01', null, 'give one whole half-year, 01-01 to 06-30 or 07-01 to 12-31'],
    ['2027-01-01', '2027-12-31', 'give one whole half-year, 01-01 to 06-30 or 07-01 to 12-31'],
    ['2027-01-01', '2028-06-30', 'give one whole half-year, 01-01 to 06-30 or 07-01 to 12-31'],
    ['2027-01-02', '2027-06-30', 'give one whole half-year, 01-01 to 06-30 or 07-01 to 12-31'],
    ['2027-07-01', '2027-12-31', 'enter 2027-01-01 first'],
    ['2028-01-01', '2028-06-30', 'enter 2027-01-01 first'],
    ['2012-07-01', '2012-12-31', 'enter 2027-01-01 first'],
  ])('refuses a rate from %s to %s: %s', (from, to, remedy) => {
    const row = { ...entered(from, '2027-06-30'), to: to === null ? null : day(to) };
    expect(() => withRate(LAW, 'ecbReference', row)).toThrow(
      expect.objectContaining({
        code: 'law-value-period',
        message: `The reference rate of the European Central Bank from ${from} cannot be entered: ${remedy}.`,
        details: { rate: 'reference rate of the European Central Bank', from },
      }),
    );
  });

  it('takes one half-year after the other, and each of them again', () => {
    const first = withRate(LAW, 'ecbReference', entered('2027-01-01', '2027-06-30'));
    expect(() => withRate(first, 'ecbReference', entered('2028-01-01', '2028-06-30'))).toThrow(/enter 2027-07-01 first/);
    const both = withRate(first, 'ecbReference', entered('2027-07-01', '2027-12-31'));
    const mended = withRate(both, 'ecbReference', { ...entered('2027-01-01', '2027-06-30'), value: 30_000 as Rate });
    expect(mended.ecbReference.rows.slice(-3).map(({ from, to, value }) => [from, to, value])).toEqual([
      ['2026-07-01', '2026-12-31', 24_000],
      ['2027-01-01', '2027-06-30', 30_000],
      ['2027-07-01', '2027-12-31', 26_500],
    ]);
    expect(mended.ecbReference.rows).toHaveLength(LAW.ecbReference.rows.length + 2);
    expect(mended.ecbReference.name).toBe('reference rate of the European Central Bank');
    expect(mended.legalInterest).toBe(LAW.legalInterest);
    const order = mended.ecbReference.rows.map(({ from }) => from);
    expect(order).toEqual([...order].sort());
  });

  it('takes the first rate of a series of which nothing is known', () => {
    const nothing = { ...LAW, ecbReference: { name: 'a rate', rows: [] } };
    expect(withRate(nothing, 'ecbReference', entered('2030-07-01', '2030-12-31')).ecbReference.rows).toHaveLength(1);
  });

  it('keeps the single rate of a year whole: half of it cannot be mended', () => {
    expect(() => withRate(LAW, 'legalInterest', entered('2013-01-01', '2013-06-30'))).toThrow(/cannot be entered/);
    expect(() => withRate(LAW, 'legalInterest', entered('2013-07-01', '2013-12-31'))).toThrow(/cannot be entered/);
  });

  it('lets a user mend a known half-year without touching the others', () => {
    const values = withRate(LAW, 'legalInterest', entered('2024-01-01', '2024-06-30'));
    expect(values.legalInterest.rows).toHaveLength(LAW.legalInterest.rows.length);
    expect(valueOn(values.legalInterest, day('2024-03-01')).value).toBe(26_500);
    expect(valueOn(values.legalInterest, day('2023-12-31')).value).toBe(42_200);
  });

  function entered(from: string, to: string) {
    const trust = { source: 'entered by a user', verifiedOn: day('2027-01-05'), confidence: 'medium', certainty: 'unverified' } as const;
    return { from: day(from), to: day(to), value: 26_500 as Rate, ...trust };
  }
});

describe('the derived rates', () => {
  // Written out from the official announcements of each half-year, not computed.
  it.each([
    ['2013-01-01', 107_500, 87_500],
    ['2014-07-01', 101_500, 81_500],
    ['2016-01-01', 100_500, 80_500],
    ['2022-12-31', 100_000, 80_000],
    ['2023-01-01', 125_000, 105_000],
    ['2023-12-31', 140_000, 120_000],
    ['2024-06-30', 145_000, 125_000],
    ['2024-07-01', 142_500, 122_500],
    ['2025-01-01', 131_500, 111_500],
    ['2025-07-01', 121_500, 101_500],
    ['2026-06-30', 121_500, 101_500],
    ['2026-12-31', 124_000, 104_000],
  ])('on %s are %i and %i parts per million', (on, business, publicBody) => {
    expect(supplementaryRate(day(on))).toBe(business);
    expect(publicInterestRates(addDays(day(on), -1), LAW).rows[0]?.rate).toBe(publicBody);
  });
});

function supplementaryRate(on: Day): number | undefined {
  const table = supplementaryRates(LAW);
  return table.rows[rowIndex(table, on, ordinalOf(on))]?.rate;
}

function ordinalOf(on: Day): number {
  return Date.parse(on) / 86_400_000;
}

type ReferenceRow = { series: string; from: string; to: string | null; bps: number; confidence: string };
const REFERENCE = new URL('../../../../shared/law/rates.json', import.meta.url);

describe('the reference table of rates', () => {
  const present = existsSync(REFERENCE);
  if (!present) console.log('skipped: ../shared/law/rates.json is absent, the values are not held against it');

  it.skipIf(!present)('equals every row of ours, derived ones too', () => {
    const rows = (JSON.parse(readFileSync(REFERENCE, 'utf8')) as { rates: ReferenceRow[] }).rates;
    let compared = 0;
    for (const { series, from, to, bps, confidence } of rows) {
      if (from < '2013-01-01') continue;
      const ours = oursOf(series, day(from));
      if (ours === null) continue;
      expect({ series, from, ppm: ours.value }).toEqual({ series, from, ppm: bps * 100 });
      if (ours.to !== undefined)
        expect({ series, from, to: ours.to, confidence: ours.confidence }).toEqual({ series, from, to, confidence });
      compared++;
    }
    expect(compared).toBe(28 * 3 + 24 * 3 + 2);
  });

  it.skipIf(!present)('has the raw rate of the bank on the first day of each of our half-years', () => {
    const raw = (JSON.parse(readFileSync(REFERENCE, 'utf8')) as { rates: ReferenceRow[] }).rates.filter(
      ({ series }) => series === 'ecb_mro',
    );
    for (const { from, value } of LAW.ecbReference.rows) {
      const inForce = raw.find((row) => row.from <= from && (row.to === null || from <= row.to));
      expect({ halfYear: halfYearOf(from), value }).toEqual({ halfYear: halfYearOf(from), value: (inForce?.bps ?? -1) * 100 });
    }
  });
});

function oursOf(series: string, on: Day): { value: number; to?: string | null; confidence?: string } | null {
  const plain = {
    ecb_mro_semester_anchor: LAW.ecbReference,
    legal_rate_other_creditors: LAW.legalInterest,
    legal_rate_natural_person_nonpro_creditor: LAW.legalInterestNaturalPersons,
    legal_rate_single_annual: LAW.legalInterest,
  }[series];
  if (plain) return valueOn(plain, on);
  if (series === 'b2b_default_l441_10') return { value: supplementaryRate(on) ?? -1 };
  if (series === 'public_debtor_r2192_31') return { value: publicInterestRates(addDays(on, -1), LAW).rows[0]?.rate ?? -1 };
  if (series === 'b2b_contract_floor_3x_legal')
    return { value: valueOn(LAW.legalInterest, on).value * valueOn(LAW.contractFloorMultiple, on).value };
  return null;
}
