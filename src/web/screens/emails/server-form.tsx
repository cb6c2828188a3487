import { Button, Card, Group, NumberInput, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { PasswordField } from '../../parts/password-field.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { usePlace } from '../../shell/place.ts';
import { EMAILS } from '../../words/emails.ts';
import { useWords } from '../../words/language.tsx';
import type { MailSetUp } from './mail-set-up.ts';

type Typed = {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
};

type Props = { readonly server: MailSetUp['server']; readonly order?: 2 | 3 };

/** What a provider gives of its mail server. */
export function ServerForm({ server, order = 2 }: Props) {
  const words = useWords(EMAILS);
  const { workspace } = usePlace();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Typed>({
    host: server?.host ?? '',
    port: server?.port ?? 587,
    secure: server?.secure ?? false,
    user: server?.user ?? '',
    password: '',
  });
  const saving = useMutation({
    mutationFn: () => {
      const body = { ...typed, user: typed.user.trim() || null, password: typed.password || null };
      return answered(api.POST('/api/w/{workspace}/mail-server', { params: { path: { workspace } }, body }));
    },
    onSuccess: () => {
      notifications.show({ message: words.saved, color: 'teal' });
      return queries.invalidateQueries({ queryKey: [workspace] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Card withBorder component="section" aria-label={words.setUp}>
      <form onSubmit={submit}>
        <Stack maw={560}>
          <Title order={order}>{words.setUp}</Title>
          <Text>{words.help}</Text>
          <Where typed={typed} onType={setTyped} />
          <Who typed={typed} onType={setTyped} server={server} />
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

type Part = { readonly typed: Typed; readonly onType: (typed: Typed) => void };

function Where({ typed, onType }: Part) {
  const words = useWords(EMAILS);
  return (
    <>
      <TextInput
        label={words.host}
        placeholder={words.hostHint}
        required
        autoComplete="off"
        maxLength={253}
        value={typed.host}
        onChange={(event) => onType({ ...typed, host: event.currentTarget.value })}
      />
      <Radio.Group
        label={words.secure}
        value={typed.secure ? 'tls' : 'starttls'}
        onChange={(value) => onType({ ...typed, secure: value === 'tls', port: value === 'tls' ? 465 : 587 })}
      >
        <Group mt={4}>
          <Radio value="starttls" label={words.starttls} />
          <Radio value="tls" label={words.tls} />
        </Group>
      </Radio.Group>
      <NumberInput
        label={words.port}
        required
        min={1}
        max={65_535}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        maw={140}
        value={typed.port}
        onChange={(value) => onType({ ...typed, port: Number(value) || 587 })}
      />
    </>
  );
}

function Who({ typed, onType, server }: Part & { readonly server: MailSetUp['server'] }) {
  const words = useWords(EMAILS);
  const isSame = server !== null && server.host === typed.host.trim() && server.port === typed.port && server.user === typed.user.trim();
  return (
    <>
      <TextInput
        label={words.user}
        description={words.userHint}
        autoComplete="off"
        maxLength={300}
        value={typed.user}
        onChange={(event) => onType({ ...typed, user: event.currentTarget.value })}
      />
      {typed.user.trim() !== '' && (
        <PasswordField
          label={words.password}
          description={isSame ? words.passwordKept : words.passwordHint}
          required={!isSame}
          autoComplete="new-password"
          maxLength={1_000}
          value={typed.password}
          onChange={(event) => onType({ ...typed, password: event.currentTarget.value })}
        />
      )}
    </>
  );
}
