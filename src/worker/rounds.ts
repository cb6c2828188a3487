import type { Clock } from '../ports/outside.ts';
import type { Program } from '../program.ts';
import { type Worked, workOnce } from './worker.ts';

/** After so long one workspace stops sending while others wait for their turn; the next round goes on. */
const TURN_MS = 10 * 60_000;

export type Round = {
  readonly worked: readonly (Worked & { readonly workspace: string })[];
  /** What went wrong, by workspace: the others had their turn all the same. */
  readonly failed: readonly { readonly workspace: string; readonly error: unknown }[];
  /** Something was left to send when a turn was over. */
  readonly isCutShort: boolean;
};

type Outside = {
  /** A workspace at work, bound to its own rows. */
  readonly open: (workspace: string) => Promise<Program>;
  readonly clock: Clock;
  readonly minuteOfDay: () => number;
  /** Somebody wants the program to end. */
  readonly isStopped?: () => boolean;
  readonly turnMs?: number;
};

/** One round of the daily work in each workspace, one after the other; what fails in one is nothing to the others. */
export async function workRound(workspaces: readonly string[], outside: Outside): Promise<Round> {
  const { open, clock, minuteOfDay, isStopped = () => false, turnMs = TURN_MS } = outside;
  const worked: (Worked & { workspace: string })[] = [];
  const failed: { workspace: string; error: unknown }[] = [];
  let isCutShort = false;
  for (const workspace of workspaces) {
    if (isStopped()) break;
    const until = workspaces.length > 1 ? performance.now() + turnMs : Number.POSITIVE_INFINITY;
    const goesOn = () => {
      const isOver = performance.now() > until;
      isCutShort ||= isOver;
      return !isOver && !isStopped();
    };
    try {
      for (const one of await workOnce(await open(workspace), clock, minuteOfDay, goesOn)) worked.push({ ...one, workspace });
    } catch (error) {
      failed.push({ workspace, error });
    }
  }
  return { worked, failed, isCutShort };
}
