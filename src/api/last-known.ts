import type { Asking } from './door.ts';
import { together } from './together.ts';

/** Figures, when they were read, and whether the journal went on since: then they are being read anew. */
export type Known<T> = { readonly figures: T; readonly readAt: string; readonly isOld: boolean };

type Kept<T> = { readonly head: number; readonly day: string; readonly readAt: string; readonly figures: T };

/** Whoever asks waits so long for the newest; a small book is read within it. */
const PATIENCE_MS = 1_000;
/** Figures of so many books: sums, a few kilobytes each. */
const MOST_KEPT = 1_000;

/**
 * Figures of a whole book, which take half a minute of the largest. They are read once for each state of the journal, however many
 * ask; while they are read anew, the last ones of the day are given.
 */
export class LastKnown<T> {
  readonly #kept = new Map<string, Kept<T>>();
  readonly #question: string;

  constructor(question: string) {
    this.#question = question;
  }

  async read(asking: Asking, about: string, work: () => Promise<T>): Promise<Known<T>> {
    const key = `${asking.workspace} ${about}`;
    const head = await asking.program.head();
    const day = asking.clock.today();
    const last = this.#kept.get(key);
    if (last?.head === head && last.day === day) return { figures: last.figures, readAt: last.readAt, isOld: false };
    const anew = together(asking, `${this.#question} ${about}`, work).then((figures): Known<T> => {
      const readAt = asking.clock.now();
      this.#keep(key, { head, day, readAt, figures });
      return { figures, readAt, isOld: false };
    });
    if (last?.day !== day) return anew;
    const old: Known<T> = { figures: last.figures, readAt: last.readAt, isOld: true };
    return Promise.race([anew, after(PATIENCE_MS, old)]).finally(() => {
      // Whoever asks next learns why it could not be read.
      anew.catch(() => {});
    });
  }

  #keep(key: string, kept: Kept<T>): void {
    const known = this.#kept.get(key);
    if (known && known.day === kept.day && known.head > kept.head) return;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}

function after<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(value), ms).unref();
  });
}
