import { randomUUID } from 'node:crypto';
import { Refusal } from '../core/base/refusal.ts';

/** Work that goes on after its request was answered; whoever asked looks again by its id. */
export type Job<T> = {
  readonly id: string;
  readonly workspace: string;
  readonly name: string;
  /** How far it came: lines so far. */
  seen: number;
  outcome: Outcome<T>;
};

export type Outcome<T> =
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly result: T }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'failed' };

/** What has ended is forgotten when so many came after it. */
const MOST_KEPT = 200;

/** The jobs of one server. They are not broken off: what an import has begun it ends, and closing the server waits for it. */
export class Jobs<T> {
  readonly #jobs = new Map<string, Job<T>>();
  readonly #running = new Set<Promise<void>>();

  start(workspace: string, name: string, work: (seen: (count: number) => void) => Promise<T>, onFault: (error: unknown) => void): Job<T> {
    const job: Job<T> = { id: randomUUID(), workspace, name, seen: 0, outcome: { state: 'running' } };
    this.#jobs.set(job.id, job);
    this.#forget();
    const running = this.#run(job, work, onFault).finally(() => this.#running.delete(running));
    this.#running.add(running);
    return job;
  }

  /** @throws Refusal `unknown-job` also for one of another workspace */
  find(workspace: string, id: string): Job<T> {
    const job = this.#jobs.get(id);
    if (!job || job.workspace !== workspace)
      throw new Refusal(
        'unknown-job',
        'Nothing is known of this import any more. Import the file again: what was taken in is not taken twice.',
      );
    return job;
  }

  async ended(): Promise<void> {
    await Promise.all(this.#running);
  }

  async #run(job: Job<T>, work: (seen: (count: number) => void) => Promise<T>, onFault: (error: unknown) => void): Promise<void> {
    try {
      const result = await work((count) => {
        job.seen = count;
      });
      job.outcome = { state: 'done', result };
    } catch (error) {
      if (error instanceof Refusal) job.outcome = { state: 'refused', refusal: error };
      else {
        onFault(error);
        job.outcome = { state: 'failed' };
      }
    }
  }

  #forget(): void {
    for (const [id, job] of this.#jobs) {
      if (this.#jobs.size <= MOST_KEPT) return;
      if (job.outcome.state !== 'running') this.#jobs.delete(id);
    }
  }
}
