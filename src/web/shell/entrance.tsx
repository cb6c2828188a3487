import { Alert, Stack } from '@mantine/core';
import { Navigate } from 'react-router';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';
import { Failure } from './error-screen.tsx';
import { useMe, useWorkspace } from './place.ts';
import { Waiting } from './waiting.tsx';

const LAST = 'acquit.workspace';

/** Leads to the workspace where the person was last, or the only one. */
export function Entrance() {
  const words = useWords(SHELL);
  const me = useMe();
  if (me.error) return <Failure error={me.error} retry={() => void me.refetch()} />;
  if (!me.data) return <Waiting />;
  const { seats } = me.data;
  const last = localStorage.getItem(LAST);
  const seat = seats.find((one) => one.workspace === last) ?? seats[0];
  return seat ? <FirstCreditor workspace={seat.workspace} /> : <Note text={words.noSeat} />;
}

function FirstCreditor({ workspace }: { readonly workspace: string }) {
  const words = useWords(SHELL);
  const { data, error, refetch } = useWorkspace(workspace);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  localStorage.setItem(LAST, workspace);
  const [creditor] = data.creditors;
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
