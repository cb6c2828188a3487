import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type Currency, isCurrency } from '../../core/base/money.ts';
import { Refusal } from '../../core/base/refusal.ts';
import { scenarioJson } from '../../core/dunning/scenario-json.ts';
import { catalogueIn } from '../../core/letter/wording/catalogue.ts';
import { dayOption, type Face, type Register } from '../face.ts';

/** `acquit rules`, `scenario`, `wording`, `level`: how this creditor duns. */
export const registerSettings: Register = (cli, face) => {
  registerRules(cli, face);
  registerScenario(cli, face);
  registerWording(cli, face);
  cli
    .command('level')
    .description('où en étaient les factures avant la reprise / how far invoices had come before Acquit')
    .argument('[invoice...]')
    .requiredOption('--step <key>', 'the last step made, "second-reminder"')
    .requiredOption('--on <day>', 'when it was made')
    .option('--late-for <days>', 'all open invoices that have been late for at least so many days')
    .action(async (numbers: string[], flags: { step: string; on: string; lateFor?: string }, command) => {
      const one = face(command);
      if (numbers.length === 0 && !flags.lateFor) throw new Refusal('nothing-named', 'Name the invoices, or --late-for 60.');
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const which = flags.lateFor ? { lateFor: whole('--late-for', flags.lateFor), on: session.clock.today() } : { numbers };
        const set = await session.program.setLevel(creditor.id, which, flags.step, dayOption(flags.on));
        one.print({ set }, one.words.settings.levelled(set));
      });
    });
};

type RuleFlags = { minDays?: string; cap?: string; capDays?: string; booksMaxAge?: string; iban?: string; bic?: string; currency?: string };

function registerRules(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('rules')
    .description('règles de ce créancier / rules of this creditor')
    .option('--min-days <n>', 'days between two contacts')
    .option('--cap <n>', 'contacts at most…')
    .option('--cap-days <n>', '…in so many days')
    .option('--books-max-age <n>', 'books older than this hold automatic reminders')
    .option('--iban <iban>', 'account to be paid on')
    .option('--bic <bic>')
    .option('--currency <code>', 'currency of that account', 'EUR')
    .action(async (flags: RuleFlags, command) => {
      const one = face(command);
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const currency: string = flags.currency ?? 'EUR';
        if (!isCurrency(currency)) throw new Refusal('currency-unknown', `"${currency}" is not a currency: EUR, USD, CHF…`);
        await session.program.setRules(creditor.id, rulesOf(flags, currency, creditor.name));
        const now = await one.creditor(session);
        one.print(now, one.words.settings.rules(now));
      });
    });
}

function rulesOf(flags: RuleFlags, currency: Currency, holder: string) {
  return {
    ...(flags.minDays ? { minimumDaysBetween: whole('--min-days', flags.minDays) } : {}),
    ...(flags.cap ? { capCount: whole('--cap', flags.cap) } : {}),
    ...(flags.capDays ? { capDays: whole('--cap-days', flags.capDays) } : {}),
    ...(flags.booksMaxAge ? { booksMaxAge: whole('--books-max-age', flags.booksMaxAge) } : {}),
    ...(flags.iban ? { account: { iban: flags.iban.replace(/\s/g, '').toUpperCase(), bic: flags.bic ?? null, currency, holder } } : {}),
  };
}

function whole(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new Refusal('not-a-number', `${option} is a whole number.`, { text });
  return value;
}

function registerScenario(cli: Command, face: (command: Command) => Face): void {
  const scenario = cli.command('scenario').description('scénarios de relance / dunning scenarios');
  scenario
    .command('list')
    .action(async (_: object, command) => {
      const one = face(command);
      await one.within(async (session) => {
        const all = await session.program.scenarios((await one.creditor(session)).id);
        one.print(all.map(scenarioJson), one.words.settings.scenarios(all));
      });
    });
  scenario
    .command('show')
    .argument('<key>')
    .action(async (key: string, _: object, command) => {
      const one = face(command);
      await one.within(async (session) => {
        const found = (await session.program.scenarios((await one.creditor(session)).id)).find((each) => each.key === key);
        if (!found) throw new Refusal('unknown-scenario', `There is no scenario "${key}": see "acquit scenario list".`, { key });
        process.stdout.write(`${JSON.stringify(scenarioJson(found), null, 2)}\n`);
      });
    });
  scenario
    .command('save')
    .description('comparer, puis enregistrer avec --confirm / compare, then save with --confirm')
    .argument('<file>', 'JSON, as "show" prints it')
    .option('--confirm', 'save it')
    .action(async (file: string, flags: { confirm?: boolean }, command) => {
      const one = face(command);
      const body = await jsonFile(file);
      await one.within(async (session) => {
        const change = await session.program.saveScenario((await one.creditor(session)).id, body, flags.confirm ?? false);
        one.print({ ...change, scenario: scenarioJson(change.scenario) }, one.words.settings.scenarioSaved(change));
      });
    });
}

function registerWording(cli: Command, face: (command: Command) => Face): void {
  const wording = cli.command('wording').description('textes des messages / texts of the messages');
  wording
    .command('show')
    .description('les textes en vigueur / the texts in force')
    .action(async (_: object, command) => {
      const one = face(command);
      await one.within(async (session) => {
        const own = await session.program.wording((await one.creditor(session)).id);
        process.stdout.write(`${JSON.stringify({ own, standard: { fr: catalogueIn('fr'), en: catalogueIn('en') } }, null, 2)}\n`);
      });
    });
  wording
    .command('save')
    .description('remplacer vos textes / replace your own texts')
    .argument('<file>', 'JSON list of { language, situation, section, kind, text }')
    .action(async (file: string, _: object, command) => {
      const one = face(command);
      const texts = await jsonFile(file);
      await one.within(async (session) => {
        const saved = await session.program.saveWording((await one.creditor(session)).id, texts);
        one.print({ saved }, one.words.settings.wordingSaved(saved));
      });
    });
}

async function jsonFile(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Refusal('json-unreadable', `${path} cannot be read as JSON: ${(error as Error).message}`, { path });
  }
}
