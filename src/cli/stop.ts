/** Work that was broken off at a safe point because somebody asked for it. */
export class Interrupted extends Error {
  readonly signal: NodeJS.Signals;

  constructor(signal: NodeJS.Signals) {
    super(`interrupted by ${signal}`);
    this.name = 'Interrupted';
    this.signal = signal;
  }
}

/** How long work may go on to its next safe point, and the database may take to close, once somebody has asked to stop. */
const PATIENCE_MS = 15_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Listens for Ctrl-C and its like while a session is open. The first one lets the work come to a safe point, where
 * {@link check} breaks it off; a second one, or too long a wait, closes the database under it.
 */
export class Stop {
  #asked: NodeJS.Signals | null = null;
  #timer: NodeJS.Timeout | undefined;
  #close: (() => Promise<void>) | null = null;
  readonly #tell: () => void;
  readonly #listener: (signal: NodeJS.Signals) => void;

  constructor(tell: () => void) {
    this.#tell = tell;
    this.#listener = (signal) => this.#ask(signal);
    for (const signal of SIGNALS) process.on(signal, this.#listener);
  }

  /** What is to be closed when the work does not end by itself. */
  guard(close: () => Promise<void>): void {
    this.#close = close;
  }

  get asked(): NodeJS.Signals | null {
    return this.#asked;
  }

  /** A safe point. @throws Interrupted when somebody has asked to stop */
  check(): void {
    if (this.#asked !== null) throw new Interrupted(this.#asked);
  }

  end(): void {
    clearTimeout(this.#timer);
    for (const signal of SIGNALS) process.off(signal, this.#listener);
  }

  #ask(signal: NodeJS.Signals): void {
    if (this.#asked !== null) {
      void this.#force(signal);
      return;
    }
    this.#asked = signal;
    this.#tell();
    this.#timer = setTimeout(() => void this.#force(signal), PATIENCE_MS);
  }

  async #force(signal: NodeJS.Signals): Promise<void> {
    const tooLong = setTimeout(() => process.exit(exitCodeOf(signal)), PATIENCE_MS);
    await this.#close?.().catch(() => undefined);
    clearTimeout(tooLong);
    process.exit(exitCodeOf(signal));
  }
}

/** 130 for Ctrl-C, 143 for a polite kill, as shells expect. */
export function exitCodeOf(signal: NodeJS.Signals): number {
  return signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 129;
}

/** A reader that has seen enough (`acquit tasks | head`) is no fault: what is left is not written. */
export function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
