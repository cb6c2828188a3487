import { addDays, type Day, daysInMonth, endOfMonth, isDay, ofParts, weekday } from '../base/day.ts';

/** A day that somebody wrote, and the very words. */
export type SaidDay = { readonly day: Day; readonly words: string; readonly at: number };

/** What is looked through of a text, and how many days are taken from it. */
const MOST_TEXT = 8_000;
const MOST_DAYS = 12;

const MONTHS: readonly RegExp[] = [
  /^(?:janv?(?:ier)?|jan(?:uary)?)\.?$/i,
  /^(?:f[ée]v(?:r(?:ier)?)?|feb(?:ruary)?)\.?$/i,
  /^(?:mars|mar(?:ch)?)\.?$/i,
  /^(?:avr(?:il)?|apr(?:il)?)\.?$/i,
  /^(?:mai|may)$/i,
  /^(?:juin|june?)\.?$/i,
  /^(?:juil(?:let)?|july?)\.?$/i,
  /^(?:ao[uû]t|aug(?:ust)?)\.?$/i,
  /^sept?(?:embre|ember)?\.?$/i,
  /^(?:oct(?:obre|ober)?)\.?$/i,
  /^(?:nov(?:embre|ember)?)\.?$/i,
  /^(?:d[ée]c(?:embre|ember)?)\.?$/i,
];
const MONTH = String.raw`(?:janvier|janv\.?|f[ée]vrier|f[ée]vr?\.?|mars|avril|avr\.?|mai|juin|juillet|juil\.?|ao[uû]t|septembre|sept\.?|octobre|oct\.?|novembre|nov\.?|d[ée]cembre|d[ée]c\.?|january|jan\.?|february|feb\.?|march|april|apr\.?|may|june|july|august|aug\.?|september|october|november|december)`;
const WEEKDAYS: readonly RegExp[] = [
  /^(?:lundi|monday)$/i,
  /^(?:mardi|tuesday)$/i,
  /^(?:mercredi|wednesday)$/i,
  /^(?:jeudi|thursday)$/i,
  /^(?:vendredi|friday)$/i,
  /^(?:samedi|saturday)$/i,
  /^(?:dimanche|sunday)$/i,
];
const WEEKDAY = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)';

type Rule = { readonly pattern: RegExp; readonly day: (found: readonly string[], written: Day) => Day | null };

/** The likelier reading of some words stands first: what one rule has read, no later one reads again. */
const RULES: readonly Rule[] = [
  { pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, day: ([, year, month, date]) => checked(Number(year), Number(month), Number(date)) },
  {
    // Day before month: whoever writes to a French creditor writes so.
    pattern: /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])/g,
    day: ([, date, , month, year = '']) => checked(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(date)),
  },
  {
    pattern: new RegExp(String.raw`(?<!\d)(\d{1,2})(?:er|st|nd|rd|th)?(?:\s+of)?\s+(${MONTH})(?!\p{L})(?:\s+(\d{4})(?!\d))?`, 'giu'),
    day: ([, date, month = '', year], written) => ofMonth(Number(date), month, year, written),
  },
  {
    pattern: new RegExp(String.raw`(?<!\p{L})(${MONTH})\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(\d{4})(?!\d))?`, 'giu'),
    day: ([, month = '', date, year], written) => ofMonth(Number(date), month, year, written),
  },
  {
    pattern: /(?<![\d/.-])(\d{1,2})\/(\d{1,2})(?![\d/])/g,
    day: ([, date, month], written) => next(written, (year) => checked(year, Number(month), Number(date))),
  },
  {
    pattern: new RegExp(
      String.raw`(?:d[’']ici|avant|pour|by|before)?\s*(?:la\s+|the\s+)?(?:fin|end)\s+(?:(?:du\s+mois\s+)?(?:de\s+|d[’'])|of\s+)(${MONTH})(?!\p{L})`,
      'giu',
    ),
    day: ([, month = ''], written) => {
      const first = ofMonth(1, month, undefined, `${written.slice(0, 7)}-01` as Day);
      return first && endOfMonth(first);
    },
  },
  {
    pattern:
      /(?:(?:à|d[’']ici)\s+(?:la\s+)?fin|fin|end)\s+(?:du\s+|de\s+ce\s+|of\s+(?:the\s+|this\s+)?)(?:mois|month)(?!\p{L})(?!\s+(?:prochain|next))|month[- ]end/giu,
    day: (_, written) => endOfMonth(written),
  },
  {
    pattern: /(?:fin\s+(?:du\s+)?mois\s+prochain|end\s+of\s+next\s+month)/giu,
    day: (_, written) => endOfMonth(addDays(endOfMonth(written), 1)),
  },
  {
    pattern: /(?:fin\s+(?:de\s+(?:la\s+)?)?semaine\s+prochaine|end\s+of\s+next\s+week|(?:la\s+)?semaine\s+prochaine|next\s+week)/giu,
    day: (_, written) => addDays(fridayOf(written), 7),
  },
  {
    pattern:
      /(?:(?:en|à\s+la|d[’']ici\s+(?:la\s+)?)\s*)?(?:fin\s+de\s+(?:la\s+|cette\s+)?semaine|fin\s+semaine|end\s+of\s+(?:the\s+|this\s+)?week|cette\s+semaine|this\s+week)(?!\s+(?:prochaine|next))/giu,
    day: (_, written) => fridayOf(written),
  },
  {
    pattern: new RegExp(
      String.raw`(?:(?:d[’']ici\s+(?:à\s+)?|avant\s+|by\s+|on\s+|before\s+|next\s+|this\s+|pour\s+)?)(?<!\p{L})(${WEEKDAY})(?!\p{L})(\s+en\s+huit|\s+week)?`,
      'giu',
    ),
    day: ([, name = '', later], written) => addDays(nextWeekday(written, name), later ? 7 : 0),
  },
  {
    pattern:
      /(?:sous|dans(?:\s+les?)?|d[’']ici|within|in)\s+(?:les\s+|the\s+next\s+)?(\d{1,2}|une?|one|two|deux|trois|three|quinze|huit|dix)\s+(jours?|days?|semaines?|weeks?|mois|months?)(?!\p{L})/giu,
    day: ([, count = '', unit = ''], written) => later(written, count, unit),
  },
  {
    pattern: /(?<!\p{L})(après[- ]demain|the\s+day\s+after\s+tomorrow)(?!\p{L})/giu,
    day: (_, written) => addDays(written, 2),
  },
  { pattern: /(?<!\p{L})(demain|tomorrow)(?!\p{L})/giu, day: (_, written) => addDays(written, 1) },
  {
    pattern: /(?<!\p{L})(aujourd[’']hui|ce\s+jour|ce\s+soir|dans\s+la\s+journée|today)(?!\p{L})/giu,
    day: (_, written) => written,
  },
  {
    // "le 15", "by the 15th": the next one, if nothing that is counted follows.
    pattern:
      /(?<!\p{L})(?:le|au|du|the)\s+(\d{1,2})(?:er|st|nd|rd|th)?(?![\d/.,:]*\d)(?!\s*(?:€|%|eur|jours|days|factures?|invoices?|h\b))/giu,
    day: ([, date], written) => nextDate(written, Number(date)),
  },
];

/** The days that a text names, in its order, understood as of the day on which it was written. A day that does not exist is left out. */
export function saidDays(text: string, written: Day): SaidDay[] {
  const source = text.slice(0, MOST_TEXT);
  const found: SaidDay[] = [];
  const taken: { from: number; until: number }[] = [];
  for (const { pattern, day } of RULES) {
    for (const match of source.matchAll(pattern)) {
      const [from, until] = [match.index, match.index + match[0].length];
      if (taken.some((one) => from < one.until && until > one.from)) continue;
      const meant = day([...match], written);
      if (meant === null) continue;
      taken.push({ from, until });
      found.push({ day: meant, words: match[0].trim().replace(/\s+/g, ' '), at: from });
    }
  }
  return found.sort((a, b) => a.at - b.at).slice(0, MOST_DAYS);
}

function checked(year: number, month: number, date: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

/** In this year or, when that was long ago, in the next. */
function next(written: Day, of: (year: number) => Day | null): Day | null {
  const year = Number(written.slice(0, 4));
  const near = of(year);
  // A day of some weeks ago was meant as one: "payé le 3 mars".
  return near !== null && near < addDays(written, -120) ? of(year + 1) : (near ?? of(year + 1));
}

function ofMonth(date: number, month: string, year: string | undefined, written: Day): Day | null {
  const number = MONTHS.findIndex((one) => one.test(month)) + 1;
  if (number === 0) return null;
  return year === undefined ? next(written, (near) => checked(near, number, date)) : checked(Number(year), number, date);
}

function fridayOf(written: Day): Day {
  const now = weekday(written);
  return addDays(written, now <= 5 ? 5 - now : 12 - now);
}

function nextWeekday(written: Day, name: string): Day {
  const wanted = WEEKDAYS.findIndex((one) => one.test(name)) + 1;
  const ahead = (wanted - weekday(written) + 7) % 7;
  return addDays(written, ahead === 0 ? 7 : ahead);
}

const COUNTS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  huit: 8,
  dix: 10,
  quinze: 15,
};

function later(written: Day, count: string, unit: string): Day {
  const many = COUNTS[count.toLowerCase()] ?? Number(count);
  const days = /^(?:semaine|week)/i.test(unit) ? 7 : /^(?:mois|month)/i.test(unit) ? 30 : 1;
  return addDays(written, many * days);
}

function nextDate(written: Day, date: number): Day | null {
  const [year, month] = [Number(written.slice(0, 4)), Number(written.slice(5, 7))];
  if (date < 1 || date > 31) return null;
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const total = year * 12 + month - 1 + ahead;
    const [y, m] = [Math.floor(total / 12), (total % 12) + 1];
    if (date > daysInMonth(y, m)) continue;
    const found = ofParts(y, m, date);
    if (found >= written) return found;
  }
  return null;
}
