/** Work that takes longer than a request: begun by one, looked at by others. */
export type Job<T> = {
  readonly startedAt: number;
  /** Entries that were read so far. */
  readonly progress: number;
  readonly outcome:
    | { readonly kind: 'running' }
    | { readonly kind: 'done'; readonly result: T }
    | { readonly kind: 'failed'; readonly error: unknown };
};

type Work<T> = (onProgress: (entries: number) => void) => Promise<T>;

/** One job a name at a time; its outcome is kept until the next one begins. */
export function createJobs<T>(onEnd: (name: string, job: Job<T>) => void = () => {}) {
  const jobs = new Map<string, Job<T>>();
  return {
    of: (name: string): Job<T> | null => jobs.get(name) ?? null,
    forget: (name: string) => void jobs.delete(name),
    /** Begins the work, unless it is under way. */
    begin: (name: string, work: Work<T>): Job<T> => {
      const known = jobs.get(name);
      if (known?.outcome.kind === 'running') return known;
      const first: Job<T> = { startedAt: Date.now(), progress: 0, outcome: { kind: 'running' } };
      jobs.set(name, first);
      const set = (change: Partial<Job<T>>) => jobs.set(name, { ...(jobs.get(name) ?? first), ...change });
      const end = (outcome: Job<T>['outcome']) => {
        set({ outcome });
        onEnd(name, jobs.get(name) ?? first);
      };
      void work((progress) => void set({ progress })).then(
        (result) => end({ kind: 'done', result }),
        (error: unknown) => end({ kind: 'failed', error }),
      );
      return first;
    },
  };
}

export type Jobs<T> = ReturnType<typeof createJobs<T>>;
