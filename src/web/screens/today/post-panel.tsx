import { Alert, Button, Card, Checkbox, Group, List, Stack, Table, Text, Title } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { CHANNELS, stepName } from '../../../words/terms.ts';
import { answered, api, Refused } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { capital } from '../../parts/capital.ts';
import { DayField } from '../../parts/day-field.tsx';
import { sumsText } from '../../parts/sums.ts';
import { useMay, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY_PEOPLE } from '../../words/today-people.ts';
import { BatchFiles } from './batch-files.tsx';
import type { Checked } from './task.ts';

type Props = {
  readonly letters: readonly Checked[];
  /** Nothing of what was printed is missing: a batch is only said to be posted when all of it is seen. */
  readonly isWhole: boolean;
  readonly today: string;
};

/** Letters that were printed: those to post, those not to, and the word that they are in the mail. */
export function PostPanel({ letters, isWhole, today }: Props) {
  const batches = [...Map.groupBy(letters, (one) => one.batch ?? 0)];
  return (
    <Stack>
      {batches.map(([batch, some]) => (
        <Batch key={batch} batch={batch} letters={some} isWhole={isWhole} today={today as Day} />
      ))}
    </Stack>
  );
}

type BatchProps = Pick<Props, 'letters' | 'isWhole'> & { readonly batch: number; readonly today: Day };

function Batch({ batch, letters, isWhole, today }: BatchProps) {
  const people = useWords(TODAY_PEOPLE);
  const may = useMay('approve');
  const [right, wrong] = [letters.filter((one) => !one.overtaken), letters.filter((one) => one.overtaken)];
  const [changed, setChanged] = useState<ReadonlySet<number>>(new Set());
  // What is right is taken to be posted, what was overtaken is not; a person may say otherwise of each.
  const isPosted = (one: Checked) => one.overtaken === changed.has(one.id);
  const flip = (id: number) =>
    setChanged((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
  return (
    <Card withBorder component="section" aria-label={people.batch(batch)}>
      <Stack>
        <Group justify="space-between">
          <Title order={2}>
            {people.batch(batch)} · {people.letters(letters.length)}
          </Title>
          <BatchFiles batch={batch} />
        </Group>
        {wrong.length > 0 && (
          <Alert role="note" color="red" variant="outline" icon={<IconMailOff aria-hidden />} title={people.notToPost(wrong.length)}>
            <Stack gap="xs">
              {people.notToPostWhy}
              <Letters letters={wrong} isPosted={isPosted} onFlip={may ? flip : null} />
            </Stack>
          </Alert>
        )}
        {right.length > 0 && <Letters letters={right} isPosted={isPosted} onFlip={may ? flip : null} />}
        {may && <Confirm batch={batch} letters={letters} isWhole={isWhole} isPosted={isPosted} today={today} onFlip={flip} />}
      </Stack>
    </Card>
  );
}

type LettersProps = {
  readonly letters: readonly Checked[];
  readonly isPosted: (letter: Checked) => boolean;
  readonly onFlip: ((id: number) => void) | null;
};

function Letters({ letters, isPosted, onFlip }: LettersProps) {
  const people = useWords(TODAY_PEOPLE);
  const { manner, language } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {onFlip && <Table.Th w={80}>{people.postedColumn}</Table.Th>}
            <Table.Th>{people.client}</Table.Th>
            <Table.Th>{people.step}</Table.Th>
            <Table.Th className="money">{people.sum}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {letters.map((one) => (
            <Table.Tr key={one.id}>
              {onFlip && (
                <Table.Td>
                  <Checkbox aria-label={people.posted(one.debtor.name)} checked={isPosted(one)} onChange={() => onFlip(one.id)} />
                </Table.Td>
              )}
              <Table.Td>{one.debtor.name}</Table.Td>
              <Table.Td>{`${capital(stepName(one.step, language))} · ${CHANNELS[one.channel]?.[language] ?? one.channel}`}</Table.Td>
              <Table.Td className="money">{sumsText(manner, one.totals)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

type ConfirmProps = BatchProps & Pick<LettersProps, 'isPosted'> & { readonly onFlip: (id: number) => void };

function Confirm({ batch, letters, isWhole, isPosted, today, onFlip }: ConfirmProps) {
  const people = useWords(TODAY_PEOPLE);
  const { workspace } = usePlace();
  const [on, setOn] = useState<Day | null>(today);
  const except = letters.filter((one) => !isPosted(one)).map((one) => one.id);
  const allTheSame = letters.filter((one) => one.overtaken && isPosted(one)).length;
  const posted = letters.filter(isPosted).map((one) => one.id);
  const confirming = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/batches/{batch}/posted', {
          params: { path: { workspace, batch } },
          body: { on: on ?? today, posted, except, allTheSame: allTheSame > 0 },
        }),
      ),
    { quiet: true, done: (answer) => people.postedDone(answer.posted) },
  );
  return (
    <Group align="flex-end">
      <DayField label={people.postedOn} value={on} onChange={setOn} required w={160} />
      <ActDialog
        label={people.confirmPosted}
        title={`${people.batch(batch)} · ${people.confirmPosted}`}
        confirm={people.confirmPosted}
        acting={confirming}
        button={{ loading: !isWhole }}
        disabled={on === null}
      >
        <Text fw={600}>{people.confirmPostedAbout(posted.length, except.length)}</Text>
        {allTheSame > 0 && (
          <Alert color="red" variant="outline">
            {people.leftAllTheSame(allTheSame)}
          </Alert>
        )}
        <NotThese
          letters={refusedOf(confirming.error, letters).filter(isPosted)}
          onLeaveOut={(ids) => {
            for (const id of ids) onFlip(id);
            confirming.reset();
          }}
        />
      </ActDialog>
    </Group>
  );
}

/** The letters that a refusal names. */
function refusedOf(error: unknown, letters: readonly Checked[]): Checked[] {
  const named = error instanceof Refused ? String(error.details['ids'] ?? '').split(', ') : [];
  return letters.filter((one) => named.includes(String(one.id)));
}

type NotTheseProps = { readonly letters: readonly Checked[]; readonly onLeaveOut: (ids: readonly number[]) => void };

function NotThese({ letters, onLeaveOut }: NotTheseProps) {
  const people = useWords(TODAY_PEOPLE);
  if (letters.length === 0) return null;
  return (
    <Stack gap="xs" align="flex-start">
      <List size="sm">
        {letters.map((one) => (
          <List.Item key={one.id}>{one.debtor.name}</List.Item>
        ))}
      </List>
      <Button variant="default" onClick={() => onLeaveOut(letters.map((one) => one.id))}>
        {people.leaveOut(letters.length)}
      </Button>
    </Stack>
  );
}
