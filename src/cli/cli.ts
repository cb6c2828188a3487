import { Command, CommanderError } from 'commander';
import { Refusal } from '../core/base/refusal.ts';
import { registerDeciding } from './commands/deciding.ts';
import { registerIntake } from './commands/intake.ts';
import { registerKeeping } from './commands/keeping.ts';
import { registerPeople } from './commands/people.ts';
import { registerRead } from './commands/read.ts';
import { registerSending } from './commands/sending.ts';
import { registerSettings } from './commands/settings.ts';
import { registerSetUp } from './commands/set-up.ts';
import { EXIT, Face, type GlobalOptions, type Wiring } from './face.ts';
import { registerLaw } from './law.ts';

/** Runs one command line and gives the exit code; nothing is thrown but faults of our own. */
export async function runCli(args: readonly string[], env: NodeJS.ProcessEnv, wiring: Wiring): Promise<number> {
  const cli = new Command('acquit')
    .description('Fait payer les factures en retard / gets overdue invoices paid')
    .option('--json', 'one JSON document on standard output')
    .option('--workspace <name>', 'workspace (default: "default", or ACQUIT_WORKSPACE)')
    .option('--creditor <id or name>', 'creditor, when the workspace has several')
    .option('--lang <language>', 'fr | en (default: by locale)')
    .showSuggestionAfterError()
    .exitOverride();
  const face = (command: Command) => new Face(wiring, env, command.optsWithGlobals<GlobalOptions>());
  for (const register of [registerSetUp, registerRead, registerIntake, registerDeciding, registerPeople, registerSending, registerSettings, registerKeeping]) register(cli, face);
  registerLaw(cli);
  for (const command of allCommands(cli)) command.exitOverride();
  try {
    await cli.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? EXIT.done);
  } catch (error) {
    return exitCodeOf(error, args.includes('--json'));
  }
}

function allCommands(command: Command): Command[] {
  return command.commands.flatMap((one) => [one, ...allCommands(one)]);
}

function exitCodeOf(error: unknown, json: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.notUnderstood;
  if (!(error instanceof Refusal)) throw error;
  if (json) process.stdout.write(`${JSON.stringify({ refused: error.code, message: error.message, ...error.details })}\n`);
  process.stderr.write(`${error.message}\n`);
  return EXIT.refused;
}
