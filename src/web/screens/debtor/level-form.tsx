import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { DayField } from '../../parts/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { usePlace } from '../../shell/place.ts';
import { DEBTOR } from '../../words/debtor.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { DebtorCard, ItemLine } from './debtor-data.ts';

type Props = { readonly card: DebtorCard; readonly items: readonly ItemLine[]; readonly onClose: () => void };

/** Says which step had been made for invoices before Acquit took over. */
export function LevelForm({ card, items, onClose }: Props) {
  const words = useWords(DEBTOR);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const [step, setStep] = useState(card.steps[0]?.key ?? '');
  const [on, setOn] = useState<Day | null>(null);
  const setting = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/debtors/{debtor}/levels', {
          params: { path: { workspace, debtor: card.id } },
          body: { items: items.map(({ id }) => id), step, on: on ?? '' },
        }),
      ),
    { done: () => words.levelSet, quiet: true, after: onClose },
  );
  return (
    <FormDialog title={words.levelTitle} doing={setting} incomplete={on === null} onClose={onClose}>
      <Text>{words.onlyInvoices(manner.list(items.map(({ number }) => number)))}</Text>
      <Text>{words.levelAbout}</Text>
      <NativeSelect
        label={words.step}
        data-autofocus
        value={step}
        data={card.steps.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={({ currentTarget }) => setStep(currentTarget.value)}
      />
      <DayField side="past" label={words.stepOn} value={on} onChange={setOn} required />
    </FormDialog>
  );
}
