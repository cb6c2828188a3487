import { Checkbox, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { PROMISE_WAYS } from '../../../core/case/promised.ts';
import { answered, api, Refused } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { AmountField, isNoAmount } from '../../parts/amount-field.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { typedAmount } from '../../parts/typed-amount.ts';
import { usePlace } from '../../shell/place.ts';
import { AGREEMENTS } from '../../words/agreements.ts';
import { DEBTOR } from '../../words/debtor.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { DebtorCard, ItemLine } from './debtor-data.ts';

type Props = {
  readonly card: DebtorCard;
  /** `null`: all that are open. */
  readonly items: readonly ItemLine[] | null;
  readonly onClose: () => void;
};

type Said = { readonly on: Day | null; readonly amount: string; readonly via: (typeof PROMISE_WAYS)[number]; readonly note: string };

/** What the debtor said it would pay, and when. */
export function PromiseForm({ card, items, onClose }: Props) {
  const [words, debtor] = [useWords(AGREEMENTS), useWords(DEBTOR)];
  const { manner } = useLanguage();
  const [said, setSaid] = useState<Said>({ on: null, amount: '', via: 'call', note: '' });
  const [confirmed, setConfirmed] = useState(false);
  const recording = useRecording(card, items, said, confirmed, onClose);
  const distrusted = confirmed || (recording.error instanceof Refused && recording.error.code === 'promises-broken');
  const isReady = said.on !== null && !isNoAmount(said.amount);
  return (
    <FormDialog title={words.promiseTitle} doing={recording} action={words.record} incomplete={!isReady} onClose={onClose}>
      <Text>{items === null ? words.openInvoices : debtor.onlyInvoices(manner.list(items.map(({ number }) => number)))}</Text>
      <SaidFields said={said} onSaid={setSaid} />
      {distrusted && (
        <Checkbox label={words.confirm} checked={confirmed} onChange={({ currentTarget }) => setConfirmed(currentTarget.checked)} />
      )}
    </FormDialog>
  );
}

function useRecording(card: DebtorCard, items: readonly ItemLine[] | null, said: Said, confirmed: boolean, onClose: () => void) {
  const words = useWords(AGREEMENTS);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  return useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/debtors/{debtor}/promises', {
          params: { path: { workspace, debtor: card.id } },
          body: {
            on: said.on ?? '',
            amount: typedAmount(said.amount),
            items: items?.map(({ id }) => id) ?? null,
            via: said.via,
            note: said.note,
            confirmed,
          },
        }),
      ),
    { done: ({ until }) => words.recorded(manner.day(until as Day)), quiet: true, after: onClose },
  );
}

type FieldProps = { readonly said: Said; readonly onSaid: (said: Said) => void };

function SaidFields({ said, onSaid }: FieldProps) {
  const [words, debtor] = [useWords(AGREEMENTS), useWords(DEBTOR)];
  return (
    <>
      <DayField
        side="to-come"
        label={words.promisedOn}
        description={words.promisedOnHint}
        required
        data-autofocus
        value={said.on}
        onChange={(on) => onSaid({ ...said, on })}
        maw={320}
      />
      <AmountField
        label={words.amount}
        description={words.amountHint}
        value={said.amount}
        onChange={(amount) => onSaid({ ...said, amount })}
      />
      <NativeSelect
        label={words.via}
        value={said.via}
        data={PROMISE_WAYS.map((value) => ({ value, label: words.ways[value] }))}
        onChange={({ currentTarget }) => onSaid({ ...said, via: PROMISE_WAYS.find((one) => one === currentTarget.value) ?? 'other' })}
      />
      <TextInput
        label={words.note}
        description={debtor.reasonHint}
        maxLength={500}
        value={said.note}
        onChange={({ currentTarget }) => onSaid({ ...said, note: currentTarget.value })}
      />
    </>
  );
}
