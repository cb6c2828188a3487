import { Alert, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import { Failure } from '../../shell/error-screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { START } from '../../words/start.ts';
import { ServerForm } from '../emails/server-form.tsx';
import { TestMessage } from '../emails/test-message.tsx';

/** The mail server, and a message to try it: what Settings has, in its place on the way. */
export function MailStep() {
  const words = useWords(START);
  const { workspace } = usePlace();
  const may = useMay('settings');
  const { data, error } = useQuery({
    queryKey: [workspace, 'mail-server'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/mail-server', { params: { path: { workspace } } })),
    enabled: may,
  });
  if (!may) return <Text>{words.notAllowed}</Text>;
  if (error) return <Failure error={error} />;
  if (!data) return null;
  return (
    <Stack>
      <Text>{words.mailAbout}</Text>
      {data.server && (
        <Alert color="teal" variant="outline" role="status">
          {words.mailSetUp(data.server.host)}
        </Alert>
      )}
      {data.server && data.mayTest && <TestMessage order={3} />}
      {data.mayChange ? (
        <ServerForm key={JSON.stringify(data.server)} server={data.server} order={3} />
      ) : (
        <Text>{words.mailElsewhere}</Text>
      )}
    </Stack>
  );
}
