import type { Command } from 'commander';
import type { DebtorId } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import { choice, collect, dayOption, EXIT, type Face, NotUnderstood, type Register, type Session } from '../face.ts';
import { importText } from '../text/intake-text.ts';
import { refusalText } from '../words/refusals.ts';
import { loadFile, shownPath } from './read.ts';

type ImportFlags = {
  preview?: boolean;
  complete?: boolean;
  partial?: boolean;
  confirmVanished?: boolean;
  force?: boolean;
  overwrite?: boolean;
  asOf?: string;
  encoding?: string;
  map?: string[];
};

/** `acquit import`, `acquit debtor`. */
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
    .option('--encoding <encoding>')
    .option('--map <field=title>', '', collect)
    .action(async (files: string[], flags: ImportFlags, command) => importAll(face(command), files, flags));
  registerDebtor(cli, face);
  registerErase(cli, face);
};

/** Each file by itself: one that cannot be opened does not stop the others. */
async function importAll(face: Face, files: readonly string[], flags: ImportFlags): Promise<void> {
  const options = optionsOf(flags);
  await face.within(async (session) => {
    const creditor = await face.creditor(session);
    for (const path of files) {
      const file = await loadFile(path).catch((error: unknown) => skipped(face, path, error));
      const progress = face.progress(`${shownPath(path)} –`);
      let seen = 0;
      const report = file && (await session.program.importFile(creditor.id, file, { ...options, onLine: () => progress(++seen) }));
      if (report) face.print({ file: path, ...report }, importText(face.words, shownPath(path), report));
      if (!report || report.format === null) process.exitCode = EXIT.notUnderstood;
    }
  });
}

function skipped(face: Face, path: string, error: unknown): null {
  if (!(error instanceof Refusal)) throw error;
  const message = refusalText(error, face.language);
  if (face.json) face.print({ file: path, refused: error.code, message, details: error.details }, '');
  face.aside(message);
  return null;
}

function optionsOf(flags: ImportFlags) {
  return {
    ...(flags.preview ? { preview: true } : {}),
    ...(flags.complete || flags.partial ? { complete: flags.complete ?? false } : {}),
    ...(flags.confirmVanished ? { confirmVanished: true } : {}),
    ...(flags.force ? { force: true } : {}),
    ...(flags.overwrite ? { overwrite: true } : {}),
    ...(flags.asOf ? { asOf: dayOption(flags.asOf) } : {}),
    ...(flags.encoding ? { encoding: flags.encoding } : {}),
    ...(flags.map ? { mapping: Object.fromEntries(flags.map.map(pairOf)) } : {}),
  };
}

function pairOf(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at <= 0)
    throw new NotUnderstood('mapping-unreadable', `"${text}" is not field=title, for instance --map "number=N° pièce".`, { text });
  return [text.slice(0, at), text.slice(at + 1)];
}

type DebtorFlags = {
  kind?: string;
  name?: string;
  email?: string;
  phone?: string;
  language?: string;
  segment?: string;
  scenario?: string;
  address?: string;
  postcode?: string;
  city?: string;
  country?: string;
};
export const KINDS = ['business', 'consumer', 'public-body'] as const;

function registerDebtor(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('debtor')
    .argument('<debtor>')
    .option('--kind <kind>')
    .option('--name <name>')
    .option('--email <email>')
    .option('--phone <phone>')
    .option('--address <street>')
    .option('--postcode <postcode>')
    .option('--city <city>')
    .option('--country <country>', '', 'FR')
    .option('--language <language>')
    .option('--segment <name>')
    .option('--scenario <key>')
    .action(async (query: string, flags: DebtorFlags, command) => {
      const one = face(command);
      const changes = changesOf(flags);
      if (Object.keys(changes).length === 0)
        throw new NotUnderstood('nothing-changed', 'Say what changes, for instance --email or --kind.');
      await one.within(async (session) => {
        const { id, name } = await debtorMeant(one, session, query);
        await session.program.setDebtor(id, changes);
        one.print({ debtor: id }, one.words.intake.debtorChanged(flags.name ?? name, id));
      });
    });
}

function registerErase(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('erase')
    .argument('<debtor>')
    .option('--yes')
    .action(async (query: string, flags: { yes?: boolean }, command) => {
      const one = face(command);
      await one.within(async (session) => {
        const { id, name } = await debtorMeant(one, session, query);
        if (!flags.yes)
          throw new NotUnderstood('erase-unconfirmed', `This erases who ${name} (debtor ${id}) is, for good. Add --yes to do it.`, {
            name,
            id,
          });
        await session.program.eraseDebtor(id);
        one.print({ debtor: id, erased: true }, one.words.intake.debtorErased(id));
      });
    });
}

/** The debtor meant by what was typed, with the name to tell it back by. */
export async function debtorMeant(face: Face, session: Session, query: string): Promise<{ id: DebtorId; name: string }> {
  const creditor = await face.creditor(session);
  const id = await session.program.findDebtor(creditor.id, query);
  return { id, name: (await session.program.debtorName(id)) ?? face.words.explaining.erased };
}

function changesOf(flags: DebtorFlags) {
  const { address, postcode, city, country = 'FR' } = flags;
  if ([address, postcode, city].some((part) => part !== undefined) && !(address && postcode && city))
    throw new NotUnderstood('address-incomplete', 'Give --address, --postcode and --city together.');
  return {
    ...(flags.kind ? { kind: choice('--kind', flags.kind, KINDS) } : {}),
    ...(flags.name ? { name: flags.name } : {}),
    ...(flags.email ? { email: flags.email } : {}),
    ...(flags.phone ? { phone: flags.phone } : {}),
    ...(address && postcode && city ? { address: { lines: [address], postcode, city, country: country.toUpperCase() } } : {}),
    ...(flags.language ? { language: choice('--language', flags.language, ['fr', 'en'] as const) } : {}),
    ...(flags.segment ? { segment: flags.segment } : {}),
    ...(flags.scenario ? { scenario: flags.scenario } : {}),
  };
}
