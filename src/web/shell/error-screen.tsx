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
  if (error.status === 0) return NETWORK[error.code]?.(words) ?? words.offline;
  return error.message || words.fault;
}

/** What is known of something that was asked for without an answer. */
const NETWORK: Readonly<Record<string, (words: (typeof SHELL)['fr']) => string>> = {
  'not-sent': (words) => words.notSent,
  'unknown-outcome': (words) => words.unknownOutcome,
};

export function ErrorScreen() {
  const error = useRouteError();
  return (
    <Stack p="xl" maw={640} mx="auto">
      <Failure error={error} retry={() => window.location.reload()} />
    </Stack>
  );
}
