import { Alert, Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { useMe, usePlace } from '../../shell/place.ts';
import { EMAILS } from '../../words/emails.ts';
import { useWords } from '../../words/language.tsx';

/** One message through the server that is set up; what it answers is told in its own words. */
export function TestMessage({ order = 2 }: { readonly order?: 2 | 3 }) {
  const words = useWords(EMAILS);
  const { workspace } = usePlace();
  const me = useMe();
  const [typed, setTyped] = useState<string | null>(null);
  const to = typed ?? me.data?.person.email ?? '';
  const sending = useMutation({
    mutationFn: () => answered(api.POST('/api/w/{workspace}/mail-server/test', { params: { path: { workspace } }, body: { to } })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate();
  };
  return (
    <Card withBorder component="section" aria-label={words.test}>
      <form onSubmit={submit}>
        <Stack maw={560}>
          <Title order={order}>{words.test}</Title>
          <Text>{words.testAbout}</Text>
          <Group align="flex-end" gap="sm">
            <TextInput
              label={words.testTo}
              type="email"
              required
              withAsterisk={false}
              flex="1 1 240px"
              value={to}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={sending.isPending}>
              {words.send}
            </Button>
          </Group>
          <RefusedAlert error={sending.error} />
          {sending.data && (
            <Alert color="teal" variant="outline" role="status">
              {words.sent(sending.data.sentTo)}
            </Alert>
          )}
        </Stack>
      </form>
    </Card>
  );
}
