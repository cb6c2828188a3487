import type { DebtorId } from '../../core/base/id.ts';
import type { Command } from 'commander';
import { Refusal } from '../../core/base/refusal.ts';
import type { DebtorKind } from '../../core/receivable/party.ts';
import { dayOption, EXIT, type Face, type Register } from '../face.ts';
import { loadFile } from './read.ts';

type ImportFlags = { preview?: boolean; complete?: boolean; partial?: boolean; confirmVanished?: boolean; force?: boolean; asOf?: string; encoding?: string; map?: string[] };

/** `acquit import`, `acquit debtor`. */
export const registerIntake: Register = (cli, face) => {
  cli
    .command('import')
    .description('reprendre des fichiers (FEC, factures, listes) / take files in')
    .argument('<file...>')
    .option('--preview', 'say what would be done, write nothing')
    .option('--complete', 'the list shows all that is open: what is missing from it is settled')
    .option('--partial', 'the list shows only part of what is open')
    .option('--confirm-vanished', 'settle what vanished even when it is most of the book')
    .option('--force', 'take invoices whose seller does not look like this creditor')
    .option('--as-of <day>', 'the day that the file speaks of')
    .option('--encoding <name>', 'encoding of the file, when it is guessed wrongly')
    .option('--map <field=column>', 'column of a list, when it is not recognised (repeatable)', (value: string, all: string[] = []) => [...all, value])
    .action(async (files: string[], flags: ImportFlags, command) => importAll(face(command), files, flags));
  registerDebtor(cli, face);
};

async function importAll(face: Face, files: string[], flags: ImportFlags): Promise<void> {
  await face.within(async (session) => {
    const creditor = await face.creditor(session);
    for (const path of files) {
      const file = await loadFile(path);
      const report = await session.program.importFile(creditor.id, file, optionsOf(flags));
      face.print({ file: path, ...report }, face.words.intake.report(path, report));
      if (report.format === null) process.exitCode = EXIT.notUnderstood;
    }
  });
}

function optionsOf(flags: ImportFlags) {
  return {
    ...(flags.preview ? { preview: true } : {}),
    ...(flags.complete || flags.partial ? { complete: flags.complete ?? false } : {}),
    ...(flags.confirmVanished ? { confirmVanished: true } : {}),
    ...(flags.force ? { force: true } : {}),
    ...(flags.asOf ? { asOf: dayOption(flags.asOf) } : {}),
    ...(flags.encoding ? { encoding: flags.encoding } : {}),
    ...(flags.map ? { mapping: Object.fromEntries(flags.map.map(pairOf)) } : {}),
  };
}

function pairOf(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at <= 0) throw new Refusal('mapping-unreadable', `"${text}" is not field=column, for instance --map "number=N° pièce".`);
  return [text.slice(0, at), text.slice(at + 1)];
}

type DebtorFlags = { kind?: string; email?: string; phone?: string; language?: string; segment?: string; scenario?: string; address?: string; postcode?: string; city?: string; country?: string };
const KINDS: readonly string[] = ['business', 'consumer', 'public-body'];

function registerDebtor(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('debtor')
    .description('compléter un débiteur / complete a debtor')
    .argument('<debtor>', 'number, invoice number, customer account or SIREN')
    .option('--kind <kind>', 'business | consumer | public-body (confirms it)')
    .option('--email <address>')
    .option('--phone <number>')
    .option('--address <street>')
    .option('--postcode <postcode>')
    .option('--city <city>')
    .option('--country <code>', 'FR, BE…', 'FR')
    .option('--language <language>', 'fr | en')
    .option('--segment <name>')
    .option('--scenario <key>')
    .action(async (query: string, flags: DebtorFlags, command) => {
      const one = face(command);
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const id: DebtorId = await session.program.findDebtor(creditor.id, query);
        await session.program.setDebtor(id, changesOf(flags));
        one.print({ debtor: id }, one.words.intake.debtorChanged(id));
      });
    });
}

function changesOf(flags: DebtorFlags) {
  if (flags.kind !== undefined && !KINDS.includes(flags.kind)) throw new Refusal('kind-unknown', `--kind is one of ${KINDS.join(', ')}.`);
  if (flags.address !== undefined && !(flags.postcode && flags.city)) throw new Refusal('address-incomplete', 'Give --address, --postcode and --city together.');
  return {
    ...(flags.kind ? { kind: flags.kind as DebtorKind } : {}),
    ...(flags.email ? { email: flags.email } : {}),
    ...(flags.phone ? { phone: flags.phone } : {}),
    ...(flags.address && flags.postcode && flags.city
      ? { address: { lines: [flags.address], postcode: flags.postcode, city: flags.city, country: flags.country ?? 'FR' } }
      : {}),
    ...(flags.language === 'fr' || flags.language === 'en' ? { language: flags.language as 'fr' | 'en' } : {}),
    ...(flags.segment ? { segment: flags.segment } : {}),
    ...(flags.scenario ? { scenario: flags.scenario } : {}),
  };
}
