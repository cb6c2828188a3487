import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import type { Option, Ways } from '../../parts/proceedings-data.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { PROCEEDINGS } from '../../words/proceedings.ts';
import type { Known } from './known-form.tsx';

export type WayForm = {
  readonly option: Option;
  readonly ways: Ways;
  readonly debtor: number;
  readonly known: Known;
  readonly onClose: () => void;
};

/** A decision and its reasons. */
export function ChoiceForm({ option, ways, debtor, known, onClose }: WayForm) {
  const words = useWords(PROCEEDINGS);
  const { workspace } = usePlace();
  const [reasons, setReasons] = useState('');
  const choosing = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/debtors/{debtor}/choice', {
          params: { path: { workspace, debtor } },
          body: { way: option.way, reasons, ...known },
        }),
      ),
    { done: () => words.chosen, quiet: true, after: onClose },
  );
  return (
    <FormDialog title={words.chooseFor(option.name)} doing={choosing} action={words.choose} onClose={onClose}>
      <Text size="sm">{words.chooseAbout(ways.invoices.length)}</Text>
      <Textarea
        label={words.reasons}
        description={words.reasonsHint}
        required
        data-autofocus
        autosize
        minRows={3}
        maxLength={2_000}
        value={reasons}
        onChange={({ currentTarget }) => setReasons(currentTarget.value)}
      />
    </FormDialog>
  );
}
