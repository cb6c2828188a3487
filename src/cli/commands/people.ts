import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { CreditorId, DebtorId, DispatchId } from '../../core/base/id.ts';
import { NotUnderstood, Refusal } from '../../core/base/refusal.ts';
import { readTracking } from '../../core/letter/tracking-number.ts';
import type { BankLineView } from '../../use-cases/bank-overview.ts';
import type { TrackingTold } from '../../use-cases/tracking-told.ts';
import { LEFT_FR } from '../../words/typed-fr.ts';
import { choice, dayOption, type Face, idOption, type Register, type Session } from '../face.ts';
import { tasksJson } from '../json/documents.ts';
import { previewText } from '../text/keeping-text.ts';
import { type TaskList, tasksText } from '../text/tasks-text.ts';
import { registerAnswer } from './answer.ts';
import { registerCall } from './call.ts';
import { registerReceived } from './received.ts';

/** Rows of each kind read at once, and at most in all. */
const PAGE = 500;
const MOST_PAGES = 40;
const MOST_TO_MATCH = 5;

/** What waits for a person: `acquit tasks`, `preview`, `approve`, `release`, `skip`, `call`, `answer`, `posted`, `received`, `resolve`. */
export const registerPeople: Register = (cli, face) => {
  registerTasks(cli, face);
  registerApprove(cli, face);
  registerSkip(cli, face);
  registerCall(cli, face);
  registerAnswer(cli, face);
  registerPosted(cli, face);
  registerReceived(cli, face);
};

function registerTasks(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('tasks')
    .option('--all')
    .action(async (flags: { all?: boolean }, command) => {
      const one = face(command);
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const list = await gathered((after) => session.program.tasks(creditor.id, { after, limit: PAGE }), flags.all ? MOST_PAGES : 1);
        const candidates = new Map<number, readonly DebtorId[]>();
        for (const { question } of list.questions)
          if (question.code === 'same-debtor') candidates.set(question.id, await session.program.answerOptions(question));
        const toMatch = await firstToMatch(session, creditor.id);
        const found: TaskList = {
          ...list,
          candidates,
          toMatch,
          past: await session.program.pastLines(creditor.id),
          limitation: await session.program.runningOut(creditor.id),
          proofs: await session.program.proofsOfDebt(creditor.id),
          disputes: await disputesOf(session, creditor.id),
          unread: await session.program.waiting(creditor.id),
        };
        one.print(tasksJson(one.words, found), tasksText(one.words, found, flags.all ?? false));
      });
    });
  cli
    .command('preview')
    .argument('<dispatch>')
    .option('--out <file>')
    .action(async (id: string, flags: { out?: string }, command) => {
      const one = face(command);
      const dispatch = idOption<DispatchId>(id);
      await one.within(async ({ program, clock }) => {
        const seen = await program.preview(dispatch, clock.today());
        if (flags.out) await writeOut(flags.out, seen.bytes);
        const { kind, subject, findings, text, checklist } = seen;
        one.print({ kind, subject, findings, checklist, text, file: flags.out ?? null }, previewText(one.words, seen, flags.out ?? null));
      });
    });
}

async function disputesOf({ program }: Session, creditor: CreditorId): Promise<TaskList['disputes']> {
  const open = await program.openDisputes(creditor, { limit: PAGE });
  const named = [];
  for (const view of open) named.push({ view, debtor: (await program.debtorName(view.row.debtor_id)) ?? String(view.row.debtor_id) });
  return named;
}

type Gathered = Omit<TaskList, 'candidates' | 'toMatch' | 'past' | 'limitation' | 'proofs' | 'disputes' | 'unread'>;

/** Each kind of task is paged by its own numbers: the furthest behind of those that go on says where the next page begins. */
async function gathered(read: (after: number) => Promise<Omit<Gathered, 'more'>>, pages: number): Promise<Gathered> {
  let list: Omit<Gathered, 'more'> = {
    toApprove: [],
    toCall: [],
    toPost: [],
    unwritten: [],
    uncertain: [],
    questions: [],
    toSend: 0,
    runs: [],
    bank: { accounts: [], bankMaxAge: 0, waiting: { lines: 0, suggested: 0, out: 0, totals: {} } },
  };
  let after = 0;
  for (let page = 0; page < pages; page += 1) {
    const next = await read(after);
    list = {
      toApprove: joined(list.toApprove, next.toApprove, (one) => one.dispatch.id),
      toCall: joined(list.toCall, next.toCall, (one) => one.dispatch.id),
      toPost: joined(list.toPost, next.toPost, (one) => one.dispatch.id),
      unwritten: joined(list.unwritten, next.unwritten, (one) => one.dispatch.id),
      uncertain: joined(list.uncertain, next.uncertain, (one) => one.dispatch.id),
      questions: joined(list.questions, next.questions, (one) => one.question.id),
      toSend: list.toSend + next.toSend,
      runs: joined(list.runs, next.runs, (one) => one.id),
      bank: next.bank,
    };
    const lasts = [
      ...[next.toApprove, next.toCall, next.toPost, next.uncertain].map((all) => (all.length < PAGE ? undefined : all.at(-1)?.dispatch.id)),
      next.questions.length < PAGE ? undefined : next.questions.at(-1)?.question.id,
      next.runs.length < PAGE ? undefined : next.runs.at(-1)?.id,
    ].filter((id) => id !== undefined);
    if (lasts.length === 0) return { ...list, more: false };
    after = Math.min(...lasts);
  }
  return { ...list, more: true };
}

/** The first lines at the bank that wait, those with a suggestion before the others. */
async function firstToMatch({ program }: Session, creditor: CreditorId): Promise<readonly BankLineView[]> {
  const suggested = await program.bankLines(creditor, ['suggested'], { limit: MOST_TO_MATCH });
  const left = MOST_TO_MATCH - suggested.length;
  return left === 0 ? suggested : [...suggested, ...(await program.bankLines(creditor, ['waiting'], { limit: left }))];
}

function joined<T>(known: readonly T[], more: readonly T[], id: (one: T) => number): readonly T[] {
  return [...new Map([...known, ...more].map((one) => [id(one), one])).values()];
}

async function writeOut(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(file, bytes).catch((error: Error) => {
    throw new Refusal('file-not-writable', `Cannot write to ${file}: ${error.message}`, { file });
  });
}

function registerApprove(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('approve')
    .argument('[dispatch...]')
    .option('--all')
    .action(async (ids: string[], flags: { all?: boolean }, command) => {
      if (!flags.all && ids.length === 0)
        throw new NotUnderstood('nothing-named', 'Name the numbers to approve (see "acquit tasks"), or --all.');
      const one = face(command);
      const which = flags.all ? 'all' : [...new Set(ids.map((id) => idOption<DispatchId>(id)))];
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const approved = await session.program.approve(creditor.id, which);
        const { tasking, general } = one.words;
        one.print(
          { approved },
          approved === 0 ? tasking.nothingToApprove : `${tasking.approved(approved)}\n${general.next('acquit send')}`,
        );
      });
    });
  cli
    .command('unapprove')
    .argument('[dispatch...]')
    .option('--all')
    .action(async (ids: string[], flags: { all?: boolean }, command) => {
      if (!flags.all && ids.length === 0) throw new NotUnderstood('nothing-named', 'Name the numbers to take back, or --all.');
      const one = face(command);
      const which = flags.all ? 'all' : [...new Set(ids.map((id) => idOption<DispatchId>(id)))];
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const takenBack = await session.program.takeBackApproval(creditor.id, which);
        const { tasking, general } = one.words;
        one.print(
          { takenBack },
          takenBack === 0 ? tasking.nothingTakenBack : `${tasking.takenBack(takenBack)}\n${general.next('acquit tasks')}`,
        );
      });
    });
  cli
    .command('release')
    .argument('<run>')
    .action(async (typed: string, _: object, command) => {
      const one = face(command);
      const run = idOption<number>(typed);
      await one.within(async ({ program }) => {
        await program.releaseRun(run);
        one.print({ released: run }, `${one.words.tasking.released(run)}\n${one.words.general.next('acquit send')}`);
      });
    });
}

function registerSkip(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('skip')
    .argument('<dispatch>')
    .requiredOption('--reason <text>')
    .requiredOption('--until <day>')
    .action(async (typed: string, flags: { reason: string; until: string }, command) => {
      const one = face(command);
      const [dispatch, until] = [idOption<DispatchId>(typed), dayOption(flags.until)];
      if (flags.reason.trim() === '') throw new NotUnderstood('reason-missing', 'Say why, with --reason "…".');
      await one.within(async ({ program }) => {
        const { contact } = await program.skip(dispatch, flags.reason, until);
        one.print({ skipped: dispatch, contact, until }, one.words.tasking.skipped(dispatch, one.words.day(until)));
      });
    });
}

type PostedFlags = {
  readonly on?: string;
  readonly except?: string[];
  readonly allTheSame?: boolean;
  readonly tracking?: string[];
};

/** "41=2C 123 456 7890 1": a letter and the number that the post office gave it. */
function trackingPair(pair: string): TrackingTold {
  const [id = '', number, ...more] = pair.split('=');
  if (number === undefined || more.length > 0)
    throw new NotUnderstood('tracking-pair', `"${pair}": write the letter and its number, as 41=2C12345678901.`, { text: pair });
  return { id: idOption<DispatchId>(id), number };
}

function registerPosted(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('posted')
    .argument('<batch>')
    .option('--on <day>')
    .option('--except <dispatch...>')
    .option('--all-the-same')
    .option('--tracking <dispatch=number...>')
    .action(async (typed: string, flags: PostedFlags, command) => {
      const one = face(command);
      const [batch, asked] = [idOption<number>(typed), flags.on === undefined ? null : dayOption(flags.on)];
      const except = (flags.except ?? []).map((id) => idOption<DispatchId>(id));
      const tracking = (flags.tracking ?? []).map(trackingPair);
      await one.within(async ({ program, clock }) => {
        const posted = await program.confirmPosted(batch, asked ?? clock.today(), {
          except,
          tracking,
          ...(flags.allTheSame === undefined ? {} : { allTheSame: flags.allTheSame }),
        });
        const doubtful = tracking.filter(({ number }) => readTracking(number)?.doubt).map(({ number }) => number);
        const { tasking, list } = one.words;
        const told = tasking.posted(posted);
        one.print({ posted, doubtful }, doubtful.length === 0 ? told : `${told}\n${tasking.doubtfulTracking(list(doubtful))}`);
      });
    });
  cli
    .command('resolve')
    .argument('<dispatch>')
    .argument('<outcome>')
    .action(async (typed: string, result: string, _: object, command) => {
      const one = face(command);
      const [dispatch, outcome] = [idOption<DispatchId>(typed), choice('<outcome>', result, ['sent', 'not-sent'] as const, LEFT_FR)];
      await one.within(async ({ program, clock }) => {
        await program.checkUncertain(dispatch);
        await program.resolveUncertain(dispatch, outcome === 'sent', clock.today());
        one.print({ resolved: dispatch, outcome }, one.words.tasking.resolved(dispatch, outcome === 'sent'));
      });
    });
}
