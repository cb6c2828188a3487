import { Button, Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import { Screen } from '../../parts/screen.tsx';
import { Failure } from '../../shell/error-screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { DEBTORS } from '../../words/debtors.ts';
import { useWords } from '../../words/language.tsx';
import { Ageing } from './ageing.tsx';
import { type Asked, NOTHING_ASKED, queryOf, useAsked } from './asked.ts';
import { DebtorRows } from './debtor-rows.tsx';
import { Filters } from './filters.tsx';
import { Views } from './views.tsx';

const PAGE = 50;

/** The portfolio: what is owed by age, and by whom. */
export function Debtors() {
  const words = useWords(DEBTORS);
  const { workspace, creditor } = usePlace();
  const query = useQuery({
    queryKey: [workspace, 'ageing', creditor],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/ageing', { params: { path: { workspace, creditor } } })),
  });
  return (
    <Screen title={words.title} query={query}>
      {({ currencies }) => (
        <Stack gap="lg">
          <Ageing currencies={currencies} />
          <DebtorList />
        </Stack>
      )}
    </Screen>
  );
}

function DebtorList() {
  const words = useWords(DEBTORS);
  const seesAll = useMay('read');
  const [asked, onAsk] = useAsked();
  const list = useDebtors(asked);
  const debtors = list.data?.pages.flatMap((page) => page.debtors) ?? [];
  const total = list.data?.pages[0]?.total ?? null;
  const isEmpty = list.data !== undefined && debtors.length === 0;
  return (
    <Stack>
      {seesAll && <Views asked={asked} onAsk={onAsk} />}
      <Filters asked={asked} onAsk={onAsk} />
      <Text role="status" size="sm" c="dimmed" mih={22}>
        {list.data === undefined || isEmpty ? '' : total === null ? words.many : words.total(total)}
      </Text>
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {isEmpty ? (
        <Stack align="flex-start" gap="xs">
          <Text fw={600}>{words.none}</Text>
          <Text>{words.noneHint}</Text>
          <Button variant="default" onClick={() => onAsk(NOTHING_ASKED)}>
            {words.clear}
          </Button>
        </Stack>
      ) : (
        <DebtorRows debtors={debtors} isBusy={list.isPlaceholderData} />
      )}
      {list.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.more}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function useDebtors(asked: Asked) {
  const { workspace, creditor } = usePlace();
  const path = { workspace, creditor };
  return useInfiniteQuery({
    queryKey: [workspace, 'debtors', creditor, asked],
    queryFn: ({ pageParam }) => {
      const query = { ...queryOf(asked), after: pageParam, limit: PAGE };
      return answered(api.GET('/api/w/{workspace}/creditors/{creditor}/debtors', { params: { path, query } }));
    },
    initialPageParam: 0,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
