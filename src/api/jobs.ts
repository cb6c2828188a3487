import { randomUUID } from 'node:crypto';
import { Refusal } from '../core/base/refusal.ts';

/** Work that goes on after its request was answered; whoever asked looks again by its id. */
export type Job<T> = {
  readonly id: string;
  readonly workspace: string;
  readonly name: string;
  /** How far it came: lines so far. */
  seen: number;
  /** Somebody asked it to end; work that can be broken off looks at this. */
  isStopped: boolean;
  outcome: Outcome<T>;
  /** Comes when it has ended, well or not. */
  readonly ended: Promise<void>;
};

/** Work tells how far it came, and may ask whether it is still wanted. */
type Work<T> = (seen: (count: number) => void, isStopped: () => boolean) => Promise<T>;

export type Outcome<T> =
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly result: T }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'failed' };

/** Of each workspace: what has ended is forgotten when so many came after it. */
const MOST_KEPT = 50;

function unknownImport(): Refusal {
  return new Refusal(
    'unknown-job',
    'Nothing is known of this import any more. Import the file again: what was taken in is not taken twice.',
  );
}

/** The jobs of one server. Closing the server waits for them: what an import has begun it ends. */
export class Jobs<T> {
  readonly #unknown: () => Refusal;
  readonly #jobs = new Map<string, Job<T>>();
  readonly #running = new Set<Promise<void>>();

  /** @param unknown what is refused when nothing is known of a job any more */
  constructor(unknown: () => Refusal = unknownImport) {
    this.#unknown = unknown;
  }

  /** @param id chosen by whoever asks, who can so ask for what became of it although no answer came; asked twice it begins once */
  start(workspace: string, name: string, work: Work<T>, onFault: (error: unknown) => void, id: string = randomUUID()): Job<T> {
    const known = this.#jobs.get(id);
    if (known) return this.find(workspace, id);
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const job: Job<T> = { id, workspace, name, seen: 0, isStopped: false, outcome: { state: 'running' }, ended };
    this.#jobs.set(job.id, job);
    this.#forget(workspace);
    this.#running.add(ended);
    void this.#run(job, work, onFault).finally(() => {
      this.#running.delete(ended);
      end();
    });
    return job;
  }

  /** @throws Refusal also for one of another workspace */
  find(workspace: string, id: string): Job<T> {
    const job = this.#jobs.get(id);
    if (!job || job.workspace !== workspace) throw this.#unknown();
    return job;
  }

  running(workspace: string): number {
    return this.#of(workspace).filter((job) => job.outcome.state === 'running').length;
  }

  stopAll(): void {
    for (const job of this.#jobs.values()) job.isStopped = true;
  }

  async ended(): Promise<void> {
    await Promise.all(this.#running);
  }

  async #run(job: Job<T>, work: Work<T>, onFault: (error: unknown) => void): Promise<void> {
    const seen = (count: number) => {
      job.seen = count;
    };
    try {
      const result = await work(seen, () => job.isStopped);
      job.outcome = { state: 'done', result };
    } catch (error) {
      if (error instanceof Refusal) job.outcome = { state: 'refused', refusal: error };
      else {
        onFault(error);
        job.outcome = { state: 'failed' };
      }
    }
  }

  #of(workspace: string): readonly Job<T>[] {
    return [...this.#jobs.values()].filter((job) => job.workspace === workspace);
  }

  #forget(workspace: string): void {
    const own = this.#of(workspace);
    for (const { id } of own.filter((job) => job.outcome.state !== 'running').slice(0, Math.max(0, own.length - MOST_KEPT)))
      this.#jobs.delete(id);
  }
}
