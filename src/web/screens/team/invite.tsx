import { Alert, Button, Card, Group, NativeSelect, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { CopiedField } from '../../parts/copied.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { usePlace, useWorkspace } from '../../shell/place.ts';
import { AGENCY } from '../../words/agency.ts';
import { ENTRANCE } from '../../words/entrance.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { dayOfInstant } from '../../words/moment.ts';
import { TEAM } from '../../words/team.ts';
import type { Role } from './team-data.ts';

type Made = { readonly email: string; readonly link: string; readonly until: string };

/** An address and a role make a link, which is shown once. */
export function Invite() {
  const words = useWords(TEAM);
  const { workspace } = usePlace();
  const queries = useQueryClient();
  const { data } = useWorkspace(workspace);
  const clients = data?.agency == null ? [] : data.creditors.filter(({ id }) => id !== data.agency);
  const [typed, setTyped] = useState<Typed>({ email: '', role: 'collector', client: '' });
  const [made, setMade] = useState<Made | null>(null);
  const { email, role } = typed;
  const client = role === 'client' ? { client: Number(typed.client || clients[0]?.id) } : {};
  const inviting = useMutation({
    mutationFn: () =>
      answered(api.POST('/api/w/{workspace}/invitations', { params: { path: { workspace } }, body: { email, role, ...client } })),
    onSuccess: (offer) => {
      setMade({ email, ...offer });
      setTyped({ ...typed, email: '' });
      return queries.invalidateQueries({ queryKey: [workspace] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    inviting.mutate();
  };
  return (
    <Card withBorder component="section" aria-label={words.invite}>
      <Title order={2} mb="sm">
        {words.invite}
      </Title>
      {made ? (
        <Link made={made} onAnother={() => setMade(null)} />
      ) : (
        <form onSubmit={submit}>
          <Stack>
            <Fields typed={typed} clients={clients} onType={setTyped} />
            <RefusedAlert error={inviting.error} />
            <Group>
              <Button type="submit" loading={inviting.isPending}>
                {words.makeLink}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Card>
  );
}

type Typed = { readonly email: string; readonly role: Role; readonly client: string };
type FieldsProps = {
  readonly typed: Typed;
  readonly clients: readonly { readonly id: number; readonly name: string }[];
  readonly onType: (typed: Typed) => void;
};

function Fields({ typed, clients, onType }: FieldsProps) {
  const words = useWords(TEAM);
  const agency = useWords(AGENCY);
  const { roles } = useWords(ENTRANCE);
  return (
    <>
      <TextInput
        label={words.email}
        type="email"
        required
        autoComplete="off"
        maw={420}
        value={typed.email}
        onChange={(event) => onType({ ...typed, email: event.currentTarget.value })}
      />
      <Radio.Group label={words.role} value={typed.role} onChange={(value) => onType({ ...typed, role: value as Role })}>
        <Stack gap="xs" mt="xs">
          {(Object.keys(words.may) as Role[])
            .filter((one) => one !== 'client' || clients.length > 0)
            .map((one) => (
              <Radio key={one} value={one} label={roles[one]} description={words.may[one]} />
            ))}
        </Stack>
      </Radio.Group>
      {typed.role === 'client' && (
        <NativeSelect
          label={agency.whichClient}
          maw={420}
          value={typed.client || String(clients[0]?.id ?? '')}
          data={clients.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={({ currentTarget }) => onType({ ...typed, client: currentTarget.value })}
        />
      )}
    </>
  );
}

function Link({ made: { email, link, until }, onAnother }: { readonly made: Made; readonly onAnother: () => void }) {
  const words = useWords(TEAM);
  const { manner } = useLanguage();
  const day = dayOfInstant(until, manner);
  const mail = `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(words.mailSubject)}&body=${encodeURIComponent(words.mailBody(link, day))}`;
  return (
    <Stack>
      <Alert color="teal" variant="outline" role="status" title={words.linkTitle(email)}>
        <Text>{words.linkOnce(day)}</Text>
      </Alert>
      <CopiedField label={words.link} value={link} />
      <Group>
        <Button component="a" href={mail} variant="default" leftSection={<IconMail size={18} aria-hidden />}>
          {words.mail}
        </Button>
        <Button variant="subtle" onClick={onAnother}>
          {words.another}
        </Button>
      </Group>
    </Stack>
  );
}
