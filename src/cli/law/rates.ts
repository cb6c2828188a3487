import { isDay } from '../../core/base/day.ts';
import { percentOf } from '../../core/base/rate.ts';
import { formatDay, formatRate, type Language } from '../../core/base/text.ts';
import type { EnteredSeries, LawValues } from '../../core/law/values/law-values.ts';
import { RATE_SERIES_FR } from '../../words/typed-fr.ts';
import { choice, type Register, whole } from '../face.ts';
import { lines, table } from '../text/layout.ts';
import type { Words } from '../words/words.ts';
import { percentGiven } from './options.ts';

/** The rates that are published twice a year, as they are typed. */
const SERIES: Readonly<Record<string, EnteredSeries>> = {
  ecb: 'ecbReference',
  legal: 'legalInterest',
  'legal-persons': 'legalInterestNaturalPersons',
};
const MOST_SHOWN = 60;

type RateFlags = { source: string; replace?: boolean; confirm?: boolean };

/** `acquit law rates`: what is known of each half-year; `acquit law rate`: enters one that this version does not know. */
export const registerRates: Register = (law, face) => {
  law
    .command('rates')
    .option('--last <count>', '', '4')
    .action(async (flags: { last: string }, command) => {
      const one = face(command);
      const last = whole(flags.last, 1, MOST_SHOWN);
      await one.within(async ({ program }) => {
        const values = await program.lawValues();
        one.print(ratesJson(values, last), ratesText(one.words, values, last));
      });
    });
  law
    .command('rate')
    .argument('<series>')
    .argument('<half-year>')
    .argument('<percent>')
    .requiredOption('--source <text>')
    .option('--replace')
    .option('--confirm')
    .action(async (typed: string, halfYear: string, percent: string, flags: RateFlags, command) => {
      const one = face(command);
      const series = SERIES[choice('<series>', typed, Object.keys(SERIES), RATE_SERIES_FR)] as EnteredSeries;
      const rate = percentGiven('<percent>', percent);
      await one.within(async ({ program }) => {
        const { source: read, replace = false, confirm = false } = flags;
        const row = await program.enterLawRate({ series, halfYear, rate, source: read, replace, confirm });
        const { from_day: from, to_day: to, source } = row;
        one.print(
          { series: typedName(series), from, to, ratePercent: percentOf(rate), source },
          one.words.law.entered(one.words.law.series[series], formatRate(rate, one.language), one.words.day(from), one.words.day(to)),
        );
      });
    });
};

function typedName(series: EnteredSeries): string {
  return Object.entries(SERIES).find(([, key]) => key === series)?.[0] ?? series;
}

function ratesJson(values: LawValues, last: number) {
  return Object.entries(SERIES).map(([name, key]) => ({
    series: name,
    rows: values[key].rows.slice(-last).map(({ from, to, value, source, verifiedOn, enteredBy = null, certainty }) => {
      return { from, to, ratePercent: percentOf(value), source, verifiedOn, enteredBy, certainty };
    }),
  }));
}

function ratesText(words: Words, values: LawValues, last: number): string {
  const { law: say, language } = words;
  const parts = Object.values(SERIES).map((key) => {
    const { rows } = values[key];
    const shown = rows
      .slice(-last)
      .map(({ from, to, value, source, verifiedOn, enteredBy, certainty }) => [
        say.period(dayText(from, language), dayText(to ?? '', language)),
        formatRate(value, language),
        enteredBy === undefined ? say.readOn(words.day(verifiedOn), source) : say.enteredBy(enteredBy, words.day(verifiedOn), source),
        certainty === 'verified' ? '' : say.unverified,
      ]);
    const end = rows.at(-1)?.to;
    return lines(say.series[key], ...table(shown, [1], '  '), end ? `  ${say.knownUntil(words.day(end))}` : false);
  });
  return lines(...parts, say.howToEnter);
}

function dayText(on: string, language: Language): string {
  return isDay(on) ? formatDay(on, language) : '…';
}
