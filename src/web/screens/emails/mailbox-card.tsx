import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { Failure } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { MAILBOX } from '../../words/mailbox.ts';
import { momentText } from '../../words/moment.ts';
import type { MailboxSetUp } from './mail-set-up.ts';
import { MailboxForm } from './mailbox-form.tsx';

/** The mailbox that replies are read from: what is set up, when it was last read, and whether it opens. */
export function MailboxCard() {
  const words = useWords(MAILBOX);
  const { workspace } = usePlace();
  const query = useQuery({
    queryKey: [workspace, 'mailbox'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/mailbox', { params: { path: { workspace } } })),
  });
  const testing = useAct(() => answered(api.POST('/api/w/{workspace}/mailbox/test', { params: { path: { workspace } } })), { quiet: true });
  const { data } = query;
  return (
    <Card withBorder component="section" aria-label={words.title}>
      <Stack maw={640}>
        <Title order={2}>{words.title}</Title>
        <Text>{words.about}</Text>
        <Text>{words.forward}</Text>
        {query.error && <Failure error={query.error} retry={() => void query.refetch()} />}
        {data && <State setUp={data} />}
        {data?.mailbox && <Acts testing={testing} />}
        <RefusedAlert error={testing.error} />
        {testing.data && !testing.isPending && (
          <Alert color="teal" variant="outline" role="status">
            {words.opened(testing.data.opened)}
          </Alert>
        )}
        {data && <Form mailbox={data.mailbox} onSaved={() => testing.mutate()} />}
      </Stack>
    </Card>
  );
}

function State({ setUp: { mailbox, lastReading } }: { readonly setUp: MailboxSetUp }) {
  const words = useWords(MAILBOX);
  const { manner } = useLanguage();
  if (mailbox === null)
    return (
      <Alert role="status" variant="outline" color="orange">
        {words.none}
      </Alert>
    );
  const when = lastReading && momentText(lastReading.at, manner);
  const refused = lastReading?.refused ?? null;
  return (
    <Alert role="status" variant="outline" color={refused === null ? 'teal' : 'red'}>
      <Stack gap="xs">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {words.known(mailbox.user, mailbox.host, mailbox.folder)}
        </Text>
        <Text>{mailbox.moveTo === null ? words.marked : words.moved(mailbox.moveTo)}</Text>
        <Text>
          {when === null ? words.never : refused === null ? words.last(when, lastReading?.mails ?? 0) : words.failed(when, refused)}
        </Text>
      </Stack>
    </Alert>
  );
}

type Testing = { readonly mutate: () => void; readonly isPending: boolean };

function Acts({ testing }: { readonly testing: Testing }) {
  const words = useWords(MAILBOX);
  const { workspace, creditor } = usePlace();
  const reading = useAct(
    () => answered(api.POST('/api/w/{workspace}/creditors/{creditor}/inbox/reading', { params: { path: { workspace, creditor } } })),
    { quiet: true },
  );
  const removing = useAct(
    () => answered(api.POST('/api/w/{workspace}/mailbox', { params: { path: { workspace } }, body: { mailbox: null } })),
    { quiet: true },
  );
  return (
    <>
      <Group gap="sm">
        <Button variant="default" loading={reading.isPending} onClick={() => reading.mutate()}>
          {words.read}
        </Button>
        <Button variant="default" loading={testing.isPending} onClick={() => testing.mutate()}>
          {words.test}
        </Button>
        <ActDialog label={words.remove} button={{ variant: 'default' }} title={words.removeTitle} confirm={words.remove} acting={removing}>
          <Text>{words.removeText}</Text>
        </ActDialog>
      </Group>
      <RefusedAlert error={reading.error} />
      {reading.data && !reading.isPending && (
        <Alert color="teal" variant="outline" role="status">
          {words.done(reading.data.waiting + reading.data.kept, reading.data.waiting)}
        </Alert>
      )}
    </>
  );
}

/** What is set up stands still until somebody wants to change it. */
function Form({ mailbox, onSaved }: { readonly mailbox: MailboxSetUp['mailbox']; readonly onSaved: () => void }) {
  const words = useWords(MAILBOX);
  const [changes, setChanges] = useState(false);
  if (mailbox !== null && !changes)
    return (
      <Group>
        <Button variant="default" onClick={() => setChanges(true)}>
          {words.change}
        </Button>
      </Group>
    );
  const saved = () => {
    setChanges(false);
    onSaved();
  };
  return <MailboxForm mailbox={mailbox} onSaved={saved} />;
}
