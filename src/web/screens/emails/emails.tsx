import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answered, api } from '../../client/client.ts';
import { Screen } from '../../parts/screen.tsx';
import { useMay, usePlace, useWorkspace } from '../../shell/place.ts';
import { EMAILS } from '../../words/emails.ts';
import { useWords } from '../../words/language.tsx';
import type { MailSetUp } from './mail-set-up.ts';
import { MailboxCard } from './mailbox-card.tsx';
import { ServerForm } from './server-form.tsx';
import { TestMessage } from './test-message.tsx';
import { TextsCard } from './texts-card.tsx';

/** Through what server e-mails leave: what is known, what is set up, and a message to try it. */
export function Emails() {
  const words = useWords(EMAILS);
  const { workspace } = usePlace();
  const may = useMay('settings');
  const known = useWorkspace(workspace);
  const query = useQuery({
    queryKey: [workspace, 'mail-server'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/mail-server', { params: { path: { workspace } } })),
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
      {(setUp) => (
        <Stack>
          <State setUp={setUp} />
          {setUp.mayChange && <ServerForm key={JSON.stringify(setUp.server)} server={setUp.server} />}
          {setUp.server && setUp.mayTest && <TestMessage />}
          <MailboxCard />
          <TextsCard />
        </Stack>
      )}
    </Screen>
  );
}

function State({ setUp: { server, fixed, mayChange } }: { readonly setUp: MailSetUp }) {
  const words = useWords(EMAILS);
  const { workspace, creditor } = usePlace();
  return (
    <Alert role="status" variant="outline" color={server ? 'teal' : 'orange'}>
      <Stack gap="xs">
        <Text fw={600}>{server ? words.known(server.host, String(server.port)) : words.none}</Text>
        {server && <Text>{server.user ? words.knownUser(server.user) : words.noUser}</Text>}
        <Text>
          {words.sender}{' '}
          <Anchor component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/reglages/entreprise`} underline="always">
            {words.company}
          </Anchor>
        </Text>
        {!mayChange && <Text>{fixed ? words.fixed : words.ofFirst}</Text>}
      </Stack>
    </Alert>
  );
}
