import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addDays, type Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { DayField } from '../../parts/day-field.tsx';
import { TypedModal } from '../../parts/typed-modal.tsx';
import { focusChosenRow } from '../../parts/work-list.tsx';
import { messageOf } from '../../shell/error-screen.tsx';
import { usePlace, useWorkspace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SHELL } from '../../words/shell.ts';
import { TODAY_ACTS } from '../../words/today-acts.ts';
import type { Proposal } from './task.ts';

const USUAL_DAYS = 7;

/** Not now: why, and until when. */
export function SkipDialog({ proposal, onClose }: { readonly proposal: Proposal | null; readonly onClose: () => void }) {
  const acts = useWords(TODAY_ACTS);
  return (
    <TypedModal
      opened={proposal !== null}
      onClose={onClose}
      onExitTransitionEnd={focusChosenRow}
      title={proposal ? acts.skipTitle(proposal.first.debtor.name) : ''}
      closeButtonProps={{ 'aria-label': acts.close }}
      centered
    >
      {proposal && <SkipForm proposal={proposal} onClose={onClose} />}
    </TypedModal>
  );
}

/** Puts a step off; taken back, its hold is lifted and the next decision of the day looks at it again. */
function useSkipping(proposal: Proposal, reason: string, onClose: () => void) {
  const acts = useWords(TODAY_ACTS);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const lifting = useAct(
    (hold: number) =>
      answered(
        api.POST('/api/w/{workspace}/holds/{hold}/lift', { params: { path: { workspace, hold } }, body: { why: acts.skipUndoWhy } }),
      ),
    { done: () => acts.skipUndone },
  );
  return useAct(
    (day: Day) =>
      answered(
        api.POST('/api/w/{workspace}/dispatches/{dispatch}/skip', {
          params: { path: { workspace, dispatch: proposal.first.id } },
          body: { reason, until: day },
        }),
      ),
    {
      quiet: true,
      done: (_, day) => `${proposal.first.debtor.name} · ${acts.skipped(manner.day(day))}`,
      undo: ({ hold }) => (hold === null ? null : { until: acts.skipUndo, undo: () => lifting.mutate(hold) }),
      after: onClose,
    },
  );
}

function SkipForm({ proposal, onClose }: { readonly proposal: Proposal; readonly onClose: () => void }) {
  const acts = useWords(TODAY_ACTS);
  const shell = useWords(SHELL);
  const { workspace } = usePlace();
  const today = (useWorkspace(workspace).data?.today ?? proposal.first.decidedOn) as Day;
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<Day | null>(addDays(today, USUAL_DAYS));
  const skipping = useSkipping(proposal, reason, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (until !== null) skipping.mutate(until);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>{acts.skipAbout}</Text>
        <TextInput
          label={acts.reason}
          placeholder={acts.reasonHint}
          description={acts.reasonStays}
          required
          maxLength={500}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DayField side="to-come" label={acts.until} value={until} onChange={setUntil} required />
        {skipping.error !== null && (
          <Alert color="red" variant="outline" role="alert">
            {messageOf(skipping.error, shell)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {acts.cancel}
          </Button>
          <Button type="submit" loading={skipping.isPending} disabled={until === null || reason.trim() === ''}>
            {acts.skip}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
