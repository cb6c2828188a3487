import type { Command } from 'commander';
import type { QuestionId } from '../../core/base/id.ts';
import { NotUnderstood, type Refusal } from '../../core/base/refusal.ts';
import type { Answer } from '../../use-cases/answer-question.ts';
import { KINDS_FR } from '../../words/typed-fr.ts';
import { choice, dayOption, type Face, idOption, type Session } from '../face.ts';
import { debtorMeant, KINDS } from './debtors.ts';

type AnswerFlags = {
  due?: string;
  kind?: string;
  email?: string;
  address?: string;
  postcode?: string;
  city?: string;
  keepCredit?: boolean;
  received?: boolean;
  accountAdded?: boolean;
  same?: string;
  different?: boolean;
  resume?: boolean;
  seen?: boolean;
  warned?: string;
  hold?: string;
  reason?: string;
};

/** `acquit answer`: one question, one answer. */
export function registerAnswer(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('answer')
    .argument('<question>')
    .option('--due <day>')
    .option('--kind <kind>')
    .option('--email <email>')
    .option('--address <street>')
    .option('--postcode <postcode>')
    .option('--city <city>')
    .option('--keep-credit')
    .option('--received')
    .option('--account-added')
    .option('--same <debtor>')
    .option('--different')
    .option('--resume')
    .option('--seen')
    .option('--warned <day>')
    .option('--hold <day>')
    .option('--reason <text>')
    .action(async (typed: string, flags: AnswerFlags, command) => {
      const one = face(command);
      const question = idOption<QuestionId>(typed);
      const answer = answerOf(flags);
      await one.within(async (session) => {
        await session.program.answer(question, answer ?? (await sameAs(one, session, flags.same ?? '')));
        one.print({ answered: question }, one.words.tasking.answered(question));
      });
    });
}

/** Exactly one thing is answered; the use case says when it does not fit the question. `null` names another debtor. */
function answerOf(flags: AnswerFlags): Answer | null {
  const { due, kind, email, address, postcode, city, hold } = flags;
  const given = [
    due,
    kind,
    email ?? address ?? postcode ?? city,
    flags.keepCredit,
    flags.received,
    flags.accountAdded,
    flags.same,
    flags.different,
    flags.resume,
    flags.seen,
    flags.warned,
    hold,
  ];
  if (given.filter((one) => one !== undefined).length !== 1) throw nothingAnswered();
  if (due !== undefined) return { is: 'due-date', dueOn: dayOption(due) };
  if (kind !== undefined) return { is: 'kind', kind: choice('--kind', kind, KINDS, KINDS_FR) };
  if (email !== undefined || address !== undefined || postcode !== undefined || city !== undefined) return contactOf(flags);
  if (flags.keepCredit) return { is: 'keep-on-account' };
  if (flags.received) return { is: 'received' };
  if (flags.accountAdded) return { is: 'account-added' };
  if (flags.different) return { is: 'different' };
  if (flags.resume) return { is: 'resume' };
  if (flags.seen) return { is: 'seen' };
  if (flags.warned !== undefined) return { is: 'warned', until: dayOption(flags.warned) };
  if (hold === undefined) return null;
  if (!flags.reason?.trim()) throw new NotUnderstood('reason-missing', 'Say why, with --reason "…".');
  return { is: 'hold', kind: 'other', until: dayOption(hold), reason: flags.reason };
}

function contactOf({ email, address, postcode, city }: AnswerFlags): Answer {
  const partial = [address, postcode, city].some((part) => part !== undefined);
  if (!partial) return { is: 'contact', ...(email === undefined ? {} : { email }) };
  if (!(address && postcode && city)) throw new NotUnderstood('address-incomplete', 'Give --address, --postcode and --city together.');
  return { is: 'contact', ...(email === undefined ? {} : { email }), address: { lines: [address], postcode, city, country: 'FR' } };
}

async function sameAs(face: Face, session: Session, query: string): Promise<Answer> {
  // A bare number is one of ours here, as the question shows it, never an invoice of that number.
  const { id } = await debtorMeant(face, session, /^\d+$/.test(query) ? `#${query}` : query);
  return { is: 'same-as', debtorId: id };
}

function nothingAnswered(): Refusal {
  return new NotUnderstood(
    'nothing-answered',
    'Say the answer by one option: --due, --kind, --email, --address with --postcode and --city, --keep-credit, --received, --account-added, --same, --different, --resume, --seen, --warned or --hold.',
  );
}
