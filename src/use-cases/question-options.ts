import type { DebtorId, ItemId, QuestionId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { ItemRow, QuestionRow } from '../core/journal/tables.ts';
import type { DebtorKind, PostalAddress } from '../core/receivable/party.ts';
import { ANSWERS, type Answer, answerOptions } from './answer-question.ts';
import type { Deps } from './context.ts';
import { type GivenUp, layCredit } from './give-up.ts';
import type { MatchDeps } from './match-waiting.ts';
import { readAll } from './read-all.ts';

/** A question with all that a person needs to answer it. */
export type QuestionView = {
  readonly question: QuestionRow;
  readonly debtor: KnownDebtor;
  /** What it is about. */
  readonly items: readonly ItemRow[];
  readonly answers: readonly Answer['is'][];
  /** Of "same debtor?": whom it may be, likeliest first. */
  readonly candidates: readonly KnownDebtor[];
  /** Of a credit nobody has said the meaning of: the credits, and the open invoices it could be laid on, due first first. */
  readonly credits: readonly ItemRow[];
  readonly layOn: readonly ItemRow[];
};

export type KnownDebtor = {
  readonly id: DebtorId;
  readonly name: string | null;
  readonly email: string | null;
  readonly address: PostalAddress | null;
  readonly kind: DebtorKind;
};

/** @throws Refusal `unknown-question` */
export async function questionOptions({ store }: Pick<Deps, 'store'>, id: QuestionId): Promise<QuestionView> {
  const [question] = await store.select('question', { id }, { limit: 1 });
  if (!question) throw new Refusal('unknown-question', `There is no question ${id} in this workspace.`, { id });
  const candidates = await answerOptions({ store }, question);
  const known = new Map((await debtorsOf(store, [question.debtor_id, ...candidates])).map((one) => [one.id, one]));
  const debtor = known.get(question.debtor_id);
  if (!debtor) throw new Error(`question ${id} belongs to no debtor`);
  const items = await readAll(store, 'item', 'id', question.item_ids);
  const asksCredit = question.code === 'credit-unallocated';
  const credits = asksCredit ? items.filter((item) => item.kind !== 'invoice' && item.open_cents < 0) : [];
  const currencies = new Set(credits.map((credit) => credit.currency));
  const theirs = asksCredit ? await readAll(store, 'item', 'debtor_id', [question.debtor_id], { kind: 'invoice' }) : [];
  return {
    question,
    debtor,
    items,
    answers: ANSWERS[question.code],
    candidates: candidates.flatMap((one) => known.get(one) ?? []),
    credits,
    layOn: theirs.filter((item) => item.open_cents > 0 && currencies.has(item.currency)).sort((a, b) => dueOf(a).localeCompare(dueOf(b))),
  };
}

/**
 * Lays the credit that a question is about; once it is used up, or nothing of its debtor is left to lay it on, the question is over.
 * @throws Refusal `unknown-question`, `question-answered`, `answer-does-not-fit` when the question is about another credit, and those of laying
 */
export async function layAskedCredit(
  deps: MatchDeps,
  id: QuestionId,
  credit: ItemId,
  invoices: readonly ItemId[],
  seen: bigint | null = null,
  confirmed = false,
): Promise<GivenUp> {
  const { question, credits } = await questionOptions(deps, id);
  if (question.answered_on !== null)
    throw new Refusal('question-answered', `Question ${id} was answered on ${question.answered_on}.`, { id });
  if (!credits.some((one) => one.id === credit))
    throw new Refusal('answer-does-not-fit', `Question ${id} is not about item ${credit}.`, { code: question.code });
  return layCredit(deps, credit, invoices, seen, confirmed);
}

function dueOf({ due_on }: ItemRow): string {
  return due_on ?? '9999';
}

async function debtorsOf(store: Deps['store'], ids: readonly DebtorId[]): Promise<KnownDebtor[]> {
  const rows = await readAll(store, 'debtor', 'id', [...new Set(ids)]);
  const vault = new Map((await store.vault(rows.map((row) => row.vault_id))).map((row) => [row.id, row.details]));
  return rows.map(({ id, kind, vault_id }) => {
    const details = vault.get(vault_id);
    return { id, kind, name: details?.name ?? null, email: details?.email ?? null, address: details?.address ?? null };
  });
}
