import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { DISPUTE_CAUSES } from '../../../core/case/dispute.ts';
import { capital } from '../../../words/capital.ts';
import { DISPUTE_CAUSE_WORDS } from '../../../words/dispute-terms.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { AmountField, isNoAmount } from '../../parts/amount-field.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { typedAmount } from '../../parts/typed-amount.ts';
import { usePlace } from '../../shell/place.ts';
import { DISPUTES } from '../../words/disputes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { DebtorCard } from './debtor-data.ts';

type Props = { readonly card: DebtorCard; readonly onClose: () => void };
type Said = {
  readonly item: number;
  readonly amount: string;
  readonly line: string;
  /** Chosen, never guessed: they are counted. */
  readonly cause: (typeof DISPUTE_CAUSES)[number] | null;
  readonly reason: string;
  readonly deadline: Day | null;
};

/** What the debtor says is wrong with an invoice, or with a sum of it. */
export function DisputeForm({ card, onClose }: Props) {
  const words = useWords(DISPUTES);
  const { workspace } = usePlace();
  const invoices = card.items.filter(({ kind }) => kind === 'invoice');
  const first = invoices[0]?.id ?? 0;
  const [said, setSaid] = useState<Said>({ item: first, amount: '', line: '', cause: null, reason: '', deadline: null });
  const { item, amount, line, cause, reason, deadline } = said;
  const recording = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/debtors/{debtor}/disputes', {
          params: { path: { workspace, debtor: card.id } },
          body: {
            sums: [{ item, amount: typedAmount(amount), line }],
            cause: cause ?? 'other',
            reason,
            ...(deadline === null ? {} : { deadline }),
          },
        }),
      ),
    { done: () => words.recorded, quiet: true, after: onClose },
  );
  const isReady = cause !== null && !isNoAmount(amount);
  return (
    <FormDialog title={words.formTitle} doing={recording} action={words.record} incomplete={!isReady} onClose={onClose}>
      <Text>{words.formHint}</Text>
      <Fields said={said} invoices={invoices} onSaid={setSaid} />
    </FormDialog>
  );
}

type FieldProps = {
  readonly said: Said;
  readonly invoices: DebtorCard['items'];
  readonly onSaid: (said: Said) => void;
};

function Fields({ said, invoices, onSaid }: FieldProps) {
  const words = useWords(DISPUTES);
  const { language } = useLanguage();
  return (
    <>
      <NativeSelect
        label={words.invoice}
        data-autofocus
        value={String(said.item)}
        data={invoices.map(({ id, number }) => ({ value: String(id), label: number }))}
        onChange={({ currentTarget }) => onSaid({ ...said, item: Number(currentTarget.value) })}
      />
      <AmountField
        label={words.amount}
        description={words.amountHint}
        value={said.amount}
        onChange={(amount) => onSaid({ ...said, amount })}
      />
      <TextInput
        label={words.line}
        maxLength={200}
        value={said.line}
        onChange={({ currentTarget }) => onSaid({ ...said, line: currentTarget.value })}
      />
      <NativeSelect
        label={words.cause}
        required
        value={said.cause ?? ''}
        data={[
          { value: '', label: words.chooseCause },
          ...DISPUTE_CAUSES.map((value) => ({ value, label: capital(DISPUTE_CAUSE_WORDS[value][language]) })),
        ]}
        onChange={({ currentTarget }) => onSaid({ ...said, cause: DISPUTE_CAUSES.find((one) => one === currentTarget.value) ?? null })}
      />
      <Textarea
        label={words.reason}
        autosize
        minRows={2}
        maxLength={2_000}
        value={said.reason}
        onChange={({ currentTarget }) => onSaid({ ...said, reason: currentTarget.value })}
      />
      <DayField
        side="to-come"
        label={words.deadline}
        description={words.deadlineHint}
        value={said.deadline}
        onChange={(deadline) => onSaid({ ...said, deadline })}
        maw={320}
      />
    </>
  );
}
