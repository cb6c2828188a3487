import { Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { useAmounts } from '../../parts/amount.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { AGREEMENTS } from '../../words/agreements.ts';
import { DEBTOR } from '../../words/debtor.ts';
import { INSOLVENCY } from '../../words/insolvency.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { PARTS } from '../../words/parts.ts';
import { isDebt, type OnAsk } from './asked-dialog.tsx';
import type { DebtorCard, Hold } from './debtor-data.ts';
import { Plans } from './plans.tsx';

/** What makes the reminders of this debtor rest, and how to end or begin it. */
export function HoldsCard({ card, onAsk }: { readonly card: DebtorCard; readonly onAsk: OnAsk }) {
  const [words, told, agreed] = [useWords(DEBTOR), useWords(INSOLVENCY), useWords(AGREEMENTS)];
  const [mayWork, mayApprove] = [useMay('work'), useMay('approve')];
  const owes = card.items.some(isDebt);
  return (
    <Card withBorder component="section" id="suspensions" aria-label={words.holds}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{words.holds}</Title>
          {mayWork && (
            <Group gap="xs">
              <Button size="xs" variant="default" onClick={() => onAsk('promise')} disabled={!owes}>
                {agreed.promise}
              </Button>
              {mayApprove && (
                <Button size="xs" variant="default" onClick={() => onAsk('plan')} disabled={!owes}>
                  {agreed.proposePlan}
                </Button>
              )}
              <Button size="xs" variant="default" onClick={() => onAsk('hold')}>
                {words.suspend}
              </Button>
            </Group>
          )}
        </Group>
        {card.promises !== null && card.promises.of > 0 && <Text>{agreed.kept(card.promises.kept, card.promises.of)}</Text>}
        <Plans debtor={card.id} />
        {card.holds.length === 0 && <Text>{words.noHold}</Text>}
        {card.holds.filter(isNoPlan).map((hold) => (
          <OneHold key={hold.id} hold={hold} mayWork={mayWork} />
        ))}
        {mayWork && card.insolvency === null && (
          <Button size="compact-sm" variant="subtle" onClick={() => onAsk('insolvency')} style={{ alignSelf: 'flex-start' }}>
            {told.tell}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

/** A plan is told with its instalments. */
function isNoPlan({ plan }: Hold): boolean {
  return plan === null;
}

export function OneHold({ hold, mayWork }: { readonly hold: Hold; readonly mayWork: boolean }) {
  const words = useWords(DEBTOR);
  const { manner } = useLanguage();
  const [lifts, setLifts] = useState(false);
  const until = hold.until === null ? words.holdOpen : words.holdUntil(manner.day(hold.until as Day));
  const over = hold.items === null ? words.allInvoices : manner.list(hold.items.map(({ number }) => number));
  return (
    <Stack gap={4}>
      <Text fw={600}>{`${capital(hold.name)}, ${until}`}</Text>
      {hold.promised !== null && <Promised promised={hold.promised} />}
      {hold.reason !== '' && <Text>{hold.reason}</Text>}
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

function Promised({ promised }: { readonly promised: NonNullable<Hold['promised']> }) {
  const words = useWords(AGREEMENTS);
  const { manner } = useLanguage();
  const amounts = useAmounts();
  const sum = promised.amount === null ? null : amounts.one(promised.amount);
  return <Text>{words.promised(sum, manner.day(promised.on as Day))}</Text>;
}

function Lift({ hold, onClose }: { readonly hold: Hold; readonly onClose: () => void }) {
  const [words, parts] = [useWords(DEBTOR), useWords(PARTS)];
  const { workspace } = usePlace();
  const [why, setWhy] = useState('');
  const lifting = useAct(
    () => answered(api.POST('/api/w/{workspace}/holds/{hold}/lift', { params: { path: { workspace, hold: hold.id } }, body: { why } })),
    { done: () => words.lifted, quiet: true, after: onClose },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    lifting.mutate();
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
