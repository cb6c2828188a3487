import { Alert, Button, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api, Refused } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY_PEOPLE } from '../../words/today-people.ts';
import { BatchFiles } from './batch-files.tsx';
import { PostLetters, type PostLettersProps } from './post-letters.tsx';
import type { Checked } from './task.ts';
import { trackingFault } from './tracking-fault.ts';

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
  const piled = letters.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const [right, wrong] = [piled.filter((one) => !one.overtaken), piled.filter((one) => one.overtaken)];
  const [changed, setChanged] = useState<ReadonlySet<number>>(new Set());
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map());
  const type = (id: number, text: string) => setTyped((before) => new Map([...before, [id, text]]));
  // What is right is taken to be posted, what was overtaken is not; a person may say otherwise of each.
  const isPosted = (one: Checked) => one.overtaken === changed.has(one.id);
  const flip = (id: number) =>
    setChanged((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
  const said = { isPosted, onFlip: may ? flip : null, typed, onType: type };
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
              <PostLetters letters={wrong} {...said} />
            </Stack>
          </Alert>
        )}
        {right.length > 0 && <PostLetters letters={right} {...said} />}
        {may && <Confirm batch={batch} letters={letters} isWhole={isWhole} today={today} {...said} onFlip={flip} />}
      </Stack>
    </Card>
  );
}

type ConfirmProps = BatchProps & Pick<PostLettersProps, 'isPosted' | 'typed'> & { readonly onFlip: (id: number) => void };

function Confirm({ batch, letters, isWhole, isPosted, typed, today, onFlip }: ConfirmProps) {
  const people = useWords(TODAY_PEOPLE);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const [on, setOn] = useState<Day | null>(today);
  const except = letters.filter((one) => !isPosted(one)).map((one) => one.id);
  const allTheSame = letters.filter((one) => one.overtaken && isPosted(one)).length;
  const left = letters.filter(isPosted);
  const posted = left.map((one) => one.id);
  const tracking = posted.flatMap((id) => (typed.get(id)?.trim() ? [{ id, number: typed.get(id) ?? '' }] : []));
  const untracked = left.filter((one) => one.channel === 'registered-letter').length - tracking.length;
  const isWrong = left.some((one) => trackingFault(one.id, left, typed) !== null);
  const confirming = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/batches/{batch}/posted', {
          params: { path: { workspace, batch } },
          body: { on: on ?? today, posted, except, allTheSame: allTheSame > 0, tracking },
        }),
      ),
    { quiet: true, done: (answer) => people.postedDone(answer.posted) },
  );
  return (
    <Group align="flex-start">
      <DayField side="past" label={people.postedOn} value={on} onChange={setOn} required w={220} />
      <ActDialog
        label={people.confirmPosted}
        title={`${people.batch(batch)} · ${people.confirmPosted}`}
        confirm={people.confirmPosted}
        acting={confirming}
        button={{ loading: !isWhole, mt: 25, disabled: on === null || isWrong }}
        disabled={on === null || isWrong}
      >
        <Text fw={600}>{people.confirmPostedAbout(posted.length, on === null ? '' : manner.day(on))}</Text>
        {except.length > 0 && <Text>{people.confirmLeftOut(except.length)}</Text>}
        {untracked > 0 && <Text>{people.untracked(untracked)}</Text>}
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
