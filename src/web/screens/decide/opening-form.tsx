import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { useAmounts } from '../../parts/amount.tsx';
import { AmountField, isNoAmount } from '../../parts/amount-field.tsx';
import { ChooseItems, type ChosenItems } from '../../parts/choose-items.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { typedAmount } from '../../parts/typed-amount.ts';
import { usePlace } from '../../shell/place.ts';
import { CHOOSE_ITEMS } from '../../words/choose-items.ts';
import { useWords } from '../../words/language.tsx';
import { PROCEEDINGS } from '../../words/proceedings.ts';
import type { WayForm } from './choice-form.tsx';

type Said = { readonly courtName: string; readonly number: string; readonly claimed: string; readonly on: Day | null };

/** Opens a proceeding about what is late. */
export function OpeningForm({ option, ways, debtor, known, items, onClose }: WayForm) {
  const [words, choose] = [useWords(PROCEEDINGS), useWords(CHOOSE_ITEMS)];
  const [chosen, setChosen] = useState<ChosenItems>(null);
  const amounts = useAmounts();
  const navigate = useNavigate();
  const { workspace, creditor } = usePlace();
  const [said, setSaid] = useState<Said>({ courtName: '', number: '', claimed: '', on: null });
  const opening = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/debtors/{debtor}/proceedings', {
          params: { path: { workspace, debtor } },
          body: {
            // Only those have a button for it.
            route: option.way as 'order-for-payment',
            on: said.on,
            courtName: said.courtName,
            number: said.number,
            claimed: said.claimed.trim() === '' ? null : typedAmount(said.claimed),
            ...known,
            items: chosen && [...chosen],
          },
        }),
      ),
    {
      done: () => words.begun,
      quiet: true,
      after: () => void navigate(`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor}#procedures`),
    },
  );
  return (
    <FormDialog
      title={words.beginTitle(option.name)}
      doing={opening}
      action={words.begin}
      incomplete={isNoAmount(said.claimed) || chosen?.length === 0}
      onClose={onClose}
    >
      <Text size="sm">{words.chooseAbout(chosen?.length ?? items.length)}</Text>
      <ChooseItems items={items} chosen={chosen} onChoose={setChosen} />
      <CourtFields said={said} onSaid={(court) => setSaid({ ...said, ...court })} />
      <DayField
        side="past"
        label={words.openedField}
        description={words.openedHint}
        value={said.on}
        onChange={(on) => setSaid({ ...said, on })}
        maw={200}
      />
      <AmountField
        label={words.claimedField}
        description={chosen === null ? words.claimedHint(amounts.one(ways.amount)) : choose.partClaimed}
        value={said.claimed}
        onChange={(claimed) => setSaid({ ...said, claimed })}
      />
    </FormDialog>
  );
}

type Court = { readonly courtName: string; readonly number: string };

function CourtFields({ said, onSaid }: { readonly said: Court; readonly onSaid: (said: Court) => void }) {
  const words = useWords(PROCEEDINGS);
  const { courtName, number } = said;
  return (
    <>
      <TextInput
        label={words.courtName}
        data-autofocus
        maxLength={120}
        value={courtName}
        onChange={({ currentTarget }) => onSaid({ number, courtName: currentTarget.value })}
      />
      <TextInput
        label={words.number}
        maxLength={120}
        value={number}
        onChange={({ currentTarget }) => onSaid({ courtName, number: currentTarget.value })}
      />
    </>
  );
}
