import { z } from 'zod';
import { type Currency, EUR, money } from '../../core/base/money.ts';
import type { Language } from '../../core/base/text.ts';
import type { FollowedEvent, FollowedWords } from '../../use-cases/followed-events.ts';
import { FOLLOWED, LETTER_TOLD } from '../../words/followed.ts';
import { ACT_WORDS, ASKED_WORDS, ENDED_WORDS, REPORT_STATES } from '../../words/hand-over-terms.ts';
import { PAPER_KIND_WORDS } from '../../words/papers.ts';
import { mannerOf } from '../../words/phrase.ts';
import { ENDING_WORDS, stepName, wayName } from '../../words/proceeding.ts';
import { dayShape } from '../shapes.ts';

const followedShape = z.object({
  title: z.string(),
  facts: z.array(z.string()),
  said: z.string().nullable().meta({ description: 'in the words of a person; null once erased, or never said' }),
  by: z.string().nullable(),
  undone: z.boolean().meta({ description: 'taken back, or set aside' }),
  path: z.string().nullable().meta({ description: 'where its document is, below /api/w/{workspace}/' }),
  handOver: z.number().nullable(),
});
const KINDS = [
  'way-chosen',
  'way-withdrawn',
  'proceeding-opened',
  'proceeding-step',
  'paper-kept',
  'handed-over',
  'handed-back',
  'report',
  'letter-carried',
] as const satisfies readonly FollowedEvent['is'][];

/** What was decided, sued for, written, given to others and carried, as one kind of event of a history. */
export const followedEventShape = z.object({ is: z.enum(KINDS), on: dayShape, followed: followedShape });
type Followed = z.infer<typeof followedShape>;

export function followedJson(event: FollowedEvent, words: FollowedWords, language: Language): z.infer<typeof followedEventShape> {
  const told = toldOf(event, words, language);
  const { title, facts = [], said = null, by = null, undone = false, path = null, handOver = null } = told;
  const followed = { title, facts: facts.filter(Boolean), said: said || null, by, undone, path, handOver };
  return { is: event.is, on: event.on, followed };
}

type Told = Partial<Followed> & Pick<Followed, 'title'>;

function toldOf(event: FollowedEvent, words: FollowedWords, language: Language): Told {
  const say = FOLLOWED[language];
  switch (event.is) {
    case 'way-chosen': {
      const { way, vault_id, author: by, amount_cents } = event.choice;
      return {
        title: say.chosen(wayName(way, language)),
        facts: [sum(amount_cents, language)],
        said: words.said.get(vault_id) ?? null,
        by,
      };
    }
    case 'way-withdrawn':
      return { title: say.withdrawn(wayName(event.choice.way, language)) };
    case 'proceeding-opened': {
      const { route, claimed_cents, vault_id, author: by } = event.proceeding;
      const { court = '', number = '' } = words.courts.get(vault_id) ?? {};
      const facts = [say.claimed(sum(claimed_cents, language)), court, number && say.number(number)];
      return { title: say.opened(wayName(route, language)), facts, by };
    }
    case 'proceeding-step':
      return stepTold(event, words, language);
    case 'paper-kept': {
      const { id, kind, author: by } = event.paper;
      return { title: say.paper(PAPER_KIND_WORDS[kind][language]), by, path: `papers/${id}/pdf` };
    }
    case 'handed-over':
    case 'handed-back':
      return handedTold(event, words, language);
    case 'report':
      return reportTold(event, words, language);
    case 'letter-carried': {
      const { what, id, sha256, author } = event.letter;
      const isProof = what.startsWith('proof-');
      return { title: LETTER_TOLD[what][language], by: isProof ? author : null, path: sha256 === null ? null : `proofs/${id}` };
    }
  }
}

type Of<K extends 'handOver' | 'report' | 'step'> = Extract<FollowedEvent, Record<K, unknown>>;

function handedTold({ is, handOver }: Of<'handOver'>, words: FollowedWords, language: Language): Told {
  const say = FOLLOWED[language];
  const { id, professional_id, vault_id, asked, author, ended_why } = handOver;
  const whom = words.professionals.get(professional_id) || say.number(`${professional_id}`);
  const { reason = '', back = '' } = words.handedOver.get(vault_id) ?? {};
  if (is === 'handed-back')
    return { title: say.back(whom, ended_why === null ? '' : ENDED_WORDS[ended_why][language]), said: back, handOver: id };
  return { title: say.given(whom), facts: [ASKED_WORDS[asked][language]], said: reason, by: author, handOver: id };
}

function reportTold({ report, currency }: Of<'report'>, words: FollowedWords, language: Language): Told {
  const say = FOLLOWED[language];
  const { act, cents, commission_cents, until_day, state, decided_by, vault_id, hand_over_id, professional_id } = report;
  const facts = [
    cents === null ? '' : sum(cents, language, currency),
    commission_cents === null || commission_cents === 0 ? '' : say.commission(sum(commission_cents, language, currency)),
    until_day === null ? '' : say.promised(mannerOf(language).day(until_day)),
    REPORT_STATES[state][language],
  ];
  const whom = words.professionals.get(professional_id) || say.number(`${professional_id}`);
  const said = words.reports.get(vault_id)?.note ?? null;
  return {
    title: say.report(whom, ACT_WORDS[act][language]),
    facts,
    said,
    by: decided_by,
    undone: state === 'refused',
    handOver: hand_over_id,
  };
}

function stepTold({ step, proceeding }: Of<'step'>, words: FollowedWords, language: Language): Told {
  const say = FOLLOWED[language];
  const manner = mannerOf(language);
  const {
    kind,
    in_person,
    granted_cents,
    hearing_on,
    ending,
    cost_cents,
    recoverable,
    taken_back_on,
    filed_id,
    vault_id,
    author: by,
  } = step;
  const facts = [
    wayName(proceeding.route, language),
    in_person === null ? '' : say.inPerson(in_person),
    granted_cents === null ? '' : say.granted(sum(granted_cents, language)),
    hearing_on === null ? '' : say.hearing(manner.day(hearing_on)),
    ending === null ? '' : ENDING_WORDS[ending][language],
    cost_cents === null ? '' : say.cost(sum(cost_cents, language), recoverable),
    taken_back_on === null ? '' : say.takenBack(manner.day(taken_back_on)),
  ];
  const said = words.said.get(vault_id) ?? null;
  const path = filed_id === null ? null : `filed/${filed_id}`;
  return { title: stepName(kind, proceeding.route, language), facts, said, by, undone: taken_back_on !== null, path };
}

function sum(cents: number, language: Language, currency: Currency = EUR): string {
  return mannerOf(language).amount(money(BigInt(cents), currency));
}
