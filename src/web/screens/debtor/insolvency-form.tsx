import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { PROCEEDINGS, type Proceedings } from '../../../core/law/insolvency.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { DayField } from '../../parts/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { usePlace } from '../../shell/place.ts';
import { DEBTOR } from '../../words/debtor.ts';
import { INSOLVENCY } from '../../words/insolvency.ts';
import { useWords } from '../../words/language.tsx';
import type { DebtorCard } from './debtor-data.ts';

type Props = { readonly card: DebtorCard; readonly onClose: () => void };

/** Tells that a court has opened insolvency proceedings, or more of them. */
export function InsolvencyForm({ card, onClose }: Props) {
  const told = useWords(INSOLVENCY);
  const { workspace } = usePlace();
  const known = card.insolvency;
  const [kind, setKind] = useState<Proceedings>(known?.kind ?? 'redressement');
  const [since, setSince] = useState((known?.since ?? null) as Day | null);
  const [publishedOn, setPublished] = useState((known?.publishedOn ?? null) as Day | null);
  const [declaredOn, setDeclared] = useState((known?.declaredOn ?? null) as Day | null);
  const telling = useAct(
    () => {
      const days = Object.fromEntries(Object.entries({ since, publishedOn, declaredOn }).filter(([, day]) => day !== null));
      const path = { workspace, debtor: card.id };
      return answered(api.POST('/api/w/{workspace}/debtors/{debtor}/insolvency', { params: { path }, body: { kind, ...days } }));
    },
    { done: () => told.saved, quiet: true, after: onClose },
  );
  return (
    <FormDialog title={told.title} doing={telling} onClose={onClose}>
      <Text>{told.about}</Text>
      <NativeSelect
        label={told.kind}
        data-autofocus
        value={kind}
        data={PROCEEDINGS.map((value) => ({ value, label: told.kinds[value] }))}
        onChange={({ currentTarget }) => setKind(PROCEEDINGS.find((one) => one === currentTarget.value) ?? 'unknown')}
      />
      <DayField side="past" label={told.since} value={since} onChange={setSince} required />
      <DayField side="past" label={told.published} value={publishedOn} onChange={setPublished} />
      <DayField side="past" label={told.declaredOn} value={declaredOn} onChange={setDeclared} />
    </FormDialog>
  );
}

/** There are no proceedings after all. */
export function InsolvencyCorrection({ card, onClose }: Props) {
  const [words, told] = [useWords(DEBTOR), useWords(INSOLVENCY)];
  const { workspace } = usePlace();
  const [why, setWhy] = useState('');
  const correcting = useAct(
    () => {
      const path = { workspace, debtor: card.id };
      return answered(api.POST('/api/w/{workspace}/debtors/{debtor}/insolvency/correction', { params: { path }, body: { why } }));
    },
    { done: () => told.corrected, quiet: true, after: onClose },
  );
  return (
    <FormDialog title={told.wrong} doing={correcting} onClose={onClose}>
      <TextInput
        label={told.whyWrong}
        description={words.reasonStays}
        required
        data-autofocus
        maxLength={200}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
    </FormDialog>
  );
}
