import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { CreditorId, MailId } from '../../core/base/id.ts';
import { NotUnderstood, Refusal } from '../../core/base/refusal.ts';
import type { MailboxSettings } from '../../ports/mailbox.ts';
import type { MailTold } from '../../use-cases/answer-mail.ts';
import { collect, dayOption, type Face, idOption, type Register, type Session } from '../face.ts';
import { mailJson, mailsText } from '../text/mails-text.ts';

const MOST_SHOWN = 100;

/** What debtors wrote back: `acquit inbox`, `reply`, `mailbox`. */
export const registerMails: Register = (cli, face) => {
  registerInbox(cli, face);
  registerReply(cli, face);
  registerMailbox(cli, face);
};

function registerInbox(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('inbox')
    .argument('[file]')
    .option('--read')
    .action(async (file: string | undefined, flags: { read?: boolean }, command) => {
      const one = face(command);
      const { mailing: say } = one.words;
      await one.within(async (session) => {
        const { id } = await one.creditor(session);
        if (file !== undefined) return takeFile(one, session.program, id, file);
        const report = flags.read ? await session.program.readMailbox(id) : null;
        const mails = await session.program.inbox(id, ['waiting'], { limit: MOST_SHOWN });
        const read = report && say.read(report.read, report.waiting);
        one.print({ ...(report ? { report } : {}), mails: mails.map(mailJson) }, mailsText(one.words, one.language, mails, read));
      });
    });
}

async function takeFile(
  one: Face,
  program: Parameters<Parameters<Face['within']>[0]>[0]['program'],
  creditor: CreditorId,
  file: string,
): Promise<void> {
  const { mailing: say } = one.words;
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new NotUnderstood('file-unreadable', `${file} cannot be read: ${error.code}.`, { path: file, reason: error.code ?? '' });
  });
  const taken = await program.takeMail(creditor, bytes);
  if (taken.is === 'ours') return one.print({ is: 'ours' }, say.ours);
  const view = await program.mailView(taken.mail.id);
  const head = taken.is === 'known' ? say.known(taken.mail.id) : say.taken(taken.mail.id);
  one.print({ is: taken.is, mail: mailJson(view) }, mailsText(one.words, one.language, [view], head));
}

type ReplyFlags = {
  promise?: string;
  paid?: boolean;
  dispute?: string;
  invoice?: readonly string[];
  time?: string;
  copy?: boolean;
  wrongPerson?: boolean;
  insolvency?: string;
  answered?: string | true;
  deadAddress?: boolean;
  seen?: boolean;
  aside?: boolean;
  join?: string;
};

function registerReply(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('reply')
    .argument('<mail>')
    .option('--promise <day>')
    .option('--paid')
    .option('--dispute <text>')
    .option('--invoice <number>', '', collect)
    .option('--time <day>')
    .option('--copy')
    .option('--wrong-person')
    .option('--insolvency <day>')
    .option('--answered [day]')
    .option('--dead-address')
    .option('--seen')
    .option('--aside')
    .option('--join <debtor>')
    .action(async (typed: string, flags: ReplyFlags, command) => {
      const one = face(command);
      const { mailing: say } = one.words;
      const mail = idOption<MailId>(typed);
      const { aside, join, invoice, ...said } = flags;
      const answers = Object.keys(flags).filter((flag) => flag !== 'invoice').length;
      if (answers !== 1 || (invoice && said.dispute === undefined))
        throw new NotUnderstood('nothing-answered', 'Say what the mail means, by exactly one option (acquit reply --help).');
      await one.within(async (session) => {
        if (aside) {
          await session.program.setMailAside(mail);
          return one.print({ mail, aside: true }, say.aside(mail));
        }
        if (join !== undefined) {
          const debtor = await session.program.findDebtor((await one.creditor(session)).id, join);
          await session.program.joinMailTo(mail, debtor);
          return one.print({ mail, debtor }, say.joined(mail, (await session.program.debtorName(debtor)) ?? String(debtor)));
        }
        const until = await session.program.answerMail(mail, await withInvoices(session, mail, toldOf(said), invoice));
        one.print({ mail, until }, say.answered(mail, until && one.words.day(until)));
      });
    });
}

async function withInvoices({ program }: Session, id: MailId, told: MailTold, numbers?: readonly string[]): Promise<MailTold> {
  if (told.is !== 'dispute' || !numbers) return told;
  const { mail } = await program.mailView(id);
  return mail.debtor_id === null ? told : { ...told, items: await program.findItems(mail.debtor_id, numbers) };
}

function toldOf(flags: Omit<ReplyFlags, 'aside' | 'join' | 'invoice'>): MailTold {
  if (flags.promise !== undefined) return { is: 'promise', day: dayOption(flags.promise) };
  if (flags.dispute !== undefined) return { is: 'dispute', reason: flags.dispute };
  if (flags.time !== undefined) return { is: 'time', until: dayOption(flags.time) };
  if (flags.insolvency !== undefined) return { is: 'insolvency', since: dayOption(flags.insolvency) };
  if (flags.answered !== undefined) return { is: 'answered', until: flags.answered === true ? null : dayOption(flags.answered) };
  if (flags.paid) return { is: 'paid' };
  if (flags.copy) return { is: 'copy' };
  if (flags.wrongPerson) return { is: 'wrong-person' };
  return { is: flags.deadAddress ? 'dead-address' : 'seen' };
}

type BoxFlags = { folder?: string; moveTo?: string; remove?: boolean; test?: boolean };

function registerMailbox(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('mailbox')
    .argument('[url]')
    .option('--folder <name>')
    .option('--move-to <name>')
    .option('--remove')
    .option('--test')
    .action(async (url: string | undefined, flags: BoxFlags, command) => {
      const one = face(command);
      const { mailing: say } = one.words;
      const setting = await one.wiring.mailbox(one.config);
      if (flags.remove) setting.remove();
      else if (url !== undefined) setting.save(settingsOf(url, flags));
      if (flags.test) await setting.test();
      const known = setting.known();
      const shown = known && [say.box(known.user, known.host, known.folder), known.moveTo === null ? say.marks : say.moves(known.moveTo)];
      one.print({ mailbox: known }, [...(shown ?? [say.noBox]), ...(flags.test ? [say.works] : [])].join('\n'));
    });
}

/** `imaps://user:password@host:993`, or `imap://` for STARTTLS. @throws Refusal `mailbox-address-unreadable` */
function settingsOf(typed: string, { folder = 'INBOX', moveTo }: BoxFlags): MailboxSettings {
  const url = URL.canParse(typed) && /^imaps?:/.test(typed) ? new URL(typed) : null;
  if (!url?.hostname || !url.username)
    throw new NotUnderstood('mailbox-address-unreadable', 'Write the mailbox as imaps://user:password@host:993.');
  if (moveTo === folder)
    throw new Refusal('mailbox-moves-nowhere', 'Mails that were read are moved to another folder than the one that is read.');
  const secure = url.protocol === 'imaps:';
  return {
    host: url.hostname,
    port: Number(url.port || (secure ? 993 : 143)),
    secure,
    user: decodeURIComponent(url.username),
    password: url.password ? decodeURIComponent(url.password) : null,
    folder,
    moveTo: moveTo ?? null,
  };
}
