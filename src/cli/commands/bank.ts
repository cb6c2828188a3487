import type { Command } from 'commander';
import type { Day } from '../../core/base/day.ts';
import type { BankAccountId, BankLineId } from '../../core/base/id.ts';
import type { BankLineState } from '../../core/journal/bank-tables.ts';
import type { CreditorRow } from '../../core/journal/tables.ts';
import { STATES_FR } from '../../words/typed-fr.ts';
import { choice, dayOption, type Face, idOption, type PageFlags, paged, pageOf, type Register, type Session } from '../face.ts';
import { bankJson, bankLineJson, pastJson } from '../json/bank.ts';
import { bankLinesText, bankLineText } from '../text/bank-lines-text.ts';
import { accountNumber, ageLine, ageLines, bankText } from '../text/bank-text.ts';
import { lines } from '../text/layout.ts';
import { registerExport } from './bank-export.ts';
import { registerBankMatch } from './bank-match.ts';

const STATES = ['waiting', 'suggested', 'applied', 'aside', 'not-ours', 'past', 'all'] as const;
const WAITS: readonly BankLineState[] = ['waiting', 'suggested'];
const ALL: readonly BankLineState[] = [...WAITS, 'applied', 'batch', 'aside', 'not-ours', 'past'];

/** `acquit bank` and what is under it: accounts, lines, matching. */
export const registerBank: Register = (cli, face) => {
  const bank = cli.command('bank').action(async (_: object, command) => {
    const one = face(command);
    await one.within(async (session) => {
      const { id } = await one.creditor(session);
      const [overview, past] = [await session.program.bankOverview(id), await session.program.pastLines(id)];
      one.print({ ...bankJson(overview), past: pastJson(past) }, bankText(one.words, overview, past));
    });
  });
  registerLines(bank, face);
  registerShow(bank, face);
  registerBankMatch(bank, face);
  registerExport(bank, face);
  registerWatching(bank, face);
};

type LinesFlags = PageFlags & { state?: string };

function registerLines(bank: Command, face: (command: Command) => Face): void {
  paged(bank.command('lines').option('--state <state>')).action(async (flags: LinesFlags, command) => {
    const one = face(command);
    const state = flags.state === undefined ? null : choice('--state', flags.state, STATES, STATES_FR);
    const states = state === null ? WAITS : state === 'all' ? ALL : [state];
    const page = pageOf(flags);
    await one.within(async (session) => {
      const views = await session.program.bankLines((await one.creditor(session)).id, states, page);
      const next = views.length < page.limit ? null : (views.at(-1)?.row.id ?? null);
      one.print({ lines: views.map((view) => bankLineJson(one.words, view)), next }, bankLinesText(one.words, views, next));
    });
  });
}

function registerShow(bank: Command, face: (command: Command) => Face): void {
  bank
    .command('show')
    .argument('<line>')
    .action(async (typed: string, _: object, command) => {
      const one = face(command);
      const line = idOption<BankLineId>(typed);
      await one.within(async (session) => {
        const view = await session.program.bankLine((await one.creditor(session)).id, line);
        const { accounts } = await session.program.bankOverview(view.row.creditor_id);
        const account = accounts.find(({ id }) => id === view.row.account_id)?.number ?? null;
        one.print(bankLineJson(one.words, view, account), bankLineText(one.words, view, account));
      });
    });
}

function registerWatching(bank: Command, face: (command: Command) => Face): void {
  bank
    .command('watch')
    .argument('<account>')
    .option('--from <day>')
    .action(async (typed: string, { from }: { from?: string }, command) => {
      const heedFrom = from === undefined ? null : dayOption(from);
      await watch(face(command), idOption<BankAccountId>(typed), true, heedFrom);
    });
  bank
    .command('unwatch')
    .argument('<account>')
    .action(async (typed: string, _: object, command) => watch(face(command), idOption<BankAccountId>(typed), false, null));
}

async function watch(face: Face, account: BankAccountId, watched: boolean, heedFrom: Day | null): Promise<void> {
  await face.within(async (session) => {
    const creditor = await face.creditor(session);
    await session.program.watchAccount(creditor.id, account, watched, heedFrom);
    const { accounts, bankMaxAge } = await session.program.bankOverview(creditor.id);
    const age = accounts.find(({ id }) => id === account);
    const { money: say, day } = face.words;
    const number = accountNumber(age?.number ?? '');
    const text = lines(
      watched ? say.watched(number) : say.unwatched(number),
      heedFrom !== null && say.heeded(day(heedFrom)),
      watched && age && ageLine(face.words, age, bankMaxAge),
    );
    face.print({ account, watched, heedFrom, coveredUntil: age?.coveredUntil ?? null, tooOld: age?.tooOld ?? false }, text);
  });
}

/** Before anything is decided or sent, how old the data of each account are; told aside, so that the result can be piped. */
export async function agesFirst(face: Face, { program }: Session, creditor: CreditorRow) {
  const overview = await program.bankOverview(creditor.id);
  for (const line of ageLines(face.words, overview.accounts, overview.bankMaxAge)) face.aside(line);
  return overview;
}
