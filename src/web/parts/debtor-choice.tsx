import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../client/client.ts';
import { usePlace } from '../shell/place.ts';
import { CHOOSING } from '../words/bank-choosing.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { amountText } from './amount.tsx';
import { RefusedAlert } from './refused-alert.tsx';

type Props = {
  /** Offered before anything is typed. */
  readonly known?: readonly { readonly id: number; readonly name: string | null }[];
  readonly value: number | null;
  readonly onChange: (debtor: number) => void;
};

/** One of the debtors, found by the beginning of a name. */
export function DebtorChoice({ known = [], value, onChange }: Props) {
  const words = useWords(CHOOSING);
  const { manner } = useLanguage();
  const path = usePlace();
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search.trim(), 200);
  const query = useQuery({
    queryKey: [path.workspace, path.creditor, 'bank-payers', asked],
    enabled: asked.length >= 2,
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/bank/payers', { params: { path, query: { search: asked } } })),
  });
  const found = asked.length >= 2 ? (query.data?.payers ?? []) : known.map((one) => ({ ...one, open: [] }));
  return (
    <>
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
        value={String(value ?? '')}
        onChange={(id) => onChange(Number(id))}
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
      <RefusedAlert error={query.error} />
    </>
  );
}
