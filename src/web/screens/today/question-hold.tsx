import { Button, Collapse, Group, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { DayField } from '../../parts/day-field.tsx';
import { useWords } from '../../words/language.tsx';
import { QUESTION_WORDS } from '../../words/questions.ts';
import { useAnswering } from './question-act.ts';
import { RefusedNote } from './refused-note.tsx';
import type { QuestionFacts } from './task.ts';

/** A hold answers any question; of some it is the only answer, so it stands open. */
export function QuestionHold({ question }: { readonly question: QuestionFacts }) {
  const say = useWords(QUESTION_WORDS);
  const isOnly = question.answers.length === 1;
  const [opened, { toggle }] = useDisclosure(isOnly);
  return (
    <Stack gap="xs">
      {!isOnly && (
        <UnstyledButton onClick={toggle} aria-expanded={opened}>
          <Group gap={6}>
            <IconChevronDown size={16} aria-hidden />
            <Text fw={600}>{say.orHold}</Text>
          </Group>
        </UnstyledButton>
      )}
      <Collapse expanded={opened}>
        <HoldForm question={question} />
      </Collapse>
    </Stack>
  );
}

function HoldForm({ question }: { readonly question: QuestionFacts }) {
  const say = useWords(QUESTION_WORDS);
  const answering = useAnswering(question);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<Day | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answering.mutate({ is: 'hold', kind: 'other', reason, until });
  };
  const hint = question.code === 'end-of-scenario' ? 'end-of-scenario' : 'other';
  return (
    <form onSubmit={submit} aria-label={say.hold}>
      <Stack gap="sm">
        <Text size="sm">{say.holdAbout}</Text>
        <Group align="flex-start">
          <TextInput
            label={say.holdReason}
            placeholder={say.holdReasonHints[hint]}
            required
            maxLength={500}
            flex="1 1 240px"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <DayField side="to-come" label={say.holdUntil} value={until} onChange={setUntil} w={180} />
          <Button type="submit" variant="default" mt={25} loading={answering.isPending} disabled={reason.trim() === ''}>
            {say.hold}
          </Button>
        </Group>
        <RefusedNote error={answering.error} />
      </Stack>
    </form>
  );
}
