import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { PasswordField } from '../../parts/password-field.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { MAILBOX } from '../../words/mailbox.ts';
import type { Mailbox } from './mail-set-up.ts';
import { ServerPlace } from './server-place.tsx';

type Typed = Omit<Mailbox, 'moveTo'> & { readonly moveTo: string; readonly password: string };

const PORTS = { tls: 993, starttls: 143 } as const;

type Props = { readonly mailbox: Mailbox | null; readonly onSaved: () => void };

/** What a provider gives of its mailbox. */
export function MailboxForm({ mailbox, onSaved }: Props) {
  const words = useWords(MAILBOX);
  const { workspace } = usePlace();
  const [typed, setTyped] = useState<Typed>({
    host: mailbox?.host ?? '',
    port: mailbox?.port ?? PORTS.tls,
    secure: mailbox?.secure ?? true,
    user: mailbox?.user ?? '',
    password: '',
    folder: mailbox?.folder ?? 'INBOX',
    moveTo: mailbox?.moveTo ?? '',
  });
  const saving = useAct(
    () => {
      const body = { mailbox: { ...typed, password: typed.password || null, moveTo: typed.moveTo.trim() || null } };
      return answered(api.POST('/api/w/{workspace}/mailbox', { params: { path: { workspace } }, body }));
    },
    { quiet: true, after: onSaved },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack maw={560}>
        <Title order={3}>{mailbox === null ? words.setUp : words.change}</Title>
        <Text>{words.help}</Text>
        <ServerPlace place={typed} onType={(place) => setTyped({ ...typed, ...place })} ports={PORTS} first="tls" words={words} />
        <Who typed={typed} onType={setTyped} mailbox={mailbox} />
        <Folders typed={typed} onType={setTyped} />
        <RefusedAlert error={saving.error} />
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type Part = { readonly typed: Typed; readonly onType: (typed: Typed) => void };

function Who({ typed, onType, mailbox }: Part & { readonly mailbox: Mailbox | null }) {
  const words = useWords(MAILBOX);
  const isSame =
    mailbox !== null && mailbox.host === typed.host.trim() && mailbox.port === typed.port && mailbox.user === typed.user.trim();
  return (
    <>
      <TextInput
        label={words.user}
        description={words.userHint}
        required
        autoComplete="off"
        maxLength={300}
        value={typed.user}
        onChange={(event) => onType({ ...typed, user: event.currentTarget.value })}
      />
      <PasswordField
        label={words.password}
        description={isSame ? words.passwordKept : words.passwordHint}
        required={!isSame}
        autoComplete="new-password"
        maxLength={1_000}
        value={typed.password}
        onChange={(event) => onType({ ...typed, password: event.currentTarget.value })}
      />
    </>
  );
}

function Folders({ typed, onType }: Part) {
  const words = useWords(MAILBOX);
  return (
    <>
      <TextInput
        label={words.folder}
        description={words.folderHint}
        required
        maxLength={200}
        value={typed.folder}
        onChange={(event) => onType({ ...typed, folder: event.currentTarget.value })}
      />
      <TextInput
        label={words.moveTo}
        description={words.moveToHint}
        maxLength={200}
        value={typed.moveTo}
        onChange={(event) => onType({ ...typed, moveTo: event.currentTarget.value })}
      />
    </>
  );
}
