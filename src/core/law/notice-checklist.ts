import { addDays, type Day } from '../base/day.ts';
import type { Rate } from '../base/rate.ts';
import { fold } from '../base/text.ts';
import { FORMAL_NOTICE_DAYS } from './conduct.ts';
import { type Certainty, valueOn } from './dated.ts';
import type { NoticeDebtor } from './formal-notice.ts';
import { missingMentions, type StatedIdentity } from './mentions.ts';

/** A formal notice as far as its content goes; `null` for what it does not say. Amounts in cents. */
export type NoticeFacts = {
  readonly debtor: NoticeDebtor;
  /** All its words. */
  readonly text: string;
  readonly datedOn: Day | null;
  readonly reference: string | null;
  readonly creditor: StatedIdentity;
  readonly debtorName: string | null;
  readonly invoices: readonly {
    readonly number: string | null;
    readonly issuedOn: Day | null;
    readonly total: bigint | null;
    readonly dueOn: Day | null;
  }[];
  readonly principal: bigint | null;
  readonly interest: {
    readonly rate: Rate | null;
    readonly base: bigint | null;
    readonly from: Day | null;
    readonly to: Day | null;
  } | null;
  readonly fee: bigint | null;
  /** Whether a fee is left to be claimed: not once it was paid, nor in another currency than euros. */
  readonly isFeeOwed?: boolean;
  readonly deadlineOn: Day | null;
  readonly payTo: string | null;
  /** How what may follow is put; only the conditional threatens nothing. */
  readonly consequences: 'conditional' | 'announced' | null;
};

export type NoticeContent =
  | 'names-itself'
  | 'date'
  | 'reference'
  | 'creditor'
  | 'debtor'
  | 'invoices'
  | 'principal'
  | 'interest'
  | 'recovery-fee'
  | 'deadline'
  | 'means-of-payment'
  | 'consequences';

/** `forbidden`: it is there and may not be; `doubtful`: it is there, but not as it should be. */
export type ContentState = 'present' | 'missing' | 'doubtful' | 'forbidden' | 'not-needed';

/** One safety content; without an article it is good practice, for no law lists what a notice says. */
export type ContentFound = {
  readonly content: NoticeContent;
  readonly state: ContentState;
  readonly article: string | null;
  readonly certainty: Certainty;
};

/**
 * Which of the safety contents a notice has. No text lists them; whether a notice says enough is for the judge.
 * @law C. civ. 1344 ("interpellation suffisante"); C. com. R123-237, L441-10 II; C. conso. L121-21
 * @effect 2016-10-01
 */
export function noticeChecklist(facts: NoticeFacts): readonly ContentFound[] {
  const practice = (content: NoticeContent, there: boolean): ContentFound => found(content, there ? 'present' : 'missing', null);
  return [
    found('names-itself', NAMES.test(fold(facts.text)) ? 'present' : 'missing', 'C. civ. 1344'),
    practice('date', facts.datedOn !== null),
    practice('reference', says(facts.reference)),
    found('creditor', creditorState(facts), 'C. com. R123-237, R123-238'),
    practice('debtor', says(facts.debtorName)),
    practice('invoices', facts.invoices.length > 0 && facts.invoices.every(isWhole)),
    practice('principal', facts.principal !== null),
    found('interest', interestState(facts), null),
    feeFound(facts),
    { ...found('deadline', deadlineState(facts), 'C. civ. 1231'), certainty: 'unverified' },
    practice('means-of-payment', says(facts.payTo)),
    found('consequences', CONSEQUENCES[facts.consequences ?? 'none'], null),
  ];
}

const NAMES = /\b(mise?|mettre|mettons|mettrons) en demeure\b|\bformal notice\b/;
const CONSEQUENCES = { conditional: 'present', announced: 'doubtful', none: 'missing' } as const;

function found(content: NoticeContent, state: ContentState, article: string | null): ContentFound {
  return { content, state, article, certainty: 'verified' };
}

function says(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}

function isWhole(invoice: NoticeFacts['invoices'][number]): boolean {
  return says(invoice.number) && invoice.issuedOn !== null && invoice.total !== null && invoice.dueOn !== null;
}

/** What was not read at its source makes a doubt, and stops nothing. */
function creditorState({ creditor, debtor }: NoticeFacts): ContentState {
  const missing = missingMentions(creditor, debtor === 'consumer');
  if (!says(creditor.name) || missing.some(({ certainty }) => certainty === 'verified')) return 'missing';
  return missing.length === 0 ? 'present' : 'doubtful';
}

/** A consumer owes no interest before the notice; what is claimed of others needs its rate, its base and its days. */
function interestState({ interest, debtor }: NoticeFacts): ContentState {
  if (interest === null) return debtor === 'consumer' ? 'not-needed' : 'missing';
  return Object.values(interest).includes(null) ? 'doubtful' : 'present';
}

function feeFound({ fee, debtor, isFeeOwed = true }: NoticeFacts): ContentFound {
  if (debtor === 'consumer') return found('recovery-fee', fee === null ? 'not-needed' : 'forbidden', 'C. conso. L121-21');
  const state = fee !== null ? 'present' : isFeeOwed ? 'missing' : 'not-needed';
  return found('recovery-fee', state, debtor === 'business' ? 'C. com. L441-10 II' : 'CCP L2192-13');
}

function deadlineState({ deadlineOn, datedOn }: NoticeFacts): ContentState {
  if (deadlineOn === null) return 'missing';
  return datedOn !== null && deadlineOn < addDays(datedOn, valueOn(FORMAL_NOTICE_DAYS, datedOn).value) ? 'doubtful' : 'present';
}
