import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { useMay, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { NOTICES } from '../../words/notices.ts';
import type { InsolvencyAnswer } from './insolvency-data.ts';

/** Whether the BODACC is asked each day, when it was last, and how to change that. */
export function WatchCard({ watch }: { readonly watch: InsolvencyAnswer['watch'] }) {
  const words = useWords(NOTICES);
  const { manner } = useLanguage();
  const day = (text: string) => manner.day(text as Day);
  return (
    <Card withBorder component="section" aria-label={words.watch}>
      <Stack gap="xs" align="flex-start">
        <Title order={2}>{words.watch}</Title>
        <Text maw={760}>{words.watchAbout}</Text>
        {!watch.on && <Text fw={600}>{words.watchOff}</Text>}
        {watch.on && watch.lookedOn === null && <Text fw={600}>{words.never}</Text>}
        {watch.lookedOn !== null && (
          <Text fw={600}>
            {words.looked(day(watch.lookedOn), watch.lookedDaysAgo ?? 0, manner.count(watch.asked), manner.count(watch.found))}
          </Text>
        )}
        {watch.failure !== null && watch.failedOn !== null && (
          <Alert color="orange" variant="outline" role="status">
            {words.failed(day(watch.failedOn), watch.failure)}
          </Alert>
        )}
        <Buttons isOn={watch.on} />
      </Stack>
    </Card>
  );
}

function Buttons({ isOn }: { readonly isOn: boolean }) {
  const words = useWords(NOTICES);
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  const [maySet, mayWork] = [useMay('settings'), useMay('work')];
  const path = { workspace, creditor };
  const switching = useAct(
    () => answered(api.POST('/api/w/{workspace}/creditors/{creditor}/insolvency/watch', { params: { path }, body: { on: !isOn } })),
    { done: () => words.switched },
  );
  const looking = useAct(() => answered(api.POST('/api/w/{workspace}/creditors/{creditor}/insolvency/look', { params: { path } })), {
    done: ({ asked, added }) => words.lookedNow(manner.count(asked), manner.count(added)),
  });
  return (
    <Group gap="xs">
      {isOn && mayWork && (
        <Button size="xs" loading={looking.isPending} onClick={() => looking.mutate()}>
          {words.lookNow}
        </Button>
      )}
      {maySet && (
        <Button size="xs" variant="default" loading={switching.isPending} onClick={() => switching.mutate()}>
          {isOn ? words.switchOff : words.switchOn}
        </Button>
      )}
    </Group>
  );
}
