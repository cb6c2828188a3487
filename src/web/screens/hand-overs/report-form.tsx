import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { MONEY_ACTS, REPORT_ACTS, type ReportAct, SUM_ACTS } from '../../../core/case/hand-over.ts';
import { capital } from '../../../words/capital.ts';
import { ACT_WORDS } from '../../../words/hand-over-terms.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { AmountField, isNoAmount } from '../../parts/amount-field.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { usePlace } from '../../shell/place.ts';
import { HAND_OVERS } from '../../words/hand-overs.ts';
import { useLanguage, useWords } from '../../words/language.tsx';

/** What a professional said by telephone or letter. */
export function AddReport({ handOver }: { readonly handOver: number }) {
  const words = useWords(HAND_OVERS);
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setAsks(true)}>
        {words.addReport}
      </Button>
      {asks && <ReportForm handOver={handOver} onClose={() => setAsks(false)} />}
    </>
  );
}

function ReportForm({ handOver, onClose }: { readonly handOver: number; readonly onClose: () => void }) {
  const words = useWords(HAND_OVERS);
  const { language } = useLanguage();
  const { workspace } = usePlace();
  const [act, setAct] = useState<ReportAct>('call');
  const [on, setOn] = useState<Day | null>(null);
  const [amount, setAmount] = useState('');
  const [commission, setCommission] = useState('');
  const [note, setNote] = useState('');
  // One form, one report, however often it is sent.
  const [key] = useState(() => `f-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`);
  const [hasSum, isMoney] = [SUM_ACTS.has(act), MONEY_ACTS.has(act)];
  const adding = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/hand-overs/{handOver}/reports', {
          params: { path: { workspace, handOver } },
          body: {
            ...{ act, on: on ?? '', key, note, invoice: '', until: null },
            amount: hasSum ? amount || null : null,
            commission: isMoney ? commission || null : null,
          },
        }),
      ),
    { done: () => words.reportAdded, quiet: true, after: onClose },
  );
  const incomplete = on === null || (isMoney && (amount.trim() === '' || isNoAmount(amount)));
  return (
    <FormDialog title={words.addReport} doing={adding} incomplete={incomplete} onClose={onClose}>
      <NativeSelect
        label={words.what}
        data-autofocus
        value={act}
        data={REPORT_ACTS.map((value) => ({ value, label: capital(ACT_WORDS[value][language]) }))}
        onChange={({ currentTarget }) => setAct(REPORT_ACTS.find((one) => one === currentTarget.value) ?? 'other')}
      />
      <DayField side="past" label={words.day} required value={on} onChange={setOn} maw={320} />
      {hasSum && <AmountField label={words.amount} required={isMoney} value={amount} onChange={setAmount} />}
      {isMoney && (
        <TextInput
          label={words.commissionField}
          inputMode="decimal"
          maxLength={40}
          maw={320}
          value={commission}
          onChange={({ currentTarget }) => setCommission(currentTarget.value)}
        />
      )}
      <Textarea
        label={words.note}
        autosize
        minRows={2}
        maxLength={2_000}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </FormDialog>
  );
}
