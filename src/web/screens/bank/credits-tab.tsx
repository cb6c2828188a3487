import { Alert, Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { Failure } from '../../shell/error-screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { BANK } from '../../words/bank.ts';
import { BANK_TABS } from '../../words/bank-tabs.ts';
import { useWords } from '../../words/language.tsx';
import { CreditCard } from './credit-card.tsx';
import { WriteOff } from './write-off.tsx';

/** Credit notes and money on account: laid on invoices, refunded; and debts that are given up. */
export function CreditsTab() {
  const { credits: words } = useWords(BANK_TABS);
  const bank = useWords(BANK);
  const path = usePlace();
  const mayGiveUp = useMay('approve');
  const [told, setTold] = useState('');
  const query = useInfiniteQuery({
    queryKey: [path.workspace, path.creditor, 'credits'],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      answered(api.GET('/api/w/{workspace}/creditors/{creditor}/credits', { params: { path, query: { after: pageParam, limit: 50 } } })),
    getNextPageParam: (last) => last.next,
  });
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  const [first] = query.data?.pages ?? [];
  const credits = query.data?.pages.flatMap((page) => page.credits) ?? [];
  return (
    <Stack>
      <Text maw={760}>{words.about}</Text>
      <div role="status">
        {told && (
          <Alert color="teal" variant="light">
            {told}
          </Alert>
        )}
      </div>
      {first && <Text fw={600}>{credits.length === 0 ? words.none : words.count(first.count)}</Text>}
      {credits.map((one) => (
        <CreditCard key={one.credit.item} of={one} onTold={setTold} />
      ))}
      {query.hasNextPage && (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => void query.fetchNextPage()}>
          {bank.more}
        </Button>
      )}
      {mayGiveUp && <WriteOff onTold={setTold} />}
    </Stack>
  );
}
