import { Card, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import { Screen } from '../../parts/screen.tsx';
import { useMay, useMe, usePlace, useWorkspace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { TEAM } from '../../words/team.ts';
import { Invitations } from './invitations.tsx';
import { Invite } from './invite.tsx';
import { MemberRow } from './member.tsx';
import type { Member } from './team-data.ts';

/** More people than this do not work in one small company. */
const MOST = 200;

/** Who works here, with what role; who is invited; and inviting. */
export function Team() {
  const words = useWords(TEAM);
  const { workspace } = usePlace();
  const may = useMay('people');
  const known = useWorkspace(workspace);
  const query = useQuery({
    queryKey: [workspace, 'people'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/people', { params: { path: { workspace }, query: { limit: MOST } } })),
    enabled: may,
  });
  if (known.data && !may)
    return (
      <Screen title={words.title} query={known}>
        {() => <Text>{words.notAllowed}</Text>}
      </Screen>
    );
  return (
    <Screen title={words.title} about={words.about} query={query}>
      {({ people, invitations }) => (
        <Stack>
          <People people={people} />
          <Invite />
          <Invitations invitations={invitations} />
        </Stack>
      )}
    </Screen>
  );
}

function People({ people }: { readonly people: readonly Member[] }) {
  const words = useWords(TEAM);
  const me = useMe();
  const owners = people.filter((one) => one.role === 'owner').length;
  return (
    <Card withBorder component="section" aria-label={words.people(people.length)}>
      <Title order={2} mb="xs">
        {words.people(people.length)}
      </Title>
      <Stack component="ul" gap={0} className="rows">
        {people.map((one) => (
          <MemberRow
            key={one.id}
            member={one}
            isMe={one.email === me.data?.person.email}
            isLastOwner={one.role === 'owner' && owners === 1}
          />
        ))}
      </Stack>
      {people.some((one) => !one.twoFactor) && (
        <Text size="sm" c="dimmed" mt="xs">
          {words.twoFactorHint}
        </Text>
      )}
    </Card>
  );
}
