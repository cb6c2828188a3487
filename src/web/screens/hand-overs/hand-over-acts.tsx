import { Button, Card, Group, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { CopiedField } from '../../parts/copied.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { usePlace } from '../../shell/place.ts';
import { HAND_OVERS } from '../../words/hand-overs.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { HandOverCase } from './hand-over-data.ts';

/** The link by which the professional answers: it is shown once. */
export function LinkCard({ one }: { readonly one: HandOverCase }) {
  const words = useWords(HAND_OVERS);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const path = { workspace, handOver: one.id };
  const making = useAct(() => answered(api.POST('/api/w/{workspace}/hand-overs/{handOver}/link', { params: { path } })), { quiet: true });
  return (
    <Card withBorder component="section" aria-label={words.link}>
      <Stack gap="sm">
        <Title order={2}>{words.link}</Title>
        <Text size="sm">{words.linkAbout}</Text>
        {making.data && <CopiedField label={words.linkOnce(manner.day(making.data.until as Day))} value={making.data.link} />}
        {!making.data && one.linkUntil !== null && <Text size="sm">{words.linkUntil(manner.day(one.linkUntil as Day))}</Text>}
        <Group>
          <Button size="xs" variant="default" loading={making.isPending} onClick={() => making.mutate()}>
            {words.linkMake}
          </Button>
        </Group>
        <RefusedAlert error={making.error} />
      </Stack>
    </Card>
  );
}

const WHYS = ['taken-back', 'paid'] as const;

/** Takes the case back, with the reason. */
export function TakeBack({ one }: { readonly one: HandOverCase }) {
  const words = useWords(HAND_OVERS);
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setAsks(true)}>
        {words.takeBack}
      </Button>
      {asks && <TakeBackForm one={one} onClose={() => setAsks(false)} />}
    </>
  );
}

function TakeBackForm({ one, onClose }: { readonly one: HandOverCase; readonly onClose: () => void }) {
  const words = useWords(HAND_OVERS);
  const { workspace } = usePlace();
  const [why, setWhy] = useState<(typeof WHYS)[number]>('taken-back');
  const [reason, setReason] = useState('');
  const path = { workspace, handOver: one.id };
  const taking = useAct(
    () => answered(api.POST('/api/w/{workspace}/hand-overs/{handOver}/return', { params: { path }, body: { why, reason } })),
    { done: () => words.takenBack, quiet: true, after: onClose },
  );
  return (
    <FormDialog title={words.takeBack} doing={taking} action={words.takeBack} onClose={onClose}>
      <Text>{words.takeBackAbout}</Text>
      <NativeSelect
        label={words.whyBack}
        data-autofocus
        value={why}
        data={WHYS.map((value) => ({ value, label: words.whys[value] }))}
        onChange={({ currentTarget }) => setWhy(WHYS.find((one) => one === currentTarget.value) ?? 'taken-back')}
      />
      <Textarea
        label={words.note}
        autosize
        minRows={2}
        maxLength={2_000}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </FormDialog>
  );
}
