import { runCli } from './cli/cli.ts';
import type { Wiring } from './cli/face.ts';
import { configOf, saveSmtp } from './config.ts';

/**
 * Wires everything. What is heavy (the database, Typst, the demo) is loaded when it is needed: reading a file or
 * computing interest starts at once.
 */
const wiring: Wiring = {
  configOf,
  saveSmtp,
  openSession: async (config, options) => (await import('./session.ts')).openSession(config, options),
  testMail: async (config, to) => (await import('./session.ts')).testMail(config, to),
  restore: async (config, file, workspace) => (await import('./session.ts')).restoreWorkspace(config, file, workspace),
  demo: async (options) => (await import('./demo/demo.ts')).demo(options),
  start: async (config, language) => (await import('./start.ts')).start(config, language),
};

process.exitCode = await runCli(process.argv.slice(2), process.env, wiring);
