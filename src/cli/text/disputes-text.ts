import type { DisputeView } from '../../use-cases/disputes-of.ts';
import { DISPUTE_CAUSE_WORDS } from '../../words/dispute-terms.ts';
import type { Words } from '../words/words.ts';

/** One dispute: whose, what of, why, who sees to it and by when. */
export function disputeLine(words: Words, view: DisputeView, debtor: string): string {
  const { id, cause, owner, deadline } = view.row;
  const why = DISPUTE_CAUSE_WORDS[cause][words.language];
  return words.contesting.listed(id, debtor, contestedText(words, view), why, owner, words.day(deadline));
}

/** What of which invoices is contested. */
export function contestedText(words: Words, { sums }: DisputeView): string {
  const { contesting: say } = words;
  return words.list(sums.map(({ number, isWhole, amount }) => (isWhole ? say.whole(number) : say.part(number, words.amount(amount)))));
}

export function disputeJson({ row, sums, isNear, documents }: DisputeView) {
  const { id, debtor_id: debtor, cause, state, owner, deadline, opened_on: openedOn } = row;
  return {
    id,
    debtor,
    cause,
    state,
    owner,
    openedOn,
    deadline,
    near: isNear,
    documents,
    sums: sums.map((one) => ({ item: one.item, number: one.number, cents: String(one.amount.cents), currency: one.amount.currency })),
  };
}
