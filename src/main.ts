import { runCli } from './cli/cli.ts';
import { configOf } from './config.ts';
import { openSession } from './session.ts';

process.exitCode = await runCli(process.argv.slice(2), process.env, { configOf, openSession });
