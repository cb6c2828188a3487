import { Button, Card, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { usePlace } from '../../shell/place.ts';
import { ERASURE } from '../../words/erasure.ts';
import { useWords } from '../../words/language.tsx';
import { PARTS } from '../../words/parts.ts';
import type { DebtorCard } from './debtor-data.ts';

/** Erases who the debtor is, for good; asked twice. */
export function Erasure({ card }: { readonly card: DebtorCard }) {
  const [words, parts] = [useWords(ERASURE), useWords(PARTS)];
  const { workspace } = usePlace();
  const [asks, setAsks] = useState(false);
  const erasing = useAct(
    () => answered(api.POST('/api/w/{workspace}/debtors/{debtor}/erasure', { params: { path: { workspace, debtor: card.id } } })),
    { done: () => words.eraseDone, quiet: true, after: () => setAsks(false) },
  );
  return (
    <Card withBorder component="section" aria-label={words.erasure}>
      <Stack gap="sm" align="flex-start">
        <Title order={2}>{words.erasure}</Title>
        <Text size="sm">{words.erasureAbout}</Text>
        <Button size="xs" variant="default" onClick={() => setAsks(true)}>
          {words.erase}
        </Button>
      </Stack>
      <Modal opened={asks} onClose={() => setAsks(false)} title={words.erasure} closeButtonProps={{ 'aria-label': parts.close }}>
        <Stack>
          <Text>{words.eraseConfirm(card.name ?? '')}</Text>
          <RefusedAlert error={erasing.error} />
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={() => setAsks(false)}>
              {parts.cancel}
            </Button>
            <Button color="red" loading={erasing.isPending} onClick={() => erasing.mutate()}>
              {words.eraseNow}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Card>
  );
}
