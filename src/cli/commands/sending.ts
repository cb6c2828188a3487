import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Day } from '../../core/base/day.ts';
import type { CreditorId } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import type { Program } from '../../program.ts';
import type { TextsReport } from '../../use-cases/send-texts.ts';
import { faultText } from '../../words/refusals.ts';
import type { Face, Register } from '../face.ts';
import { ageJson } from '../json/bank.ts';
import { sendText } from '../text/keeping-text.ts';
import { agesFirst } from './bank.ts';

type SendFlags = { acceptOldBooks?: boolean; emailsOnly?: boolean; lettersOnly?: boolean; out?: string };

/** `acquit send`: e-mails leave, letters are printed. */
export const registerSending: Register = (cli, face) => {
  cli
    .command('send')
    .option('--accept-old-books')
    .option('--emails-only')
    .option('--letters-only')
    .option('--out <folder>')
    .action(async (flags: SendFlags, command: Command) => send(face(command), flags));
};

async function send(one: Face, flags: SendFlags): Promise<void> {
  const parent = flags.out ?? join(one.config.home, 'letters');
  if (!flags.emailsOnly) await writable(parent);
  await one.within(async (session) => {
    const creditor = await one.creditor(session);
    const day = session.clock.today();
    const overview = await agesFirst(one, session, creditor);
    const options = (title: string) => ({ acceptOldBooks: flags.acceptOldBooks ?? false, onProgress: one.progress(title) });
    const emails = flags.lettersOnly ? null : await session.program.sendEmails(creditor.id, day, options(one.words.keeping.emails));
    const texts =
      flags.lettersOnly || flags.emailsOnly
        ? null
        : await sentTexts(one, session.program, creditor.id, day, options(one.words.texting.texts));
    const printed = flags.emailsOnly ? null : await session.program.printLetters(creditor.id, day, options(one.words.keeping.letters));
    const folder = printed?.batch ? await lay(parent, `${day}-${printed.batch.id}`, printed.batch) : null;
    const { batch = null, ...letters } = printed ?? {};
    one.print(
      {
        emails,
        ...(texts ? { texts } : {}),
        letters: printed && { ...letters, batch: batch?.id ?? null, folder },
        bank: overview.accounts.map(ageJson),
      },
      sendText(one.words, creditor, overview, emails, printed, folder, texts),
    );
  });
}

/** SMS that wait for a provider keep the letters from nothing. */
async function sentTexts(
  one: Face,
  program: Program,
  creditor: CreditorId,
  day: Day,
  options: Parameters<Program['sendTexts']>[2],
): Promise<TextsReport | null> {
  return program.sendTexts(creditor, day, options).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.code !== 'texts-not-set-up') throw error;
    one.aside(faultText(error, one.language));
    return null;
  });
}

/** Before anything is recorded as printed: the letters must have a place to go. */
async function writable(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: Error) => {
    throw new Refusal('folder-not-writable', `Cannot write to the folder ${folder}: ${error.message}`, { folder });
  });
}

/** What is to be printed, as files to open: the letters, and the posting list apart. */
async function lay(
  parent: string,
  name: string,
  batch: { letters: Uint8Array; postingList: Uint8Array; csv: Uint8Array },
): Promise<string> {
  const folder = join(parent, name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'lettres.pdf'), batch.letters);
  await writeFile(join(folder, 'bordereau.pdf'), batch.postingList);
  await writeFile(join(folder, 'bordereau.csv'), batch.csv);
  return folder;
}
