import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { NotUnderstood, Refusal } from '../core/base/refusal.ts';
import type { Language } from '../core/base/text.ts';
import { refusalText } from '../words/refusals.ts';
import { registerAgency } from './commands/agency.ts';
import { registerBank } from './commands/bank.ts';
import { registerCase } from './commands/case.ts';
import { registerContested } from './commands/contested.ts';
import { registerDebtors } from './commands/debtors.ts';
import { registerDeciding } from './commands/deciding.ts';
import { registerHandOver } from './commands/hand-over.ts';
import { registerIntake } from './commands/intake.ts';
import { registerKeeping } from './commands/keeping.ts';
import { registerKept } from './commands/kept.ts';
import { registerMails } from './commands/mails.ts';
import { registerMatching } from './commands/matching.ts';
import { registerMoney } from './commands/money.ts';
import { registerNotices } from './commands/notices.ts';
import { registerPage } from './commands/page.ts';
import { registerPaper } from './commands/paper.ts';
import { registerPeople } from './commands/people.ts';
import { registerPlan } from './commands/plan.ts';
import { registerPost } from './commands/post.ts';
import { registerProceeding } from './commands/proceeding.ts';
import { registerPromise } from './commands/promise.ts';
import { registerRead } from './commands/read.ts';
import { registerSending } from './commands/sending.ts';
import { registerSetUp } from './commands/set-up.ts';
import { registerSettings } from './commands/settings.ts';
import { registerTexts } from './commands/texts.ts';
import { EXIT, Face, type GlobalOptions, harmless, type Wiring } from './face.ts';
import { describe, metavars, speak } from './help.ts';
import { registerLaw } from './law/law.ts';
import { endQuietlyWhenNobodyReads, exitCodeOf, Interrupted } from './stop.ts';
import { usageError } from './usage-error.ts';
import { wordsOf } from './words/words.ts';

/** Runs one command line and gives the exit code; nothing is thrown but faults of our own. */
export async function runCli(args: readonly string[], env: NodeJS.ProcessEnv, wiring: Wiring): Promise<number> {
  endQuietlyWhenNobodyReads();
  const language = languageTyped(args) ?? wiring.languageOf(env);
  const cli = commandLine(language, (command) => new Face(wiring, env, language, command.optsWithGlobals<GlobalOptions>()));
  try {
    await cli.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? EXIT.done);
  } catch (error) {
    return failed(error, language, args, cli);
  }
}

/** All commands, with their help in one language. */
export function commandLine(language: Language, face: (command: Command) => Face): Command {
  const cli = new Command('acquit')
    .option('--json')
    .option('--workspace <name>')
    .option('--creditor <creditor>')
    .addOption(new Option('--lang <language>').choices(['fr', 'en']))
    .version(version(), '-V, --version')
    .showSuggestionAfterError()
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  speak(cli, language);
  for (const register of [
    registerSetUp,
    registerRead,
    registerMatching,
    registerIntake,
    registerDebtors,
    registerBank,
    registerMoney,
    registerDeciding,
    registerPromise,
    registerContested,
    registerAgency,
    registerKept,
    registerPlan,
    registerPage,
    registerPeople,
    registerMails,
    registerTexts,
    registerPost,
    registerSending,
    registerSettings,
    registerCase,
    registerPaper,
    registerNotices,
    registerProceeding,
    registerHandOver,
    registerKeeping,
    registerLaw,
  ])
    register(cli, face);
  describe(cli, language);
  return cli;
}

/** The help and the parser speak before the options are parsed, so the language is looked for by itself. */
function languageTyped(args: readonly string[]): Language | null {
  const at = args.lastIndexOf('--lang');
  const typed = args.findLast((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) ?? (at >= 0 ? args[at + 1] : undefined);
  return typed === 'fr' || typed === 'en' ? typed : null;
}

function failed(error: unknown, language: Language, args: readonly string[], cli: Command): number {
  const words = wordsOf(language);
  const json = args.includes('--json');
  if (error instanceof Interrupted) {
    process.stderr.write(`${words.general.interrupted}\n`);
    return exitCodeOf(error.signal);
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    if (error.code === 'commander.help') return EXIT.notUnderstood;
    const { code, message } = usageError(error, words);
    tell(json, code, message, {});
    if (!json) process.stderr.write(`${words.general.seeHelp(commandTyped(args, cli))}\n`);
    return EXIT.notUnderstood;
  }
  if (!(error instanceof Refusal)) throw error;
  tell(json, error.code, metavars(refusalText(error, language), language), error.details);
  if (!json && error.code === 'bad-option') process.stderr.write(`${words.general.seeHelp(commandTyped(args, cli))}\n`);
  return error instanceof NotUnderstood ? EXIT.notUnderstood : EXIT.refused;
}

/** A refusal is a document too: on standard output with `--json`, in words on standard error always. */
function tell(json: boolean, code: string, message: string, details: Refusal['details']): void {
  if (json) process.stdout.write(`${JSON.stringify({ refused: code, message, details })}\n`);
  process.stderr.write(`${harmless(message)}\n`);
}

function commandTyped(args: readonly string[], cli: Command): string {
  let command = cli;
  const path = args.flatMap((arg) => {
    const known = command.commands.find((one) => one.name() === arg);
    if (known) command = known;
    return known ? [arg] : [];
  });
  return ['acquit', ...path].join(' ');
}

function version(): string {
  const { version: own } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  return own;
}
