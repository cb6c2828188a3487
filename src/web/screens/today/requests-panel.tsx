import { Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { type DebtorRequest, RequestFacts } from '../../parts/debtor-request.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { REQUESTS } from '../../words/requests.ts';

/** As many as a person works through before the list is read again. */
const PAGE = 50;

/** What customers said on their page: a person looks, and says whether the reminders go on. */
export function RequestsPanel() {
  const words = useWords(REQUESTS);
  const { workspace, creditor } = usePlace();
  const { data } = useQuery({
    queryKey: [workspace, creditor, 'requests'],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/creditors/{creditor}/requests', {
          params: { path: { workspace, creditor }, query: { after: 0, limit: PAGE } },
        }),
      ),
  });
  return (
    <Stack>
      <Stack gap={4}>
        <Title order={2}>{words.title}</Title>
        <Text maw={760}>{words.about}</Text>
      </Stack>
      {data?.lines.length === 0 && <Text>{words.empty}</Text>}
      {data?.lines.map((request) => (
        <OneRequest key={request.id} request={request} />
      ))}
      {data !== undefined && data.next !== null && <Text c="dimmed">{words.more}</Text>}
    </Stack>
  );
}

function OneRequest({ request }: { readonly request: DebtorRequest }) {
  const words = useWords(REQUESTS);
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  const mayWork = useMay('work');
  const { debtor, heldUntil } = request;
  return (
    <Card withBorder component="article" aria-label={debtor.name}>
      <Stack gap="sm">
        <Anchor
          component={Link}
          underline="always"
          fw={600}
          to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor.id}`}
          style={{ alignSelf: 'flex-start' }}
        >
          {debtor.name}
        </Anchor>
        <RequestFacts request={request} />
        <Text size="sm">{heldUntil === null ? words.notHeld : words.held(manner.day(heldUntil as Day))}</Text>
        {mayWork && <Answers request={request} />}
      </Stack>
    </Card>
  );
}

/** One word of a person: the reminders go on, wait to their day, or what was said is put on record. */
function Answers({ request: { id, debtor, kind, contact } }: { readonly request: DebtorRequest }) {
  const words = useWords(REQUESTS);
  const { workspace } = usePlace();
  const answering = useAct(
    (answer: 'resumed' | 'kept' | 'applied') =>
      answered(
        api.POST('/api/w/{workspace}/requests/{request}/answer', { params: { path: { workspace, request: id } }, body: { answer } }),
      ),
    { done: () => words.done(debtor.name) },
  );
  const canApply = kind === 'promise' || kind === 'dispute' || (kind === 'contact' && Boolean(contact?.email || contact?.phone));
  const said = kind === 'promise' || kind === 'dispute' ? kind : 'contact';
  const { name } = debtor;
  const { isPending, mutate } = answering;
  return (
    <Group gap="xs">
      {canApply && (
        <Button onClick={() => mutate('applied')} loading={isPending} aria-label={words.applyFor[said](name)}>
          {words.apply[said]}
        </Button>
      )}
      <Button variant={canApply ? 'default' : 'filled'} onClick={() => mutate('kept')} loading={isPending} aria-label={words.keptFor(name)}>
        {words.kept}
      </Button>
      <Button variant="default" onClick={() => mutate('resumed')} loading={isPending} aria-label={words.resumedFor(name)}>
        {words.resumed}
      </Button>
    </Group>
  );
}
