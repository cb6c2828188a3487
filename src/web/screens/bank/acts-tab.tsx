import { Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { Failure } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { BANK_TABS } from '../../words/bank-tabs.ts';
import { useWords } from '../../words/language.tsx';
import { ActsTable } from './acts-table.tsx';

const KINDS = ['all', 'payment', 'return', 'credit', 'write-off', 'refund'] as const;
type Kind = (typeof KINDS)[number];
const ADDRESS = '/api/w/{workspace}/creditors/{creditor}/bank';

/** What was laid last, by whom, and its exact undoing. */
export function ActsTab() {
  const { acts: words } = useWords(BANK_TABS);
  const path = usePlace();
  const [kind, setKind] = useState<Kind>('all');
  const query = useInfiniteQuery({
    queryKey: [path.workspace, path.creditor, 'bank-acts', kind],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      answered(
        api.GET(`${ADDRESS}/acts`, {
          params: {
            path,
            query: { limit: 30, ...(kind === 'all' ? {} : { kind }), ...(pageParam === undefined ? {} : { before: pageParam }) },
          },
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const acts = query.data?.pages.flatMap((page) => page.acts) ?? [];
  return (
    <Stack>
      <SegmentedControl
        aria-label={words.filter}
        value={kind}
        onChange={(next) => setKind(next as Kind)}
        data={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        style={{ flexWrap: 'wrap', alignSelf: 'flex-start', maxWidth: '100%' }}
      />
      {query.error && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.data && acts.length === 0 && <Text>{words.none}</Text>}
      {acts.length > 0 && <ActsTable acts={acts} />}
      {query.hasNextPage && (
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {words.older}
        </Button>
      )}
    </Stack>
  );
}
