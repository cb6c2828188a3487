import { type Day, day, weekday } from '../../src/core/base/day.ts';
import type { MailId } from '../../src/core/base/id.ts';
import type { EntryData } from '../../src/core/journal/entry.ts';
import type { DispatchRow } from '../../src/core/journal/tables.ts';
import { report, written } from '../../src/formats/email/written-mail.test-kit.ts';
import { answerMail, type MailTold } from '../../src/use-cases/answer-mail.ts';
import { answerQuestion } from '../../src/use-cases/answer-question.ts';
import { mailView } from '../../src/use-cases/inbox.ts';
import { takeMail } from '../../src/use-cases/take-mail.ts';
import { debtorId } from './events.ts';
import { CREDITOR, nameOf, type World } from './world.ts';

/**
 * What comes back by e-mail, in answer to the last message that was sent:
 *
 *     writes Dupont "Nous réglons vendredi." [proof]     a person, perhaps with a proof of payment
 *     absent Dupont "Je suis absent jusqu’au 13 mars."   a machine, for somebody who is away
 *     bounces Dupont 5.1.1                               a mail server reports that the message did not arrive
 *     read Dupont promise 2026-03-13                     somebody has read it: also paid, copy, seen, wrong-person, time DAY
 *     no-money Dupont                                    the payment that was announced is not at the bank: reminders go on
 */
export const MAIL_EVENTS: Readonly<Record<string, (world: World, words: readonly string[]) => Promise<void>>> = {
  writes: async (world, [name = '', text = '', ...words]) => {
    const { message_id: answers } = await lastEmail(world, name);
    const about = { from: `${name} <compta@${slugOf(name)}.example>`, date: dateOf(world.clock.today()), answers };
    await take(world, words.includes('proof') ? written({ ...about, ...withProof(text) }) : written({ ...about, text }));
  },
  absent: async (world, [name = '', text = '']) => {
    const { message_id: answers } = await lastEmail(world, name);
    const date = dateOf(world.clock.today());
    await take(world, written({ answers, date, headers: ['Auto-Submitted: auto-replied'], text }));
  },
  bounces: async (world, [name = '', status = '5.1.1']) => {
    const { message_id: id } = await lastEmail(world, name);
    await take(world, report(id ?? '', status, `compta@${slugOf(name)}.example`));
  },
  read: async (world, [name = '', meaning = '', on]) => {
    const [mail] = await world.deps.store.select('mail', { debtor_id: debtorId(world, name), state: 'waiting' }, { limit: 1 });
    if (!mail) throw new Error(`nothing of ${name} waits to be read`);
    await answerMail(world.deps, mail.id, toldOf(meaning, on));
  },
  'no-money': async (world, [name = '']) => {
    const wanted = { debtor_id: debtorId(world, name), code: 'payment-announced' as const, answered_on: null };
    const [question] = await world.deps.store.select('question', wanted, { limit: 1 });
    if (!question) throw new Error(`nobody is asked about a payment of ${name}`);
    await answerQuestion(world.deps, question.id, { is: 'resume' });
  },
};

function toldOf(meaning: string, on: string | undefined): MailTold {
  if (meaning === 'promise') return { is: 'promise', day: day(on ?? '') };
  if (meaning === 'time') return { is: 'time', until: day(on ?? '') };
  return { is: meaning as 'paid' };
}

async function take(world: World, bytes: Uint8Array): Promise<void> {
  const taken = await takeMail(world.deps, CREDITOR, bytes);
  if (taken.is !== 'taken') throw new Error(`the mail is ${taken.is}`);
}

async function lastEmail(world: World, name: string): Promise<DispatchRow> {
  const wanted = { debtor_id: debtorId(world, name), channel: 'email' as const };
  const [last] = await world.deps.store.select('dispatch', wanted, { limit: 1, newestFirst: true });
  if (!last) throw new Error(`${name} was sent no e-mail`);
  return last;
}

function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dateOf(on: Day): string {
  const [year, month, date] = on.split('-');
  return `${DAYS[weekday(on) - 1]}, ${date} ${MONTHS[Number(month) - 1]} ${year} 10:00:00 +0100`;
}

function withProof(text: string): { readonly headers: readonly string[]; readonly text: string } {
  const file = 'Content-Type: application/pdf; name="avis_virement.pdf"\r\nContent-Disposition: attachment; filename="avis_virement.pdf"';
  return {
    headers: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="q"'],
    text: `--q\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n--q\r\n${file}\r\n\r\n%PDF-1.7 virement\r\n--q--`,
  };
}

/** What came in, as whoever reads it finds it: what it is, what it seems to ask, what came with it. */
export async function mailTold(world: World, { mail }: EntryData['mail.taken']): Promise<string> {
  const who = mail.debtor_id === null ? 'nobody known' : nameOf(world, mail.debtor_id);
  if (mail.kind === 'bounce') return `a report about ${who}: ${mail.failure}`;
  const { intents, proofs } = await mailView(world.deps.store, mail.id as MailId);
  const means = intents.map(({ code, day: on }) => [code, on].filter(Boolean).join(' ')).join(', ');
  const waits = mail.state === 'waiting' ? 'waits to be read' : 'is only kept';
  return `${mail.kind} of ${who} ${waits}${means && ` (${means})`}${proofs.length > 0 ? ', with a proof' : ''}`;
}
