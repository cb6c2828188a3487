import type { Day } from '../../../core/base/day.ts';
import type { paths } from '../../client/schema.d.ts';
import type { Reply } from './use-replies.ts';

export type Told = paths['/api/w/{workspace}/mails/{mail}/answer']['post']['requestBody']['content']['application/json'];
export const MEANINGS = [
  'promise',
  'paid',
  'dispute',
  'time',
  'copy',
  'wrong-person',
  'insolvency',
  'answered',
  'dead-address',
  'seen',
] as const;
export type Meaning = (typeof MEANINGS)[number];
export const DATED = ['promise', 'time', 'insolvency', 'answered'] as const;
export type Dated = (typeof DATED)[number];

/** One thing that a mail may mean, with the words that say so. */
export type Proposal = { readonly meaning: Meaning; readonly day: Day | null; readonly words: string | null };

/** What is proposed of a mail, in the order of their keys: the gravest first. */
export function proposalsOf({ kind, failure, intents }: Reply): readonly Proposal[] {
  if (kind === 'bounce') return [{ meaning: failure === 'dead' ? 'dead-address' : 'seen', day: null, words: null }];
  if (kind === 'complaint') return [{ meaning: 'seen', day: null, words: null }];
  return intents.flatMap(({ code, day, words }) => (code === 'out-of-office' ? [] : [{ meaning: code, day: day as Day | null, words }]));
}

/** What is answered by one key or click; `null` where a person must first say a day, a reason, or look twice. */
export function toldAtOnce({ meaning, day }: Proposal): Told | null {
  if (meaning === 'dispute' || meaning === 'insolvency' || meaning === 'answered') return null;
  if (isMissing(meaning, day, '')) return null;
  return toldOf(meaning, day, '');
}

export function isMissing(meaning: Meaning, day: Day | null, reason: string): boolean {
  if (meaning === 'dispute') return reason.trim() === '';
  return meaning !== 'answered' && DATED.some((one) => one === meaning) && day === null;
}

export function toldOf(meaning: Meaning, day: Day | null, reason: string, contested: readonly number[] = []): Told {
  if (meaning === 'dispute') return { is: 'dispute', reason, ...(contested.length === 0 ? {} : { invoices: [...contested] }) };
  if (meaning === 'answered') return { is: 'answered', until: day };
  if (meaning === 'promise') return { is: 'promise', day: day ?? '' };
  if (meaning === 'time') return { is: 'time', until: day ?? '' };
  if (meaning === 'insolvency') return { is: 'insolvency', since: day ?? '' };
  return { is: meaning };
}

const LONGEST_REASON = 500;

/** The customer's own words, to be looked over, as the reason why it contests: those that say so, else all that it wrote. */
export function reasonIn({ intents, words }: Pick<Reply, 'intents' | 'words'>): string {
  const said = intents.find(({ code }) => code === 'dispute')?.words ?? words?.reply ?? '';
  return said.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_REASON);
}
