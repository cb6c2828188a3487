import { Anchor, Badge, Button, Card, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { auth, authRead } from '../../client/auth.ts';
import { Refused } from '../../client/client.ts';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { ACCOUNT } from '../../words/account.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { momentText } from '../../words/moment.ts';
import { deviceOf } from './device.ts';
import { useSaid } from './use-said.ts';

type Session = {
  readonly id: string;
  readonly token: string;
  readonly userAgent?: string | null;
  readonly ipAddress?: string | null;
  readonly createdAt: string;
};
const KEY = ['sessions'];

/** Where the person is signed in, this place first; the others can be ended. */
export function Sessions() {
  const words = useWords(ACCOUNT);
  const say = useSaid();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: KEY, queryFn: readSessions });
  const endingOthers = useMutation({
    mutationFn: () => auth('revoke-other-sessions'),
    onSuccess: () => {
      notifications.show({ message: words.othersEnded, color: 'teal' });
      return queries.invalidateQueries({ queryKey: KEY });
    },
  });
  const isHidden = query.error instanceof Refused && query.error.code === 'SESSION_NOT_FRESH';
  const mayHaveOthers = isHidden || (query.data?.sessions.length ?? 0) > 1;
  return (
    <Card withBorder component="section" aria-label={words.sessions}>
      <Stack>
        <Title order={2}>{words.sessions}</Title>
        <Text maw={720}>{words.sessionsAbout}</Text>
        {isHidden ? <Hidden /> : <RefusedAlert error={query.error} say={say} />}
        {query.isPending && <Skeleton h={60} />}
        {query.data && (
          <Stack component="ul" gap={0} className="rows">
            {query.data.sessions.map((one) => (
              <SessionRow key={one.id} session={one} isThis={one.id === query.data.current} />
            ))}
          </Stack>
        )}
        <RefusedAlert error={endingOthers.error} say={say} />
        {mayHaveOthers && (
          <Group>
            <Button variant="default" onClick={() => endingOthers.mutate()} loading={endingOthers.isPending}>
              {words.endOthers}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}

async function readSessions(): Promise<{ readonly sessions: readonly Session[]; readonly current: string }> {
  const [sessions, now] = await Promise.all([
    authRead<Session[]>('list-sessions'),
    authRead<{ session?: { id?: string } } | null>('get-session'),
  ]);
  const current = now?.session?.id ?? '';
  const later = (a: Session, b: Session) => (a.createdAt < b.createdAt ? 1 : -1);
  const first = (one: Session) => (one.id === current ? 0 : 1);
  return { current, sessions: sessions.toSorted((a, b) => first(a) - first(b) || later(a, b)) };
}

function Hidden() {
  const words = useWords(ACCOUNT);
  return (
    <Text>
      {words.sessionsHidden}{' '}
      <Anchor component={Link} to="/connexion" underline="always">
        {words.signInAgain}
      </Anchor>
    </Text>
  );
}

function SessionRow({ session, isThis }: { readonly session: Session; readonly isThis: boolean }) {
  const words = useWords(ACCOUNT);
  const { manner } = useLanguage();
  const say = useSaid();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: () => auth('revoke-session', { token: session.token }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  const device = deviceOf(session.userAgent ?? '');
  const called = words.sessionText(device ? words.onSystem(device.browser, device.system) : words.unknownDevice, session.ipAddress ?? '');
  return (
    <Stack component="li" gap="xs" py="sm">
      <Group justify="space-between" gap="sm">
        <Stack gap={2} flex="1 1 200px" miw={0}>
          <Group gap="xs">
            <Text fw={600}>{called}</Text>
            {isThis && <Badge variant="light">{words.thisSession}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {words.sessionSince(momentText(session.createdAt, manner))}
          </Text>
        </Stack>
        {!isThis && (
          <Button variant="default" aria-label={words.endSessionOf(called)} onClick={() => ending.mutate()} loading={ending.isPending}>
            {words.endSession}
          </Button>
        )}
      </Group>
      <RefusedAlert error={ending.error} say={say} />
    </Stack>
  );
}
