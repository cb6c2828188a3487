import { Alert } from '@mantine/core';
import { messageOf } from '../../shell/error-screen.tsx';
import { useWords } from '../../words/language.tsx';
import { SHELL } from '../../words/shell.ts';

/** Why what was asked was not done, beside where it was asked. */
export function RefusedNote({ error }: { readonly error: unknown }) {
  const shell = useWords(SHELL);
  if (error === null || error === undefined) return null;
  return (
    <Alert color="red" variant="outline" role="alert">
      {messageOf(error, shell)}
    </Alert>
  );
}
