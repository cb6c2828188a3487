import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { useAct } from '../../parts/act.ts';
import { PasswordField } from '../../parts/password-field.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { SMS } from '../../words/sms.ts';

/** The provider as the API gives it, without its keys. */
export type KnownTexts = NonNullable<paths['/api/w/{workspace}/sms']['get']['responses'][200]['content']['application/json']['sms']>;

type Props = { readonly known: KnownTexts | null; readonly onSaved: () => void; readonly onCancel: (() => void) | null };

const KEYS = ['application', 'secret', 'consumer'] as const;

/** What OVHcloud gives of an account; keys that are left empty stay as they are. */
export function TextsForm({ known, onSaved, onCancel }: Props) {
  const words = useWords(SMS);
  const { workspace } = usePlace();
  const [typed, setTyped] = useState({ service: known?.service ?? '', sender: known?.sender ?? '' });
  const [keys, setKeys] = useState({ application: '', secret: '', consumer: '' });
  const given = KEYS.filter((one) => keys[one].trim() !== '').length;
  const saving = useAct(
    () => {
      const sms = { ...typed, keys: given === 0 ? null : keys };
      return answered(api.POST('/api/w/{workspace}/sms', { params: { path: { workspace } }, body: { sms } }));
    },
    { quiet: true, done: ({ found }) => words.saved(found), after: onSaved },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const isPartial = given !== 0 && given !== KEYS.length;
  return (
    <form onSubmit={submit}>
      <Stack>
        <Title order={3}>{words.setUp}</Title>
        <Place typed={typed} onType={setTyped} />
        <Text size="sm">{words.keysHint}</Text>
        {known && <Text size="sm">{words.keysKept}</Text>}
        {KEYS.map((one) => (
          <PasswordField
            key={one}
            label={words[one]}
            required={known === null || isPartial}
            autoComplete="off"
            maxLength={100}
            value={keys[one]}
            onChange={(event) => setKeys({ ...keys, [one]: event.currentTarget.value })}
          />
        ))}
        {isPartial && <Text role="status">{words.keysTogether}</Text>}
        <RefusedAlert error={saving.error} />
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {words.save}
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {words.cancel}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

type Typed = { readonly service: string; readonly sender: string };

function Place({ typed, onType }: { readonly typed: Typed; readonly onType: (typed: Typed) => void }) {
  const words = useWords(SMS);
  return (
    <>
      <TextInput
        label={words.service}
        description={words.serviceHint}
        required
        autoComplete="off"
        maxLength={40}
        value={typed.service}
        onChange={(event) => onType({ ...typed, service: event.currentTarget.value })}
      />
      <TextInput
        label={words.sender}
        description={words.senderHint}
        required
        autoComplete="off"
        maxLength={40}
        value={typed.sender}
        onChange={(event) => onType({ ...typed, sender: event.currentTarget.value })}
      />
    </>
  );
}
