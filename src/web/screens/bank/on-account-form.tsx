import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { DebtorChoice } from '../../parts/debtor-choice.tsx';
import { CHOOSING } from '../../words/bank-choosing.ts';
import { useWords } from '../../words/language.tsx';
import { DialogFoot } from './dialog-foot.tsx';
import type { DialogForm } from './dialog-form.ts';

/** Whose money it is, where it settles nothing yet. */
export function OnAccountForm({ line, busy, error, onSay, onClose }: DialogForm) {
  const words = useWords(CHOOSING);
  const [debtor, setDebtor] = useState<number | null>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (debtor !== null) onSay({ is: 'on-account', debtor });
      }}
    >
      <Stack>
        <Text>{words.accountAbout}</Text>
        <DebtorChoice known={suggestedDebtors(line.suggestions)} value={debtor} onChange={setDebtor} />
        <DialogFoot error={error} busy={busy} submit={words.keep} disabled={debtor === null} onClose={onClose} />
      </Stack>
    </form>
  );
}

function suggestedDebtors(suggestions: DialogForm['line']['suggestions']) {
  const all = suggestions.flatMap((one) => [...one.invoices.map(({ debtor }) => debtor), ...(one.rest?.debtor ? [one.rest.debtor] : [])]);
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
