import type { Command } from 'commander';
import type { CreditorId } from '../../core/base/id.ts';
import { type Currency, isCurrency } from '../../core/base/money.ts';
import { rateOfPercent } from '../../core/base/rate.ts';
import { NotUnderstood, Refusal } from '../../core/base/refusal.ts';
import { oneLine } from '../../core/base/text.ts';
import { scenarioJson } from '../../core/dunning/scenario-json.ts';
import { catalogueIn } from '../../core/letter/wording/catalogue.ts';
import { ibanOption } from '../../program.ts';
import type { RuleChanges } from '../../use-cases/set-rules.ts';
import { STEPS_FR, SWITCH_FR } from '../../words/typed-fr.ts';
import { amountOption } from '../amount.ts';
import { choice, dayOption, type Face, ourWord, type Register, type Session, whole } from '../face.ts';
import { creditorJson } from '../json/documents.ts';
import { rulesText, scenarioSavedText, scenariosText } from '../text/setting-text.ts';
import { loadFile, shownPath } from './read.ts';

/** `acquit rules`, `scenario`, `wording`, `level`: how this creditor duns. */
export const registerSettings: Register = (cli, face) => {
  registerRules(cli, face);
  registerScenario(cli, face);
  registerWording(cli, face);
  cli
    .command('level')
    .argument('[invoice...]')
    .requiredOption('--step <key>')
    .requiredOption('--on <day>')
    .option('--late-for <days>')
    .action(async (numbers: string[], flags: { step: string; on: string; lateFor?: string }, command) => {
      const one = face(command);
      if (numbers.length === 0 && flags.lateFor === undefined)
        throw new NotUnderstood('nothing-named', 'Name the invoices, or --late-for 60.');
      const [on, lateFor] = [dayOption(flags.on), flags.lateFor === undefined ? null : whole(flags.lateFor, 0, 36_500)];
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const which = lateFor === null ? { numbers } : { lateFor, on: session.clock.today() };
        const set = await session.program.setLevel(creditor.id, which, await stepMeant(session, creditor.id, flags.step), on);
        one.print({ set }, one.words.setting.levelled(set));
      });
    });
};

/** A step as it is called in a scenario, else as a French hand writes a standard one. */
async function stepMeant({ program }: Session, creditor: CreditorId, typed: string): Promise<string> {
  const all = await program.scenarios(creditor);
  const isKnown = all.some((scenario) => scenario.steps.some((step) => step.key === typed));
  return isKnown ? typed : ourWord(typed, STEPS_FR);
}

type RuleFlags = {
  minDays?: string;
  cap?: string;
  capDays?: string;
  booksMaxAge?: string;
  bankMaxAge?: string;
  brokenPromises?: string;
  smallBalance?: string;
  discount?: string;
  discountDays?: string;
  thanks?: string;
  linkDays?: string;
  instalmentMessages?: string;
  iban?: string;
  bic?: string;
  currency: string;
};

function registerRules(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('rules')
    .option('--min-days <days>')
    .option('--cap <number>')
    .option('--cap-days <days>')
    .option('--books-max-age <days>')
    .option('--bank-max-age <days>')
    .option('--broken-promises <count>')
    .option('--small-balance <amount>')
    .option('--discount <percent>')
    .option('--discount-days <days>')
    .option('--thanks <on|off>')
    .option('--link-days <days>')
    .option('--instalment-messages <on|off>')
    .option('--iban <iban>')
    .option('--bic <code>')
    .option('--currency <code>', '', 'EUR')
    .action(async (flags: RuleFlags, command) => {
      const one = face(command);
      const text = oneLine(flags.currency, 20).toUpperCase();
      if (!isCurrency(text)) throw new NotUnderstood('currency-unknown', `"${text}" is not a currency: EUR, USD, CHF…`, { text });
      const rules = rulesOf(flags);
      const iban = flags.iban === undefined ? null : ibanOption(flags.iban);
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const account =
          iban === null ? {} : { account: { iban, bic: flags.bic ?? null, currency: text as Currency, holder: creditor.name } };
        const changes = { ...rules, ...account };
        if (Object.keys(changes).length > 0) await session.program.setRules(creditor.id, changes);
        const now = (await session.program.creditors()).find((each) => each.id === creditor.id) ?? creditor;
        one.print(creditorJson(now), rulesText(one.words, now));
      });
    });
}

function rulesOf(flags: RuleFlags) {
  return {
    ...(flags.minDays === undefined ? {} : { minimumDaysBetween: whole(flags.minDays, 0, 10_000) }),
    ...(flags.cap === undefined ? {} : { capCount: whole(flags.cap, 0, 10_000) }),
    ...(flags.capDays === undefined ? {} : { capDays: whole(flags.capDays, 0, 10_000) }),
    ...(flags.booksMaxAge === undefined ? {} : { booksMaxAge: whole(flags.booksMaxAge, 0, 10_000) }),
    ...(flags.brokenPromises === undefined ? {} : { brokenPromises: whole(flags.brokenPromises, 1, 100) }),
    ...(flags.bankMaxAge === undefined ? {} : { bankMaxAge: whole(flags.bankMaxAge, 0, 10_000) }),
    ...(flags.smallBalance === undefined ? {} : { smallBalanceCents: Number(amountOption('--small-balance', flags.smallBalance, 0n)) }),
    ...discountOf(flags),
    ...(flags.thanks === undefined ? {} : { thanks: choice('--thanks', flags.thanks, ['on', 'off'] as const, SWITCH_FR) === 'on' }),
    ...(flags.linkDays === undefined ? {} : { linkDays: whole(flags.linkDays, 0, 10_000) }),
    ...(flags.instalmentMessages === undefined
      ? {}
      : { instalmentMessages: choice('--instalment-messages', flags.instalmentMessages, ['on', 'off'] as const, SWITCH_FR) === 'on' }),
  };
}

/** "2" or "2,5 %" within so many days; 0 takes the discount away. */
function discountOf({ discount, discountDays }: RuleFlags): Pick<RuleChanges, 'discount'> {
  if (discount === undefined && discountDays === undefined) return {};
  const rate = rateOfPercent((discount ?? '').replace(',', '.').replace(/\s*%$/, ''));
  if (rate === 0) return { discount: null };
  if (rate === null || discountDays === undefined)
    throw new NotUnderstood('discount-incomplete', 'Give --discount 2 and --discount-days 10 together; --discount 0 takes it away.');
  return { discount: { rate, days: whole(discountDays, 0, 10_000) } };
}

function registerScenario(cli: Command, face: (command: Command) => Face): void {
  const scenario = cli.command('scenario');
  scenario.command('list').action(async (_: object, command) => {
    const one = face(command);
    await one.within(async (session) => {
      const all = await session.program.scenarios((await one.creditor(session)).id);
      one.print(all.map(scenarioJson), scenariosText(one.words, all));
    });
  });
  scenario
    .command('show')
    .argument('<key>')
    .action(async (key: string, _: object, command) => {
      const one = face(command);
      await one.within(async (session) => {
        const found = (await session.program.scenarios((await one.creditor(session)).id)).find((each) => each.key === key);
        const shown = oneLine(key, 60);
        if (!found) throw new Refusal('unknown-scenario', `There is no scenario "${shown}": see "acquit scenario list".`, { key: shown });
        one.print(scenarioJson(found), JSON.stringify(scenarioJson(found), null, 2));
      });
    });
  scenario
    .command('save')
    .argument('<file>')
    .option('--confirm')
    .action(async (file: string, flags: { confirm?: boolean }, command) => {
      const one = face(command);
      const body = await jsonFile(file);
      await one.within(async (session) => {
        const change = await session.program.saveScenario((await one.creditor(session)).id, body, flags.confirm ?? false);
        one.print({ ...change, scenario: scenarioJson(change.scenario) }, scenarioSavedText(one.words, change));
      });
    });
}

function registerWording(cli: Command, face: (command: Command) => Face): void {
  const wording = cli.command('wording');
  wording.command('show').action(async (_: object, command) => {
    const one = face(command);
    await one.within(async (session) => {
      const own = await session.program.wording((await one.creditor(session)).id);
      const document = { own, standard: { fr: catalogueIn('fr'), en: catalogueIn('en') } };
      one.print(document, JSON.stringify(document, null, 2));
    });
  });
  wording
    .command('save')
    .argument('<file>')
    .action(async (file: string, _: object, command) => {
      const one = face(command);
      const texts = await jsonFile(file);
      await one.within(async (session) => {
        const saved = await session.program.saveWording((await one.creditor(session)).id, texts);
        one.print({ saved }, one.words.setting.wordingSaved(saved));
      });
    });
}

/** @throws Refusal `file-unreadable`, `json-unreadable` */
async function jsonFile(path: string): Promise<unknown> {
  const { bytes } = await loadFile(path);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new NotUnderstood('json-unreadable', `${shownPath(path)} cannot be read as JSON: ${(error as Error).message}`, {
      path: shownPath(path),
    });
  }
}
