import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { type ChoosableItem, ChooseItems, type ChosenItems } from '../../parts/choose-items.tsx';
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
  /** The late invoices that this is about. */
  readonly items: readonly ChoosableItem[];
  readonly onClose: () => void;
};

/** A decision and its reasons. */
export function ChoiceForm({ option, debtor, known, items, onClose }: WayForm) {
  const words = useWords(PROCEEDINGS);
  const { workspace } = usePlace();
  const [reasons, setReasons] = useState('');
  const [chosen, setChosen] = useState<ChosenItems>(null);
  const choosing = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/debtors/{debtor}/choice', {
          params: { path: { workspace, debtor } },
          body: { way: option.way, reasons, ...known, items: chosen && [...chosen] },
        }),
      ),
    { done: () => words.chosen, quiet: true, after: onClose },
  );
  return (
    <FormDialog
      title={words.chooseFor(option.name)}
      doing={choosing}
      action={words.choose}
      incomplete={chosen?.length === 0}
      onClose={onClose}
    >
      <Text size="sm">{words.chooseAbout(chosen?.length ?? items.length)}</Text>
      <ChooseItems items={items} chosen={chosen} onChoose={setChosen} />
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
