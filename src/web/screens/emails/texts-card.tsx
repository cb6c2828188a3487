import { Alert, Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { Failure } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { SMS } from '../../words/sms.ts';
import { type KnownTexts, TextsForm } from './texts-form.tsx';

/** By whom SMS leave: what is set up, one to try it, and how to end it. */
export function TextsCard() {
  const words = useWords(SMS);
  const { workspace } = usePlace();
  const query = useQuery({
    queryKey: [workspace, 'sms'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/sms', { params: { path: { workspace } } })),
  });
  return (
    <Card withBorder component="section" id="sms" aria-label={words.title}>
      <Stack maw={640}>
        <Title order={2}>{words.title}</Title>
        <Text>{words.about}</Text>
        <Text size="sm">{words.consent}</Text>
        {query.error && <Failure error={query.error} retry={() => void query.refetch()} />}
        {query.data && <SetUp key={JSON.stringify(query.data.sms)} known={query.data.sms} />}
      </Stack>
    </Card>
  );
}

/** What is set up stands still until somebody wants to change it. */
function SetUp({ known }: { readonly known: KnownTexts | null }) {
  const words = useWords(SMS);
  const [changes, setChanges] = useState(false);
  return (
    <>
      <Alert role="status" variant="outline" color={known ? 'teal' : 'orange'}>
        {known === null ? (
          words.none
        ) : (
          <Stack gap="xs">
            <Text fw={600}>{words.known(known.service, known.sender)}</Text>
            <Text>{words.key(known.keyEnds)}</Text>
            <Text size="sm">{words.reports}</Text>
          </Stack>
        )}
      </Alert>
      {known && <Trial />}
      {known && !changes && (
        <Group gap="sm">
          <Button variant="default" onClick={() => setChanges(true)}>
            {words.change}
          </Button>
          <Removal />
        </Group>
      )}
      {(known === null || changes) && (
        <TextsForm known={known} onSaved={() => setChanges(false)} onCancel={known === null ? null : () => setChanges(false)} />
      )}
    </>
  );
}

function Removal() {
  const words = useWords(SMS);
  const { workspace } = usePlace();
  const removing = useAct(() => answered(api.POST('/api/w/{workspace}/sms', { params: { path: { workspace } }, body: { sms: null } })), {
    quiet: true,
  });
  return (
    <ActDialog
      label={words.remove}
      button={{ variant: 'subtle', color: 'red' }}
      title={words.removeTitle}
      confirm={words.remove}
      acting={removing}
    >
      <Text>{words.removeWhat}</Text>
    </ActDialog>
  );
}

/** One SMS to a number of one’s own. */
function Trial() {
  const words = useWords(SMS);
  const { workspace } = usePlace();
  const [to, setTo] = useState('');
  const trying = useAct(() => answered(api.POST('/api/w/{workspace}/sms/test', { params: { path: { workspace } }, body: { to } })), {
    quiet: true,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    trying.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Group align="flex-end" gap="sm">
          <TextInput
            label={words.testTo}
            description={words.testAbout}
            type="tel"
            required
            withAsterisk={false}
            maxLength={40}
            flex="1 1 240px"
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={trying.isPending}>
            {words.test}
          </Button>
        </Group>
        <RefusedAlert error={trying.error} />
        {trying.data && !trying.isPending && (
          <Alert color="teal" variant="outline" role="status">
            {words.tested}
          </Alert>
        )}
      </Stack>
    </form>
  );
}
