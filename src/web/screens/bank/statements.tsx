import { Button, Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { accountNumber } from '../../parts/account-number.ts';
import { Amount } from '../../parts/amount.tsx';
import { CardTable } from '../../parts/card-table.tsx';
import { Failure } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { BANK_TABS } from '../../words/bank-tabs.ts';
import { useLanguage, useWords } from '../../words/language.tsx';

const COLUMNS = ['period', 'account', 'lines', 'opening', 'closing', 'state'] as const;

/** The statements taken in, the latest first. */
export function Statements() {
  const { accounts: words } = useWords(BANK_TABS);
  const { manner } = useLanguage();
  const path = usePlace();
  const query = useInfiniteQuery({
    queryKey: [path.workspace, path.creditor, 'bank-statements'],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/w/{workspace}/creditors/{creditor}/bank/statements', {
          params: { path, query: { after: pageParam, limit: 20 } },
        }),
      ),
    getNextPageParam: (last) => last.next,
  });
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  const statements = query.data?.pages.flatMap((page) => page.statements) ?? [];
  if (statements.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={2}>{words.statements}</Title>
      <CardTable
        label={words.statements}
        minWidth={760}
        columns={COLUMNS.map((key) => ({ key, head: words.columns[key], money: key === 'opening' || key === 'closing' }))}
        rows={statements.map((one) => ({
          key: one.id,
          cells: {
            period: words.from(manner.day(one.from as Day), manner.day(one.until as Day)),
            account: one.number === null ? null : accountNumber(one.number),
            lines: words.lines(manner.count(one.lines), manner.count(one.newLines)),
            opening: one.opening ? <Amount of={one.opening} /> : null,
            closing: one.closing ? <Amount of={one.closing} /> : null,
            state: `${words.types[one.messageType]}, ${one.sound ? words.sound : words.unsound}`,
          },
        }))}
      />
      {query.hasNextPage && (
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </Stack>
  );
}
