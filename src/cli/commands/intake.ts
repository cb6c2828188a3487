import type { CreditorId } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import type { BankLineView } from '../../use-cases/bank-overview.ts';
import type { Imported } from '../../use-cases/import-any.ts';
import type { ImportOptions } from '../../use-cases/import-file.ts';
import type { AccountOptions } from '../../use-cases/statement-account.ts';
import { refusalText } from '../../words/refusals.ts';
import { collect, dayOption, EXIT, type Face, type Register, type Session } from '../face.ts';
import { statementJson } from '../json/bank.ts';
import { bookJson } from '../json/book.ts';
import { mappingOption } from '../mapping-option.ts';
import { type BooksTold, bookText } from '../text/book-text.ts';
import { type FileTold, importText } from '../text/intake-text.ts';
import { noticesText } from '../text/notices-text.ts';
import { statementText } from '../text/statement-text.ts';
import { importAgain } from './import-again.ts';
import { loadFile, shownPath } from './read.ts';

type ImportFlags = {
  preview?: boolean;
  complete?: boolean;
  partial?: boolean;
  confirmVanished?: boolean;
  force?: boolean;
  overwrite?: boolean;
  asOf?: string;
  account?: string;
  ourAccount?: boolean;
  encoding?: string;
  map?: string[];
};
type Options = ImportOptions & AccountOptions;

/** `acquit import`. */
export const registerIntake: Register = (cli, face) => {
  cli
    .command('import')
    .argument('<file...>')
    .option('--preview')
    .option('--complete')
    .option('--partial')
    .option('--confirm-vanished')
    .option('--force')
    .option('--overwrite')
    .option('--as-of <day>')
    .option('--account <iban>')
    .option('--our-account')
    .option('--encoding <encoding>')
    .option('--map <field=title>', '', collect)
    .action(async (files: string[], flags: ImportFlags, command) => importAll(face(command), files, flags));
};

/** Lines that were matched and are told one by one. */
const MOST_LAID = 20;

type Taken = Imported | { readonly is: 'refused'; readonly refusal: Refusal; readonly exit: number };

/** Nothing of the file was written: a person says whose account it is, and the other files go on. */
const WHOSE_ACCOUNT: ReadonlySet<string> = new Set(['account-missing', 'account-unknown']);

/** Each file by itself: one that cannot be opened does not stop the others. The last one comes with the book as it stands then. */
async function importAll(face: Face, files: readonly string[], flags: ImportFlags): Promise<void> {
  const options = optionsOf(flags);
  await face.within(async (session) => {
    const creditor = await face.creditor(session);
    let [hasWritten, hasNew] = [false, false];
    for (const [index, path] of files.entries()) {
      const taken = await takeIn(face, session, creditor.id, path, options);
      hasWritten ||= wasWritten(taken);
      hasNew ||= taken.is === 'books' && wasWritten(taken) && taken.report.counts.added > 0;
      const isLast = index === files.length - 1;
      const books = isLast && hasWritten ? await session.program.bookSummary(creditor.id) : null;
      const laid = taken.is === 'bank' ? (taken.report.matched?.lines ?? []).slice(0, MOST_LAID) : [];
      const told = { file: shownPath(path), again: importAgain(path, flags) };
      tell(face, { ...told, path }, taken, books && { ...books, hasNew }, await session.program.bankLinesOf(creditor.id, laid));
    }
  });
}

function wasWritten(taken: Taken): boolean {
  if (taken.is === 'refused') return false;
  return taken.is === 'books' ? taken.report.importId !== null : !taken.report.preview;
}

async function takeIn(face: Face, session: Session, creditor: CreditorId, path: string, options: Options): Promise<Taken> {
  const file = await loadFile(path).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    return error;
  });
  if (file instanceof Refusal) return { is: 'refused', refusal: file, exit: EXIT.notUnderstood };
  const progress = face.progress(`${shownPath(path)} –`);
  let seen = 0;
  try {
    return await session.program.importFile(creditor, file, { ...options, onLine: () => progress(++seen), onProgress: progress });
  } catch (error) {
    if (error instanceof Refusal && WHOSE_ACCOUNT.has(error.code)) return { is: 'refused', refusal: error, exit: EXIT.refused };
    throw error;
  }
}

type Named = FileTold & { readonly path: string };

function tell(face: Face, named: Named, taken: Taken, summary: BooksTold | null, laid: readonly BankLineView[]): void {
  const { words } = face;
  const { path } = named;
  const books = summary && bookJson(summary);
  if (taken.is === 'books') {
    face.print({ file: path, ...taken.report, books }, importText(words, named, taken.report, summary));
    if (taken.report.format === null) process.exitCode = EXIT.notUnderstood;
    return;
  }
  if (taken.is === 'bank') {
    face.print({ file: path, ...statementJson(taken.report), books }, statementText(words, named, taken.report, summary, laid));
    return;
  }
  if (taken.is === 'notices') {
    face.print({ file: path, ...taken.report, books }, noticesText(words, named.file, taken.report));
    return;
  }
  const { code, details } = taken.refusal;
  const message = refusalText(taken.refusal, face.language);
  if (face.json) face.print({ file: path, refused: code, message, details, books }, '');
  else if (summary) face.print(null, bookText(words, summary));
  face.aside(message);
  process.exitCode = taken.exit;
}

function optionsOf(flags: ImportFlags): Options {
  return {
    ...(flags.preview ? { preview: true } : {}),
    ...(flags.complete || flags.partial ? { complete: flags.complete ?? false } : {}),
    ...(flags.confirmVanished ? { confirmVanished: true } : {}),
    ...(flags.force ? { force: true } : {}),
    ...(flags.overwrite ? { overwrite: true } : {}),
    ...(flags.asOf ? { asOf: dayOption(flags.asOf) } : {}),
    ...(flags.account ? { account: flags.account } : {}),
    ...(flags.ourAccount ? { ours: true } : {}),
    ...(flags.encoding ? { encoding: flags.encoding } : {}),
    ...(flags.map ? { mapping: mappingOption(flags.map) } : {}),
  };
}
