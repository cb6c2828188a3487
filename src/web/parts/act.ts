import { notifications } from '@mantine/notifications';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../shell/error-screen.tsx';
import { usePlace } from '../shell/place.ts';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';
import { TODAY_ACTS } from '../words/today-acts.ts';

type Told<T, A> = {
  /** What is said of it when it is done; nothing where the screen shows it itself. */
  readonly done?: (answer: T, asked: A) => string;
  /** Told instead of the refusal's own sentence. */
  readonly failed?: (error: unknown, asked: A) => void;
  /** The form shows by itself why it was refused. */
  readonly quiet?: boolean;
  readonly after?: (answer: T, asked: A) => void;
};

/** Something that a person does: it is under way until all that the screen shows was read again, whatever became of it. */
export function useAct<T, A = void>(act: (asked: A) => Promise<T>, told: Told<T, A> = {}): UseMutationResult<T, unknown, A> {
  const { workspace } = usePlace();
  const queries = useQueryClient();
  const shell = useWords(SHELL);
  const closing = { closeButtonProps: { 'aria-label': useWords(TODAY_ACTS).close } };
  return useMutation<T, unknown, A>({
    mutationFn: act,
    onSuccess: (answer, asked) => {
      if (told.done) notifications.show({ message: told.done(answer, asked), color: 'teal', ...closing });
      told.after?.(answer, asked);
    },
    onError: (error, asked) => {
      if (told.failed) told.failed(error, asked);
      else if (!told.quiet)
        notifications.show({ message: messageOf(error, shell), color: 'red', autoClose: false, role: 'alert', ...closing });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [workspace] }),
  });
}
