import type { CreditorId, DebtorId, PostedId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { ANSWERS_TO, POST_TASKS, type PostAnswer } from '../core/case/post.ts';
import type { LetterEventRow, PostedRow } from '../core/journal/post-tables.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { Page, Store } from '../ports/store.ts';
import { creditorOf, type Deps } from './context.ts';
import { debtorNames } from './debtor-names.ts';
import { mergedWith } from './merged-debtor.ts';
import { readAll } from './read-all.ts';
import { debtorOf } from './set-debtor.ts';

/** A registered letter on its way, or back: where it is, and what is known of it, the oldest first. */
export type LetterWay = {
  readonly dispatch: DispatchRow;
  /** `null`: it was posted by hand. */
  readonly posted: PostedRow | null;
  readonly debtor: string | null;
  readonly events: readonly LetterEventRow[];
};

/** Letters of a creditor that a provider has: those that wait for a person first of all when `waiting`, else all under way; a page. */
export async function lettersUnderWay(
  { store }: Pick<Deps, 'store'>,
  creditorId: CreditorId,
  waiting: boolean,
  page: Page,
): Promise<LetterWay[]> {
  await creditorOf(store, creditorId);
  const which = waiting ? { task: [...POST_TASKS], answered_on: null } : { closed_on: null };
  return waysOf(store, await store.select('posted', { creditor_id: creditorId, ...which }, page));
}

async function waysOf(store: Store, rows: readonly PostedRow[]): Promise<LetterWay[]> {
  const ids = rows.map((row) => row.dispatch_id);
  const dispatches = new Map((await readAll(store, 'dispatch', 'id', ids)).map((row) => [row.id, row]));
  const events = Map.groupBy(await readAll(store, 'letter_event', 'dispatch_id', ids), (row) => row.dispatch_id);
  const names = await debtorNames(
    store,
    rows.map((row) => row.debtor_id),
  );
  return rows.flatMap((posted) => {
    const dispatch = dispatches.get(posted.dispatch_id);
    if (!dispatch) return [];
    return [{ dispatch, posted, debtor: names.get(posted.debtor_id) ?? null, events: inOrder(events.get(dispatch.id) ?? []) }];
  });
}

/** All registered letters of a debtor and those that became it that left, the newest first, `after` being how many were shown. */
export async function lettersOf(
  { store }: Pick<Deps, 'store'>,
  debtorId: DebtorId,
  { after = 0, limit }: Page,
): Promise<{ readonly letters: readonly LetterWay[]; readonly total: number }> {
  const ids = await mergedWith(store, await debtorOf(store, debtorId));
  const all = (await readAll(store, 'dispatch', 'debtor_id', ids, { channel: 'registered-letter', status: ['sent', 'posted', 'failed'] }))
    .filter((row) => row.document !== null)
    .toSorted((a, b) => b.id - a.id);
  const shown = all.slice(after, after + limit);
  const named = shown.map((row) => row.id);
  const posted = new Map((await readAll(store, 'posted', 'dispatch_id', named)).map((row) => [row.dispatch_id, row]));
  const events = Map.groupBy(await readAll(store, 'letter_event', 'dispatch_id', named), (row) => row.dispatch_id);
  const letters = shown.map((dispatch) => ({
    ...{ dispatch, debtor: null, posted: posted.get(dispatch.id) ?? null },
    events: inOrder(events.get(dispatch.id) ?? []),
  }));
  return { letters, total: all.length };
}

function inOrder(rows: readonly LetterEventRow[]): LetterEventRow[] {
  return rows.toSorted((a, b) => (a.on_day === b.on_day ? a.id - b.id : a.on_day < b.on_day ? -1 : 1));
}

/**
 * A person has seen what became of a letter, and says what follows.
 * @throws Refusal `unknown-posted`, `post-answer-unfit`, `overtaken`
 */
export async function answerPost(
  { store, by, clock }: Pick<Deps, 'store' | 'by' | 'clock'>,
  id: PostedId,
  answer: PostAnswer,
): Promise<void> {
  const [row] = await store.select('posted', { id }, { limit: 1 });
  if (!row?.task) throw new Refusal('unknown-posted', `There is no registered letter ${id} that waits for somebody.`, { id });
  if (!ANSWERS_TO[row.task].includes(answer))
    throw new Refusal('post-answer-unfit', 'This does not follow from what became of the letter: choose one of what is offered.');
  const { debtor_id: debtorId, creditor_id: creditorId } = row;
  await store.record([{ kind: 'letter.answered', by, data: { id, debtorId, creditorId, answer, on: clock.today(), by } }]);
}
