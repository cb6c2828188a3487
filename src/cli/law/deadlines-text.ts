import type { Day } from '../../core/base/day.ts';
import { formatDay, type Language } from '../../core/base/text.ts';
import type { DatedValue } from '../../core/law/dated.ts';
import {
  type Deadline,
  type DeadlineEvent,
  type DeadlineFacts,
  deadlineKeys,
  NAMED_DEADLINES,
} from '../../core/law/procedural-deadline.ts';
import type { TimeLimit } from '../../core/law/time-limit.ts';
import { DEADLINE_LIMITS, DEADLINES_KNOWN_FROM, type DeadlineKey } from '../../core/law/values/deadline-limits.ts';
import { DEADLINE_EVENTS_FR } from '../../words/typed-fr.ts';
import { lines, parts, table } from '../text/layout.ts';
import { DEADLINE_WORDS } from '../words/law-deadlines.ts';

/** Something to know about the answer as a whole. */
export type DeadlineNote = {
  readonly code: keyof (typeof DEADLINE_WORDS)['en']['notes'];
  readonly day: Day | null;
  readonly key: DeadlineKey | null;
};

/** What runs from an event, from its day. */
export type DeadlineAnswer = {
  readonly facts: DeadlineFacts;
  readonly deadlines: readonly Deadline[];
  readonly notes: readonly DeadlineNote[];
};

const INDENT = '    ';

/** What runs from one event: the last day of each, the condition, what comes after. */
export function deadlinesText({ facts, deadlines, notes }: DeadlineAnswer, language: Language): string {
  const words = DEADLINE_WORDS[language];
  const heads = table(deadlines.map((one) => headCells(one, language)));
  return parts(
    words.heading(words.events[facts.event], formatDay(facts.on, language)),
    ...deadlines.map((one, at) => lines(heads[at], ...underLines(one, language).map((line) => `${INDENT}${line}`))),
    lines(...notes.map((note) => `! ${noteText(note, language)}`)),
  );
}

/** All named time limits by what they run from, with the word that names it to the command. */
export function deadlineListText(language: Language): string {
  const words = DEADLINE_WORDS[language];
  const events = [...new Set(deadlineKeys().map((key) => NAMED_DEADLINES[key].event))];
  const ofEvent = (event: DeadlineEvent) => deadlineKeys().filter((key) => NAMED_DEADLINES[key].event === event);
  const blocks = events.map((event) =>
    lines(`${words.events[event]}  (--event ${typedEvent(event, language)})`, ...ofEvent(event).flatMap((key) => listed(key, language))),
  );
  return parts(...blocks, words.howTo);
}

export function noteText({ code, day, key }: DeadlineNote, language: Language): string {
  const words = DEADLINE_WORDS[language];
  return words.notes[code]({
    day: day === null ? '' : formatDay(day, language),
    name: key === null ? '' : sentence(words.deadlines[key].name),
    length: key === null ? '' : DEADLINE_LIMITS[key].rows.map((row) => limitText(row, language)).join(', '),
    article: key === null ? '' : NAMED_DEADLINES[key].article,
  });
}

function headCells({ key, lastDay, length, monthsForDistance, article, certainty }: Deadline, language: Language): string[] {
  const words = DEADLINE_WORDS[language];
  const whole = 'days' in length ? length : { months: length.months + monthsForDistance };
  const long = lengthText(whole, language);
  return [
    formatDay(lastDay, language),
    words.deadlines[key].name,
    monthsForDistance > 0 ? `${long} (${words.ofDistance(monthsForDistance)})` : long,
    certainty === 'verified' ? article : `${article} (${words.unverified})`,
  ];
}

function underLines({ key, lastDay, plainLastDay, passedFrom }: Deadline, language: Language): string[] {
  const words = DEADLINE_WORDS[language];
  const { if: condition, passed } = words.deadlines[key];
  return [
    ...(lastDay === plainLastDay ? [] : [words.movedFrom(formatDay(plainLastDay, language))]),
    ...(condition === undefined ? [] : [condition]),
    words.passed(formatDay(passedFrom, language), passed),
  ];
}

function listed(key: DeadlineKey, language: Language): string[] {
  const words = DEADLINE_WORDS[language];
  const { name, if: condition, passed } = words.deadlines[key];
  const { article } = NAMED_DEADLINES[key];
  const { rows } = DEADLINE_LIMITS[key];
  const sure = rows.every(({ certainty }) => certainty === 'verified');
  const long = rows.map((row) => limitText(row, language)).join(', ');
  return [
    `  ${sentence(name)} — ${long} — ${sure ? article : `${article} (${words.unverified})`}`,
    ...(condition === undefined ? [] : [`${INDENT}${condition}`]),
    `${INDENT}${words.passedSome(passed)}`,
  ];
}

/** "3 mois depuis le 01/09/2026", "1 mois (+1 mois outre-mer, +2 mois à l’étranger)". */
function limitText({ from, to, value: { length } }: DatedValue<TimeLimit>, language: Language): string {
  const words = DEADLINE_WORDS[language];
  const distance = 'days' in length ? undefined : length.distance;
  return [
    lengthText(length, language),
    distance && `(${words.farOff(distance.overseas, distance.abroad)})`,
    to !== null && words.until(formatDay(to, language)),
    from !== DEADLINES_KNOWN_FROM && words.since(formatDay(from, language)),
  ]
    .filter(Boolean)
    .join(' ');
}

function lengthText(length: TimeLimit['length'], language: Language): string {
  const words = DEADLINE_WORDS[language];
  if ('days' in length) return words.length(length.days, 'days');
  return length.months % 12 === 0 ? words.length(length.months / 12, 'years') : words.length(length.months, 'months');
}

/** The word that the command takes for an event: the French one where there is one. */
function typedEvent(event: DeadlineEvent, language: Language): string {
  const french = Object.entries(DEADLINE_EVENTS_FR).find(([, own]) => own === event)?.[0];
  return language === 'fr' ? (french ?? event) : event;
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
