import { Alert, Button, Card, Group, List, Progress, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { usePlace } from '../../shell/place.ts';
import { JOURNAL } from '../../words/journal.ts';
import { useLanguage, useWords } from '../../words/language.tsx';

type Report = paths['/api/w/{workspace}/journal/verification']['get']['responses'][200]['content']['application/json'];

const LOOK_MS = 1_000;

/** The whole journal read again and compared: begun here, looked at until it ends. */
export function Verification() {
  const words = useWords(JOURNAL);
  const { workspace } = usePlace();
  const queries = useQueryClient();
  const key = [workspace, 'journal', 'verification'];
  const path = { params: { path: { workspace } } };
  const query = useQuery({
    queryKey: key,
    queryFn: () => answered(api.GET('/api/w/{workspace}/journal/verification', path)),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK_MS : false),
  });
  const beginning = useMutation({
    mutationFn: () => answered(api.POST('/api/w/{workspace}/journal/verification', path)),
    onSuccess: (report) => queries.setQueryData(key, report),
  });
  const report = query.data;
  const isRunning = report?.state === 'running';
  return (
    <Card withBorder component="section" aria-label={words.verify}>
      <Stack>
        <Title order={2}>{words.verify}</Title>
        <Text maw={720}>{words.verifyAbout}</Text>
        {report && <Outcome report={report} />}
        <RefusedAlert error={beginning.error ?? query.error} />
        <Group>
          <Button onClick={() => beginning.mutate()} loading={isRunning || beginning.isPending} variant="default">
            {report?.state === 'done' ? words.again : words.begin}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

function Outcome({ report }: { readonly report: Report }) {
  const words = useWords(JOURNAL);
  const { manner } = useLanguage();
  const { state, progress, entries, ok, erased, stamped, findings } = report;
  if (state === 'none') return null;
  if (state === 'running') {
    const part = entries === 0 ? 0 : Math.min(100, (progress / entries) * 100);
    return (
      <Stack gap={4} role="status">
        <Progress value={part} aria-label={words.progressLabel} />
        <Text size="sm">{part >= 100 ? words.checkingRest : words.progress(manner.count(progress), manner.count(entries))}</Text>
      </Stack>
    );
  }
  if (state === 'failed')
    return (
      <Alert color="red" variant="outline" role="alert">
        {words.failed}
      </Alert>
    );
  if (ok)
    return (
      <Alert color="teal" variant="outline" role="status">
        <Text>{words.intact(manner.count(entries))}</Text>
        {stamped !== null && <Text>{stamped}</Text>}
        {erased > 0 && <Text>{words.erased(manner.count(erased))}</Text>}
      </Alert>
    );
  return (
    <Alert color="red" variant="outline" role="alert" title={words.broken(manner.count(entries))}>
      <Stack gap="xs">
        <List>
          {findings.map(({ text }) => (
            <List.Item key={text}>{text}</List.Item>
          ))}
        </List>
        <Text>{words.brokenNext}</Text>
      </Stack>
    </Alert>
  );
}
