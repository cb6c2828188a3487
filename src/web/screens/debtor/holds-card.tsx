import { Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { useChange } from '../../parts/use-change.ts';
import { useMay, usePlace } from '../../shell/place.ts';
import { DEBTOR } from '../../words/debtor.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { PARTS } from '../../words/parts.ts';
import type { DebtorCard, Hold } from './debtor-data.ts';
import { HoldForm } from './hold-form.tsx';

/** What makes the reminders of this debtor rest, and how to end or begin it. */
export function HoldsCard({ card }: { readonly card: DebtorCard }) {
  const words = useWords(DEBTOR);
  const mayWork = useMay('work');
  const [asks, setAsks] = useState(false);
  return (
    <Card withBorder component="section" aria-label={words.holds}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{words.holds}</Title>
          {mayWork && (
            <Button size="xs" variant="default" onClick={() => setAsks(true)}>
              {words.suspend}
            </Button>
          )}
        </Group>
        {card.holds.length === 0 && <Text>{words.noHold}</Text>}
        {card.holds.map((hold) => (
          <OneHold key={hold.id} hold={hold} mayWork={mayWork} />
        ))}
      </Stack>
      {asks && <HoldForm card={card} items={null} onClose={() => setAsks(false)} />}
    </Card>
  );
}

export function OneHold({ hold, mayWork }: { readonly hold: Hold; readonly mayWork: boolean }) {
  const words = useWords(DEBTOR);
  const { manner } = useLanguage();
  const [lifts, setLifts] = useState(false);
  const until = hold.until === null ? words.holdOpen : words.holdUntil(manner.day(hold.until as Day));
  const over = hold.items === null ? words.allInvoices : manner.list(hold.items.map(({ number }) => number));
  return (
    <Stack gap={4}>
      <Text fw={600} tt="none">{`${hold.name[0]?.toUpperCase() ?? ''}${hold.name.slice(1)}, ${until}`}</Text>
      <Text>{hold.reason}</Text>
      <Text size="sm" c="dimmed">
        {[over, words.since(manner.day(hold.from as Day), hold.author)].join(' · ')}
      </Text>
      {mayWork &&
        (lifts ? (
          <Lift hold={hold} onClose={() => setLifts(false)} />
        ) : (
          <Button size="xs" variant="default" onClick={() => setLifts(true)} style={{ alignSelf: 'flex-start' }}>
            {words.lift}
          </Button>
        ))}
    </Stack>
  );
}

function Lift({ hold, onClose }: { readonly hold: Hold; readonly onClose: () => void }) {
  const [words, parts] = [useWords(DEBTOR), useWords(PARTS)];
  const { workspace } = usePlace();
  const [why, setWhy] = useState('');
  const lifting = useChange(
    () => answered(api.POST('/api/w/{workspace}/holds/{hold}/lift', { params: { path: { workspace, hold: hold.id } }, body: { why } })),
    words.lifted,
    onClose,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    lifting.mutate(undefined);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <TextInput
          label={words.liftWhy}
          required
          autoFocus
          maxLength={500}
          value={why}
          onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        />
        <RefusedAlert error={lifting.error} />
        <Group gap="xs">
          <Button size="xs" type="submit" loading={lifting.isPending}>
            {words.lift}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            {parts.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
