import { Alert } from '@mantine/core';
import { messageOf } from '../shell/error-screen.tsx';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';

/** Why something asked for was not done, where it was asked for; nothing while there is no such thing. */
export function RefusedAlert({ error }: { readonly error: Error | null }) {
  const words = useWords(SHELL);
  if (!error) return null;
  return (
    <Alert color="red" role="alert" variant="outline">
      {messageOf(error, words)}
    </Alert>
  );
}
