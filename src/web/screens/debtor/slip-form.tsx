import { FileInput, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { upload } from '../../client/upload.ts';
import { useAct } from '../../parts/act.ts';
import { DayField } from '../../parts/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import type { Letter } from '../../parts/letter-way.tsx';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { POST } from '../../words/post.ts';

const SAYS = ['received', 'refused', 'unclaimed', 'nothing'] as const;
type Says = (typeof SAYS)[number];

/** The slip of a letter came back: its scan is filed with the letter, and what it says is recorded. */
export function SlipForm({ letter, onClose }: { readonly letter: Letter; readonly onClose: () => void }) {
  const words = useWords(POST);
  const { workspace } = usePlace();
  const [file, setFile] = useState<File | null>(null);
  const [says, setSays] = useState<Says>(letter.receipt === null ? 'received' : 'nothing');
  const [on, setOn] = useState<Day | null>(null);
  const filing = useAct(
    async () => {
      if (on === null) return;
      if (says !== 'nothing')
        await answered(
          api.POST('/api/w/{workspace}/dispatches/{dispatch}/receipt', {
            params: { path: { workspace, dispatch: letter.dispatch } },
            body: { receipt: says, on },
          }),
        );
      const url = `/api/w/${encodeURIComponent(workspace)}/dispatches/${letter.dispatch}/proofs`;
      if (file !== null) await upload(url, file, { what: 'receipt', on });
    },
    { done: () => words.filed, quiet: true, after: onClose },
  );
  return (
    <FormDialog
      title={words.fileTitle}
      doing={filing}
      action={words.fileNow}
      incomplete={on === null || (file === null && says === 'nothing')}
      onClose={onClose}
    >
      <FileInput
        label={words.file}
        description={words.fileHint}
        placeholder={words.fileChoose}
        data-autofocus
        accept="application/pdf,image/jpeg,image/png"
        value={file}
        onChange={setFile}
      />
      <NativeSelect
        label={words.slipSays}
        value={says}
        data={SAYS.map((value) => ({ value, label: words.says[value] }))}
        onChange={({ currentTarget }) => setSays(SAYS.find((one) => one === currentTarget.value) ?? 'nothing')}
      />
      <DayField side="past" label={words.slipDay} value={on} onChange={setOn} required />
    </FormDialog>
  );
}
