import type { CreditorId } from '../core/base/id.ts';
import { POST_TASKS } from '../core/case/post.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import { creditorOf, type Deps } from './context.ts';
import { handOversWaiting } from './hand-overs.ts';
import { countNoticesAsking } from './notices-asking.ts';
import { countForCode } from './post-leaving.ts';
import { unwritten, waitingRuns } from './tasks.ts';

/** How much waits for a person, by kind; each is counted up to {@link MOST_COUNTED}. */
export type Waiting = {
  /** Steps to approve, each once, by however many ways it goes. */
  readonly approve: number;
  readonly call: number;
  readonly post: number;
  /** Registered letters that came to an end which asks for a person, and electronic ones that wait for their code. */
  readonly letters: number;
  /** Debtors of whom notices of the BODACC ask something. */
  readonly notices: number;
  /** May have left, or could not be written. */
  readonly doubt: number;
  readonly questions: number;
  /** Said by debtors on their page. */
  readonly requests: number;
  /** Mails of debtors that nobody has read. */
  readonly replies: number;
  readonly runs: number;
  /** E-mails that no server took, and SMS that reached nobody, ever. */
  readonly failed: number;
  readonly bankLines: number;
  /** Reports of professionals, and claims of which they have said nothing for long. */
  readonly handOvers: number;
};

/** A menu says no more than that there is a lot. */
export const MOST_COUNTED = 1_000;
const PAGE = { limit: MOST_COUNTED };
const WRITTEN: DispatchRow['channel'][] = ['email', 'sms', 'letter', 'registered-letter'];

/** Counts only, and few rows read: every open page asks for it whenever something was recorded. */
export async function waiting({ store, clock }: Pick<Deps, 'store' | 'clock'>, creditorId: CreditorId): Promise<Waiting> {
  await creditorOf(store, creditorId);
  const of = (status: DispatchRow['status'], channel: DispatchRow['channel'][]) =>
    store.select('dispatch', { creditor_id: creditorId, status, channel }, PAGE);
  const ended = () => store.select('posted', { creditor_id: creditorId, task: [...POST_TASKS], answered_on: null }, PAGE);
  const lines = await store.select('bank_line', { creditor_id: creditorId, state: ['waiting', 'suggested'] }, PAGE);
  const questions = await store.select('question', { creditor_id: creditorId, answered_on: null }, PAGE);
  const requests = await store.select('portal_request', { creditor_id: creditorId, state: 'waiting' }, PAGE);
  const replies = await store.select('mail', { creditor_id: creditorId, state: 'waiting' }, PAGE);
  return {
    approve: new Set((await of('proposed', WRITTEN)).map((one) => one.contact_id)).size,
    call: (await of('proposed', ['call'])).length,
    post: (await of('printed', WRITTEN)).length,
    letters: (await ended()).length + (await countForCode({ store, clock }, creditorId, MOST_COUNTED)),
    notices: await countNoticesAsking({ store }, creditorId, MOST_COUNTED),
    doubt: (await of('uncertain', WRITTEN)).length + (await unwritten(store, creditorId, PAGE)).length,
    questions: questions.length,
    requests: requests.length,
    replies: replies.length,
    runs: (await waitingRuns(store, creditorId, PAGE)).length,
    failed: (await of('failed', ['email', 'sms'])).length,
    bankLines: lines.length,
    handOvers: await handOversWaiting({ store, clock }, creditorId, MOST_COUNTED),
  };
}
