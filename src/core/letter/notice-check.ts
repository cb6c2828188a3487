import { missingMentions } from '../law/mentions.ts';
import type { ContentFound, NoticeContent, NoticeFacts } from '../law/notice-checklist.ts';
import type { ComposeFinding } from './compose-input.ts';

/** What is wrong and how to mend it, in English. */
const REMEDIES: { readonly [content in NoticeContent]: string } = {
  'names-itself': 'does not call itself a formal notice (mise en demeure): put the words back into its text',
  date: 'bears no date: compose it again',
  reference: 'bears no reference: compose it again',
  creditor: 'does not say all that the creditor must state of itself: enter it in the creditor’s profile',
  debtor: 'does not name the debtor: enter its name',
  invoices: 'does not give each invoice its number, its day of issue, its total and its due date: enter what is missing',
  principal: 'does not say the principal of each invoice: draw up the claim again',
  interest: 'does not say the interest with its base, its rate and its days: draw up the claim again',
  'recovery-fee': 'does not say the recovery fee as it is owed: draw up the claim again',
  deadline: 'grants no date: set the days that the step grants, and leave the date in its text',
  'means-of-payment': 'does not say how to pay: enter the bank account in that currency',
  consequences: 'does not say what may follow, in the conditional: put it into its text as what may be ("we might have to…")',
};

const DOUBT_STOPS: ReadonlySet<NoticeContent> = new Set(['interest', 'consequences']);

/**
 * Beyond what is missing or forbidden: interest without its rate, base or days cannot be checked by who is to pay it, and an action that is
 * announced as certain is a threat.
 */
function stops({ content, state }: ContentFound): boolean {
  return state === 'missing' || state === 'forbidden' || (DOUBT_STOPS.has(content) && state === 'doubtful');
}

/** The points of the checklist that keep a formal notice from being approved, printed or sent, each with how to mend it. */
export function noticeFindings(checklist: readonly ContentFound[], facts: NoticeFacts): ComposeFinding[] {
  return checklist.filter(stops).map(({ content, article }) => {
    const which = whichOf(content, facts).join(', ');
    const named = which === '' ? '' : ` (${which})`;
    const message = `The notice ${REMEDIES[content]}${named}${article === null ? '' : ` [${article}]`}.`;
    return { severity: 'error', code: `notice-${content}`, message, details: { which } };
  });
}

/** The statements, or the invoices, that a point lacks. */
function whichOf(content: NoticeContent, { creditor, debtor, invoices }: NoticeFacts): string[] {
  if (content === 'creditor')
    return missingMentions(creditor, debtor === 'consumer').flatMap(({ mention, certainty }) => (certainty === 'verified' ? mention : []));
  if (content !== 'invoices') return [];
  return invoices.flatMap((one) => (one.number !== null && Object.values(one).includes(null) ? one.number : []));
}
