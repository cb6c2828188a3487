import { Refusal } from '../core/base/refusal.ts';
import type { Asking } from './door.ts';

const underWay = new Map<string, Promise<unknown>>();
const lastOf = new Map<string, Promise<unknown>>();
/** Questions that are not answered yet: of a workspace, and of each person there. */
const open = new Map<string, number>();

/** More would only wait for each other; nobody looks at so many figures of a whole book at once. */
const MOST_OF_PERSON = 6;
const MOST_OF_WORKSPACE = 20;

/**
 * A heavy question that reads and does not write: who asks it while it is being answered, of the same state of the journal and on the
 * same day, has the same answer; of one workspace one such question is answered at a time. Nothing is kept once it is answered.
 * @throws Refusal `readings-many` when the person, or all of the workspace, asked too many others that are not answered yet
 */
export async function together<T>({ workspace, program, clock, person }: Asking, question: string, work: () => Promise<T>): Promise<T> {
  const key = `${workspace} ${await program.head()} ${clock.today()} ${question}`;
  const known = underWay.get(key);
  if (known) return known as Promise<T>;
  const close = opened(workspace, person.id);
  const before = lastOf.get(workspace) ?? Promise.resolve();
  const answer = before.catch(() => {}).then(work);
  underWay.set(key, answer);
  lastOf.set(workspace, answer);
  try {
    return await answer;
  } finally {
    close();
    underWay.delete(key);
    if (lastOf.get(workspace) === answer) lastOf.delete(workspace);
  }
}

/** Counts a question; gives what ends its counting. */
function opened(workspace: string, person: string): () => void {
  const counted = [
    [JSON.stringify([workspace]), MOST_OF_WORKSPACE],
    [JSON.stringify([workspace, person]), MOST_OF_PERSON],
  ] as const;
  if (counted.some(([key, most]) => (open.get(key) ?? 0) >= most))
    throw new Refusal('readings-many', 'Many figures of whole books are being read already: ask again in a moment.');
  for (const [key] of counted) open.set(key, (open.get(key) ?? 0) + 1);
  return () => {
    for (const [key] of counted) {
      const left = (open.get(key) ?? 1) - 1;
      if (left > 0) open.set(key, left);
      else open.delete(key);
    }
  };
}
