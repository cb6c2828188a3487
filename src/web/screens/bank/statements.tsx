import { Button, Stack, Table, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { accountNumber } from '../../parts/account-number.ts';
import { Amount } from '../../parts/amount.tsx';
import { Failure } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { BANK_TABS } from '../../words/bank-tabs.ts';
import { useLanguage, useWords } from '../../words/language.tsx';

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
      <Table.ScrollContainer minWidth={760} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.columns.period}</Table.Th>
              <Table.Th>{words.columns.account}</Table.Th>
              <Table.Th>{words.columns.lines}</Table.Th>
              <Table.Th className="money">{words.columns.opening}</Table.Th>
              <Table.Th className="money">{words.columns.closing}</Table.Th>
              <Table.Th>{words.columns.state}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {statements.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Td>{words.from(manner.day(one.from as Day), manner.day(one.until as Day))}</Table.Td>
                <Table.Td>{one.number === null ? '—' : accountNumber(one.number)}</Table.Td>
                <Table.Td>{words.lines(manner.count(one.lines), manner.count(one.newLines))}</Table.Td>
                <Table.Td className="money">{one.opening ? <Amount of={one.opening} /> : '—'}</Table.Td>
                <Table.Td className="money">{one.closing ? <Amount of={one.closing} /> : '—'}</Table.Td>
                <Table.Td>{`${words.types[one.messageType]}, ${one.sound ? words.sound : words.unsound}`}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
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
