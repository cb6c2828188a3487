import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { JOURNAL } from '../../words/journal.ts';
import { useLanguage, useWords } from '../../words/language.tsx';

const LOOK_MS = 1_000;

/** A copy of everything, prepared on the server, then downloaded once. */
export function Backup() {
  const words = useWords(JOURNAL);
  const may = useMay('settings');
  return (
    <Card withBorder component="section" aria-label={words.backup}>
      <Stack>
        <Title order={2}>{words.backup}</Title>
        <Text maw={720}>{words.backupAbout}</Text>
        {may ? <Copy /> : <Text>{words.backupNotAllowed}</Text>}
      </Stack>
    </Card>
  );
}

function Copy() {
  const words = useWords(JOURNAL);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const queries = useQueryClient();
  const key = [workspace, 'journal', 'backup'];
  const path = { params: { path: { workspace } } };
  const query = useQuery({
    queryKey: key,
    queryFn: () => answered(api.GET('/api/w/{workspace}/journal/backup', path)),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK_MS : false),
  });
  const preparing = useMutation({
    mutationFn: () => answered(api.POST('/api/w/{workspace}/journal/backup', path)),
    onSuccess: (copy) => queries.setQueryData(key, copy),
  });
  const copy = query.data;
  const isRunning = copy?.state === 'running' || preparing.isPending;
  // The browser has begun to fetch it: it is there no more.
  const fetched = () => setTimeout(() => void queries.invalidateQueries({ queryKey: key }), LOOK_MS);
  return (
    <>
      {copy?.state === 'failed' && (
        <Alert color="red" variant="outline" role="alert">
          {copy.reason ?? words.backupFailed}
        </Alert>
      )}
      <RefusedAlert error={preparing.error ?? query.error} />
      <Group>
        {copy?.state === 'done' && copy.file !== null ? (
          <Button
            component="a"
            href={`/api/w/${encodeURIComponent(workspace)}/journal/backups/${copy.file}`}
            download
            onClick={fetched}
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {words.download}
          </Button>
        ) : (
          <Button variant="default" onClick={() => preparing.mutate()} loading={isRunning}>
            {words.prepare}
          </Button>
        )}
        <Text role="status">
          {isRunning && words.preparing}
          {copy?.state === 'done' && words.ready(manner.count(copy.entries), sizeText(copy.bytes, words, manner))}
        </Text>
      </Group>
    </>
  );
}

type Words = (typeof JOURNAL)['fr'];
type Manner = ReturnType<typeof useLanguage>['manner'];

function sizeText(bytes: number, words: Words, manner: Manner): string {
  const kilobytes = Math.ceil(bytes / 1_000);
  return kilobytes < 10_000 ? words.kilobytes(manner.count(kilobytes)) : words.megabytes(manner.count(Math.round(kilobytes / 1_000)));
}
