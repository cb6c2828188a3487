import { Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
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
import { ServerPlace } from './server-place.tsx';

type Typed = {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
};

const PORTS = { tls: 465, starttls: 587 } as const;

type Props = { readonly server: MailSetUp['server']; readonly order?: 2 | 3 };

/** What a provider gives of its mail server. */
export function ServerForm({ server, order = 2 }: Props) {
  const words = useWords(EMAILS);
  const { workspace } = usePlace();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Typed>({
    host: server?.host ?? '',
    port: server?.port ?? PORTS.starttls,
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
          <ServerPlace place={typed} onType={(place) => setTyped({ ...typed, ...place })} ports={PORTS} first="starttls" words={words} />
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
