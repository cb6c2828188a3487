import { Refusal } from '../core/base/refusal.ts';

/** How the streams of changes go; tests have their own. */
export type Pace = {
  /** Between two looks at the end of a journal that somebody listens to. */
  readonly lookMs: number;
  /** Between two signs of life, each after a look whether the listener still has a seat. */
  readonly beatMs: number;
  /** After so long a stream ends, and its listener begins another one. */
  readonly lifeMs: number;
  /** Streams that one person may have open: a browser keeps no more than six connections to one address, for everything. */
  readonly mostOfAPerson: number;
};

export const USUAL_PACE: Pace = { lookMs: 1_000, beatMs: 20_000, lifeMs: 30 * 60_000, mostOfAPerson: 4 };

/** The number of a journal's last entry. */
type Head = () => Promise<number>;
export type Listener = {
  /** The journal's end as it is now, and each time that it has moved. */
  readonly tell: (head: number) => void;
  /** The server goes down. */
  readonly end: () => void;
};

/**
 * Who listens to the journals of one server. However many listen to a workspace, one look in a while is all that its journal sees;
 * of a workspace to which nobody listens it is none.
 */
export class Changes {
  readonly #pace: Pace;
  readonly #watches = new Map<string, Watch>();
  readonly #open = new Map<string, number>();

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** Gives what ends the listening. @throws Refusal `listeners-many` */
  listen(workspace: string, person: string, head: Head, listener: Listener): () => void {
    const open = this.#open.get(person) ?? 0;
    if (open >= this.#pace.mostOfAPerson)
      throw new Refusal('listeners-many', 'Acquit is open in many tabs: this one is brought up to date now and then only.', { open });
    this.#open.set(person, open + 1);
    const watch = this.#watches.get(workspace) ?? new Watch(this.#pace.lookMs);
    this.#watches.set(workspace, watch);
    watch.add(listener, head);
    let listens = true;
    return () => {
      if (!listens) return;
      listens = false;
      const left = (this.#open.get(person) ?? 1) - 1;
      if (left > 0) this.#open.set(person, left);
      else this.#open.delete(person);
      if (watch.remove(listener) === 0) this.#watches.delete(workspace);
    };
  }

  close(): void {
    for (const watch of [...this.#watches.values()]) watch.close();
  }
}

/** The looks at one journal's end. */
class Watch {
  readonly #lookMs: number;
  readonly #listeners = new Map<Listener, Head>();
  #head: number | null = null;
  #timer: NodeJS.Timeout | null = null;
  #looks = false;

  constructor(lookMs: number) {
    this.#lookMs = lookMs;
  }

  add(listener: Listener, head: Head): void {
    this.#listeners.set(listener, head);
    if (this.#head !== null) listener.tell(this.#head);
    if (!this.#looks) void this.#look();
  }

  /** Gives how many listen still. */
  remove(listener: Listener): number {
    this.#listeners.delete(listener);
    if (this.#listeners.size === 0 && this.#timer !== null) clearTimeout(this.#timer);
    return this.#listeners.size;
  }

  close(): void {
    for (const listener of [...this.#listeners.keys()]) listener.end();
  }

  /** One look, by whoever listens; a database that does not answer is asked again at the next one. */
  async #look(): Promise<void> {
    this.#looks = true;
    const [ask] = this.#listeners.values();
    const head = await ask?.().catch(() => null);
    if (typeof head === 'number' && head !== this.#head) {
      this.#head = head;
      for (const listener of [...this.#listeners.keys()]) listener.tell(head);
    }
    this.#looks = this.#listeners.size > 0;
    if (this.#looks) this.#timer = setTimeout(() => void this.#look(), this.#lookMs).unref();
  }
}
