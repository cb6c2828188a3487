import { Alert, Card, Checkbox, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { CHANNELS, stepName } from '../../../words/terms.ts';
import { answered, api } from '../../client/client.ts';
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

/** Letters that were printed: those to post, those not to, and the word that they are in the mail. */
export function PostPanel({ letters, today }: { readonly letters: readonly Checked[]; readonly today: string }) {
  const batches = [...Map.groupBy(letters, (one) => one.batch ?? 0)];
  return (
    <Stack>
      {batches.map(([batch, some]) => (
        <Batch key={`${batch} ${some.length}`} batch={batch} letters={some} today={today as Day} />
      ))}
    </Stack>
  );
}

type BatchProps = { readonly batch: number; readonly letters: readonly Checked[]; readonly today: Day };

function Batch({ batch, letters, today }: BatchProps) {
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
          <Alert color="red" variant="outline" icon={<IconMailOff aria-hidden />} title={people.notToPost(wrong.length)}>
            <Stack gap="xs">
              {people.notToPostWhy}
              <Letters letters={wrong} isPosted={isPosted} onFlip={may ? flip : null} />
            </Stack>
          </Alert>
        )}
        {right.length > 0 && <Letters letters={right} isPosted={isPosted} onFlip={may ? flip : null} />}
        {may && <Confirm batch={batch} letters={letters} isPosted={isPosted} today={today} />}
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

function Confirm({ batch, letters, isPosted, today }: BatchProps & { readonly isPosted: (letter: Checked) => boolean }) {
  const people = useWords(TODAY_PEOPLE);
  const { workspace } = usePlace();
  const [on, setOn] = useState<Day | null>(today);
  const except = letters.filter((one) => !isPosted(one)).map((one) => one.id);
  const allTheSame = letters.filter((one) => one.overtaken && isPosted(one)).length;
  const posted = letters.length - except.length;
  const confirming = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/batches/{batch}/posted', {
          params: { path: { workspace, batch } },
          body: { on: on ?? today, except, allTheSame: allTheSame > 0 },
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
        disabled={on === null}
        result={(answer) => <Text>{people.postedDone(answer.posted)}</Text>}
      >
        <Text fw={600}>{people.confirmPostedAbout(posted, except.length)}</Text>
        {allTheSame > 0 && (
          <Alert color="red" variant="outline">
            {people.leftAllTheSame(allTheSame)}
          </Alert>
        )}
      </ActDialog>
    </Group>
  );
}
