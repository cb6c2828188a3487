import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { dayOption, type Face, type Register } from '../face.ts';

/** `acquit send`: e-mails leave, letters are printed. */
export const registerSending: Register = (cli, face) => {
  cli
    .command('send')
    .description('envoyer les e-mails approuvés, imprimer les lettres / send the approved e-mails, print the letters')
    .option('--date <day>', 'day (default: today in Paris)')
    .option('--emails-only', 'print no letter')
    .option('--letters-only', 'send no e-mail')
    .option('--out <folder>', 'where to put what is to be printed (default: the data folder)')
    .action(async (flags: { date?: string; emailsOnly?: boolean; lettersOnly?: boolean; out?: string }, command: Command) => send(face(command), flags));
};

async function send(one: Face, flags: { date?: string; emailsOnly?: boolean; lettersOnly?: boolean; out?: string }): Promise<void> {
  await one.within(async (session) => {
    const creditor = await one.creditor(session);
    const day = flags.date ? dayOption(flags.date) : session.clock.today();
    const emails = flags.lettersOnly ? null : await session.program.sendEmails(creditor.id, day, one.progress(one.words.sending.emails));
    const printed = flags.emailsOnly ? null : await session.program.printLetters(creditor.id, day, one.progress(one.words.sending.letters));
    const folder = printed?.batch ? await lay(flags.out ?? join(one.config.home, 'letters'), `${day}-${printed.batch.id}`, printed.batch) : null;
    const { batch = null, ...letters } = printed ?? {};
    one.print({ emails, letters: printed && { ...letters, batch: batch?.id ?? null, folder } }, one.words.sending.sent(emails, printed, folder));
  });
}

/** What is to be printed, as files to open: the letters, and the posting list apart. */
async function lay(parent: string, name: string, batch: { letters: Uint8Array; postingList: Uint8Array; csv: Uint8Array }): Promise<string> {
  const folder = join(parent, name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'lettres.pdf'), batch.letters);
  await writeFile(join(folder, 'bordereau.pdf'), batch.postingList);
  await writeFile(join(folder, 'bordereau.csv'), batch.csv);
  return folder;
}
