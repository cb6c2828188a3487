import { Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { AmountField } from '../../parts/amount-field.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { typedAmount } from '../../parts/typed-amount.ts';
import { usePlace } from '../../shell/place.ts';
import { DISPUTES } from '../../words/disputes.ts';
import { useWords } from '../../words/language.tsx';
import type { DebtorCard } from './debtor-data.ts';

type Props = { readonly card: DebtorCard; readonly onClose: () => void };

/** Less for some invoices, if the money comes in time. */
export function OfferForm({ card, onClose }: Props) {
  const words = useWords(DISPUTES);
  const { workspace } = usePlace();
  const invoices = card.items.filter(({ kind }) => kind === 'invoice');
  const [chosen, setChosen] = useState<readonly string[]>(invoices.map(({ id }) => String(id)));
  const [pays, setPays] = useState('');
  const [until, setUntil] = useState<Day | null>(null);
  const preparing = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/debtors/{debtor}/offers', {
          params: { path: { workspace, debtor: card.id } },
          body: { items: chosen.map(Number), pays: typedAmount(pays) ?? '', until: until ?? '' },
        }),
      ),
    { done: () => words.prepared, quiet: true, after: onClose },
  );
  const isReady = until !== null && typedAmount(pays) !== null && chosen.length > 0;
  return (
    <FormDialog title={words.offerTitle} doing={preparing} action={words.prepare} incomplete={!isReady} onClose={onClose}>
      <Text>{words.offerHint}</Text>
      <Checkbox.Group label={words.invoice} value={[...chosen]} onChange={setChosen}>
        <Group mt="xs">
          {invoices.map(({ id, number }) => (
            <Checkbox key={id} value={String(id)} label={number} />
          ))}
        </Group>
      </Checkbox.Group>
      <AmountField label={words.pays} required value={pays} onChange={setPays} />
      <DayField side="to-come" label={words.until} required value={until} onChange={setUntil} maw={320} />
    </FormDialog>
  );
}
