import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { useMay, usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { TODAY_PEOPLE } from '../../words/today-people.ts';
import { MessagePreview } from './message-preview.tsx';
import { PagedDoubts, PagedUnwritten } from './paged.tsx';
import type { Task, Unwritten } from './task.ts';
import { TaskRow } from './task-row.tsx';

type Props = { readonly uncertain: readonly Task[]; readonly unwritten: readonly Unwritten[] };

/** What may have left, and what could not be written: of each the first page, and what comes behind it. */
export function DoubtPanel({ uncertain, unwritten }: Props) {
  const people = useWords(TODAY_PEOPLE);
  return (
    <Stack>
      {uncertain.length > 0 && (
        <Stack component="section" aria-label={people.uncertainTitle} gap="sm">
          <Title order={2}>{people.uncertainTitle}</Title>
          <Text maw={760}>{people.uncertainAbout}</Text>
          <PagedDoubts first={uncertain}>{(lines) => lines.map((one) => <Uncertain key={one.id} task={one} />)}</PagedDoubts>
        </Stack>
      )}
      {unwritten.length > 0 && (
        <Stack component="section" aria-label={people.unwrittenTitle} gap="sm">
          <Title order={2}>{people.unwrittenTitle}</Title>
          <Text maw={760}>{people.unwrittenAbout}</Text>
          <PagedUnwritten first={unwritten}>{(lines) => lines.map((one) => <NotWritten key={one.id} task={one} />)}</PagedUnwritten>
        </Stack>
      )}
    </Stack>
  );
}

function Uncertain({ task }: { readonly task: Task }) {
  const people = useWords(TODAY_PEOPLE);
  const { workspace } = usePlace();
  const may = useMay('work');
  const { name } = task.debtor;
  const resolving = useAct(
    (left: boolean) =>
      answered(
        api.POST('/api/w/{workspace}/dispatches/{dispatch}/resolve', {
          params: { path: { workspace, dispatch: task.id } },
          body: { left },
        }),
      ),
    { done: ({ left }) => (left ? people.resolvedLeft(name) : people.resolvedNotLeft(name)) },
  );
  return (
    <Card withBorder padding="sm">
      <Stack gap="sm">
        <TaskRow task={task} channels={[task.channel]} withStep />
        <Group gap="xs">
          {may && (
            <>
              <Button
                aria-label={people.leftFor(name)}
                loading={resolving.isPending && resolving.variables}
                disabled={resolving.isPending}
                onClick={() => resolving.mutate(true)}
              >
                {people.left}
              </Button>
              <Button
                variant="default"
                aria-label={people.notLeftFor(name)}
                loading={resolving.isPending && !resolving.variables}
                disabled={resolving.isPending}
                onClick={() => resolving.mutate(false)}
              >
                {people.notLeft}
              </Button>
            </>
          )}
        </Group>
        <MessagePreview dispatch={task.id} debtor={task.debtor} />
      </Stack>
    </Card>
  );
}

function NotWritten({ task }: { readonly task: Unwritten }) {
  const people = useWords(TODAY_PEOPLE);
  const [opened, { toggle }] = useDisclosure(task.message === task.code);
  return (
    <Card withBorder padding="sm">
      <Stack gap="sm" align="stretch">
        <TaskRow task={task} channels={[task.channel]} withStep note={task.message === task.code ? null : task.message} />
        <Button variant="default" onClick={toggle} aria-expanded={opened} style={{ alignSelf: 'flex-start' }}>
          {people.see}
        </Button>
        {opened && <MessagePreview dispatch={task.id} debtor={task.debtor} />}
      </Stack>
    </Card>
  );
}
