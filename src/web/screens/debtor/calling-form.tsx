import { Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { usePlace } from '../../shell/place.ts';
import { CALLS } from '../../words/calls.ts';
import { useWords } from '../../words/language.tsx';
import type { DebtorCard } from './debtor-data.ts';

/** When a debtor may be called, as it asked. */
export function CallingForm({ card, onClose }: { readonly card: DebtorCard; readonly onClose: () => void }) {
  const words = useWords(CALLS);
  const { workspace } = usePlace();
  const { calling } = card;
  const [typed, setTyped] = useState({ never: calling.never, from: calling.from ?? '', until: calling.until ?? '' });
  const hour = (text: string) => (text === '' ? null : text);
  const saving = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/debtors/{debtor}/calling', {
          params: { path: { workspace, debtor: card.id } },
          body: { never: typed.never, from: hour(typed.from), until: hour(typed.until) },
        }),
      ),
    { done: () => words.hoursSaved, quiet: true, after: onClose },
  );
  const field = (key: 'from' | 'until', label: string) => (
    <TextInput
      type="time"
      label={label}
      disabled={typed.never}
      value={typed[key]}
      onChange={({ currentTarget }) => setTyped({ ...typed, [key]: currentTarget.value })}
    />
  );
  return (
    <FormDialog title={words.hoursTitle} doing={saving} onClose={onClose}>
      <Text>{words.hoursAbout}</Text>
      <Checkbox
        label={words.neverLabel}
        data-autofocus
        checked={typed.never}
        onChange={({ currentTarget }) => setTyped({ ...typed, never: currentTarget.checked })}
      />
      <Group grow align="flex-start">
        {field('from', words.from)}
        {field('until', words.until)}
      </Group>
    </FormDialog>
  );
}
