import { Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { auth, authRead } from '../../client/auth.ts';
import { addPasskey, passkeysWork } from '../../client/passkey.ts';
import { Confirmed } from '../../parts/confirmed.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { ACCOUNT } from '../../words/account.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { dayOfInstant } from '../../words/moment.ts';
import { SHELL } from '../../words/shell.ts';
import { deviceOf } from './device.ts';
import { useSaid } from './use-said.ts';

type Passkey = { readonly id: string; readonly name?: string | null; readonly createdAt?: string | null };
const KEY = ['passkeys'];

/** Passkeys: those there are, and one more. */
export function Passkeys() {
  const words = useWords(ACCOUNT);
  const say = useSaid();
  const query = useQuery({ queryKey: KEY, queryFn: () => authRead<Passkey[]>('passkey/list-user-passkeys') });
  return (
    <Card withBorder component="section" aria-label={words.passkeys}>
      <Stack>
        <Title order={2}>{words.passkeys}</Title>
        <Text maw={720}>{words.passkeysAbout}</Text>
        <RefusedAlert error={query.error} say={say} />
        {query.data?.length === 0 && <Text c="dimmed">{words.noPasskeys}</Text>}
        {query.data && query.data.length > 0 && (
          <Stack component="ul" gap={0} className="rows">
            {query.data.map((one) => (
              <PasskeyRow key={one.id} passkey={one} />
            ))}
          </Stack>
        )}
        {passkeysWork() ? <NewPasskey /> : <Text c="dimmed">{words.passkeysNeedName}</Text>}
      </Stack>
    </Card>
  );
}

function NewPasskey() {
  const words = useWords(ACCOUNT);
  const say = useSaid();
  const queries = useQueryClient();
  const device = deviceOf(navigator.userAgent);
  const [name, setName] = useState(device ? words.onSystem(device.browser, device.system) : '');
  const adding = useMutation({
    mutationFn: () => addPasskey(name.trim()),
    onSuccess: () => {
      notifications.show({ message: words.passkeyAdded(name.trim()), color: 'teal' });
      return queries.invalidateQueries({ queryKey: KEY });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Group align="flex-end" gap="sm">
          <TextInput
            label={words.passkeyName}
            required
            maxLength={60}
            flex="0 1 320px"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={adding.isPending}>
            {words.passkeyAdd}
          </Button>
        </Group>
        <RefusedAlert error={adding.error} say={say} />
      </Stack>
    </form>
  );
}

function PasskeyRow({ passkey: { id, name, createdAt } }: { readonly passkey: Passkey }) {
  const words = useWords(ACCOUNT);
  const { manner } = useLanguage();
  const say = useSaid();
  const queries = useQueryClient();
  const [renames, setRenames] = useState(false);
  const deleting = useMutation({
    mutationFn: () => auth('passkey/delete-passkey', { id }),
    onSuccess: () => {
      notifications.show({ message: words.removed, color: 'teal' });
      return queries.invalidateQueries({ queryKey: KEY });
    },
  });
  const called = name || words.unnamed;
  if (renames) return <Renaming id={id} name={called} onDone={() => setRenames(false)} />;
  return (
    <Group component="li" justify="space-between" gap="sm" py="sm">
      <Stack gap={2} flex="1 1 200px" miw={0}>
        <Text fw={600} className="breakable">
          {called}
        </Text>
        {createdAt && (
          <Text size="sm" c="dimmed">
            {words.passkeySince(dayOfInstant(createdAt, manner))}
          </Text>
        )}
      </Stack>
      <Group gap="xs">
        <Button variant="default" aria-label={words.renameOf(called)} onClick={() => setRenames(true)}>
          {words.rename}
        </Button>
        <Confirmed
          label={words.remove}
          ariaLabel={words.removeOf(called)}
          title={words.removeOf(called)}
          text={words.removeSure}
          action={words.remove}
          doing={deleting}
          say={say}
        />
      </Group>
    </Group>
  );
}

function Renaming({ id, name, onDone }: { readonly id: string; readonly name: string; readonly onDone: () => void }) {
  const words = useWords(ACCOUNT);
  const shell = useWords(SHELL);
  const say = useSaid();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(name);
  const renaming = useMutation({
    mutationFn: () => auth('passkey/update-passkey', { id, name: typed.trim() }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: KEY });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    renaming.mutate();
  };
  return (
    <li>
      <form onSubmit={submit}>
        <Group align="flex-end" gap="sm" py="sm">
          <TextInput
            label={words.renameOf(name)}
            required
            autoFocus
            maxLength={60}
            flex="0 1 320px"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" loading={renaming.isPending}>
            {words.save}
          </Button>
          <Button variant="default" onClick={onDone}>
            {shell.cancel}
          </Button>
        </Group>
        <RefusedAlert error={renaming.error} say={say} />
      </form>
    </li>
  );
}
