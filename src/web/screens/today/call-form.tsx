import { Button, Fieldset, Group, Kbd, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { LATE_REASONS } from '../../../core/case/call.ts';
import { capital } from '../../../words/capital.ts';
import { LATE_REASONS as REASON_WORDS } from '../../../words/terms.ts';
import { Refused } from '../../client/client.ts';
import { CALLS } from '../../words/calls.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY_PEOPLE } from '../../words/today-people.ts';
import { CallDetails } from './call-details.tsx';
import { isDetailed, isSaid, NOTHING_SAID, OUTCOMES, type Outcome, type Said, useCalling } from './call-said.ts';
import { RefusedNote } from './refused-note.tsx';
import type { CallTask } from './task.ts';

/** What came of the call: one click, or what more the outcome needs. */
export function CallForm({ call, wanted }: { readonly call: CallTask; readonly wanted: Outcome | null }) {
  const people = useWords(TODAY_PEOPLE);
  const calling = useCalling(true);
  const [outcome, setOutcome] = useState<Outcome | null>(wanted);
  const [said, setSaid] = useState<Said>(NOTHING_SAID);
  const onSaid = (changes: Partial<Said>) => setSaid((known) => ({ ...known, ...changes }));
  const choose = (next: Outcome) => {
    setOutcome(isDetailed(next) ? next : null);
    if (!isDetailed(next)) calling.mutate({ call, outcome: next, said });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (outcome !== null && isSaid(outcome, said)) calling.mutate({ call, outcome, said });
  };
  const distrusted = said.confirmed || (calling.error instanceof Refused && calling.error.code === 'promises-broken');
  return (
    <Fieldset legend={people.outcome}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Always call={call} outcome={outcome} said={said} onSaid={onSaid} />
          <Outcomes chosen={outcome} busy={calling.isPending ? calling.variables.outcome : null} onChoose={choose} />
          {outcome !== null && (
            <>
              <CallDetails outcome={outcome} dispatch={call.id} said={said} distrusted={distrusted} onSaid={onSaid} />
              <Button type="submit" disabled={!isSaid(outcome, said)} loading={calling.isPending} style={{ alignSelf: 'flex-start' }}>
                {people.record}
              </Button>
            </>
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

type AlwaysProps = {
  readonly call: CallTask;
  readonly outcome: Outcome | null;
  readonly said: Said;
  readonly onSaid: (changes: Partial<Said>) => void;
};

/** What can be said of every call: a note, why the customer is late, and when it was made if not now. */
function Always({ call, outcome, said, onSaid }: AlwaysProps) {
  const [people, words] = [useWords(TODAY_PEOPLE), useWords(CALLS)];
  const { language } = useLanguage();
  const why = outcome === 'disputed';
  return (
    <>
      <TextInput
        label={why ? people.noteWhy : people.note}
        placeholder={people.noteHint}
        maxLength={500}
        required={why && said.cause === 'other'}
        value={said.note}
        onChange={({ currentTarget }) => onSaid({ note: currentTarget.value })}
      />
      <Group align="flex-start">
        <NativeSelect
          label={words.lateReason}
          description={words.lateReasonHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={said.lateReason ?? ''}
          data={[
            { value: '', label: words.lateReasonNone },
            ...LATE_REASONS.map((value) => ({ value, label: capital(REASON_WORDS[value][language]) })),
          ]}
          onChange={({ currentTarget }) => onSaid({ lateReason: LATE_REASONS.find((one) => one === currentTarget.value) ?? null })}
        />
        {call.notNow !== null && (
          <TextInput
            type="time"
            label={words.at}
            description={words.atHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={said.at}
            onChange={({ currentTarget }) => onSaid({ at: currentTarget.value })}
          />
        )}
      </Group>
    </>
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
          aria-pressed={isDetailed(one) ? one === chosen : undefined}
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
