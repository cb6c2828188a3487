import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { amountText } from '../../parts/amount.tsx';
import { usePlace } from '../../shell/place.ts';
import { CHOOSING } from '../../words/bank-choosing.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { DialogFoot } from './dialog-foot.tsx';
import type { DialogForm } from './dialog-form.ts';

/** Whose money it is, where it settles nothing yet. */
export function OnAccountForm({ line, busy, error, onSay, onClose }: DialogForm) {
  const words = useWords(CHOOSING);
  const { manner } = useLanguage();
  const path = usePlace();
  const [search, setSearch] = useState('');
  const [debtor, setDebtor] = useState<number | null>(null);
  const [asked] = useDebouncedValue(search.trim(), 200);
  const known = suggestedDebtors(line.suggestions);
  const query = useQuery({
    queryKey: [path.workspace, path.creditor, 'bank-payers', asked],
    enabled: asked.length >= 2,
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/bank/payers', { params: { path, query: { search: asked } } })),
  });
  const found = asked.length >= 2 ? (query.data?.payers ?? []) : known.map((one) => ({ ...one, open: [] }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (debtor !== null) onSay({ is: 'on-account', debtor });
      }}
    >
      <Stack>
        <Text>{words.accountAbout}</Text>
        <TextInput
          label={words.customer}
          description={words.customerHint}
          data-autofocus
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Radio.Group
          label={words.customer}
          labelProps={{ className: 'sr-only' }}
          value={String(debtor ?? '')}
          onChange={(id) => setDebtor(Number(id))}
        >
          <Stack gap="xs" mah={260} style={{ overflowY: 'auto' }} p={4}>
            {found.map((one) => (
              <Radio
                key={one.id}
                value={String(one.id)}
                label={[one.name ?? '—', ...one.open.map((open) => words.owes(amountText(manner, open)))].join(' — ')}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Text role="status" size="sm">
          {asked.length >= 2 && query.data && found.length === 0 ? words.noCustomer : ''}
        </Text>
        <DialogFoot error={error ?? query.error} busy={busy} submit={words.keep} disabled={debtor === null} onClose={onClose} />
      </Stack>
    </form>
  );
}

function suggestedDebtors(suggestions: DialogForm['line']['suggestions']) {
  const all = suggestions.flatMap((one) => [...one.invoices.map(({ debtor }) => debtor), ...(one.rest?.debtor ? [one.rest.debtor] : [])]);
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
