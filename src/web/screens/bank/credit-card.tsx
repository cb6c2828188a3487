import { Button, Card, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { amountText } from '../../parts/amount.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { CHOOSING } from '../../words/bank-choosing.ts';
import { BANK_TABS } from '../../words/bank-tabs.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { RefusedNote } from '../today/refused-note.tsx';
import { available } from './available.ts';
import type { Credit } from './bank-types.ts';
import { OtherCredit } from './other-credit.tsx';
import { RefundForm } from './refund-form.tsx';

type CardProps = { readonly of: Credit; readonly onTold: (text: string) => void };

/** One credit: what it could settle, and what became of it otherwise. */
export function CreditCard({ of, onTold }: CardProps) {
  const { credits: words } = useWords(BANK_TABS);
  const { manner } = useLanguage();
  const [may, mayRefund] = [useMay('work'), useMay('approve')];
  const { workspace } = usePlace();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [confirmed, setConfirmed] = useState(false);
  const [refunding, setRefunding] = useState(false);
  const { credit, invoices } = of;
  const laying = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/items/{item}/lay', {
          params: { path: { workspace, item: credit.item } },
          body: { open: credit.open.amount, invoices: [...chosen], confirmed },
        }),
      ),
    { quiet: true, after: ({ amount }) => onTold(words.laid(amountText(manner, amount), credit.number)) },
  );
  return (
    <Card withBorder component="section" aria-label={credit.number}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h3">
            {manner.labelled(credit.debtor.name ?? '—', words.available(amountText(manner, available(of))))}
          </Title>
        </Group>
        <Text size="sm">
          {[
            `${credit.kind === 'credit-note' ? words.note : words.money} ${credit.number}`,
            credit.issuedOn === null ? '' : words.of(manner.day(credit.issuedOn as Day)),
          ]
            .filter(Boolean)
            .join(' ')}
        </Text>
        {invoices.length === 0 && <Text>{words.noInvoice}</Text>}
        {may && invoices.length > 0 && <Choice invoices={invoices} chosen={chosen} onChange={setChosen} />}
        <RefusedNote error={laying.error} />
        <OtherCredit error={laying.error} confirmed={confirmed} onConfirmed={setConfirmed} />
        <Group>
          {may && invoices.length > 0 && (
            <Button disabled={chosen.length === 0} loading={laying.isPending} onClick={() => laying.mutate()}>
              {words.lay}
            </Button>
          )}
          {mayRefund && (
            <Button variant="default" onClick={() => setRefunding(true)}>
              {words.refund}
            </Button>
          )}
        </Group>
        {refunding && <RefundForm of={of} onTold={onTold} onClose={() => setRefunding(false)} />}
      </Stack>
    </Card>
  );
}

type ChoiceProps = {
  readonly invoices: Credit['invoices'];
  readonly chosen: readonly number[];
  readonly onChange: (chosen: readonly number[]) => void;
};

function Choice({ invoices, chosen, onChange }: ChoiceProps) {
  const { credits: words } = useWords(BANK_TABS);
  const choosing = useWords(CHOOSING);
  const { manner } = useLanguage();
  const toggle = (item: number) => onChange(chosen.includes(item) ? chosen.filter((one) => one !== item) : [...chosen, item]);
  return (
    <Stack gap="xs" role="group" aria-label={words.invoices}>
      <Text fw={600} size="sm">
        {words.invoices}
      </Text>
      {invoices.map((one) => (
        <Checkbox
          key={one.item}
          label={[
            one.number,
            choosing.open(amountText(manner, one.open)),
            one.dueOn === null ? '' : choosing.due(manner.day(one.dueOn as Day)),
          ]
            .filter(Boolean)
            .join(' — ')}
          checked={chosen.includes(one.item)}
          onChange={() => toggle(one.item)}
        />
      ))}
    </Stack>
  );
}
