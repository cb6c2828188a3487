import { Badge, Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answered, api } from '../../client/client.ts';
import { Confirmed } from '../../parts/confirmed.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { usePlace, useWorkspace } from '../../shell/place.ts';
import { AGENCY } from '../../words/agency.ts';
import { ENTRANCE } from '../../words/entrance.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { dayOfInstant } from '../../words/moment.ts';
import { SHELL } from '../../words/shell.ts';
import { TEAM } from '../../words/team.ts';
import type { Member, Role } from './team-data.ts';

type Props = { readonly member: Member; readonly isMe: boolean; readonly isLastOwner: boolean };

/** One person: who, since when, how safely, with what role; and the way out. */
export function MemberRow({ member, isMe, isLastOwner }: Props) {
  const words = useWords(TEAM);
  const { manner } = useLanguage();
  const { roles } = useWords(ENTRANCE);
  const { name, email, since, twoFactor, role } = member;
  return (
    <Group component="li" justify="space-between" gap="sm" py="sm">
      <Stack gap={2} flex="1 1 220px" miw={0}>
        <Group gap="xs">
          <Text fw={600}>{name}</Text>
          {isMe && <Badge variant="light">{words.you}</Badge>}
        </Group>
        <Text size="sm" className="breakable">
          {email}
        </Text>
        <Text size="sm" c="dimmed">
          {words.since(dayOfInstant(since, manner))}
        </Text>
      </Stack>
      <Group gap={6} flex="0 1 220px" wrap="nowrap">
        {twoFactor ? <IconShieldCheck size={18} aria-hidden /> : <IconShieldOff size={18} aria-hidden />}
        <Text size="sm">{twoFactor ? words.twoFactor : words.noTwoFactor}</Text>
      </Group>
      {isLastOwner ? (
        <Stack gap={2} flex="0 1 320px">
          <Text>{roles[role]}</Text>
          <Text size="sm" c="dimmed">
            {words.lastOwner}
          </Text>
        </Stack>
      ) : (
        <Group gap="xs" align="flex-start">
          {role === 'client' ? <ClientNamed member={member} /> : <RoleChoice member={member} isMe={isMe} />}
          <Removal member={member} isMe={isMe} />
        </Group>
      )}
    </Group>
  );
}

/** A client's seat stays one: it is taken away, and another is made by an invitation. */
function ClientNamed({ member: { client } }: { readonly member: Member }) {
  const words = useWords(AGENCY);
  const { data } = useWorkspace(usePlace().workspace);
  return <Text>{words.clientOf(data?.creditors.find(({ id }) => id === client)?.name ?? String(client))}</Text>;
}

function RoleChoice({ member: { id, name, role }, isMe }: Omit<Props, 'isLastOwner'>) {
  const words = useWords(TEAM);
  const shell = useWords(SHELL);
  const { roles } = useWords(ENTRANCE);
  const { workspace } = usePlace();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Role | null>(null);
  const changing = useMutation({
    mutationFn: (next: Role) =>
      answered(api.POST('/api/w/{workspace}/people/{person}/role', { params: { path: { workspace, person: id } }, body: { role: next } })),
    onSuccess: (_, next) => {
      setAsked(null);
      notifications.show({ message: words.roleChanged(name, roles[next]), color: 'teal' });
      return Promise.all([queries.invalidateQueries({ queryKey: [workspace] }), queries.invalidateQueries({ queryKey: ['me'] })]);
    },
  });
  const choose = (next: Role) => {
    changing.reset();
    // Whoever gives up being an owner cannot take it back.
    if (isMe) setAsked(next);
    else changing.mutate(next);
  };
  return (
    <Stack gap="xs">
      <NativeSelect
        aria-label={words.roleOf(name)}
        value={role}
        disabled={changing.isPending}
        data={Object.entries(roles).flatMap(([value, label]) => (value === 'client' ? [] : [{ value, label }]))}
        onChange={(event) => choose(event.currentTarget.value as Role)}
      />
      {asked === null && <RefusedAlert error={changing.error} />}
      <Modal
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={words.roleSureTitle}
        closeButtonProps={{ 'aria-label': shell.cancel }}
      >
        <Stack>
          <Text>{words.roleSure}</Text>
          <RefusedAlert error={changing.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsked(null)}>
              {shell.cancel}
            </Button>
            <Button color="red" loading={changing.isPending} onClick={() => asked && changing.mutate(asked)}>
              {words.roleSureAction}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}

function Removal({ member: { id, name }, isMe }: Omit<Props, 'isLastOwner'>) {
  const words = useWords(TEAM);
  const { workspace } = usePlace();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const removing = useMutation({
    mutationFn: () => answered(api.POST('/api/w/{workspace}/people/{person}/remove', { params: { path: { workspace, person: id } } })),
    onSuccess: async () => {
      if (isMe) {
        queries.clear();
        await navigate('/', { replace: true });
        return;
      }
      notifications.show({ message: words.removed(name), color: 'teal' });
      await queries.invalidateQueries({ queryKey: [workspace] });
    },
  });
  return (
    <Confirmed
      label={isMe ? words.leave : words.remove}
      ariaLabel={words.removeOf(name)}
      title={words.removeOf(name)}
      text={isMe ? words.leaveSure : words.removeSure(name)}
      action={isMe ? words.leave : words.remove}
      doing={removing}
    />
  );
}
