import { Button, Card, Checkbox, Group, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { PasswordField } from '../../parts/password-field.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { POST } from '../../words/post.ts';

type Props = { readonly known: { readonly user: string; readonly trial: boolean } | null };

/** What Maileva gives of an access; secrets that are left empty stay as they are, as long as the names are the same. */
export function MailevaForm({ known }: Props) {
  const words = useWords(POST);
  const { workspace } = usePlace();
  const [typed, setTyped] = useState({ clientId: '', user: known?.user ?? '', clientSecret: '', password: '', senderId: '' });
  const [trial, setTrial] = useState(known?.trial ?? false);
  const saving = useAct(
    () => {
      const { clientId, user, clientSecret, password, senderId } = typed;
      const post = { clientId, user, trial, clientSecret: clientSecret || null, password: password || null, senderId: senderId || null };
      return answered(api.POST('/api/w/{workspace}/post', { params: { path: { workspace } }, body: { post } }));
    },
    { done: () => words.saved, quiet: true },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const field = (name: keyof typeof typed) => ({
    label: words[name],
    autoComplete: 'off',
    maxLength: 100,
    value: typed[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => setTyped({ ...typed, [name]: event.currentTarget.value }),
  });
  const kept = known ? { description: words.keep } : {};
  return (
    <Card withBorder component="section" aria-label={words.setUp}>
      <form onSubmit={submit}>
        <Stack maw={560}>
          <Title order={2}>{words.setUp}</Title>
          <TextInput {...field('clientId')} required />
          <PasswordField {...field('clientSecret')} {...kept} required={known === null} />
          <TextInput {...field('user')} required />
          <PasswordField {...field('password')} {...kept} required={known === null} />
          <TextInput {...field('senderId')} description={words.senderHint} />
          <Checkbox label={words.trial} checked={trial} onChange={({ currentTarget }) => setTrial(currentTarget.checked)} />
          <RefusedAlert error={saving.error} />
          <Group>
            <Button type="submit" loading={saving.isPending}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
