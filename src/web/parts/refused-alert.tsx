import { Alert } from '@mantine/core';
import { messageOf } from '../shell/error-screen.tsx';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';

type Props = {
  readonly error: unknown;
  /** What is said instead, where the server's own words are not for people. */
  readonly say?: (error: Error) => string | null;
};

/** Why something asked for was not done, where it was asked for; nothing while there is no such thing. */
export function RefusedAlert({ error, say }: Props) {
  const words = useWords(SHELL);
  if (!error) return null;
  return (
    <Alert color="red" role="alert" variant="outline">
      {(error instanceof Error && say?.(error)) || messageOf(error, words)}
    </Alert>
  );
}
