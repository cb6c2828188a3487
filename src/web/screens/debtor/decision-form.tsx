import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { RESOLUTIONS } from '../../../core/case/dispute.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { AmountField } from '../../parts/amount-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { typedAmount } from '../../parts/typed-amount.ts';
import { usePlace } from '../../shell/place.ts';
import { DISPUTES } from '../../words/disputes.ts';
import { useWords } from '../../words/language.tsx';
import type { Dispute } from './dispute-data.ts';

type Props = { readonly dispute: Dispute; readonly onClose: () => void };

type Said = { readonly resolution: (typeof RESOLUTIONS)[number]; readonly amount: string; readonly reason: string };

/** Whether the debtor is right, and what it is told. */
export function DecisionForm({ dispute, onClose }: Props) {
  const words = useWords(DISPUTES);
  const { workspace } = usePlace();
  const [said, setSaid] = useState<Said>({ resolution: 'justified', amount: '', reason: '' });
  const { resolution, amount, reason } = said;
  const isPart = resolution === 'partial';
  const [first] = dispute.sums;
  const deciding = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/disputes/{dispute}/decision', {
          params: { path: { workspace, dispute: dispute.id } },
          body: { resolution, reason, accepted: isPart && first ? [{ item: first.item, amount: typedAmount(amount) }] : [] },
        }),
      ),
    { done: () => words.decided, quiet: true, after: onClose },
  );
  const isReady = !isPart || typedAmount(amount) !== null;
  return (
    <FormDialog title={words.decideTitle} doing={deciding} action={words.decide} incomplete={!isReady} onClose={onClose}>
      <Fields said={said} onSaid={setSaid} />
    </FormDialog>
  );
}

function Fields({ said, onSaid }: { readonly said: Said; readonly onSaid: (said: Said) => void }) {
  const words = useWords(DISPUTES);
  const { resolution, amount, reason } = said;
  const isTold = resolution === 'rejected' || resolution === 'partial';
  return (
    <>
      <NativeSelect
        label={words.resolution}
        data-autofocus
        value={resolution}
        data={RESOLUTIONS.map((value) => ({ value, label: words.resolutions[value] }))}
        onChange={({ currentTarget }) =>
          onSaid({ ...said, resolution: RESOLUTIONS.find((one) => one === currentTarget.value) ?? 'justified' })
        }
      />
      {resolution === 'partial' && (
        <AmountField label={words.accepted} required value={amount} onChange={(typed) => onSaid({ ...said, amount: typed })} />
      )}
      <Textarea
        label={isTold ? words.answer : words.note}
        required={isTold}
        autosize
        minRows={2}
        maxLength={2_000}
        value={reason}
        onChange={({ currentTarget }) => onSaid({ ...said, reason: currentTarget.value })}
      />
    </>
  );
}
