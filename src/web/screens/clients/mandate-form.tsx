import { FileInput, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { upload } from '../../client/upload.ts';
import { useAct } from '../../parts/act.ts';
import { AmountField } from '../../parts/amount-field.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { usePlace } from '../../shell/place.ts';
import { CLIENTS } from '../../words/clients.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Mandate, Terms } from './client-data.ts';

const CHARGES = ['client', 'commission', 'agency'] as const;
type Typed = {
  readonly percent: string;
  readonly minimum: string;
  readonly fixed: string;
  readonly vatPercent: string;
  readonly charges: (typeof CHARGES)[number];
};
const USUAL: Typed = { percent: '', minimum: '', fixed: '', vatPercent: '20', charges: 'client' };

/** A new agreement of a client: its PDF, its days, and the agency's pay. */
export function MandateForm({ client, onClose }: { readonly client: number; readonly onClose: () => void }) {
  const words = useWords(CLIENTS);
  const { workspace } = usePlace();
  const [file, setFile] = useState<File | null>(null);
  const [signedOn, setSignedOn] = useState<Day | null>(null);
  const [from, setFrom] = useState<Day | null>(null);
  const [until, setUntil] = useState<Day | null>(null);
  const [days, setDays] = useState('');
  const [typed, setTyped] = useState<Typed>(USUAL);
  const url = `/api/w/${encodeURIComponent(workspace)}/creditors/${client}/mandates`;
  const saving = useAct(
    async () =>
      file === null
        ? null
        : upload(url, file, {
            signedOn,
            from: from ?? signedOn,
            until,
            remitDays: days === '' ? null : Number(days),
            terms: termsOf(typed, []),
          }),
    { done: () => words.recorded, quiet: true, after: onClose },
  );
  return (
    <FormDialog
      title={words.addMandate}
      doing={saving}
      incomplete={file === null || signedOn === null || typed.percent.trim() === ''}
      onClose={onClose}
    >
      <FileInput
        label={words.file}
        placeholder={words.fileChoose}
        required
        data-autofocus
        accept="application/pdf"
        value={file}
        onChange={setFile}
      />
      <DayField label={words.signed} required side="past" value={signedOn} onChange={setSignedOn} />
      <DayField label={words.fromSigned} value={from} onChange={setFrom} />
      <DayField label={words.until} value={until} onChange={setUntil} />
      <TextInput
        label={words.days}
        inputMode="numeric"
        maxLength={3}
        maw={220}
        pattern="[0-9]*"
        value={days}
        onChange={({ currentTarget }) => setDays(currentTarget.value)}
      />
      <TermsFields typed={typed} onType={setTyped} />
    </FormDialog>
  );
}

/** Other terms of a mandate; further rates by amount and age stay as they are. */
export function TermsForm({ mandate, onClose }: { readonly mandate: Mandate; readonly onClose: () => void }) {
  const words = useWords(CLIENTS);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const last = mandate.terms.at(-1);
  const [from, setFrom] = useState<Day | null>(null);
  const [typed, setTyped] = useState<Typed>(() =>
    last === undefined
      ? USUAL
      : {
          percent: manner.decimal(last.bands[0]?.ratePercent ?? ''),
          ...{ minimum: manner.decimal(last.minimum.amount), fixed: manner.decimal(last.fixed.amount) },
          ...{ vatPercent: manner.decimal(last.vatPercent), charges: last.charges },
        },
  );
  const body = { from: from ?? '', terms: termsOf(typed, last?.bands.slice(1) ?? []) };
  const saving = useAct(
    () => answered(api.POST('/api/w/{workspace}/mandates/{mandate}/terms', { params: { path: { workspace, mandate: mandate.id } }, body })),
    { done: () => words.changed, quiet: true, after: onClose },
  );
  return (
    <FormDialog title={words.changeTitle} doing={saving} incomplete={from === null || typed.percent.trim() === ''} onClose={onClose}>
      <Text>{words.changeAbout}</Text>
      <DayField label={words.from} required side="to-come" value={from} onChange={setFrom} data-autofocus />
      <TermsFields typed={typed} onType={setTyped} />
    </FormDialog>
  );
}

function TermsFields({ typed, onType }: { readonly typed: Typed; readonly onType: (typed: Typed) => void }) {
  const words = useWords(CLIENTS);
  const set = (name: 'percent' | 'vatPercent') => (event: { readonly currentTarget: { readonly value: string } }) =>
    onType({ ...typed, [name]: event.currentTarget.value });
  return (
    <>
      <TextInput
        label={words.percent}
        required
        inputMode="decimal"
        maxLength={20}
        maw={220}
        value={typed.percent}
        onChange={set('percent')}
      />
      <AmountField label={words.least} value={typed.minimum} onChange={(minimum) => onType({ ...typed, minimum })} />
      <AmountField label={words.fee} value={typed.fixed} onChange={(fixed) => onType({ ...typed, fixed })} />
      <TextInput
        label={words.vatPercent}
        inputMode="decimal"
        maxLength={20}
        maw={220}
        value={typed.vatPercent}
        onChange={set('vatPercent')}
      />
      <NativeSelect
        label={words.whose}
        value={typed.charges}
        data={CHARGES.map((value) => ({ value, label: words.charges[value] }))}
        onChange={({ currentTarget }) => onType({ ...typed, charges: CHARGES.find((one) => one === currentTarget.value) ?? 'client' })}
      />
    </>
  );
}

function termsOf({ percent, minimum, fixed, vatPercent, charges }: Typed, others: Terms['bands']) {
  const first = { from: '0', fromDaysLate: 0, ratePercent: percent };
  const bands = [first, ...others.map((one) => ({ ...one, from: one.from.amount }))];
  return { bands, minimum: minimum.trim() || '0', fixed: fixed.trim() || '0', vatPercent: vatPercent.trim() || '0', charges };
}
