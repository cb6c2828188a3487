import { addDays, type Day, ofParts, weekday } from './day.ts';

/**
 * Where a day off is a day off. One zone per list of public holidays, not per department.
 * @law C. trav. L3133-1 (national list), L3134-13 (Alsace-Moselle), L3422-2 (overseas departments; local labour codes in the Pacific)
 */
export type HolidayZone =
  | 'mainland'
  | 'alsace-moselle'
  | 'guadeloupe'
  | 'martinique'
  | 'guyane'
  | 'reunion'
  | 'mayotte'
  | 'saint-martin'
  | 'saint-barthelemy'
  | 'saint-pierre-et-miquelon'
  | 'polynesie'
  | 'nouvelle-caledonie'
  | 'wallis-et-futuna';

/** A fixed date ("12-25") or a distance from Easter Sunday, in the years where it is a holiday. */
type Rule = { readonly date: string; readonly since?: number; readonly until?: number } | { readonly easter: number };

const NATIONAL: readonly Rule[] = [
  { date: '01-01' },
  { easter: 1 },
  { date: '05-01' },
  { date: '05-08' },
  { easter: 39 },
  { easter: 50 }, // A legal holiday even where it is worked as the "journée de solidarité".
  { date: '07-14' },
  { date: '08-15' },
  { date: '11-01' },
  { date: '11-11' },
  { date: '12-25' },
];

const GOOD_FRIDAY: Rule = { easter: -2 };

const LOCAL: Readonly<Record<HolidayZone, readonly Rule[]>> = {
  mainland: [],
  // Good Friday is off only in towns with a Protestant or a mixed church: counted everywhere, so that nobody is called on it.
  'alsace-moselle': [GOOD_FRIDAY, { date: '12-26' }],
  guadeloupe: [{ date: '05-27' }],
  martinique: [{ date: '05-22' }],
  guyane: [{ date: '06-10' }],
  reunion: [{ date: '12-20' }],
  mayotte: [{ date: '04-27' }],
  // The code still names another date; 28 May is the one observed since 2018, by circular of 4 May 2018.
  'saint-martin': [
    { date: '05-27', until: 2017 },
    { date: '05-28', since: 2018 },
  ],
  'saint-barthelemy': [{ date: '10-09' }],
  'saint-pierre-et-miquelon': [],
  polynesie: [{ date: '03-05' }, GOOD_FRIDAY, { date: '06-29', until: 2024 }, { date: '11-20', since: 2025 }],
  'nouvelle-caledonie': [{ date: '09-24' }],
  'wallis-et-futuna': [{ date: '04-28' }, { date: '06-29' }, { date: '07-29' }],
};

const ZONE_OF_PREFIX: ReadonlyMap<string, HolidayZone> = new Map([
  ['57', 'alsace-moselle'],
  ['67', 'alsace-moselle'],
  ['68', 'alsace-moselle'],
  ['971', 'guadeloupe'],
  ['972', 'martinique'],
  ['973', 'guyane'],
  ['974', 'reunion'],
  ['975', 'saint-pierre-et-miquelon'],
  ['976', 'mayotte'],
  ['977', 'saint-barthelemy'],
  ['978', 'saint-martin'],
  ['986', 'wallis-et-futuna'],
  ['987', 'polynesie'],
  ['988', 'nouvelle-caledonie'],
  // These two islands kept the postcodes they had as communes of Guadeloupe.
  ['97133', 'saint-barthelemy'],
  ['97150', 'saint-martin'],
]);

/** The zone of a French postcode. Anything else (foreign, missing, misread) is `mainland`: the list that all zones share. */
export function zoneOfPostcode(postcode: string | null): HolidayZone {
  const digits = (postcode ?? '').trim();
  if (!/^\d{5}$/.test(digits)) return 'mainland';
  return ZONE_OF_PREFIX.get(digits) ?? ZONE_OF_PREFIX.get(digits.slice(0, 3)) ?? ZONE_OF_PREFIX.get(digits.slice(0, 2)) ?? 'mainland';
}

/** Whether the day is a public holiday there, whatever its weekday. */
export function isHoliday(on: Day, zone: HolidayZone): boolean {
  return holidaysOf(Number(on.slice(0, 4)), zone).has(on);
}

/** Monday to Friday, public holidays excepted. */
export function isBusinessDay(on: Day, zone: HolidayZone): boolean {
  return weekday(on) <= 5 && !isHoliday(on, zone);
}

/** The day itself when it is a business day, else the first one after it. */
export function nextBusinessDay(on: Day, zone: HolidayZone): Day {
  let candidate = on;
  while (!isBusinessDay(candidate, zone)) candidate = addDays(candidate, 1);
  return candidate;
}

/** The `count`-th business day after the day (before it when negative); the day itself does not count. 0 gives the day unchanged. */
export function addBusinessDays(on: Day, count: number, zone: HolidayZone): Day {
  const step = count < 0 ? -1 : 1;
  let reached = on;
  for (let left = Math.abs(count); left > 0; left -= isBusinessDay(reached, zone) ? 1 : 0) reached = addDays(reached, step);
  return reached;
}

/** Public holidays of a year, in order; also those that fall on a Sunday. */
export function holidays(year: number, zone: HolidayZone): readonly Day[] {
  return [...holidaysOf(year, zone)].sort();
}

// Same year and zone, same days: kept, because every debtor of a day's run asks again.
const KNOWN = new Map<string, ReadonlySet<Day>>();

function holidaysOf(year: number, zone: HolidayZone): ReadonlySet<Day> {
  const key = `${zone} ${year}`;
  const known = KNOWN.get(key);
  if (known) return known;
  const days = new Set([...NATIONAL, ...LOCAL[zone]].flatMap((rule) => dayOf(rule, year)));
  KNOWN.set(key, days);
  return days;
}

function dayOf(rule: Rule, year: number): Day[] {
  if ('easter' in rule) return [addDays(easterSunday(year), rule.easter)];
  if (year < (rule.since ?? year) || year > (rule.until ?? year)) return [];
  return [ofParts(year, Number(rule.date.slice(0, 2)), Number(rule.date.slice(3)))];
}

/** Easter Sunday of the Gregorian calendar (the Meeus algorithm, in whole numbers; letters are his). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const [b, c] = [quotient(year, 100), year % 100];
  const [d, e] = [quotient(b, 4), b % 4];
  const g = quotient(b - quotient(b + 8, 25) + 1, 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * quotient(c, 4) - h - (c % 4)) % 7;
  const m = quotient(a + 11 * h + 22 * l, 451);
  const total = h + l - 7 * m + 114;
  return ofParts(year, quotient(total, 31), (total % 31) + 1);
}

function quotient(dividend: number, divisor: number): number {
  return Math.trunc(dividend / divisor);
}
