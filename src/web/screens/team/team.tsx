import { Card, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { RealDays } from '../../parts/real-days.tsx';
import { Screen } from '../../parts/screen.tsx';
import { useMay, useMe, usePlace, useWorkspace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { TEAM } from '../../words/team.ts';
import { Invitations } from './invitations.tsx';
import { Invite } from './invite.tsx';
import { MemberRow } from './member.tsx';
import { SeeMore } from './see-more.tsx';
import type { Member } from './team-data.ts';
import { usePeople } from './use-people.ts';

/** Who works here, with what role; who is invited; and inviting. */
export function Team() {
  const words = useWords(TEAM);
  const { workspace } = usePlace();
  const may = useMay('people');
  const known = useWorkspace(workspace);
  const people = usePeople(may, 'people');
  const invitations = usePeople(may, 'invitations');
  if (known.data && !may)
    return (
      <Screen title={words.title} query={known}>
        {() => <Text>{words.notAllowed}</Text>}
      </Screen>
    );
  return (
    <Screen title={words.title} about={words.about} query={people}>
      {({ pages }) => (
        <Stack>
          <RealDays />
          <People people={pages.flatMap((page) => page.people)}>
            <SeeMore query={people} />
          </People>
          <Invite />
          <Invitations invitations={invitations.data?.pages.flatMap((page) => page.invitations) ?? []}>
            <SeeMore query={invitations} />
          </Invitations>
        </Stack>
      )}
    </Screen>
  );
}

function People({ people, children }: { readonly people: readonly Member[]; readonly children: ReactNode }) {
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
      {children}
      {people.some((one) => !one.twoFactor) && (
        <Text size="sm" c="dimmed" mt="xs">
          {words.twoFactorHint}
        </Text>
      )}
    </Card>
  );
}
