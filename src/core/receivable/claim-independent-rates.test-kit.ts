import { existsSync, readFileSync } from 'node:fs';

/** Rates in basis points, to hold a claim against: those of the bank by half-year, and the legal ones by the days they hold. */
export type PlainRates = {
  readonly from: string;
  readonly bank: ReadonlyMap<string, number>;
  readonly legal: readonly { readonly from: string; readonly to: string; readonly points: number }[];
};

type Row = { readonly series: string; readonly from: string; readonly to: string | null; readonly bps: number };

const REFERENCE = new URL('../../../../shared/law/rates.json', import.meta.url);
export const REFERENCE_IS_PRESENT = existsSync(REFERENCE);

/**
 * The rates of the reference beside the checkout. The bank's are looked up in the list of its decisions, on the first day of each
 * half-year, and nothing that was derived from them is read.
 */
export function referenceRates(): PlainRates {
  const { rates } = JSON.parse(readFileSync(REFERENCE, 'utf8')) as { rates: Row[] };
  const decisions = rates.filter(({ series }) => series === 'ecb_mro');
  const inForce = (on: string) => decisions.find(({ from, to }) => from <= on && (to === null || on <= to))?.bps ?? Number.NaN;
  const legal = rates.filter(
    ({ series, from }) => (series === 'legal_rate_single_annual' && from >= '2013') || series === 'legal_rate_other_creditors',
  );
  return {
    from: '../shared/law/rates.json',
    bank: new Map(HALF_YEARS.map((half) => [half, inForce(half)])),
    legal: legal.map(({ from, to, bps }) => ({ from, to: to ?? '', points: bps })).sort((a, b) => (a.from < b.from ? -1 : 1)),
  };
}

const HALF_YEARS = Array.from({ length: 28 }, (_, index) => `${2013 + Math.floor(index / 2)}-${index % 2 === 0 ? '01' : '07'}-01`);

const BANK = [...[75, 50, 25, 15, 5, 5, 5, 0, 0, 0, 0, 0, 0, 0], ...[0, 0, 0, 0, 0, 0, 250, 400, 450, 425, 315, 215, 215, 240]];
const LEGAL = [93, 99, 101, 93, 90, 90, 89, 88, 86, 87, 87, 84, 79, 76, 76, 77, 206, 422, 507, 492, 371, 276, 262, 275];

/** The same by hand, for a checkout that stands alone. */
export function ownRates(): PlainRates {
  const legal = HALF_YEARS.slice(4).map((from, index) => {
    const to = `${from.slice(0, 4)}-${from.slice(5) === '01-01' ? '06-30' : '12-31'}`;
    return { from, to, points: LEGAL[index] ?? Number.NaN };
  });
  return {
    from: 'its own table',
    bank: new Map(HALF_YEARS.map((half, index) => [half, BANK[index] ?? Number.NaN])),
    legal: [2013, 2014].map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31`, points: 4 })).concat(legal),
  };
}
