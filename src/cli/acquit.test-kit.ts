import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedServer, startEmbedded } from '../adapters/postgres/embedded.ts';
import type { Day } from '../core/base/day.ts';
import { wiring } from '../wiring.ts';
import { runCli } from './cli.ts';
import { heard, type Ran } from './heard.test-kit.ts';

const checkout = join(import.meta.dirname, '../..');

/** A home of its own for the program, as a user has it: with an embedded database. */
export type Desk = {
  readonly folder: string;
  file(name: string, text: string): string;
  /** The program whole, wired as ever, in this process: starting one a command takes longer than most commands. */
  acquit(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran>;
  /** The program as a process of its own. */
  process(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran>;
  /** The one document of `--json`; fails with what was said when there is none. */
  json(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Record<string, unknown>>;
  start(args: readonly string[], env?: Readonly<Record<string, string>>): ChildProcess;
  /** Holds the database open between calls, as `acquit start` does: joining it is quicker than starting it. */
  keepDatabase(): Promise<void>;
  close(): Promise<void>;
};

export function newDesk(today?: Day): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'acquit-cli-'));
  let server: EmbeddedServer | null = null;
  const start: Desk['start'] = (args, env = {}) =>
    spawn(join(checkout, 'acquit'), args, {
      env: environment(folder, today ? { ACQUIT_TODAY: today, ...env } : env),
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const acquit: Desk['acquit'] = (args, env = {}) =>
    heard(() => runCli(args, environment(folder, today ? { ACQUIT_TODAY: today, ...env } : env), wiring));
  return {
    folder,
    file: (name, text) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
    acquit,
    process: (args, env) => ended(start(args, env)),
    json: async (args, env) => {
      const { out, err } = await acquit([...args, '--json'], env);
      const documents = out.trimEnd().split('\n');
      if (documents.length !== 1 || out === '') throw new Error(`not one document: ${out}\n${err}`);
      return JSON.parse(out) as Record<string, unknown>;
    },
    start,
    keepDatabase: async () => {
      server = await startEmbedded({ dataFolder: join(folder, 'home', 'database') });
    },
    close: async () => {
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function environment(folder: string, more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, LANG: 'fr_FR.UTF-8', USER: 'claire', ACQUIT_HOME: join(folder, 'home'), ...more };
}

export function ended(child: ChildProcess): Promise<Ran> {
  const heard = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    heard.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    heard.err += text;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...heard })));
}
