import type { Command } from 'commander';
import { zoneOfPostcode } from '../../core/base/business-day.ts';
import type { Day } from '../../core/base/day.ts';
import type { Language } from '../../core/base/text.ts';
import {
  type Bound,
  type Deadline,
  type DeadlineEvent,
  type DeadlineFacts,
  deadlineKeys,
  deadlinesOf,
  missedService,
  NAMED_DEADLINES,
} from '../../core/law/procedural-deadline.ts';
import type { Residence } from '../../core/law/time-limit.ts';
import { DEADLINE_LIMITS, type DeadlineKey } from '../../core/law/values/deadline-limits.ts';
import { DEADLINE_EVENTS_FR, frenchWord } from '../../words/typed-fr.ts';
import { choice, type Register } from '../face.ts';
import { DEADLINE_WORDS } from '../words/law-deadlines.ts';
import { type DeadlineAnswer, type DeadlineNote, deadlineListText, deadlinesText, noteText } from './deadlines-text.ts';
import { badOption, dayGiven, refuseMissing, repeated } from './options.ts';

/** The options of `acquit law deadlines` as they were typed. */
export type LawDeadlinesOptions = {
  readonly event?: string;
  readonly on?: string;
  readonly orderMade?: string;
  readonly overseas?: boolean;
  readonly abroad?: boolean;
  readonly court?: string;
};

/** `acquit law deadlines`: without options the table of all of them. Bad options exit with 2. */
export const registerDeadlines: Register = (law, face) => {
  law
    .command('deadlines')
    .option('--event <event>')
    .option('--on <day>')
    .option('--order-made <day>')
    .option('--overseas')
    .option('--abroad')
    .option('--court <postcode>')
    .action((options: LawDeadlinesOptions, command: Command) => {
      const one = face(command);
      const answer = lawDeadlines(options);
      if (answer === null) one.print(listDocument(one.language), deadlineListText(one.language));
      else one.print(answerDocument(answer, one.language), deadlinesText(answer, one.language));
    });
};

/**
 * What runs from the event that was typed; `null` when nothing was, and the whole table is meant.
 * @throws NotUnderstood `bad-option`, `not-a-choice`
 */
export function lawDeadlines(options: LawDeadlinesOptions): DeadlineAnswer | null {
  if (Object.values(options).every((value) => value === undefined)) return null;
  const facts = factsOf(options);
  const { known, unknown, undated } = deadlinesOf(facts);
  const unsure = undated.map(({ key }): DeadlineNote => ({ code: 'start-not-read', day: null, key }));
  return { facts, deadlines: known, notes: [...notesOf(facts, known, unknown), ...unsure] };
}

const EVENTS = [...new Set(deadlineKeys().map((key) => NAMED_DEADLINES[key].event))];
/** Events in the life of an order for payment, whose day may decide. */
const AFTER_ORDER: readonly DeadlineEvent[] = ['order-served', 'order-first-act', 'deposit-invited', 'opposition-notified'];

function factsOf(options: LawDeadlinesOptions): DeadlineFacts {
  const { event: typed, orderMade, court } = options;
  refuseMissing({ '--event': typed, '--on': options.on });
  const event = choice('--event', typed ?? '', EVENTS, DEADLINE_EVENTS_FR);
  const on = dayGiven('--on', options.on);
  const orderMadeOn = orderMade === undefined ? null : dayGiven('--order-made', orderMade);
  if (orderMadeOn !== null && !AFTER_ORDER.includes(event))
    throw badOption('--order-made', 'order-made-elsewhere', { text: event, french: frenchWord(event, DEADLINE_EVENTS_FR) });
  if (orderMadeOn !== null && orderMadeOn > on) throw badOption('--order-made', 'order-made-later', { order: orderMadeOn, on });
  if (court !== undefined && !/^\d{5}$/.test(court.trim())) throw badOption('--court', 'court-postcode', { text: repeated(court) });
  return { event, on, orderMadeOn, residence: residenceOf(options), zone: zoneOfPostcode(court ?? null) };
}

function residenceOf({ overseas, abroad }: LawDeadlinesOptions): Residence {
  if (overseas && abroad) throw badOption('--abroad', 'one-residence');
  if (abroad) return 'abroad';
  return overseas ? 'overseas' : 'mainland';
}

function notesOf(facts: DeadlineFacts, known: readonly Deadline[], unknown: readonly DeadlineKey[]): DeadlineNote[] {
  const { event, on, orderMadeOn, residence } = facts;
  const notes: DeadlineNote[] = unknown.map((key) => ({ code: 'not-read', day: null, key }));
  const missed = event === 'order-served' && orderMadeOn ? missedService(orderMadeOn, on) : null;
  if (missed !== null) notes.push({ code: 'served-too-late', day: missed, key: null });
  const assumed = !orderMadeOn && known.some(({ key }) => key === 'order-execution');
  if (assumed) notes.push({ code: 'order-day-assumed', day: null, key: null });
  const opposable = known.find(({ key }) => key === 'opposition')?.lastDay ?? null;
  const early = opposable !== null && known.some(({ key, passedFrom }) => key === 'order-execution' && passedFrom <= opposable);
  if (early) notes.push({ code: 'opposition-still-open', day: opposable, key: null });
  if (residence !== 'mainland' && known.every(({ monthsForDistance }) => monthsForDistance === 0)) {
    const later = known.find(({ perhapsUntil }) => perhapsUntil !== null)?.perhapsUntil ?? null;
    notes.push({ code: later === null ? 'distance-without-effect' : 'overseas-not-read', day: later, key: null });
  }
  return notes;
}

/** What `acquit law deadlines --event … --json` prints; names and messages follow the language, codes stay. */
export type DeadlinesDocument = {
  readonly event: DeadlineEvent;
  readonly on: Day;
  readonly orderMadeOn: Day | null;
  readonly residence: Residence;
  readonly deadlines: readonly (Deadline & DocumentWords)[];
  readonly notes: readonly { readonly code: string; readonly message: string }[];
};

type DocumentWords = { readonly name: string; readonly condition: string | null; readonly passed: string };

export function answerDocument({ facts, deadlines, notes }: DeadlineAnswer, language: Language = 'en'): DeadlinesDocument {
  return {
    event: facts.event,
    on: facts.on,
    orderMadeOn: facts.orderMadeOn ?? null,
    residence: facts.residence ?? 'mainland',
    deadlines: deadlines.map((one) => ({ ...one, ...inWords(one.key, language) })),
    notes: notes.map((note) => ({ code: note.code, message: noteText(note, language) })),
  };
}

/** What `acquit law deadlines --json` prints without an event. */
export function listDocument(language: Language = 'en') {
  return { deadlines: deadlineKeys().map((key) => listed(key, language)) };
}

function listed(key: DeadlineKey, language: Language) {
  const { event, binds, article }: { event: DeadlineEvent; binds: Bound; article: string } = NAMED_DEADLINES[key];
  const limits = DEADLINE_LIMITS[key].rows.map(({ value, ...trust }) => ({ ...value, ...trust }));
  return { key, event, binds, article, ...inWords(key, language), limits };
}

function inWords(key: DeadlineKey, language: Language): DocumentWords {
  const { name, if: condition = null, passed } = DEADLINE_WORDS[language].deadlines[key];
  return { name, condition, passed };
}
