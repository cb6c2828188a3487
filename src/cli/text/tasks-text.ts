import type { DebtorId } from '../../core/base/id.ts';
import type { BankLineView, PastLines } from '../../use-cases/bank-overview.ts';
import type { DisputeView } from '../../use-cases/disputes-of.ts';
import type { ProofOfDebt } from '../../use-cases/proofs-of-debt.ts';
import type { RunningOutList } from '../../use-cases/running-out.ts';
import type { TaskLine, Tasks } from '../../use-cases/tasks.ts';
import type { Waiting } from '../../use-cases/waiting.ts';
import { faultOnRecord } from '../../words/refusals.ts';
import { totals } from '../../words/telling.ts';
import { CHANNELS, QUESTIONS, stepName } from '../../words/terms.ts';
import type { Words } from '../words/words.ts';
import { shortLines } from './bank-lines-text.ts';
import { ageLines, pastLine, waitingLine } from './bank-text.ts';
import { disputeLine } from './disputes-text.ts';
import { layText } from './explain-text.ts';
import { cut, lines, parts, table } from './layout.ts';

/** Debtors shown of each kind of task, unless all are asked for. */
const MOST_DEBTORS = 20;

export type TaskList = Omit<Tasks, 'toLeave'> & {
  /** There is more than was read. */
  readonly more: boolean;
  /** The debtors that a question "same debtor?" may mean, by its number. */
  readonly candidates: ReadonlyMap<number, readonly DebtorId[]>;
  /** The first lines at the bank that wait for a person. */
  readonly toMatch: readonly BankLineView[];
  /** Unpaid invoices whose time to sue is running out. */
  readonly limitation: RunningOutList;
  /** What is not asked about, for the items imported must have it. */
  readonly past: PastLines;
  /** Claims against insolvent debtors that nobody has declared yet. */
  readonly proofs: readonly ProofOfDebt[];
  /** Disputes that nobody has decided, with whose they are. */
  readonly disputes: readonly { readonly view: DisputeView; readonly debtor: string }[];
  /** What debtors wrote, and said on their page, that nobody has read. */
  readonly unread: Pick<Waiting, 'replies' | 'requests'>;
};

/** The nearest day first. */
function disputesPart(words: Words, { disputes }: TaskList, most: number): string {
  const { contesting: say } = words;
  const sorted = [...disputes].sort((a, b) => (a.view.row.deadline < b.view.row.deadline ? -1 : 1));
  const [first] = sorted;
  if (!first) return '';
  const rows = sorted.map(({ view, debtor }) => `  ${disputeLine(words, view, debtor)}`);
  return lines(
    say.waits(disputes.length),
    ...cut(rows, most, (left) => `  ${words.general.more(words.count(left))}`),
    `  ${say.next(first.view.row.id)}`,
  );
}

type Counted = (count: number) => string;

/** What waits for a person, per kind and debtor, each kind with what to type next. */
export function tasksText(words: Words, list: TaskList, all: boolean): string {
  const { tasking: say } = words;
  const most = all ? Number.POSITIVE_INFINITY : MOST_DEBTORS;
  const part = (
    title: (count: string, debtors: string) => string,
    count: Counted,
    of: readonly TaskLine[],
    next: (first: TaskLine) => string[],
  ) => taskPart(words, of, most, (debtors) => title(count(of.length), say.debtors(debtors)), next);
  const text = parts(
    matchPart(words, list),
    lines(list.unread.replies > 0 && say.replies(list.unread.replies), list.unread.requests > 0 && say.said(list.unread.requests)),
    ...list.runs.map((run) => lines(say.run(run.id, words.day(run.day), run.decided), `  ${say.runNext(run.id)}`)),
    part(say.toApprove, say.dispatches, list.toApprove, ({ dispatch }) => [say.approveNext(dispatch.id), say.skipNext(dispatch.id)]),
    part(
      say.toCall,
      say.calls,
      list.toCall.filter((one) => !one.overtaken),
      ({ dispatch }) => [say.callNext(dispatch.id)],
    ),
    part(
      say.notToCall,
      say.calls,
      list.toCall.filter((one) => one.overtaken),
      () => [say.notToCallNext],
    ),
    part(
      say.overtaken,
      say.letters,
      list.toPost.filter((one) => one.overtaken),
      ({ dispatch }) => [say.overtakenNext(dispatch.batch_id ?? 0, dispatch.id)],
    ),
    part(
      say.toPost,
      say.letters,
      list.toPost.filter((one) => !one.overtaken),
      ({ dispatch }) => [say.postNext(dispatch.batch_id ?? 0)],
    ),
    unwrittenPart(words, list, most),
    part(say.uncertain, say.dispatches, list.uncertain, ({ dispatch }) => [say.uncertainNext(dispatch.id)]),
    list.toSend > 0 && say.toSend(say.dispatches(list.toSend)),
    questionsPart(words, list, most),
    disputesPart(words, list, most),
    proofsPart(words, list, most),
    limitationPart(words, list, most),
    list.more && say.moreThanShown,
  );
  return parts(lines(...ageLines(words, list.bank.accounts, list.bank.bankMaxAge)), text || say.nothing, pastLine(words, list.past));
}

/** Money that nobody knows the meaning of comes first: it keeps reminders back. */
function matchPart(words: Words, { bank, toMatch }: TaskList): string {
  const { tasking: say } = words;
  const [first] = toMatch;
  if (!first || bank.waiting.lines === 0) return '';
  const left = bank.waiting.lines - toMatch.length;
  return lines(
    waitingLine(words, bank),
    ...shortLines(words, toMatch),
    left > 0 && `    ${words.general.more(words.count(left))}`,
    `  ${say.matchNext(first.row.id, (first.row.suggestions ?? []).length > 0)}`,
  );
}

function taskPart(
  words: Words,
  all: readonly TaskLine[],
  most: number,
  title: (debtors: number) => string,
  next: (first: TaskLine) => string[],
): string {
  const [first] = all;
  if (!first) return '';
  const rows = table(
    all.map((one) => taskCells(words, one)),
    [],
    '    ',
  );
  const groups = Map.groupBy(all.keys(), (index) => all[index]?.dispatch.debtor_id);
  const shown = [...groups.values()].map((indexes) => {
    const group = indexes.flatMap((index) => all[index] ?? []);
    return lines(debtorLine(words, group), ...indexes.map((index) => rows[index]));
  });
  return lines(
    title(groups.size),
    ...cut(shown, most, (left) => `  ${words.tasking.moreDebtors(words.count(left))}`),
    ...next(first).map((line) => `  ${line}`),
  );
}

/** A step that goes by e-mail and by letter claims its invoices once. */
function debtorLine(words: Words, group: readonly TaskLine[]): string {
  const phone = group[0]?.dispatch.channel === 'call' ? group[0].phone : null;
  const once = [...new Map(group.map((one) => [one.contact.id, one])).values()];
  const total = totals(once.flatMap((one) => one.totals))
    .map(words.amount)
    .join(' + ');
  return `  ${[group[0]?.debtor, phone, total].filter(Boolean).join(' — ')}`;
}

function taskCells(words: Words, { dispatch, contact, numbers }: TaskLine): string[] {
  const { tasking: say, language } = words;
  return [
    say.number(dispatch.id),
    stepName(contact.step, language),
    dispatch.channel === 'call' ? '' : (CHANNELS[dispatch.channel]?.[language] ?? dispatch.channel),
    dispatch.batch_id === null ? '' : say.batch(dispatch.batch_id),
    words.list(numbers),
  ];
}

function unwrittenPart(words: Words, { unwritten }: TaskList, most: number): string {
  const { tasking: say, language } = words;
  if (unwritten.length === 0) return '';
  const shown = unwritten.map((one) => `  ${words.labelled(one.debtor, faultOnRecord(one.code, one.details, language))}`);
  return lines(
    say.unwritten(say.dispatches(unwritten.length)),
    ...cut(shown, most, (left) => `  ${say.moreDebtors(words.count(left))}`),
    `  ${say.unwrittenNext}`,
  );
}

/** A claim that is not declared in time is lost to the proceedings. */
function proofsPart(words: Words, { proofs }: TaskList, most: number): string {
  const { tasking, receiving: say } = words;
  const [first] = proofs;
  if (!first) return '';
  const rows = table(
    proofs.map((one) => [
      one.debtor,
      say.proceedings[one.proceedings],
      one.open.map(words.amount).join(' + '),
      one.lastDay === null || one.daysLeft === null ? say.unpublished(one.debtorId) : say.lastDay(words.day(one.lastDay), one.daysLeft),
      [
        one.perhapsUntil === null ? '' : say.perhaps(words.day(one.perhapsUntil)),
        one.certainty === 'verified' ? '' : tasking.toVerify,
        one.later.length > 0 ? say.later(one.later.map(words.amount).join(' + ')) : '',
      ]
        .filter(Boolean)
        .join(', '),
    ]),
    [2],
    '  ',
  );
  return lines(
    say.proofs(proofs.length),
    ...cut(rows, most, (left) => `  ${words.general.more(words.count(left))}`),
    `  ${say.proofsNext(first.debtorId, first.since)}`,
    proofs.some((one) => one.later.length > 0) && `  ${say.after}`,
  );
}

/** What a deadline missed costs is the claim itself; a letter does not stop it. */
function limitationPart(words: Words, { limitation }: TaskList, most: number): string {
  const { tasking: say } = words;
  const { claims, count, over } = limitation;
  if (count + over === 0) return '';
  const rows = table(
    claims.map((claim) => [
      claim.debtor,
      claim.number,
      words.amount(claim.open),
      say.lastDay(words.day(claim.lastDay), claim.within),
      claim.certainty === 'verified' ? '' : say.toVerify,
    ]),
    [2],
    '  ',
  );
  return lines(
    count > 0 && say.runningOut(count),
    ...rows.slice(0, most),
    count > Math.min(most, rows.length) && `  ${words.general.more(words.count(count - Math.min(most, rows.length)))}`,
    over > 0 && `  ${say.timeOver(over)}`,
    `  ${say.runningOutNext}`,
  );
}

function questionsPart(words: Words, { questions, candidates }: TaskList, most: number): string {
  const { tasking: say, language } = words;
  if (questions.length === 0) return '';
  const groups = [...Map.groupBy(questions, (one) => one.question.debtor_id).values()];
  const shown = groups.map((group) =>
    lines(
      `  ${group[0]?.debtor ?? ''}`,
      ...group.flatMap(({ question, numbers, lay }) => {
        const others = candidates.get(question.id) ?? [];
        const about = [words.list(numbers), others.length > 0 ? say.candidates(words.list(others.map(String))) : ''];
        return [
          `    ${[say.number(question.id), QUESTIONS[question.code][language], ...about].filter(Boolean).join('  ')}`,
          `      ${say.answers[question.code](question.id, layText(words, lay))}`,
        ];
      }),
    ),
  );
  return lines(
    say.questions(say.questionCount(questions.length), say.debtors(groups.length)),
    ...cut(shown, most, (left) => `  ${say.moreDebtors(words.count(left))}`),
  );
}
