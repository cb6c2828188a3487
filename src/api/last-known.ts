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
 * ask, and one reading at a time: who asks meanwhile is given the last ones of the day, or what is being read, and asks again.
 */
export class LastKnown<T> {
  readonly #kept = new Map<string, Kept<T>>();
  readonly #underWay = new Map<string, Promise<Kept<T>>>();
  readonly #question: string;

  constructor(question: string) {
    this.#question = question;
  }

  async read(asking: Asking, about: string, work: () => Promise<T>): Promise<Known<T>> {
    const key = JSON.stringify([asking.workspace, about]);
    const head = await asking.program.head();
    const day = asking.clock.today();
    const told = (kept: Kept<T>) => ({ figures: kept.figures, readAt: kept.readAt, isOld: kept.head !== head || kept.day !== day });
    const last = this.#kept.get(key);
    if (last && !told(last).isOld) return told(last);
    const anew = (this.#underWay.get(key) ?? this.#readAnew(asking, key, about, work)).then(told);
    if (last?.day !== day) return anew;
    return Promise.race([anew, after(PATIENCE_MS, told(last))]).finally(() => {
      // Whoever asks next learns why it could not be read.
      anew.catch(() => {});
    });
  }

  #readAnew(asking: Asking, key: string, about: string, work: () => Promise<T>): Promise<Kept<T>> {
    const reading = together(asking, `${this.#question} ${about}`, async () => {
      // As of its beginning: what is recorded while it is read may be missing from it.
      const begun = { head: await asking.program.head(), day: asking.clock.today(), readAt: asking.clock.now() };
      return { ...begun, figures: await work() };
    }).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, reading);
    return reading.then((kept) => {
      this.#keep(key, kept);
      return kept;
    });
  }

  #keep(key: string, kept: Kept<T>): void {
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
