import type { Command } from 'commander';
import type { DebtorId } from '../../core/base/id.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { oneLine } from '../../core/base/text.ts';
import type { InsolvencyTold } from '../../use-cases/insolvency.ts';
import { KINDS_FR, PROCEEDINGS_FR } from '../../words/typed-fr.ts';
import { choice, dayOption, type Face, type PageFlags, paged, pageOf, type Register, type Session } from '../face.ts';
import { debtorJson, debtorsJson, insolvencyJson } from '../json/debtors.ts';
import { badOption } from '../law/options.ts';
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
  insolventSince?: string;
  kindOfProceedings?: string;
  published?: string;
  declared?: string;
  notInsolvent?: boolean;
  reason?: string;
};
const KINDS_OF_PROCEEDINGS = ['sauvegarde', 'redressement', 'liquidation'] as const;
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
    .option('--insolvent-since <day>')
    .option('--kind-of-proceedings <kind>')
    .option('--published <day>')
    .option('--declared <day>')
    .option('--not-insolvent')
    .option('--reason <text>')
    .action(async (query: string, flags: DebtorFlags, command) => {
      const one = face(command);
      const [changes, insolvency] = [changesOf(flags), insolvencyOf(flags)];
      await one.within(async (session) => {
        const { id, name } = await debtorMeant(one, session, query);
        const isChanged = Object.keys(changes).length > 0;
        if (!isChanged && insolvency === null) return showOne(one, session, id);
        if (isChanged) await session.program.setDebtor(id, changes);
        if (insolvency !== null) return sayInsolvency(one, session, { id, name: flags.name ?? name }, insolvency);
        one.print({ debtor: id }, one.words.intake.debtorChanged(flags.name ?? name, id));
      });
    });
}

type Insolvency = { readonly told: InsolvencyTold } | { readonly corrected: string };

/** What the options say of insolvency proceedings; `null` when they say nothing. */
function insolvencyOf({ insolventSince, kindOfProceedings, published, declared, notInsolvent, reason }: DebtorFlags): Insolvency | null {
  const told: InsolvencyTold = {
    ...(insolventSince ? { since: dayOption(insolventSince) } : {}),
    ...(kindOfProceedings ? { proceedings: choice('--kind-of-proceedings', kindOfProceedings, KINDS_OF_PROCEEDINGS, PROCEEDINGS_FR) } : {}),
    ...(published ? { publishedOn: dayOption(published) } : {}),
    ...(declared ? { declaredOn: dayOption(declared) } : {}),
  };
  if (!notInsolvent) return Object.keys(told).length > 0 ? { told } : null;
  if (Object.keys(told).length > 0) throw badOption('--not-insolvent', 'other-days');
  if (!reason?.trim()) throw new NotUnderstood('reason-missing', 'Say why, with --reason "…".');
  return { corrected: reason };
}

async function sayInsolvency(
  one: Face,
  { program }: Session,
  { id, name }: { id: DebtorId; name: string },
  said: Insolvency,
): Promise<void> {
  const { receiving: say } = one.words;
  if ('corrected' in said) {
    await program.correctInsolvency(id, said.corrected);
    return one.print({ debtor: id, insolvent: false }, say.corrected(name));
  }
  const { withdrawn } = await program.recordInsolvency(id, said.told);
  const { debtor } = await program.showDebtor(id);
  const since = debtor.insolvent_since === null ? '' : one.words.day(debtor.insolvent_since);
  one.print(
    { debtor: id, insolvent: true, ...insolvencyJson(debtor), withdrawn },
    `${say.insolventNoted(name, since, withdrawn)}\n${one.words.general.next('acquit tasks')}`,
  );
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
