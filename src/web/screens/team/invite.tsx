import { Alert, Button, Card, Group, NativeSelect, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { CopiedField } from '../../parts/copied.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { usePlace, useWorkspace } from '../../shell/place.ts';
import { CLIENTS } from '../../words/clients.ts';
import { ENTRANCE } from '../../words/entrance.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { dayOfInstant } from '../../words/moment.ts';
import { TEAM } from '../../words/team.ts';
import type { Role } from './team-data.ts';

type Made = { readonly email: string; readonly link: string; readonly until: string };

/** An address and a role make a link, which is shown once. */
export function Invite() {
  const words = useWords(TEAM);
  const { roles } = useWords(ENTRANCE);
  const clientWords = useWords(CLIENTS);
  const { workspace } = usePlace();
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('collector');
  const [chosen, setChosen] = useState('');
  const { data } = useWorkspace(workspace);
  const clients = data?.agency == null ? [] : data.creditors.filter(({ id }) => id !== data.agency);
  const client = role === 'client' ? Number(chosen || (clients[0]?.id ?? 0)) : null;
  const [made, setMade] = useState<Made | null>(null);
  const inviting = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/w/{workspace}/invitations', {
          params: { path: { workspace } },
          body: { email, role, ...(client === null ? {} : { client }) },
        }),
      ),
    onSuccess: (offer) => {
      setMade({ email, ...offer });
      setEmail('');
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
            <TextInput
              label={words.email}
              type="email"
              required
              autoComplete="off"
              maw={420}
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <Radio.Group label={words.role} value={role} onChange={(value) => setRole(value as Role)}>
              <Stack gap="xs" mt="xs">
                {(Object.keys(words.may) as Role[])
                  .filter((one) => one !== 'client' || clients.length > 0)
                  .map((one) => (
                    <Radio key={one} value={one} label={roles[one]} description={words.may[one]} />
                  ))}
              </Stack>
            </Radio.Group>
            {role === 'client' && (
              <NativeSelect
                label={clientWords.whichClient}
                maw={420}
                value={chosen || String(clients[0]?.id ?? '')}
                data={clients.map(({ id, name }) => ({ value: String(id), label: name }))}
                onChange={({ currentTarget }) => setChosen(currentTarget.value)}
              />
            )}
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
