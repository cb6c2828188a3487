import { Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { capital } from '../../../words/capital.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { CodeButton } from '../../parts/code-form.tsx';
import { type Letter, LetterWay } from '../../parts/letter-way.tsx';
import { Pages } from '../../parts/pages.tsx';
import { sumsText } from '../../parts/sums.ts';
import { useMay, usePlace } from '../../shell/place.ts';
import { ELECTRONIC } from '../../words/electronic.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { POST } from '../../words/post.ts';
import type { OutboxLine } from '../messages/outbox-line.ts';

const PAGE = 50;

/** Registered letters that wait for a person: electronic ones for their code, and those that came to an end which asks for somebody. */
export function LettersPanel() {
  const { workspace, creditor } = usePlace();
  const path = { workspace, creditor };
  const codes = (after: number) =>
    answered(api.GET('/api/w/{workspace}/creditors/{creditor}/letters/codes', { params: { path, query: { after, limit: PAGE } } }));
  const ended = async (after: number) => {
    const query = { waiting: 'true', after, limit: PAGE } as const;
    const { letters, next } = await answered(api.GET('/api/w/{workspace}/creditors/{creditor}/letters', { params: { path, query } }));
    return { lines: letters, next };
  };
  return (
    <Stack gap="xl">
      <Pages of="letters-for-code" read={codes}>
        {(lines, isWhole) => (lines.length === 0 && isWhole ? null : <Codes lines={lines} />)}
      </Pages>
      <Pages of="letters-ended" read={ended}>
        {(letters) => (letters.length === 0 ? null : <Ended letters={letters} />)}
      </Pages>
    </Stack>
  );
}

function Codes({ lines }: { readonly lines: readonly OutboxLine[] }) {
  const words = useWords(ELECTRONIC);
  const { manner } = useLanguage();
  return (
    <Stack component="section" aria-label={words.codesTitle} gap="sm">
      <Title order={2}>{words.codesTitle}</Title>
      <Text maw={760}>{words.codesAbout}</Text>
      {lines.map((line) => (
        <Card key={line.id} withBorder padding="sm" component="article" aria-label={line.debtor.name ?? ''}>
          <Stack gap={4}>
            <Group justify="space-between" gap="xs">
              <ToDebtor debtor={line.debtor} />
              <Text fw={600} className="money">
                {sumsText(manner, line.totals)}
              </Text>
            </Group>
            <Text size="sm" c="dimmed">
              {[capital(line.stepName), manner.list(line.invoices, 3), line.outcome ?? ''].filter(Boolean).join(' · ')}
            </Text>
            <CodeButton dispatch={line.id} name={line.debtor.name ?? ''} />
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}

function Ended({ letters }: { readonly letters: readonly Letter[] }) {
  const words = useWords(POST);
  return (
    <Stack component="section" aria-label={words.waitingTitle} gap="sm">
      <Title order={2}>{words.waitingTitle}</Title>
      {letters.map((one) => (
        <Waiting key={one.dispatch} letter={one} />
      ))}
    </Stack>
  );
}

function ToDebtor({ debtor }: Pick<OutboxLine, 'debtor'>) {
  const { workspace, creditor } = usePlace();
  return (
    <Anchor component={Link} underline="always" fw={600} to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor.id}`}>
      {debtor.name ?? `n° ${debtor.id}`}
    </Anchor>
  );
}

function Waiting({ letter }: { readonly letter: Letter }) {
  const words = useWords(POST);
  const { workspace } = usePlace();
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
    <Card withBorder padding="sm" component="article" aria-label={words.ofDebtor(debtor.name ?? String(debtor.id))}>
      <Stack gap={4}>
        <ToDebtor debtor={debtor} />
        <Text size="sm">{words.tasks[provider.task]}</Text>
        <LetterWay letter={letter} />
        {mayWork && (
          <Group gap="xs">
            {provider.answers.map((answer) => (
              <Button key={answer} size="xs" variant="default" loading={answering.isPending} onClick={() => answering.mutate(answer)}>
                {words.answers[answer]}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
    </Card>
  );
}
