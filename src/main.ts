import { runCli } from './cli/cli.ts';
import { wiring } from './wiring.ts';

process.exitCode = await runCli(process.argv.slice(2), process.env, wiring);
