import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { useAmounts } from '../../parts/amount.tsx';
import { AmountField, isNoAmount } from '../../parts/amount-field.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { typedAmount } from '../../parts/typed-amount.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { PROCEEDINGS } from '../../words/proceedings.ts';
import type { WayForm } from './choice-form.tsx';

type Said = { readonly courtName: string; readonly number: string; readonly claimed: string; readonly on: Day | null };

/** Opens a proceeding about what is late. */
export function OpeningForm({ option, ways, debtor, known, onClose }: WayForm) {
  const words = useWords(PROCEEDINGS);
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
      incomplete={isNoAmount(said.claimed)}
      onClose={onClose}
    >
      <Text size="sm">{words.chooseAbout(ways.invoices.length)}</Text>
      <OfCourt said={said} onSaid={setSaid} />
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
        description={words.claimedHint(amounts.one(ways.amount))}
        value={said.claimed}
        onChange={(claimed) => setSaid({ ...said, claimed })}
      />
    </FormDialog>
  );
}

/** How the court is called, and its number of the file. */
function OfCourt({ said, onSaid }: { readonly said: Said; readonly onSaid: (said: Said) => void }) {
  const words = useWords(PROCEEDINGS);
  return (
    <>
      <TextInput
        label={words.courtName}
        data-autofocus
        maxLength={120}
        value={said.courtName}
        onChange={({ currentTarget }) => onSaid({ ...said, courtName: currentTarget.value })}
      />
      <TextInput
        label={words.number}
        maxLength={120}
        value={said.number}
        onChange={({ currentTarget }) => onSaid({ ...said, number: currentTarget.value })}
      />
    </>
  );
}
