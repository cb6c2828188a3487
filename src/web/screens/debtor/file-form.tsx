import { FileInput, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FILED_KINDS, type FiledKind } from '../../../core/case/kept.ts';
import { capital } from '../../../words/capital.ts';
import { FILED_KIND_WORDS } from '../../../words/kept-terms.ts';
import { upload } from '../../client/upload.ts';
import { useAct } from '../../parts/act.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { usePlace } from '../../shell/place.ts';
import { KEPT } from '../../words/kept.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { DebtorCard } from './debtor-data.ts';
import type { Dispute } from './dispute-data.ts';

type Props = {
  readonly card: DebtorCard;
  readonly onClose: () => void;
  /** Whose papers it belongs to. */
  readonly dispute?: Dispute;
};

/** A document that a person has, about the debtor, one of its open invoices, or what it contests. */
export function FileForm({ card, onClose, dispute }: Props) {
  const words = useWords(KEPT);
  const { language } = useLanguage();
  const { workspace } = usePlace();
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<FiledKind>(dispute === undefined ? 'contract' : 'correspondence');
  const [title, setTitle] = useState('');
  const [item, setItem] = useState('');
  const url = `/api/w/${encodeURIComponent(workspace)}/debtors/${card.id}/documents`;
  const filing = useAct(
    async () =>
      file === null ? null : upload(url, file, { kind, title, item: item === '' ? null : Number(item), dispute: dispute?.id ?? null }),
    {
      done: () => words.added,
      quiet: true,
      after: onClose,
    },
  );
  const about = dispute?.sums.map((one) => ({ id: one.item, number: one.number }));
  const invoices = about ?? card.items.filter((one) => one.kind === 'invoice');
  return (
    <FormDialog
      title={dispute === undefined ? words.addTitle : words.addToDispute}
      doing={filing}
      action={words.addNow}
      incomplete={file === null}
      onClose={onClose}
    >
      <FileInput
        label={words.file}
        description={words.fileHint}
        placeholder={words.fileChoose}
        required
        data-autofocus
        accept="application/pdf,image/jpeg,image/png,message/rfc822,.eml"
        value={file}
        onChange={setFile}
      />
      <NativeSelect
        label={words.kind}
        value={kind}
        data={FILED_KINDS.map((value) => ({ value, label: capital(FILED_KIND_WORDS[value][language]) }))}
        onChange={({ currentTarget }) => setKind(FILED_KINDS.find((one) => one === currentTarget.value) ?? 'other')}
      />
      <TextInput label={words.title} maxLength={120} value={title} onChange={({ currentTarget }) => setTitle(currentTarget.value)} />
      <NativeSelect
        label={words.invoice}
        value={item}
        data={[
          { value: '', label: dispute === undefined ? words.wholeDebtor : words.wholeDispute },
          ...invoices.map(({ id, number }) => ({ value: String(id), label: number })),
        ]}
        onChange={({ currentTarget }) => setItem(currentTarget.value)}
      />
    </FormDialog>
  );
}
