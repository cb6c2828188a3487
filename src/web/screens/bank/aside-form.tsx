import { Chip, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { CHOOSING } from '../../words/bank-choosing.ts';
import { useWords } from '../../words/language.tsx';
import { DialogFoot } from './dialog-foot.tsx';
import type { DialogForm } from './dialog-form.ts';

/** The line is no customer's payment: why. */
export function AsideForm({ busy, error, onSay, onClose }: DialogForm) {
  const words = useWords(CHOOSING);
  const [reason, setReason] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSay({ is: 'aside', reason });
      }}
    >
      <Stack>
        <Text>{words.asideAbout}</Text>
        <TextInput
          label={words.reason}
          placeholder={words.reasonHint}
          data-autofocus
          required
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Chip.Group value={reason} onChange={(next) => setReason(String(next))}>
          <Group gap="xs">
            {words.reasons.map((one) => (
              <Chip key={one} value={one} size="sm">
                {one}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <DialogFoot error={error} busy={busy} submit={words.putAside} disabled={reason.trim() === ''} onClose={onClose} />
      </Stack>
    </form>
  );
}
