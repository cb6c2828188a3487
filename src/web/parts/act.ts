import { notifications } from '@mantine/notifications';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { Refused } from '../client/client.ts';
import { usePlace } from '../shell/place.ts';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';
import { tellFailure } from './failure-notice.ts';
import { timeLimitsKey } from './time-limits.ts';
import { offerUndo, type Undoable } from './undo.tsx';

type Told<T, A> = {
  /** What is said of it when it is done; nothing where the screen shows it itself. */
  readonly done?: (answer: T, asked: A) => string;
  /** How it can be taken back, and until when; `null` where it cannot. */
  readonly undo?: (answer: T, asked: A) => Omit<Undoable, 'message'> | null;
  /** Told instead of the refusal's own sentence. */
  readonly failed?: (error: unknown, asked: A) => void;
  /** The form shows by itself why it was refused. */
  readonly quiet?: boolean;
  readonly after?: (answer: T, asked: A) => void;
};

/** What follows from an act is heard of within so long. */
const FOLLOWS_MS = 8_000;
let acted = Number.NEGATIVE_INFINITY;

/** Whether the person did something a moment ago: what changes now is of their own making. */
export function actedLately(): boolean {
  return performance.now() - acted < FOLLOWS_MS;
}

/** Something that a person does: it is under way until all that the screen shows was read again, whatever became of it. */
export function useAct<T, A = void>(act: (asked: A) => Promise<T>, told: Told<T, A> = {}): UseMutationResult<T, unknown, A> {
  const { workspace } = usePlace();
  const queries = useQueryClient();
  const shell = useWords(SHELL);
  const failure = useId();
  return useMutation<T, unknown, A>({
    // Why it failed before is of no concern once it is tried again.
    onMutate: () => notifications.hide(failure),
    mutationFn: (asked) => act(asked).catch(unanswered),
    onSuccess: (answer, asked) => {
      const message = told.done?.(answer, asked);
      const undo = told.undo?.(answer, asked) ?? null;
      if (message !== undefined && undo) offerUndo({ message, ...undo });
      else if (message !== undefined) notifications.show({ message, color: 'teal' });
      told.after?.(answer, asked);
    },
    onError: (error, asked) => {
      if (told.failed) told.failed(error, asked);
      else if (!told.quiet) tellFailure(error, shell, failure);
    },
    onSettled: (_, error) => {
      acted = performance.now();
      const read = Promise.all([[workspace], timeLimitsKey(workspace)].map((queryKey) => queries.invalidateQueries({ queryKey })));
      // A server that does not answer is not waited for: all is read again once it does.
      return error instanceof Refused && error.status === 0 ? undefined : read;
    },
  });
}

/** The request had left and no answer came: it may have been done. */
function unanswered(error: unknown): never {
  if (error instanceof Refused && error.code === 'offline') throw new Refused(0, { refused: 'unknown-outcome' });
  throw error;
}
