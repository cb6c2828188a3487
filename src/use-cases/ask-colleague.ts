import { addDays, type Day } from '../core/base/day.ts';
import type { DisputeId, Sha256 } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { DisputeWordRow } from '../core/journal/dispute-tables.ts';
import type { Deps } from './context.ts';
import { disputeRow } from './dispute.ts';
import { clean, newWord } from './dispute-words.ts';
import { type DisputeView, disputesOf } from './disputes-of.ts';
import { debtorName } from './find-debtor.ts';

/** A colleague has so long to answer. */
const LINK_DAYS = 14;

type Asking = Pick<Deps, 'store' | 'digest' | 'clock' | 'by'>;

/** What a colleague is shown who has the link, and nothing else of the workspace. */
export type Asked = {
  readonly question: string;
  readonly debtor: string | null;
  readonly dispute: Pick<DisputeView, 'row' | 'sums'>;
  /** What the debtor says. */
  readonly reason: string | null;
  readonly isAnswered: boolean;
};

/**
 * Asks a colleague who has no account: whoever has the link can answer once, until its last day. The link is shown once; only its digest
 * is kept.
 * @throws Refusal `unknown-dispute`, `dispute-decided`, `question-empty`
 */
export async function askColleague(
  deps: Asking,
  id: DisputeId,
  question: string,
): Promise<{ readonly token: string; readonly until: Day }> {
  const dispute = await disputeRow(deps, id);
  if (dispute.state !== 'open') throw new Refusal('dispute-decided', `Dispute ${id} has been decided: reopen it first.`, { id });
  const said = clean(question);
  if (said === '') throw new Refusal('question-empty', 'Say what you want to know.');
  const token = `${deps.digest.randomSalt()}${deps.digest.randomSalt()}`;
  const until = addDays(deps.clock.today(), LINK_DAYS);
  const word = await newWord(deps, dispute, { kind: 'question', said, link: { token: digestOf(deps, token), expiresOn: until } });
  await deps.store.record([{ kind: 'dispute.said', by: deps.by, data: { word: word.row } }], { vault: [word.vault] });
  return { token, until };
}

/** What the link is about; `null` for one that never was, is over, or whose dispute is decided: they are not told apart. */
export async function askedBy(deps: Asking, token: string): Promise<Asked | null> {
  const word = await wordBehind(deps, token);
  if (!word) return null;
  const dispute = (await disputesOf(deps, word.debtor_id)).find(({ row }) => row.id === word.dispute_id);
  if (dispute?.row.state !== 'open') return null;
  const question = dispute.words.find(({ row }) => row.id === word.id)?.said ?? null;
  if (question === null) return null;
  const reason = dispute.words.find(({ row }) => row.kind === 'reason')?.said ?? null;
  return { question, reason, debtor: await debtorName(deps.store, word.debtor_id), dispute, isAnswered: word.answered };
}

/**
 * Takes down what the colleague answers; the people who see to the dispute read it, and nothing is decided by it.
 * @throws Refusal `link-over`, `question-empty`, `overtaken`
 */
export async function replyBy(deps: Asking, token: string, reply: string): Promise<void> {
  const [asked, word] = [await askedBy(deps, token), await wordBehind(deps, token)];
  if (!asked || !word || asked.isAnswered) throw new Refusal('link-over', 'This link does not work any more.');
  const said = clean(reply);
  if (said === '') throw new Refusal('question-empty', 'Write an answer.');
  const by = `question ${word.id}`;
  const answer = await newWord({ ...deps, by }, asked.dispute.row, { kind: 'reply', said, answers: word.id });
  await deps.store.record([{ kind: 'dispute.said', by, data: { word: answer.row } }], { vault: [answer.vault] });
}

async function wordBehind(deps: Asking, token: string): Promise<DisputeWordRow | null> {
  if (!/^[0-9a-f]{64}$/.test(token)) return null;
  const [word] = await deps.store.select('dispute_word', { token: digestOf(deps, token) }, { limit: 1 });
  return word && word.expires_on !== null && word.expires_on >= deps.clock.today() ? word : null;
}

function digestOf({ digest }: Asking, token: string): Sha256 {
  return digest.sha256(`question ${token}`);
}
