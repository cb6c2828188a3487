import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconMailExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { type Letter, LetterWay } from '../../parts/letter-way.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { POST } from '../../words/post.ts';

const MOST = 20;

/** Registered letters that came to an end which asks for a person, each with what can follow. Nothing where none did. */
export function LettersWaiting() {
  const words = useWords(POST);
  const { workspace, creditor } = usePlace();
  const { data } = useQuery({
    queryKey: [workspace, creditor, 'letters-waiting'],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/creditors/{creditor}/letters', {
          params: { path: { workspace, creditor }, query: { waiting: 'true', limit: MOST } },
        }),
      ),
  });
  if (!data || data.letters.length === 0) return null;
  return (
    <Alert role="note" variant="outline" color="orange" icon={<IconMailExclamation aria-hidden />} title={words.waitingTitle}>
      <Stack gap="md">
        {data.letters.map((one) => (
          <Waiting key={one.dispatch} letter={one} />
        ))}
      </Stack>
    </Alert>
  );
}

function Waiting({ letter }: { readonly letter: Letter }) {
  const words = useWords(POST);
  const { workspace, creditor } = usePlace();
  const mayWork = useMay('work');
  const { provider, debtor } = letter;
  const answering = useAct(
    (answer: NonNullable<typeof provider>['answers'][number]) =>
      answered(
        api.POST('/api/w/{workspace}/letters/{letter}/answer', {
          params: { path: { workspace, letter: provider?.letter ?? 0 } },
          body: { answer },
        }),
      ),
    { done: () => words.answered },
  );
  if (provider === null || provider.task === null) return null;
  return (
    <Stack gap={4}>
      <Text fw={600}>{words.ofDebtor(debtor.name ?? String(debtor.id))}</Text>
      <Text size="sm">{words.tasks[provider.task]}</Text>
      <LetterWay letter={letter} />
      <Group gap="xs">
        {mayWork &&
          provider.answers.map((answer) => (
            <Button key={answer} size="xs" variant="default" loading={answering.isPending} onClick={() => answering.mutate(answer)}>
              {words.answers[answer]}
            </Button>
          ))}
        <Anchor component={Link} size="sm" underline="always" to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor.id}`}>
          {words.openDebtor}
        </Anchor>
      </Group>
    </Stack>
  );
}
