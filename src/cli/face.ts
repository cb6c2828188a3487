import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { type Day, isDay } from '../core/base/day.ts';
import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Language } from '../core/base/text.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { Clock } from '../ports/outside.ts';
import type { Program } from '../program.ts';
import { type Words, wordsOf } from './words/words.ts';

export type Session = { readonly program: Program; readonly clock: Clock; close(): Promise<void> };

/** What the command line is given by the main program. */
export type Wiring = {
  configOf(env: NodeJS.ProcessEnv): Config;
  openSession(config: Config, options?: { readonly create?: boolean }): Promise<Session>;
  restore(config: Config, file: string, workspace: string): Promise<{ readonly entries: number }>;
  demo(options: { readonly once: boolean; readonly json: boolean; readonly folder: string | null; readonly language: Language }): Promise<void>;
  start(config: Config, language: Language): Promise<void>;
  saveSmtp(config: Config, url: string): void;
  testMail(config: Config, to: string): Promise<void>;
};

/** Exit codes: 0 done, 1 refused or failed, 2 the input was not understood, 3 the journal does not verify. */
export const EXIT = { done: 0, refused: 1, notUnderstood: 2, notVerified: 3 } as const;

export type GlobalOptions = { readonly json?: boolean; readonly workspace?: string; readonly creditor?: string; readonly lang?: string };

/** One call of the command line: its options, its language, where it prints. */
export class Face {
  readonly wiring: Wiring;
  readonly config: Config;
  readonly json: boolean;
  readonly language: Language;
  readonly words: Words;
  readonly #creditor: string | undefined;

  constructor(wiring: Wiring, env: NodeJS.ProcessEnv, options: GlobalOptions) {
    const config = wiring.configOf(env);
    this.wiring = wiring;
    this.config = options.workspace ? { ...config, workspace: options.workspace } : config;
    this.language = options.lang === 'en' || options.lang === 'fr' ? options.lang : config.language;
    this.json = options.json ?? false;
    this.words = wordsOf(this.language);
    this.#creditor = options.creditor;
  }

  /** Prints the result: the document with `--json`, else the text. */
  print(document: unknown, text: string): void {
    process.stdout.write(`${this.json ? JSON.stringify(document, plain) : text}\n`);
  }

  /** Progress and asides go to standard error, so that the result can be piped. */
  aside(text: string): void {
    process.stderr.write(`${text}\n`);
  }

  /** A counter on one line for work that lasts; silent when nobody watches. */
  progress(label: string): (done: number) => void {
    if (!process.stderr.isTTY || this.json) return () => {};
    let shown = 0;
    return (done) => {
      const now = performance.now();
      if (now - shown < 200) return;
      shown = now;
      process.stderr.write(`\r${label} ${done.toLocaleString(this.language)}\u001b[K`);
    };
  }

  /** Opens the workspace for one piece of work and closes it whatever comes. */
  async within<T>(work: (session: Session) => Promise<T>, options: { readonly create?: boolean } = {}): Promise<T> {
    const session = await this.wiring.openSession(this.config, options);
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  }

  /** The creditor meant: the one named, or the only one. */
  async creditor({ program }: Session): Promise<CreditorRow> {
    const creditors = await program.creditors();
    const wanted = this.#creditor;
    const found = wanted === undefined ? creditors : creditors.filter((one) => String(one.id) === wanted || one.name === wanted);
    const [only] = found;
    if (only && found.length === 1) return only;
    if (creditors.length === 0) throw new Refusal('no-creditor', this.words.refusals.noCreditor);
    throw new Refusal('which-creditor', this.words.refusals.whichCreditor(creditors.map((one) => `${one.id} ${one.name}`).join(', ')));
  }
}

function plain(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

/** A day typed by a person: 2026-12-31 or 31/12/2026. */
export function dayOption(text: string): Day {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const iso = match ? `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : text;
  if (!isDay(iso)) throw new Refusal('not-a-day', `"${text}" is not a day: write 2026-12-31 or 31/12/2026.`, { text });
  return iso;
}

export function idOption<T extends number = CreditorId>(text: string): T {
  const id = Number(text);
  if (!Number.isSafeInteger(id) || id <= 0) throw new Refusal('not-a-number', `"${text}" is not a number of the list.`, { text });
  return id as T;
}

/** Adds a command whose action is given the face made from the global options. */
export type Register = (cli: Command, face: (command: Command) => Face) => void;
