import { Alert, Button, Card, Checkbox, Group, Radio, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PAPER_WAYS, type PaperWay } from '../../../core/case/post.ts';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { useAct } from '../../parts/act.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { CopiedField } from '../../parts/copied.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { Screen } from '../../parts/screen.tsx';
import { useMay, usePlace, useWorkspace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { POST } from '../../words/post.ts';
import { MailevaForm } from './maileva-form.tsx';

type SetUp = paths['/api/w/{workspace}/post']['get']['responses'][200]['content']['application/json'];
type Choice = paths['/api/w/{workspace}/creditors/{creditor}/post']['get']['responses'][200]['content']['application/json'];

/** By whom registered letters are posted: what is set up, what the company chose, and a question to try the access. */
export function Post() {
  const words = useWords(POST);
  const { workspace, creditor } = usePlace();
  const may = useMay('settings');
  const known = useWorkspace(workspace);
  const query = useQuery({
    queryKey: [workspace, creditor, 'post'],
    queryFn: async () => ({
      setUp: await answered(api.GET('/api/w/{workspace}/post', { params: { path: { workspace } } })),
      choice: await answered(api.GET('/api/w/{workspace}/creditors/{creditor}/post', { params: { path: { workspace, creditor } } })),
    }),
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
      {({ setUp, choice }) => (
        <Stack>
          <State setUp={setUp} />
          <Chosen key={JSON.stringify(choice)} choice={choice} known={setUp.post} />
          <MailevaForm key={JSON.stringify(setUp.post)} known={setUp.post} />
          {setUp.post && <KnownAccess />}
        </Stack>
      )}
    </Screen>
  );
}

function State({ setUp: { post, newsAddress } }: { readonly setUp: SetUp }) {
  const words = useWords(POST);
  return (
    <Alert role="status" variant="outline" color={post === null || post.trial ? 'orange' : 'teal'}>
      <Stack gap="xs">
        <Text fw={600}>{post === null ? words.none : words.known(post.user)}</Text>
        {post?.trial && <Text>{words.trialNote}</Text>}
        <Text size="sm">{words.cost}</Text>
        {post && newsAddress === null && <Text size="sm">{words.unreachable}</Text>}
        {newsAddress !== null && <CopiedField label={words.hook} value={newsAddress} />}
        {newsAddress !== null && <Text size="sm">{words.hookHelp}</Text>}
      </Stack>
    </Alert>
  );
}

function Chosen({ choice, known }: { readonly choice: Choice; readonly known: SetUp['post'] }) {
  const words = useWords(POST);
  const { workspace, creditor } = usePlace();
  const [paper, setPaper] = useState<PaperWay>(choice.paper);
  const [electronic, setElectronic] = useState(choice.electronic);
  const choosing = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/creditors/{creditor}/post', {
          params: { path: { workspace, creditor } },
          body: { paper, electronic: electronic && paper === 'maileva' },
        }),
      ),
    { done: () => words.saved, quiet: true },
  );
  return (
    <Card withBorder component="section" aria-label={words.choice}>
      <Stack maw={640}>
        <Title order={2}>{words.choice}</Title>
        <Radio.Group
          aria-label={words.choice}
          value={paper}
          onChange={(next) => setPaper(PAPER_WAYS.find((one) => one === next) ?? 'hand')}
        >
          <Stack gap="xs">
            {PAPER_WAYS.map((way) => (
              <Radio key={way} value={way} label={words.ways[way]} disabled={way !== 'hand' && known === null} />
            ))}
          </Stack>
        </Radio.Group>
        {known?.electronic && (
          <Checkbox
            label={words.electronic}
            description={words.electronicHelp}
            disabled={paper === 'hand'}
            checked={electronic && paper !== 'hand'}
            onChange={({ currentTarget }) => setElectronic(currentTarget.checked)}
          />
        )}
        <RefusedAlert error={choosing.error} />
        <Group>
          <Button loading={choosing.isPending} onClick={() => choosing.mutate()}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

/** The access that is known is tried, or taken away. */
function KnownAccess() {
  const words = useWords(POST);
  const { workspace } = usePlace();
  const trying = useMutation({
    mutationFn: () => answered(api.POST('/api/w/{workspace}/post/test', { params: { path: { workspace } } })),
  });
  const removing = useAct(() => answered(api.POST('/api/w/{workspace}/post', { params: { path: { workspace } }, body: { post: null } })), {
    quiet: true,
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
