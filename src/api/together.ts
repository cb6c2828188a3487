import type { Asking } from './door.ts';

const underWay = new Map<string, Promise<unknown>>();
const lastOf = new Map<string, Promise<unknown>>();

/**
 * A heavy question that reads and does not write: who asks it while it is being answered, of the same state of the journal and on the
 * same day, has the same answer; of one workspace one such question is answered at a time. Nothing is kept once it is answered.
 */
export async function together<T>({ workspace, program, clock }: Asking, question: string, work: () => Promise<T>): Promise<T> {
  const key = `${workspace} ${await program.head()} ${clock.today()} ${question}`;
  const known = underWay.get(key);
  if (known) return known as Promise<T>;
  const before = lastOf.get(workspace) ?? Promise.resolve();
  const answer = before.catch(() => {}).then(work);
  underWay.set(key, answer);
  lastOf.set(workspace, answer);
  try {
    return await answer;
  } finally {
    underWay.delete(key);
    if (lastOf.get(workspace) === answer) lastOf.delete(workspace);
  }
}
