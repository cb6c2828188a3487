import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import type { Proceeding } from '../../parts/proceedings-data.ts';
import { usePlace } from '../../shell/place.ts';
import { CHOOSE_ITEMS } from '../../words/choose-items.ts';
import { useWords } from '../../words/language.tsx';
import { PROCEEDINGS } from '../../words/proceedings.ts';

type Props = { readonly proceeding: Proceeding };

/** How the court is called, and its number of the file: known later than the proceeding was opened, or typed wrong. */
export function CourtName({ proceeding }: Props) {
  const words = useWords(CHOOSE_ITEMS);
  const [edits, setEdits] = useState(false);
  return (
    <>
      <Button size="xs" variant="subtle" onClick={() => setEdits(true)}>
        {words.correct}
      </Button>
      {edits && <NameForm proceeding={proceeding} onClose={() => setEdits(false)} />}
    </>
  );
}

function NameForm({ proceeding, onClose }: Props & { readonly onClose: () => void }) {
  const [words, say] = [useWords(PROCEEDINGS), useWords(CHOOSE_ITEMS)];
  const { workspace } = usePlace();
  const [courtName, setCourtName] = useState(proceeding.courtName);
  const [number, setNumber] = useState(proceeding.number);
  const naming = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/proceedings/{proceeding}/name', {
          params: { path: { workspace, proceeding: proceeding.id } },
          body: { courtName, number },
        }),
      ),
    { done: () => say.corrected, quiet: true, after: onClose },
  );
  return (
    <FormDialog title={say.correctTitle} doing={naming} onClose={onClose}>
      <TextInput
        label={words.courtName}
        data-autofocus
        maxLength={120}
        value={courtName}
        onChange={({ currentTarget }) => setCourtName(currentTarget.value)}
      />
      <TextInput label={words.number} maxLength={120} value={number} onChange={({ currentTarget }) => setNumber(currentTarget.value)} />
    </FormDialog>
  );
}
