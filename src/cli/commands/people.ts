import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { addBusinessDays } from '../../core/base/business-day.ts';
import type { ContactId, DebtorId, DispatchId, QuestionId } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import type { HolidayZone } from '../../core/base/business-day.ts';
import type { Answer } from '../../use-cases/answer-question.ts';
import type { CallOutcome } from '../../use-cases/approve.ts';
import { dayOption, type Face, idOption, type Register } from '../face.ts';

/** A list shows at most this many lines of a kind. */
const PAGE = 50;

/** What waits for a person: `acquit tasks`, `approve`, `skip`, `call`, `answer`, `posted`, `release`, `resolve`, `preview`. */
export const registerPeople: Register = (cli, face) => {
  registerTasks(cli, face);
  registerApprove(cli, face);
  registerCall(cli, face);
  registerAnswer(cli, face);
  registerPosted(cli, face);
};

function registerTasks(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('tasks')
    .description('ce qui attend une personne / what waits for a person')
    .option('--after <id>', 'go on behind this number', '0')
    .action(async (flags: { after: string }, command) => {
      const one = face(command);
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const list = await session.program.tasks(creditor.id, { after: Number(flags.after) || 0, limit: PAGE });
        one.print(list, one.words.people.tasks(list, PAGE));
      });
    });
  cli
    .command('preview')
    .description('voir un courrier ou un e-mail avant son départ / see a message before it leaves')
    .argument('<dispatch>')
    .option('--out <file>', 'write the PDF or the e-mail here')
    .action(async (id: string, flags: { out?: string }, command) => {
      const one = face(command);
      await one.within(async ({ program, clock }) => {
        const seen = await program.preview(idOption<DispatchId>(id), clock.today());
        if (flags.out) await writeFile(flags.out, seen.bytes);
        one.print({ kind: seen.kind, subject: seen.subject, findings: seen.findings, text: seen.text, file: flags.out ?? null }, `${seen.subject}\n\n${seen.text}`);
      });
    });
}

function registerApprove(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('approve')
    .description('approuver ce qui attend / approve what waits')
    .argument('[dispatch...]')
    .option('--all', 'everything that waits')
    .action(async (ids: string[], flags: { all?: boolean }, command) => {
      if (!flags.all && ids.length === 0) throw new Refusal('nothing-named', 'Name the numbers to approve (see "acquit tasks"), or --all.');
      const one = face(command);
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const approved = await session.program.approve(creditor.id, flags.all ? 'all' : ids.map((id) => idOption<DispatchId>(id)));
        one.print({ approved }, one.words.people.approved(approved));
      });
    });
  cli
    .command('release')
    .description('laisser partir un passage retenu / let a run leave that was held')
    .argument('<run>')
    .action(async (run: string, _: object, command) => {
      const one = face(command);
      await one.within(async ({ program }) => {
        await program.releaseRun(idOption<number>(run));
        one.print({ released: Number(run) }, one.words.people.released(Number(run)));
      });
    });
  cli
    .command('skip')
    .description('ne pas faire cette étape maintenant / do not make this step now')
    .argument('<contact>')
    .requiredOption('--reason <text>', 'why, in words')
    .requiredOption('--until <day>', 'its invoices are left alone through this day')
    .action(async (contact: string, flags: { reason: string; until: string }, command) => {
      const one = face(command);
      await one.within(async ({ program, clock }) => {
        const until = dayOption(flags.until);
        await program.skip(idOption<ContactId>(contact), flags.reason, clock.today(), until);
        one.print({ skipped: Number(contact), until }, one.words.people.skipped(Number(contact), until));
      });
    });
}

const OUTCOMES: readonly string[] = ['reached', 'message-left', 'no-answer', 'wrong-number', 'promised', 'disputed'];

function registerCall(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('call')
    .description('noter un appel / record a call')
    .argument('<dispatch>')
    .argument('<outcome>', OUTCOMES.join(' | '))
    .option('--note <text>', 'what was said', '')
    .option('--date <day>', 'the day that was promised')
    .action(async (id: string, outcome: string, flags: { note: string; date?: string }, command) => {
      if (!OUTCOMES.includes(outcome)) throw new Refusal('call-outcome', `The outcome is one of ${OUTCOMES.join(', ')}.`);
      if (outcome === 'promised' && !flags.date) throw new Refusal('promise-without-day', 'A promise needs its day: --date 2026-12-31.');
      if (outcome === 'disputed' && !flags.note) throw new Refusal('dispute-without-reason', 'A dispute needs its reason: --note "…".');
      const one = face(command);
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        // One working day of grace: a transfer takes a night.
        const holdUntil = flags.date ? addBusinessDays(dayOption(flags.date), 1, creditor.zone as HolidayZone) : null;
        await session.program.recordCall(idOption<DispatchId>(id), outcome as CallOutcome, flags.note, session.clock.today(), holdUntil);
        one.print({ call: Number(id), outcome, holdUntil }, one.words.people.called(outcome, holdUntil));
      });
    });
}

type AnswerFlags = { due?: string; kind?: string; email?: string; address?: string; postcode?: string; city?: string; keepCredit?: boolean; received?: boolean; accountAdded?: boolean; same?: string; different?: boolean; hold?: string; reason?: string };

function registerAnswer(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('answer')
    .description('répondre à une question / answer a question')
    .argument('<question>')
    .option('--due <day>', 'the due date of the invoices asked about')
    .option('--kind <kind>', 'business | consumer | public-body')
    .option('--email <address>')
    .option('--address <street>')
    .option('--postcode <postcode>')
    .option('--city <city>')
    .option('--keep-credit', 'the credit stays on account and does not hold reminders')
    .option('--received', 'the invoice has been received in due form')
    .option('--account-added', 'an account in the currency has been given')
    .option('--same <debtor>', 'it is the same as this debtor')
    .option('--different', 'it is another debtor')
    .option('--hold <day>', 'leave its invoices alone through this day')
    .option('--reason <text>', 'why, in words', '')
    .action(async (question: string, flags: AnswerFlags, command) => {
      const one = face(command);
      await one.within(async ({ program }) => {
        await program.answer(idOption<QuestionId>(question), answerOf(flags));
        one.print({ answered: Number(question) }, one.words.people.answered(Number(question)));
      });
    });
}

/** Exactly one thing is answered; the use case says when it does not fit the question. */
function answerOf(flags: AnswerFlags): Answer {
  if (flags.due) return { is: 'due-date', dueOn: dayOption(flags.due) };
  if (flags.kind === 'business' || flags.kind === 'consumer' || flags.kind === 'public-body') return { is: 'kind', kind: flags.kind };
  if (flags.email) return { is: 'contact', email: flags.email };
  if (flags.address && flags.postcode && flags.city) return { is: 'contact', address: { lines: [flags.address], postcode: flags.postcode, city: flags.city, country: 'FR' } };
  if (flags.keepCredit) return { is: 'keep-on-account' };
  if (flags.received) return { is: 'received' };
  if (flags.accountAdded) return { is: 'account-added' };
  if (flags.same) return { is: 'same-as', debtorId: idOption<DebtorId>(flags.same) };
  if (flags.different) return { is: 'different' };
  if (flags.hold) return { is: 'hold', kind: 'other', until: dayOption(flags.hold), reason: flags.reason ?? '' };
  throw new Refusal('nothing-answered', 'Say the answer: --due, --kind, --email, --address with --postcode and --city, --keep-credit, --received, --account-added, --same, --different or --hold.');
}

function registerPosted(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('posted')
    .description('les lettres d’un lot sont postées / the letters of a batch are posted')
    .argument('<batch>')
    .option('--on <day>', 'day of posting (default: today in Paris)')
    .option('--except <dispatch...>', 'letters that were not posted')
    .action(async (batch: string, flags: { on?: string; except?: string[] }, command) => {
      const one = face(command);
      await one.within(async ({ program, clock }) => {
        const posted = await program.confirmPosted(idOption<number>(batch), flags.on ? dayOption(flags.on) : clock.today(), (flags.except ?? []).map((id) => idOption<DispatchId>(id)));
        one.print({ posted }, one.words.people.posted(posted));
      });
    });
  cli
    .command('resolve')
    .description('dire ce qu’est devenu un envoi incertain / say what became of an uncertain sending')
    .argument('<dispatch>')
    .argument('<outcome>', 'sent | not-sent')
    .action(async (id: string, outcome: string, _: object, command) => {
      if (outcome !== 'sent' && outcome !== 'not-sent') throw new Refusal('resolve-outcome', 'The outcome is "sent" or "not-sent".');
      const one = face(command);
      await one.within(async ({ program, clock }) => {
        await program.resolveUncertain(idOption<DispatchId>(id), outcome === 'sent', clock.today());
        one.print({ resolved: Number(id), outcome }, one.words.people.resolved(Number(id)));
      });
    });
}
