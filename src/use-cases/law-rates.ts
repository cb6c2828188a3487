import type { Day } from '../core/base/day.ts';
import { percentOf, type Rate } from '../core/base/rate.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { LawRateRow } from '../core/journal/law-tables.ts';
import { type DatedValue, frenchNameOf, halfYearOf } from '../core/law/dated.ts';
import { rateKnownFrom, strayedFrom } from '../core/law/entered-rate.ts';
import { type EnteredSeries, type LawValues, STANDARD_LAW_VALUES, withRate } from '../core/law/values/law-values.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from './context.ts';

/** No rate that is published twice a year was ever above this, and a slip of the comma is. */
const MOST_PPM = 250_000;
const LONGEST_SOURCE = 300;

export type NewLawRate = {
  readonly series: EnteredSeries;
  /** "2027-S1". */
  readonly halfYear: string;
  readonly rate: Rate;
  /** Where it was read: the Journal officiel of a day, the page of a bank. */
  readonly source: string;
  /** Replaces a rate that is known already. */
  readonly replace: boolean;
  /** Said again of a rate that strays from its neighbours. */
  readonly confirm: boolean;
};

/** The figures of the law as this version brings them, with the rates that people have entered since. */
export async function lawValuesOf(store: Store): Promise<LawValues> {
  const rows = await store.select('law_rate', {}, { limit: 10_000 });
  return rows.reduce((values, row) => withRate(values, row.series, datedValue(row)), STANDARD_LAW_VALUES);
}

/**
 * Enters a rate of one half-year. The journal keeps who entered it, when, and where it was read; what could not be computed for want
 * of it is looked at again. It counts as to be verified: nobody but the person who typed it has seen its source.
 * @throws Refusal `half-year-unclear`, `source-missing`, `rate-unusual`, `rate-not-yet-fixed`, `rate-strays`, `law-rate-known`,
 * `law-value-period`
 */
export async function enterLawRate({ store, by, clock }: Pick<Deps, 'store' | 'by' | 'clock'>, entered: NewLawRate): Promise<LawRateRow> {
  const { series, rate } = entered;
  const [from, to] = halfYearDays(entered.halfYear);
  const source = oneLine(entered.source, LONGEST_SOURCE);
  if (source === '') throw new Refusal('source-missing', 'Say where the rate was read: the Journal officiel and its day, for instance.');
  if (rate < 0 || rate > MOST_PPM)
    throw new Refusal('rate-unusual', `A rate is between 0 and ${MOST_PPM / 10_000} %.`, { most: MOST_PPM / 10_000 });
  const values = await lawValuesOf(store);
  const known = values[series].rows.find((row) => row.from === from);
  if (known && !entered.replace)
    throw new Refusal('law-rate-known', `This rate is known: ${percentOf(known.value)} % (${known.source}). Say --replace to replace it.`, {
      rate: percentOf(known.value),
      source: known.source,
    });
  const row: Omit<LawRateRow, 'id'> = {
    series,
    from_day: from,
    to_day: to,
    ppm: rate,
    source,
    entered_on: clock.today(),
    entered_by: by,
  };
  // Refuses what would leave a gap before anything is written.
  withRate(values, series, datedValue(row));
  refuseTooEarly(series, from, values[series].name, clock.today());
  if (!entered.confirm) refuseStraying(entered, from, values);
  const numbered: LawRateRow = { ...row, id: await store.reserve('law_rate', 1) };
  await store.record([{ kind: 'law-rate.entered', by, data: { rate: numbered } }]);
  return numbered;
}

/** A rate that nobody has fixed yet would be a guess. */
function refuseTooEarly(series: EnteredSeries, from: Day, rate: string, today: Day): void {
  const knownFrom = rateKnownFrom(series, from);
  if (knownFrom <= today) return;
  const halfYear = halfYearOf(from);
  const message = `The ${rate} of ${halfYear} is not known before ${knownFrom}: enter it from that day on, as it was published.`;
  throw new Refusal('rate-not-yet-fixed', message, { nom: frenchNameOf(rate), rate, halfYear, knownFrom });
}

function refuseStraying({ series, rate }: NewLawRate, from: Day, values: LawValues): void {
  const neighbour = strayedFrom(rate, from, values[series]);
  if (neighbour === null) return;
  const [percent, other, halfYear] = [percentOf(rate), percentOf(neighbour.value), halfYearOf(neighbour.from)];
  const message = `${percent} % is more than two points from the ${other} % of ${halfYear}. Look at the comma; if it is right, add --confirm.`;
  throw new Refusal('rate-strays', message, { percent, other, halfYear });
}

function datedValue({ from_day, to_day, ppm, source, entered_on, entered_by }: Omit<LawRateRow, 'id'>): DatedValue<Rate> {
  const entered = { source, verifiedOn: entered_on, enteredBy: entered_by, confidence: 'medium', certainty: 'unverified' } as const;
  return { from: from_day, to: to_day, value: ppm as Rate, ...entered };
}

function halfYearDays(typed: string): readonly [Day, Day] {
  const [, year, half] = /^(\d{4})[- ]?(?:S|-)([12])$/i.exec(typed.trim()) ?? [];
  if (year === undefined)
    throw new Refusal('half-year-unclear', `"${oneLine(typed, 40)}" is no half-year. Write 2027-S1.`, { text: oneLine(typed, 40) });
  return half === '1' ? [`${year}-01-01` as Day, `${year}-06-30` as Day] : [`${year}-07-01` as Day, `${year}-12-31` as Day];
}
