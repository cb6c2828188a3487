import { Alert, Anchor, List, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answered, api, Refused } from '../../client/client.ts';
import { MessageView } from '../../parts/message-view.tsx';
import { Failure, messageOf } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { SHELL } from '../../words/shell.ts';
import { TODAY } from '../../words/today.ts';
import { NoticeChecklist } from './notice-checklist.tsx';
import { Script } from './script.tsx';
import type { Preview, Proposal } from './task.ts';

const previewKey = (workspace: string, dispatch: number) => [workspace, 'dispatch', dispatch, 'preview'];

/**
 * Whether a step cannot be approved, for the button and the key alike: overtaken, or one of its messages cannot be written, or lacks what
 * it must say. Of a message that was not read yet the server says so.
 */
export function useBlocked(): (proposal: Proposal) => boolean {
  const { workspace } = usePlace();
  const queries = useQueryClient();
  return ({ first, all }) =>
    first.overtaken ||
    all.some(({ id }) => {
      const read = queries.getQueryState<Preview>(previewKey(workspace, id));
      return read?.error instanceof Refused || (read?.data?.findings.some((one) => one.severity === 'error') ?? false);
    });
}

export function usePreview(dispatch: number) {
  const { workspace } = usePlace();
  return useQuery({
    queryKey: previewKey(workspace, dispatch),
    queryFn: () => answered(api.GET('/api/w/{workspace}/dispatches/{dispatch}/preview', { params: { path: { workspace, dispatch } } })),
  });
}

/** A message as it would leave today, with what is to be known about it; or why it cannot be written, and what to do. */
export function MessagePreview({ dispatch, debtor }: { readonly dispatch: number; readonly debtor: { id: number; name: string } }) {
  const { data, error, refetch } = usePreview(dispatch);
  const shell = useWords(SHELL);
  if (error instanceof Refused && error.status === 422) return <Unwritable error={error} debtor={debtor.id} />;
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton h={360} role="status" aria-label={shell.loading} />;
  return (
    <Stack gap="sm">
      <Findings of={data.findings} />
      {data.checklist && <NoticeChecklist of={data.checklist} />}
      {data.kind === 'call' ? (
        <Script text={data.text} language={data.language} />
      ) : (
        <Shown key={dispatch} dispatch={dispatch} preview={data} to={debtor.name} />
      )}
    </Stack>
  );
}

function Findings({ of }: { readonly of: Preview['findings'] }) {
  const words = useWords(TODAY);
  return (['error', 'warning'] as const).map((severity) => {
    const some = of.filter((one) => one.severity === severity);
    if (some.length === 0) return null;
    const isError = severity === 'error';
    return (
      <Alert
        key={severity}
        role="status"
        color={isError ? 'red' : 'orange'}
        variant="outline"
        title={isError ? words.mustMend : words.toKnow}
      >
        <List>
          {some.map(({ code, message }) => (
            <List.Item key={code}>{message}</List.Item>
          ))}
        </List>
      </Alert>
    );
  });
}

function Unwritable({ error, debtor }: { readonly error: Refused; readonly debtor: number }) {
  const words = useWords(TODAY);
  const shell = useWords(SHELL);
  const { workspace, creditor } = usePlace();
  const base = `/e/${encodeURIComponent(workspace)}/${creditor}`;
  const isLaw = error.code === 'law-value-unknown';
  return (
    <Alert color="red" variant="outline" role="alert" title={words.cannotBeWritten}>
      <Stack gap="sm" align="flex-start">
        {messageOf(error, shell)}
        <Anchor component={Link} underline="always" to={isLaw ? `${base}/reglages/loi` : `${base}/debiteurs/${debtor}`}>
          {isLaw ? words.toLaw : words.toDebtor}
        </Anchor>
      </Stack>
    </Alert>
  );
}

function Shown({ dispatch, preview, to }: { readonly dispatch: number; readonly preview: Preview; readonly to: string }) {
  const words = useWords(TODAY);
  const { workspace } = usePlace();
  const address = `/api/w/${encodeURIComponent(workspace)}/dispatches/${dispatch}/preview/page`;
  if (preview.text === '' && preview.page === 'none')
    return (
      <Text>
        {words.keptOnly} <Anchor href={address}>{words.getMail}</Anchor>
      </Text>
    );
  return <MessageView to={to} message={preview} address={address} />;
}
