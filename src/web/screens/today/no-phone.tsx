import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { TODAY_PEOPLE } from '../../words/today-people.ts';
import { RefusedNote } from './refused-note.tsx';
import type { Checked } from './task.ts';

/** A call to somebody whose number nobody knows: it is entered on the spot by whoever may. */
export function NoPhone({ debtor, may }: { readonly debtor: Checked['debtor']; readonly may: boolean }) {
  const people = useWords(TODAY_PEOPLE);
  const { workspace } = usePlace();
  const [phone, setPhone] = useState('');
  const saving = useAct(
    () =>
      answered(api.POST('/api/w/{workspace}/debtors/{debtor}', { params: { path: { workspace, debtor: debtor.id } }, body: { phone } })),
    { quiet: true, done: () => people.phoneSaved(debtor.name) },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (phone.trim() !== '') saving.mutate();
  };
  if (!may) return <Text>{people.noPhoneKnown}</Text>;
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Text>{people.noPhone}</Text>
        <Group align="flex-end" gap="sm">
          <TextInput
            label={people.phone}
            type="tel"
            autoComplete="off"
            maxLength={60}
            value={phone}
            onChange={(event) => setPhone(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={saving.isPending} disabled={phone.trim() === ''}>
            {people.savePhone}
          </Button>
        </Group>
        <RefusedNote error={saving.error} />
      </Stack>
    </form>
  );
}
