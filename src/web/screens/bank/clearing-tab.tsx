import { Alert, Anchor, Button, Card, List, Radio, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { Failure, messageOf } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { BANK_TABS } from '../../words/bank-tabs.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { dayOfInstant } from '../../words/moment.ts';
import { SHELL } from '../../words/shell.ts';

const ADDRESS = '/api/w/{workspace}/creditors/{creditor}/bank/exports';

/** What was laid, as a file for the accounting software; the files made before. */
export function ClearingTab() {
  const { clearing: words } = useWords(BANK_TABS);
  const { manner } = useLanguage();
  const path = usePlace();
  const query = useQuery({
    queryKey: [path.workspace, path.creditor, 'bank-exports'],
    queryFn: () => answered(api.GET(ADDRESS, { params: { path } })),
  });
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return null;
  const { pending, exports } = query.data;
  const count = pending.fresh + pending.reversed;
  return (
    <Stack>
      <Text maw={760}>{words.about}</Text>
      <Card withBorder>
        <Stack gap="xs">
          <Text fw={600}>
            {count === 0
              ? words.nothing
              : [words.pending(count), pending.reversed > 0 ? words.reversed(pending.reversed) : ''].filter(Boolean).join(' ')}
          </Text>
          {pending.inBooks > 0 && <Text size="sm">{words.inBooks(pending.inBooks)}</Text>}
          <Make canMake={count > 0} />
        </Stack>
      </Card>
      {exports.length > 0 && (
        <Stack gap="xs">
          <Title order={2}>{words.earlier}</Title>
          <Text size="sm">{words.once}</Text>
          <List>
            {exports.map((one) => (
              <List.Item key={one.id}>
                <Anchor href={addressOf(path, one.id)} download>
                  {words.line(one.id, dayOfInstant(one.at, manner), one.by, one.acts)}
                </Anchor>
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
    </Stack>
  );
}

function addressOf({ workspace, creditor }: ReturnType<typeof usePlace>, id: number): string {
  return `/api/w/${encodeURIComponent(workspace)}/creditors/${creditor}/bank/exports/${id}`;
}

function Make({ canMake }: { readonly canMake: boolean }) {
  const { clearing: words } = useWords(BANK_TABS);
  const shell = useWords(SHELL);
  const path = usePlace();
  const [format, setFormat] = useState<'csv' | 'fec'>('csv');
  const making = useAct(() => answered(api.POST(ADDRESS, { params: { path }, body: { format } })), { quiet: true });
  return (
    <Stack align="flex-start">
      {canMake && (
        <>
          <Radio.Group label={words.format} value={format} onChange={(next) => setFormat(next === 'fec' ? 'fec' : 'csv')}>
            <Stack gap={4} mt={4}>
              <Radio value="csv" label={words.formats.csv} />
              <Radio value="fec" label={words.formats.fec} />
            </Stack>
          </Radio.Group>
          <Button loading={making.isPending} onClick={() => making.mutate()}>
            {words.make}
          </Button>
        </>
      )}
      <div role="status">
        {making.data && making.data.id !== null && (
          <Stack gap="xs" align="flex-start">
            <Text>{words.made(making.data.id, making.data.acts)}</Text>
            {making.data.findings.map((text) => (
              <Text key={text} size="sm">
                {text}
              </Text>
            ))}
            <Text size="sm">{words.draft}</Text>
            <Button component="a" href={addressOf(path, making.data.id)} download>
              {words.download(making.data.id)}
            </Button>
          </Stack>
        )}
      </div>
      {making.error !== null && (
        <Alert color="red" variant="outline" role="alert">
          {messageOf(making.error, shell)}
        </Alert>
      )}
    </Stack>
  );
}
