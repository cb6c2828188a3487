import { Alert, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { CopiedField } from '../../parts/copied.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { Screen } from '../../parts/screen.tsx';
import { useMay, usePlace, useWorkspace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { PAYMENTS } from '../../words/payments.ts';
import { ProviderForm } from './provider-form.tsx';

/** The provider of payments as the API gives it, without its secrets. */
type SetUp = paths['/api/w/{workspace}/payments']['get']['responses'][200]['content']['application/json'];

/** By whom debtors pay online: what is known, what is set up, and a question to try the key. */
export function Payments() {
  const words = useWords(PAYMENTS);
  const { workspace } = usePlace();
  const may = useMay('settings');
  const known = useWorkspace(workspace);
  const query = useQuery({
    queryKey: [workspace, 'payments'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/payments', { params: { path: { workspace } } })),
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
          <ProviderForm key={JSON.stringify(setUp.payments)} known={setUp.payments} />
          {setUp.payments && <KnownKey />}
        </Stack>
      )}
    </Screen>
  );
}

function State({ setUp: { payments, newsAddress } }: { readonly setUp: SetUp }) {
  const words = useWords(PAYMENTS);
  const isReady = payments?.live === true && payments.secrets > 0 && newsAddress !== null;
  return (
    <Alert role="status" variant="outline" color={isReady ? 'teal' : 'orange'}>
      <Stack gap="xs">
        {payments === null && <Text fw={600}>{words.none}</Text>}
        {isReady && <Text fw={600}>{words.ready}</Text>}
        {newsAddress === null && <Text>{words.unreachable}</Text>}
        {payments && <Text>{words.known(payments.keyEnds)}</Text>}
        {payments && !payments.live && <Text>{words.trial}</Text>}
        {payments && <Text>{payments.secrets === 0 ? words.noSecret : words.secrets(payments.secrets)}</Text>}
        {newsAddress !== null && <CopiedField label={words.hook} value={newsAddress} />}
        {newsAddress !== null && <Text size="sm">{words.hookHelp}</Text>}
        <Text size="sm">{words.fees}</Text>
      </Stack>
    </Alert>
  );
}

/** The key that is known is tried, or taken away. */
function KnownKey() {
  const words = useWords(PAYMENTS);
  const { workspace } = usePlace();
  const queries = useQueryClient();
  const trying = useMutation({
    mutationFn: () => answered(api.POST('/api/w/{workspace}/payments/test', { params: { path: { workspace } } })),
  });
  const removing = useMutation({
    mutationFn: () => answered(api.POST('/api/w/{workspace}/payments', { params: { path: { workspace } }, body: { payments: null } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: [workspace] }),
  });
  return (
    <Card withBorder component="section" aria-label={words.test}>
      <Stack maw={560}>
        <Group>
          <Button variant="default" loading={trying.isPending} onClick={() => trying.mutate()}>
            {words.test}
          </Button>
          <ActDialog
            label={words.remove}
            button={{ variant: 'subtle', color: 'red' }}
            title={words.removeTitle}
            confirm={words.remove}
            acting={removing}
          >
            <Text>{words.removeWhat}</Text>
          </ActDialog>
        </Group>
        <RefusedAlert error={trying.error} />
        {trying.data && (
          <Alert color="teal" variant="outline" role="status">
            {words.tested}
          </Alert>
        )}
      </Stack>
    </Card>
  );
}
