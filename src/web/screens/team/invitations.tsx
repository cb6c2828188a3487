import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, api } from '../../client/client.ts';
import { Confirmed } from '../../parts/confirmed.tsx';
import { usePlace } from '../../shell/place.ts';
import { ENTRANCE } from '../../words/entrance.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { dayOfInstant } from '../../words/moment.ts';
import { TEAM } from '../../words/team.ts';
import type { OpenInvitation } from './team-data.ts';

type Props = { readonly invitations: readonly OpenInvitation[]; readonly children: ReactNode };

/** Invitations that nobody has taken yet; behind them what reads more. */
export function Invitations({ invitations, children }: Props) {
  const words = useWords(TEAM);
  return (
    <Card withBorder component="section" aria-label={words.invitations}>
      <Title order={2} mb="xs">
        {words.invitations}
      </Title>
      {invitations.length === 0 ? (
        <Text c="dimmed">{words.noInvitations}</Text>
      ) : (
        <Stack component="ul" gap={0} className="rows">
          {invitations.map((one) => (
            <InvitationRow key={one.email} invitation={one} />
          ))}
        </Stack>
      )}
      {children}
    </Card>
  );
}

function InvitationRow({ invitation: { email, role, until, invitedBy } }: { readonly invitation: OpenInvitation }) {
  const words = useWords(TEAM);
  const { roles } = useWords(ENTRANCE);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const queries = useQueryClient();
  const withdrawing = useMutation({
    mutationFn: () => answered(api.POST('/api/w/{workspace}/invitations/withdraw', { params: { path: { workspace } }, body: { email } })),
    onSuccess: () => {
      notifications.show({ message: words.withdrawn(email), color: 'teal' });
      return queries.invalidateQueries({ queryKey: [workspace] });
    },
  });
  return (
    <Group component="li" justify="space-between" gap="sm" py="sm">
      <Stack gap={2} flex="1 1 220px" miw={0}>
        <Text fw={600} className="breakable">
          {email}
        </Text>
        <Text size="sm" c="dimmed">
          {`${roles[role]}, ${words.invitedBy(invitedBy, dayOfInstant(until, manner))}`}
        </Text>
      </Stack>
      <Confirmed
        label={words.withdraw}
        ariaLabel={words.withdrawOf(email)}
        title={words.withdrawOf(email)}
        text={words.withdrawSure(email)}
        action={words.withdraw}
        doing={withdrawing}
      />
    </Group>
  );
}
