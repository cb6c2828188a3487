import { Button, Fieldset, Group, Kbd, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { DayField } from '../../parts/day-field.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY_PEOPLE } from '../../words/today-people.ts';
import { RefusedNote } from './refused-note.tsx';
import type { Checked } from './task.ts';

/** In the order of their keys. */
export const OUTCOMES = ['reached', 'no-answer', 'message-left', 'wrong-number', 'promised', 'disputed'] as const;
export type Outcome = (typeof OUTCOMES)[number];
type Said = { readonly call: Checked; readonly outcome: Outcome; readonly note: string; readonly promisedOn: Day | null };

export function useCalling(quiet = false) {
  const people = useWords(TODAY_PEOPLE);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  return useAct(
    ({ call, outcome, note, promisedOn }: Said) =>
      answered(
        api.POST('/api/w/{workspace}/dispatches/{dispatch}/call', {
          params: { path: { workspace, dispatch: call.id } },
          body: { outcome, note, promisedOn },
        }),
      ),
    {
      quiet,
      done: ({ heldUntil }, { call, outcome }) =>
        people.called(call.debtor.name, people.outcomes[outcome], heldUntil === null ? null : manner.day(heldUntil as Day)),
    },
  );
}

/** What came of the call; a promise asks for its day, a dispute for its reason. */
export function CallForm({ call, wanted }: { readonly call: Checked; readonly wanted: Outcome | null }) {
  const people = useWords(TODAY_PEOPLE);
  const calling = useCalling(true);
  const [outcome, setOutcome] = useState<Outcome | null>(wanted);
  const [note, setNote] = useState('');
  const [promisedOn, setPromisedOn] = useState<Day | null>(null);
  const choose = (next: Outcome) => {
    if (next === 'promised' || next === 'disputed') setOutcome(next);
    else calling.mutate({ call, outcome: next, note, promisedOn: null });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (outcome !== null) calling.mutate({ call, outcome, note, promisedOn });
  };
  const ready = outcome === 'promised' ? promisedOn !== null : note.trim() !== '';
  return (
    <Fieldset legend={people.outcome}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={outcome === 'disputed' ? people.noteWhy : people.note}
            placeholder={people.noteHint}
            maxLength={500}
            required={outcome === 'disputed'}
            value={note}
            autoFocus={wanted === 'disputed'}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Outcomes chosen={outcome} busy={calling.isPending ? calling.variables.outcome : null} onChoose={choose} />
          {outcome === 'promised' && (
            <DayField
              side="to-come"
              label={people.promisedOn}
              value={promisedOn}
              onChange={setPromisedOn}
              required
              autoFocus={wanted === 'promised'}
            />
          )}
          {outcome !== null && (
            <Button type="submit" disabled={!ready} loading={calling.isPending} style={{ alignSelf: 'flex-start' }}>
              {people.record}
            </Button>
          )}
          <RefusedNote error={calling.error} />
          <Text size="sm" c="dimmed" visibleFrom="md">
            {people.outcomeHint}
          </Text>
        </Stack>
      </form>
    </Fieldset>
  );
}

type OutcomesProps = { readonly chosen: Outcome | null; readonly busy: Outcome | null; readonly onChoose: (outcome: Outcome) => void };

function Outcomes({ chosen, busy, onChoose }: OutcomesProps) {
  const people = useWords(TODAY_PEOPLE);
  return (
    <Group gap="xs">
      {OUTCOMES.map((one, at) => (
        <Button
          key={one}
          variant={one === chosen ? 'filled' : 'default'}
          aria-pressed={one === 'promised' || one === 'disputed' ? one === chosen : undefined}
          onClick={() => onChoose(one)}
          loading={busy === one}
          disabled={busy !== null && busy !== one}
          rightSection={
            <Kbd size="xs" visibleFrom="md">
              {at + 1}
            </Kbd>
          }
        >
          {people.outcomes[one]}
        </Button>
      ))}
    </Group>
  );
}
