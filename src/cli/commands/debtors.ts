import type { Command } from 'commander';
import type { DebtorId } from '../../core/base/id.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { oneLine } from '../../core/base/text.ts';
import { KINDS_FR } from '../../words/typed-fr.ts';
import { choice, type Face, type PageFlags, paged, pageOf, type Register, type Session } from '../face.ts';
import { debtorJson, debtorsJson } from '../json/debtors.ts';
import { debtorsText, debtorText } from '../text/debtors-text.ts';

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

/** `acquit debtors`, `debtor`, `erase`. */
export const registerDebtors: Register = (cli, face) => {
  registerList(cli, face);
  registerDebtor(cli, face);
  registerErase(cli, face);
};

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
      await one.within(async (session) => {
        const { id, name } = await debtorMeant(one, session, query);
        if (Object.keys(changes).length === 0) return showOne(one, session, id);
        await session.program.setDebtor(id, changes);
        one.print({ debtor: id }, one.words.intake.debtorChanged(flags.name ?? name, id));
      });
    });
}

async function showOne(one: Face, { program }: Session, id: DebtorId): Promise<void> {
  const card = await program.showDebtor(id);
  one.print(debtorJson(card), debtorText(one.words, card));
}

type ListFlags = PageFlags & { search?: string };

function registerList(cli: Command, face: (command: Command) => Face): void {
  paged(cli.command('debtors').option('--search <text>')).action(async (flags: ListFlags, command) => {
    const one = face(command);
    const page = pageOf(flags);
    const search = flags.search === undefined ? null : oneLine(flags.search, 200);
    await one.within(async (session) => {
      const creditor = await one.creditor(session);
      const list = await session.program.listDebtors(creditor.id, search, page);
      one.print(debtorsJson(list), debtorsText(one.words, list, search));
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
    ...(flags.kind ? { kind: choice('--kind', flags.kind, KINDS, KINDS_FR) } : {}),
    ...(flags.name ? { name: flags.name } : {}),
    ...(flags.email ? { email: flags.email } : {}),
    ...(flags.phone ? { phone: flags.phone } : {}),
    ...(address && postcode && city ? { address: { lines: [address], postcode, city, country: country.toUpperCase() } } : {}),
    ...(flags.language ? { language: choice('--language', flags.language, ['fr', 'en'] as const) } : {}),
    ...(flags.segment ? { segment: flags.segment } : {}),
    ...(flags.scenario ? { scenario: flags.scenario } : {}),
  };
}
