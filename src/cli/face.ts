import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { type Day, isDay } from '../core/base/day.ts';
import type { CreditorId } from '../core/base/id.ts';
import { decimalOf } from '../core/base/money.ts';
import { NotUnderstood, Refusal } from '../core/base/refusal.ts';
import { fold, type Language, oneLine } from '../core/base/text.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { RestoreReport } from '../ports/keeper.ts';
import type { MailboxSetting } from '../ports/mailbox.ts';
import type { Clock } from '../ports/outside.ts';
import type { PostSetting } from '../ports/postman.ts';
import type { CaseCheck } from '../ports/sealed-case.ts';
import type { TextsSetting } from '../ports/texter.ts';
import type { Program } from '../program.ts';
import { frenchWord } from '../words/typed-fr.ts';
import { Stop } from './stop.ts';
import { type Words, wordsOf } from './words/words.ts';

export type Session = { readonly program: Program; readonly clock: Clock; close(): Promise<void> };

/** What the command line is given by the main program. */
export type Wiring = {
  configOf(env: NodeJS.ProcessEnv): Config;
  languageOf(env: NodeJS.ProcessEnv): Language;
  openSession(config: Config, options?: { readonly create?: boolean }): Promise<Session>;
  restore(config: Config, file: string, workspace: string): Promise<RestoreReport>;
  demo(options: {
    readonly json: boolean;
    readonly once: boolean;
    readonly folder: string | null;
    readonly language: Language;
  }): Promise<void>;
  start(config: Config, language: Language): Promise<void>;
  /** @throws Refusal `person-unknown` */
  signInLink(config: Config, email: string): Promise<string>;
  /** @throws Refusal `settings-invalid` */
  checkSmtp(url: string): void;
  saveSmtp(config: Config, url: string): void;
  testMail(config: Config, to: string): Promise<void>;
  /** The mailbox of the workspace that is named. */
  mailbox(config: Config): Promise<MailboxSetting>;
  /** The provider of SMS of the workspace that is named. */
  texts(config: Config): Promise<TextsSetting>;
  post(config: Config): Promise<PostSetting>;
  /** Holds a sealed case against its seal, and its time stamp against the certificates of a PEM file; needs no database. */
  checkCase(bytes: Uint8Array, roots: string | null): Promise<CaseCheck>;
  /** @throws Refusal `logo-not-an-image`, `logo-too-large` */
  checkLogo(bytes: Uint8Array): Promise<void>;
};

/** Exit codes: 0 done, 1 refused or failed, 2 what was typed or read was not understood, 3 the journal does not verify. */
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
  #stop: Stop | null = null;
  #progressShown = false;

  constructor(wiring: Wiring, env: NodeJS.ProcessEnv, language: Language, options: GlobalOptions) {
    const config = wiring.configOf(env);
    this.wiring = wiring;
    this.config = options.workspace ? { ...config, workspace: workspaceName(options.workspace) } : config;
    this.language = language;
    this.json = options.json ?? false;
    this.words = wordsOf(language);
    this.#creditor = options.creditor;
  }

  /** Prints the result: the document with `--json`, else the text. */
  print(document: unknown, text: string): void {
    this.#clearProgress();
    process.stdout.write(`${this.json ? JSON.stringify(document, plain) : harmless(text)}\n`);
  }

  /** Progress and asides go to standard error, so that the result can be piped. */
  aside(text: string): void {
    this.#clearProgress();
    process.stderr.write(`${harmless(text)}\n`);
  }

  /** A counter on one line for work that lasts, silent when nobody watches; and a place where the work can be broken off. */
  progress(label: string): (done: number) => void {
    const watched = process.stderr.isTTY && !this.json;
    let shown = performance.now();
    return (done) => {
      this.#stop?.check();
      const now = performance.now();
      if (!watched || now - shown < 200) return;
      shown = now;
      this.#progressShown = true;
      process.stderr.write(`\r${label} ${this.words.count(done)}\u001b[K`);
    };
  }

  /** Opens the workspace for one piece of work and closes it whatever comes. */
  async within<T>(work: (session: Session) => Promise<T>, options: { readonly create?: boolean } = {}): Promise<T> {
    const stop = new Stop(() => this.aside(this.words.general.stopping));
    this.#stop = stop;
    try {
      const session = await this.wiring.openSession(this.config, options);
      let closing: Promise<void> | undefined;
      const close = () => (closing ??= session.close());
      stop.guard(close);
      try {
        stop.check();
        return await work(session);
      } finally {
        await close();
      }
    } catch (error) {
      // Whatever breaks once the database is closed under the work is only that.
      stop.check();
      throw error;
    } finally {
      stop.end();
    }
  }

  /** The creditor meant: the one named, or the only one. */
  async creditor({ program }: Session): Promise<CreditorRow> {
    const creditors = await program.creditors();
    const list = creditors.map((one) => `${one.id} ${one.name}`).join(', ');
    const wanted = this.#creditor;
    const found =
      wanted === undefined ? creditors : creditors.filter((one) => String(one.id) === wanted || fold(one.name) === fold(wanted));
    const [only] = found;
    if (only && found.length === 1) return only;
    if (creditors.length === 0) throw new Refusal('no-creditor', 'No creditor is registered in this workspace. Begin with: acquit init');
    if (found.length === 0) throw new Refusal('unknown-creditor', `There is no such creditor in this workspace. Known: ${list}.`, { list });
    throw new Refusal('which-creditor', `The workspace has several creditors (${list}). Say which with --creditor.`, { list });
  }

  #clearProgress(): void {
    if (this.#progressShown) process.stderr.write('\r\u001b[K');
    this.#progressShown = false;
  }
}

/** Text for a terminal: what comes from files may not move its cursor, ring its bell or turn its letters round. */
export function harmless(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|\p{Cf}/gu, '');
}

/** Whole numbers beyond what JSON holds are cents: they leave as amounts. */
function plain(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? decimalOf(value) : value;
}

function workspaceName(name: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u.test(name)) return name;
  const text = oneLine(name, 60);
  throw new NotUnderstood('workspace-name', `"${text}" cannot name a workspace: letters, digits, dots, hyphens or blanks, 60 at most.`, {
    text,
  });
}

/** {@link dayOption}, `null` for what is no day. */
export function dayTyped(typed: string): Day | null {
  const match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed.trim());
  const iso = match ? `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : typed.trim();
  return isDay(iso) ? iso : null;
}

/** A day typed by a person: 2026-12-31, 31/12/2026 or 31.12.2026. */
export function dayOption(typed: string): Day {
  const day = dayTyped(typed);
  if (day !== null) return day;
  const text = oneLine(typed, 60);
  throw new NotUnderstood('not-a-day', `"${text}" is not a day: write 2026-12-31 or 31/12/2026.`, { text });
}

export function idOption<T extends number = CreditorId>(typed: string): T {
  return whole(typed, 1) as T;
}

/** The most lines of a list that one page shows. */
const MOST_LISTED = 500;
export type PageFlags = { limit: string; after: string };

/** Adds the two options by which a list is paged. */
export const paged = (command: Command): Command => command.option('--limit <number>', '', '50').option('--after <number>', '', '0');
export const pageOf = (flags: PageFlags) => ({ limit: whole(flags.limit, 1, MOST_LISTED), after: whole(flags.after) });

/** A whole number typed by a person, from `least` to `most`. */
export function whole(typed: string, least = 0, most = Number.MAX_SAFE_INTEGER): number {
  const value = /^(?:n°|#)?\s*(\d{1,15})$/.exec(typed.trim())?.[1];
  if (value !== undefined && Number(value) >= least && Number(value) <= most) return Number(value);
  const text = oneLine(typed, 60);
  throw new NotUnderstood('not-a-number', `"${text}" is not a number of the list, or not one that is allowed here.`, { text });
}

/** A word of ours, whether it was typed in English or in French ("Messagerie", "mise en demeure"). */
export function ourWord(typed: string, french: Readonly<Record<string, string>>): string {
  const word = fold(typed).replaceAll(' ', '-');
  return (Object.hasOwn(french, word) ? french[word] : undefined) ?? typed.trim().toLowerCase();
}

/** One of several words, which a French hand may type in French. */
export function choice<T extends string>(
  option: string,
  typed: string,
  choices: readonly T[],
  french: Readonly<Record<string, string>> = {},
): T {
  const word = ourWord(typed, french);
  const found = choices.find((one) => one === word);
  if (found !== undefined) return found;
  const text = oneLine(typed, 60);
  const list = choices.join(', ');
  const details = { option, text, choices: list, french: choices.map((one) => frenchWord(one, french)).join(', ') };
  throw new NotUnderstood('not-a-choice', `${option}: "${text}" is not one of ${list}.`, details);
}

/** The values of an option that may be given again and again. */
export function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

/** Adds commands whose actions are given the face made from the global options. */
export type Register = (cli: Command, face: (command: Command) => Face) => void;
