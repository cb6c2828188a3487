import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mailer } from '../ports/outside.ts';
import { programOf } from '../program.ts';
import type { Deps } from '../use-cases/context.ts';
import { inMemory, type Office, office } from '../use-cases/sending.test-kit.ts';
import { runCli } from './cli.ts';
import { WIRING } from './face.test-kit.ts';
import type { Wiring } from './face.ts';
import { heard, plainSpaces, type Ran } from './heard.test-kit.ts';

/** The command line over a workspace in memory, on a Monday of its own: no process, no database. */
export type MemoryDesk = Office & {
  readonly folder: string;
  file(name: string, text: string): string;
  /** In French, with plain spaces. */
  acquit(...args: readonly string[]): Promise<Ran>;
  /** The documents of `--json`, one a line. */
  json(...args: readonly string[]): Promise<Record<string, unknown>[]>;
  close(): void;
};

type Outside = {
  readonly wiring?: Partial<Wiring>;
  readonly texter?: NonNullable<Deps['texter']>;
  readonly postmen?: NonNullable<Deps['postmen']>;
};

export async function memoryDesk(mailer?: Mailer, { wiring: more = {}, ...outside }: Outside = {}): Promise<MemoryDesk> {
  const made = await office(inMemory, mailer);
  const it: Office = { ...made, deps: { ...made.deps, ...outside } };
  const folder = mkdtempSync(join(tmpdir(), 'acquit-memory-'));
  const keeper = { verify: () => Promise.reject(new Error('no keeper')), backup: () => Promise.reject(new Error('no keeper')) };
  const session = { program: programOf(it.deps, keeper), clock: it.clock, close: async () => undefined };
  const wiring: Wiring = { ...WIRING, languageOf: () => 'fr', openSession: async () => session, ...more };
  const acquit: MemoryDesk['acquit'] = async (...args) => {
    const { code, out, err } = await heard(() => runCli(args, {}, wiring));
    return { code, out: plainSpaces(out), err: plainSpaces(err) };
  };
  return {
    ...it,
    folder,
    file: (name, text) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
    acquit,
    json: async (...args) => {
      const { out } = await acquit(...args, '--json');
      return out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
