import { type Day, isDay } from '../core/base/day.ts';
import type { DebtorId, ItemId, QuestionId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ItemRow, QuestionRow, VaultDetails, VaultRow } from '../core/journal/tables.ts';
import type { DebtorKind, PostalAddress } from '../core/receivable/party.ts';
import { lateHoldsLifted } from './card-payment-late.ts';
import { closePagesOf } from './card-payment-pages.ts';
import { creditorOf, type Deps } from './context.ts';
import { likelySame } from './likely-same.ts';
import { SAID_PAID } from './mail-holds.ts';
import { matchNow } from './match-waiting.ts';
import { mergeEntries } from './merge-debtors.ts';
import { holdEntry, type NewHold } from './place-hold.ts';
import { warnings } from './plan-course.ts';
import { REOPENED } from './reopened.ts';
import { answering, type DebtorChanges, debtorChange, debtorOf, type PersonDeps } from './set-debtor.ts';

/** What a person says. A hold answers any question: until it ends there is nothing to ask. */
export type Answer =
  | { readonly is: 'due-date'; readonly dueOn: Day }
  | { readonly is: 'kind'; readonly kind: Exclude<DebtorKind, 'unknown'> }
  | { readonly is: 'contact'; readonly email?: string; readonly address?: PostalAddress }
  /** The credit stays on account: it neither holds reminders nor is netted. */
  | { readonly is: 'keep-on-account' }
  /** The invoice has been sent again, or was received after all. */
  | { readonly is: 'received' }
  /** The creditor has been given an account in the currency. */
  | { readonly is: 'account-added' }
  | { readonly is: 'same-as'; readonly debtorId: DebtorId }
  | { readonly is: 'different' }
  /** A payment came back, or one that was announced was not found: the reminders go on all the same. */
  | { readonly is: 'resume' }
  /** The debtor was warned of what it missed: the plan lapses when that day passes; `null`: eight days from today. */
  | { readonly is: 'warned'; readonly until: Day | null }
  /** Somebody knows now; things take their course. */
  | { readonly is: 'seen' }
  | ({ readonly is: 'hold' } & Omit<NewHold, 'itemIds'>);

type Answered = { readonly entries: readonly EntryDraft[]; readonly vault?: readonly VaultRow<VaultDetails>[]; readonly word: string };

/**
 * Answers a question and resolves what caused it, so that it is not asked again.
 * @throws Refusal `unknown-question`, `question-answered`, `answer-does-not-fit`, `busy` while an import is under way (it would
 * undo what is changed or moved here), and those of what the answer does
 */
export async function answerQuestion(deps: PersonDeps & Pick<Deps, 'payments'>, id: QuestionId, answer: Answer): Promise<void> {
  // Nobody begins to pay what is about to be moved; the provider is asked before the items are taken, for it may be slow.
  if (answer.is === 'same-as')
    for (const { debtor_id } of await deps.store.select('question', { id, code: 'same-debtor', answered_on: null }, { limit: 1 }))
      await closePagesOf(deps, await debtorOf(deps.store, debtor_id));
  return deps.store.exclusive('import', () => answerNow(deps, id, answer));
}

async function answerNow(deps: PersonDeps, id: QuestionId, answer: Answer): Promise<void> {
  const [question] = await deps.store.select('question', { id }, { limit: 1 });
  if (!question) throw new Refusal('unknown-question', `There is no question ${id} in this workspace.`, { id });
  if (question.answered_on !== null)
    throw new Refusal('question-answered', `Question ${id} was answered on ${question.answered_on}.`, { id });
  const { entries, vault = [], word } = await resolve(deps, question, answer);
  const closes = entries.some((entry) => entry.kind === 'question.answered' && entry.data.id === id);
  await deps.store.record(closes ? entries : [...entries, answering(deps, question, word)], { vault });
  // Money that may be of one debtor may be of the one that it became.
  if (answer.is === 'same-as') await matchNow(deps, question.creditor_id);
}

async function resolve(deps: PersonDeps, question: QuestionRow, answer: Answer): Promise<Answered> {
  if (answer.is === 'hold') return resolveByHold(deps, question, answer);
  switch (question.code) {
    case 'due-date-missing':
      if (answer.is === 'due-date') return giveDueDate(deps, question, answer.dueOn);
      break;
    case 'kind-unknown':
      if (answer.is === 'kind') return change(deps, question, { kind: answer.kind }, `kind ${answer.kind}`);
      break;
    case 'no-address':
      if (answer.is === 'contact' && (answer.email || answer.address)) return change(deps, question, withoutKind(answer), 'contact given');
      break;
    case 'credit-unallocated':
      if (answer.is === 'keep-on-account') return changeItems(deps, question, { kept: true }, 'kept on account');
      break;
    case 'invoice-not-received':
      if (answer.is === 'received') return changeItems(deps, question, { doubt: null }, 'received');
      break;
    case 'no-account-for-currency':
      if (answer.is === 'account-added') return checkAccounts(deps, question);
      break;
    case 'same-debtor':
      if (answer.is === 'same-as')
        return { entries: await mergeEntries(deps, question.debtor_id, answer.debtorId), word: `same as ${answer.debtorId}` };
      if (answer.is === 'different') return { entries: [], word: 'different' };
      break;
    case 'debt-reopened':
      if (answer.is === 'resume') return { entries: await liftingAll(deps, question, REOPENED), word: 'resume' };
      break;
    case 'payment-announced':
      if (answer.is === 'resume') return { entries: await liftingAll(deps, question, [SAID_PAID]), word: 'resume' };
      break;
    case 'online-payment-late':
      if (answer.is === 'resume') return { entries: await lateHoldsLifted(deps, question), word: 'resume' };
      break;
    case 'instalment-missed':
      if (answer.is === 'warned') return { entries: await warnings(deps, question, answer.until), word: 'warned' };
      if (answer.is === 'seen') return { entries: [], word: 'seen' };
      break;
    case 'plan-lapsed':
    case 'wrong-number':
    case 'promise-broken':
      if (answer.is === 'seen') return { entries: [], word: 'seen' };
      break;
    case 'offer-rest':
    case 'time-barred':
    case 'end-of-scenario':
      break;
  }
  throw new Refusal(
    'answer-does-not-fit',
    `"${answer.is}" does not answer "${question.code}". Answers: ${ANSWERS[question.code].join(', ')}.`,
    { code: question.code },
  );
}

/** What each question can be answered with. The end of a scenario is a decision: what happens next holds the reminders. */
export const ANSWERS: Readonly<Record<QuestionRow['code'], readonly Answer['is'][]>> = {
  'due-date-missing': ['due-date', 'hold'],
  'kind-unknown': ['kind', 'hold'],
  'no-address': ['contact', 'hold'],
  'credit-unallocated': ['keep-on-account', 'hold'],
  'invoice-not-received': ['received', 'hold'],
  'no-account-for-currency': ['account-added', 'hold'],
  'same-debtor': ['same-as', 'different', 'hold'],
  'time-barred': ['hold'],
  'end-of-scenario': ['hold'],
  'debt-reopened': ['resume', 'hold'],
  'promise-broken': ['seen', 'hold'],
  'instalment-missed': ['warned', 'seen', 'hold'],
  'plan-lapsed': ['seen', 'hold'],
  'payment-announced': ['resume', 'hold'],
  'online-payment-late': ['resume', 'hold'],
  'offer-rest': ['hold'],
  'wrong-number': ['seen', 'hold'],
};

async function resolveByHold(
  deps: PersonDeps,
  question: QuestionRow,
  { is: _, ...hold }: Extract<Answer, { is: 'hold' }>,
): Promise<Answered> {
  // A credit is about all that could be reminded, not about itself.
  const whole = question.item_ids.length === 0 || question.code === 'credit-unallocated';
  const { entry, row, vault } = await holdEntry(deps, question.debtor_id, { ...hold, itemIds: whole ? null : question.item_ids });
  return { entries: [entry], vault, word: `hold ${row.id}` };
}

/** The holds that were placed with the question. */
async function liftingAll({ store, by, clock }: PersonDeps, question: QuestionRow, reasons: readonly string[]): Promise<EntryDraft[]> {
  const holds = await store.select('hold', { debtor_id: question.debtor_id, lifted_on: null, reason: [...reasons] }, { limit: 10_000 });
  const theirs = holds.filter((hold) => hold.item_ids?.every((id) => question.item_ids.includes(id)));
  return theirs.map(({ id, debtor_id }) => ({
    kind: 'hold.lifted',
    by,
    data: { id, debtorId: debtor_id, creditorId: question.creditor_id, on: clock.today(), why: 'resumed' },
  }));
}

async function giveDueDate(deps: PersonDeps, question: QuestionRow, dueOn: Day): Promise<Answered> {
  if (!isDay(dueOn)) throw new Refusal('due-date-unreadable', `"${String(dueOn).slice(0, 40)}" is not a day (YYYY-MM-DD).`);
  const items = await itemsOf(deps, question.item_ids);
  const early = items.find((item) => item.issued_on !== null && dueOn < item.issued_on);
  if (early)
    throw new Refusal('due-before-issue', `Invoice ${early.number} was issued on ${early.issued_on}: it cannot be due on ${dueOn}.`, {
      dueOn,
    });
  const missing = items.filter((item) => item.due_on === null);
  return { entries: missing.map((item) => itemChanged(deps, item, { due_on: dueOn }, 'due-date-given')), word: `due ${dueOn}` };
}

async function changeItems(
  deps: PersonDeps,
  question: QuestionRow,
  changes: { kept: true } | { doubt: null },
  word: string,
): Promise<Answered> {
  const items = await itemsOf(deps, question.item_ids);
  return { entries: items.map((item) => itemChanged(deps, item, changes, word)), word };
}

async function itemsOf({ store }: PersonDeps, ids: readonly ItemId[]): Promise<ItemRow[]> {
  return ids.length === 0 ? [] : store.select('item', { id: ids }, { limit: ids.length });
}

function itemChanged({ by }: PersonDeps, item: ItemRow, changes: Partial<ItemRow>, why: string): EntryDraft {
  return { kind: 'item.changed', by, data: { id: item.id, debtorId: item.debtor_id, creditorId: item.creditor_id, changes, why } };
}

async function change(deps: PersonDeps, question: QuestionRow, changes: DebtorChanges, word: string): Promise<Answered> {
  const { entry, vault } = await debtorChange(deps, await debtorOf(deps.store, question.debtor_id), changes);
  return { entries: [entry], vault, word };
}

function withoutKind({ is: _, ...changes }: Extract<Answer, { is: 'contact' }>): DebtorChanges {
  return changes;
}

async function checkAccounts(deps: PersonDeps, question: QuestionRow): Promise<Answered> {
  const { profile } = await creditorOf(deps.store, question.creditor_id);
  const items = await itemsOf(deps, question.item_ids);
  const lacking = items.find((item) => !profile.accounts.some((account) => account.currency === item.currency));
  if (lacking)
    throw new Refusal(
      'no-account-for-currency',
      `There is still no account in ${lacking.currency}. Add one to the creditor, then answer.`,
      { currency: lacking.currency },
    );
  return { entries: [], word: 'account added' };
}

/** The debtors that a question "same debtor?" may mean, likeliest first. */
export async function answerOptions(deps: Pick<PersonDeps, 'store'>, question: QuestionRow): Promise<readonly DebtorId[]> {
  return question.code === 'same-debtor' ? likelySame(deps.store, question.creditor_id, question.debtor_id) : [];
}
