import { NativeSelect, Text, TextInput } from '@mantine/core';
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

/** Insolvency proceedings are no hold: they are told apart, and stop everything. A promise has its own form. */
const KINDS = ['dispute', 'plan', 'stop', 'other'] as const;

type Props = {
  readonly card: DebtorCard;
  /** `null`: all, also those to come. */
  readonly items: readonly ItemLine[] | null;
  readonly onClose: () => void;
};

/** Suspends reminders: why, over what, until when. */
export function HoldForm({ card, items, onClose }: Props) {
  const words = useWords(DEBTOR);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('dispute');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<Day | null>(null);
  const placing = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/debtors/{debtor}/holds', {
          params: { path: { workspace, debtor: card.id } },
          body: { kind, reason, until, items: items?.map(({ id }) => id) ?? null },
        }),
      ),
    { done: () => words.held, quiet: true, after: onClose },
  );
  return (
    <FormDialog title={words.suspendTitle} doing={placing} action={words.place} onClose={onClose}>
      <Text>{items === null ? words.allInvoices : words.onlyInvoices(manner.list(items.map(({ number }) => number)))}</Text>
      <NativeSelect
        label={words.holdKind}
        data-autofocus
        value={kind}
        data={KINDS.map((value) => ({ value, label: words.holdKinds[value] }))}
        onChange={({ currentTarget }) => setKind(KINDS.find((one) => one === currentTarget.value) ?? 'other')}
      />
      <TextInput
        label={words.reason}
        description={words.reasonHint}
        required
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <DayField side="to-come" label={words.until} description={words.untilHint} value={until} onChange={setUntil} maw={320} />
    </FormDialog>
  );
}
