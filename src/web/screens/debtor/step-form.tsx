import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { AmountField } from '../../parts/amount-field.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import type { Proceeding } from '../../parts/proceedings-data.ts';
import { typedAmount } from '../../parts/typed-amount.ts';
import { usePlace, useToday } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { PROCEEDINGS } from '../../words/proceedings.ts';
import { StepDocument } from './step-document.tsx';

type Props = { readonly proceeding: Proceeding; readonly onClose: () => void };
type Kind = Proceeding['next'][number]['kind'];
type Ending = Proceeding['endings'][number]['ending'];

type Said = {
  readonly kind: Kind;
  readonly on: Day | null;
  readonly inPerson: boolean;
  readonly granted: string;
  readonly hearingOn: Day | null;
  readonly ending: Ending | null;
  readonly resume: boolean;
  readonly cost: string;
  readonly recoverable: boolean;
  readonly note: string;
  readonly filed: number | null;
};

const isGranting = (kind: Kind) => kind === 'order-made' || kind === 'judgment';

/** A judgment may grant nothing, which is no amount elsewhere. */
function grantedSum({ kind, granted }: Said): string | null {
  return kind === 'judgment' && /^0([.,]0{1,2})?$/.test(granted.trim()) ? '0.00' : typedAmount(granted);
}

/** What happened in a proceeding: only what can come next by law is offered. */
export function StepForm({ proceeding, onClose }: Props) {
  const words = useWords(PROCEEDINGS);
  const { workspace } = usePlace();
  const today = useToday();
  const [said, setSaid] = useState<Said>({
    ...{ kind: proceeding.next[0]?.kind ?? 'closed', on: (today as Day | undefined) ?? null, inPerson: true, hearingOn: null },
    ...{ granted: proceeding.claimed.amount.replace('.', ','), ending: proceeding.endings[0]?.ending ?? null, resume: false },
    ...{ cost: '', recoverable: true, note: '', filed: null },
  });
  const { kind, on, cost, hearingOn } = said;
  const recording = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/proceedings/{proceeding}/steps', {
          params: { path: { workspace, proceeding: proceeding.id } },
          body: bodyOf(said),
        }),
      ),
    { done: () => words.recorded, quiet: true, after: onClose },
  );
  const amountsRead = (!isGranting(kind) || grantedSum(said) !== null) && (cost.trim() === '' || typedAmount(cost) !== null);
  const isReady = on !== null && amountsRead && (kind !== 'hearing' || hearingOn !== null);
  return (
    <FormDialog title={words.record} doing={recording} incomplete={!isReady} onClose={onClose}>
      <NativeSelect
        label={words.what}
        data-autofocus
        value={kind}
        data={proceeding.next.map((one) => ({ value: one.kind, label: one.name }))}
        onChange={({ currentTarget }) =>
          setSaid({ ...said, kind: proceeding.next.find((one) => one.kind === currentTarget.value)?.kind ?? 'closed' })
        }
      />
      <DayField side="past" label={words.on} required value={on} onChange={(day) => setSaid({ ...said, on: day })} maw={200} />
      <OfKind said={said} proceeding={proceeding} onSaid={setSaid} />
      <AmountField label={words.costField} value={cost} onChange={(typed) => setSaid({ ...said, cost: typed })} />
      {cost.trim() !== '' && (
        <Checkbox
          label={words.recoverable}
          checked={said.recoverable}
          onChange={({ currentTarget }) => setSaid({ ...said, recoverable: currentTarget.checked })}
        />
      )}
      <StepDocument debtor={proceeding.debtor.id} filed={said.filed} onFiled={(filed) => setSaid({ ...said, filed })} />
      <Textarea
        label={words.note}
        autosize
        minRows={2}
        maxLength={2_000}
        value={said.note}
        onChange={({ currentTarget }) => setSaid({ ...said, note: currentTarget.value })}
      />
    </FormDialog>
  );
}

type Fields = { readonly said: Said; readonly proceeding: Proceeding; readonly onSaid: (said: Said) => void };

/** What this kind of step asks besides. */
function OfKind({ said, proceeding, onSaid }: Fields) {
  const words = useWords(PROCEEDINGS);
  if (isGranting(said.kind))
    return (
      <AmountField
        label={words.grantedField}
        {...(said.kind === 'judgment' ? { description: words.grantedHint } : {})}
        required
        value={said.granted}
        onChange={(typed) => onSaid({ ...said, granted: typed })}
      />
    );
  if (said.kind === 'served')
    return (
      <NativeSelect
        label={words.service}
        value={String(said.inPerson)}
        data={[
          { value: 'true', label: words.inPerson },
          { value: 'false', label: words.notInPerson },
        ]}
        onChange={({ currentTarget }) => onSaid({ ...said, inPerson: currentTarget.value === 'true' })}
      />
    );
  if (said.kind === 'hearing')
    return (
      <DayField
        label={words.hearingField}
        required
        value={said.hearingOn}
        onChange={(day) => onSaid({ ...said, hearingOn: day })}
        maw={200}
      />
    );
  return said.kind === 'closed' ? <Ends said={said} proceeding={proceeding} onSaid={onSaid} /> : null;
}

function Ends({ said, proceeding, onSaid }: Fields) {
  const words = useWords(PROCEEDINGS);
  return (
    <>
      <NativeSelect
        label={words.ending}
        value={said.ending ?? ''}
        data={proceeding.endings.map(({ ending, name }) => ({ value: ending, label: name }))}
        onChange={({ currentTarget }) =>
          onSaid({ ...said, ending: proceeding.endings.find(({ ending }) => ending === currentTarget.value)?.ending ?? null })
        }
      />
      <Checkbox
        label={words.resume}
        description={words.resumeHint}
        checked={said.resume}
        onChange={({ currentTarget }) => onSaid({ ...said, resume: currentTarget.checked })}
      />
    </>
  );
}

function bodyOf(said: Said) {
  const { kind, on, inPerson, hearingOn, ending, resume, cost, recoverable, note, filed } = said;
  return {
    ...{ kind, on: on ?? '', note, filed, recoverable: cost.trim() !== '' && recoverable },
    inPerson: kind === 'served' ? inPerson : null,
    granted: isGranting(kind) ? grantedSum(said) : null,
    hearingOn: kind === 'hearing' ? hearingOn : null,
    ending: kind === 'closed' ? ending : null,
    cost: cost.trim() === '' ? null : typedAmount(cost),
    ...(kind === 'closed' && resume ? { resume } : {}),
  };
}
