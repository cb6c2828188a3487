import { Alert, Button, Stack } from '@mantine/core';
import { Navigate, useRouteError } from 'react-router';
import { Refused } from '../client/client.ts';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';

/** What a failure is told as, wherever it happens; whoever is signed out is shown the way in. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const words = useWords(SHELL);
  if (error instanceof Refused && error.status === 401) return <Navigate to="/connexion" replace />;
  return (
    <Alert color="red" title={words.broken} role="alert" variant="outline">
      <Stack align="flex-start" gap="sm">
        {messageOf(error, words)}
        {retry && (
          <Button variant="default" onClick={retry}>
            {words.retry}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** A refusal's own sentence, else what can be said of a fault. */
export function messageOf(error: unknown, words: (typeof SHELL)['fr']): string {
  if (!(error instanceof Refused)) return words.fault;
  return error.status === 0 ? words.offline : error.message || words.fault;
}

export function ErrorScreen() {
  const error = useRouteError();
  return (
    <Stack p="xl" maw={640} mx="auto">
      <Failure error={error} retry={() => window.location.reload()} />
    </Stack>
  );
}
