import { Alert, Stack } from '@mantine/core';
import { Navigate } from 'react-router';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';
import { Failure } from './error-screen.tsx';
import { wasLast } from './last-place.ts';
import { useMe, useWorkspace } from './place.ts';
import { Waiting } from './waiting.tsx';

/** Leads to the company where the person was last, or the first one. */
export function Entrance() {
  const words = useWords(SHELL);
  const me = useMe();
  if (me.error) return <Failure error={me.error} retry={() => void me.refetch()} />;
  if (!me.data) return <Waiting />;
  const { seats } = me.data;
  const seat = seats.find((one) => wasLast(one.workspace)) ?? seats[0];
  return seat ? <FirstCreditor workspace={seat.workspace} /> : <Note text={words.noSeat} />;
}

function FirstCreditor({ workspace }: { readonly workspace: string }) {
  const words = useWords(SHELL);
  const { data, error, refetch } = useWorkspace(workspace);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const creditor = data.creditors.find(({ id }) => wasLast(workspace, id)) ?? data.creditors[0];
  const base = `/e/${encodeURIComponent(workspace)}`;
  if (creditor) return <Navigate to={`${base}/${creditor.id}`} replace />;
  return data.may.includes('settings') ? <Navigate to={`${base}/entreprise`} replace /> : <Note text={words.noCreditor} />;
}

function Note({ text }: { readonly text: string }) {
  return (
    <Stack p="xl" maw={640} mx="auto">
      <Alert>{text}</Alert>
    </Stack>
  );
}
