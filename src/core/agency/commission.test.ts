import { describe, expect, test } from 'vitest';
import type { Rate } from '../base/rate.ts';
import { commissionOn, NO_COMMISSION } from './commission.ts';
import { earnsOn, isInForce, type MandateTerms, termsFault, termsOn } from './terms.ts';

const TERMS: MandateTerms = {
  bands: [
    { fromCents: 0, fromDaysLate: 0, rate: 120_000 as Rate },
    { fromCents: 500_000, fromDaysLate: 0, rate: 80_000 as Rate },
    { fromCents: 0, fromDaysLate: 180, rate: 200_000 as Rate },
  ],
  minimumCents: 1_500,
  fixedCents: 0,
  charges: 'client',
  vat: 200_000 as Rate,
};
const part = (cents: bigint, invoiceCents = cents, daysLate = 0) => ({ cents, invoiceCents, daysLate });
const on = (parts: ReturnType<typeof part>[], changes: Partial<MandateTerms> = {}, chargesCents = 0n) =>
  commissionOn({ parts, chargesCents }, { ...TERMS, ...changes });

describe('what the agency earns by a payment', () => {
  test('is the rate of the last band whose amount and age are reached', () => {
    expect(on([part(100_000n)])).toEqual({ cents: 12_000n, vatCents: 2_400n });
    expect(on([part(100_000n, 500_000n)]).cents).toBe(8_000n);
    expect(on([part(100_000n, 499_999n)]).cents).toBe(12_000n);
    expect(on([part(100_000n, 500_000n, 180)]).cents).toBe(20_000n);
    expect(on([part(100_000n, 500_000n, 179)]).cents).toBe(8_000n);
  });

  test('is rounded half a cent up for each invoice, and its VAT once', () => {
    // 12 % of 0.04 € is 0.0048 €, of 0.05 € 0.006 €: none and one cent; of 100.04 €: 12.0048 €.
    expect(on([part(4n), part(5n)], { minimumCents: 0 }).cents).toBe(1n);
    expect(on([part(10_004n)], { minimumCents: 0 }).cents).toBe(1_200n);
    // 12.5 % of 0.04 € is exactly half a cent.
    expect(on([part(4n)], { minimumCents: 0, bands: [{ fromCents: 0, fromDaysLate: 0, rate: 125_000 as Rate }] }).cents).toBe(1n);
    // Two of 12.02 € each: 1.44 € twice, VAT 0.58 € on 2.88 € (0.576), not 0.29 twice from 0.288.
    expect(on([part(1_202n), part(1_202n)], { minimumCents: 0 })).toEqual({ cents: 288n, vatCents: 58n });
  });

  test('is the minimum where the rate gives less, and never more than what was paid, VAT included', () => {
    expect(on([part(5_000n)]).cents).toBe(1_500n);
    expect(on([part(1_500n)])).toEqual({ cents: 1_250n, vatCents: 250n });
    expect(on([part(1n)])).toEqual({ cents: 1n, vatCents: 0n });
    expect(on([part(100n)], { fixedCents: 5_000, minimumCents: 0 })).toEqual({ cents: 83n, vatCents: 17n });
  });

  test('takes interest and fees as the mandate says', () => {
    expect(on([part(100_000n)], {}, 4_000n).cents).toBe(12_000n);
    expect(on([part(100_000n)], { charges: 'commission' }, 4_000n).cents).toBe(12_480n);
    // Wholly the agency’s: 33.33 € and 6.67 € of VAT.
    expect(on([part(100_000n)], { charges: 'agency' }, 4_000n)).toEqual({ cents: 15_333n, vatCents: 3_067n });
    expect(on([], { charges: 'agency' }, 4_000n)).toEqual({ cents: 3_333n, vatCents: 667n });
  });

  test('goes back by its rate alone, and nothing is earned by nothing', () => {
    expect(on([part(-5_000n, 100_000n)])).toEqual({ cents: -600n, vatCents: -120n });
    expect(on([part(-5_000n, 100_000n)], { fixedCents: 700 }).cents).toBe(-600n);
    expect(on([], { fixedCents: 700 })).toEqual(NO_COMMISSION);
  });
});

describe('terms and their days', () => {
  const from = (day: string, id: number) => ({ id, from: day as never, terms: TERMS });
  test('the last version of a day counts, and of two of one day the later one', () => {
    const versions = [from('2026-01-01', 1), from('2026-03-01', 2), from('2026-03-01', 3)];
    expect(termsOn(versions, '2025-12-31' as never)).toBeNull();
    expect(termsOn(versions, '2026-02-28' as never)?.id).toBe(1);
    expect(termsOn(versions, '2026-03-01' as never)?.id).toBe(3);
  });

  test('a mandate lets nothing leave from the day of its revocation on; money of that day still earns', () => {
    const period = { from: '2026-01-01', until: '2026-06-30', revokedOn: '2026-03-02' } as never;
    const days = ['2025-12-31', '2026-01-01', '2026-03-01', '2026-03-02', '2026-03-03'] as never[];
    expect(days.map((day) => isInForce(period, day))).toEqual([false, true, true, false, false]);
    expect(days.map((day) => earnsOn(period, day))).toEqual([false, true, true, true, false]);
    expect(isInForce({ from: '2026-01-01', until: '2026-06-30', revokedOn: null } as never, '2026-07-01' as never)).toBe(false);
  });

  test('terms that take too much, or begin nowhere, are refused', () => {
    expect(termsFault(TERMS)).toBeNull();
    expect(termsFault({ ...TERMS, bands: [] })).toBe('bands-missing');
    expect(termsFault({ ...TERMS, bands: TERMS.bands.slice(1) })).toBe('first-band');
    expect(termsFault({ ...TERMS, bands: [{ fromCents: 0, fromDaysLate: 0, rate: 833_334 as Rate }] })).toBe('too-much');
    expect(termsFault({ ...TERMS, bands: [{ fromCents: 0, fromDaysLate: 0, rate: 833_333 as Rate }] })).toBeNull();
    expect(termsFault({ ...TERMS, minimumCents: -1 })).toBe('out-of-range');
    expect(termsFault({ ...TERMS, fixedCents: 0.5 })).toBe('out-of-range');
  });
});
