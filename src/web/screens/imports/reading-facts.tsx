import { Group, Stack, Table, Text } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { Amount, amountText } from '../../parts/amount.tsx';
import { IMPORTS } from '../../words/imports.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Reading } from './import-types.ts';

/** What was understood of a file: its format, its totals, its first lines. */
export function ReadingFacts({ reading }: { readonly reading: Reading }) {
  const words = useWords(IMPORTS);
  const { manner } = useLanguage();
  const { formatName, is, count, days, sums, rows } = reading;
  if (formatName === null)
    return (
      <Text fw={600} role="status">
        {`${words.unknown}. ${words.unknownAbout}`}
      </Text>
    );
  const about = [
    formatName,
    words.kinds[is](manner.count(count)),
    days === null ? '' : words.days(manner.day(days.from as Day), manner.day(days.until as Day)),
  ];
  return (
    <Stack gap="xs">
      <Text fw={600}>{about.filter(Boolean).join(', ')}</Text>
      <Group gap="lg">
        {sums.map(({ what, amount }) => (
          <Text key={`${what} ${amount.currency}`}>{manner.labelled(words.sums[what], amountText(manner, amount))}</Text>
        ))}
      </Group>
      {rows.length > 0 && (
        <details open>
          <summary>{words.firstRows(manner.count(rows.length))}</summary>
          <FirstRows rows={rows} />
        </details>
      )}
    </Stack>
  );
}

function FirstRows({ rows }: Pick<Reading, 'rows'>) {
  const words = useWords(IMPORTS);
  const { manner } = useLanguage();
  const has = (key: keyof Reading['rows'][number]) => rows.some((row) => row[key] !== null);
  const day = (text: string | null) => (text === null ? '—' : manner.day(text as Day));
  return (
    <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {has('line') && <Table.Th>{words.columns.line}</Table.Th>}
            {has('number') && <Table.Th>{words.columns.number}</Table.Th>}
            {has('who') && <Table.Th>{words.columns.who}</Table.Th>}
            {has('text') && <Table.Th>{words.columns.text}</Table.Th>}
            {has('day') && <Table.Th>{words.columns.day}</Table.Th>}
            {has('dueDay') && <Table.Th>{words.columns.due}</Table.Th>}
            {has('amount') && <Table.Th className="money">{words.columns.amount}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their place
            <Table.Tr key={at}>
              {has('line') && <Table.Td>{row.line ?? '—'}</Table.Td>}
              {has('number') && <Table.Td>{row.number ?? '—'}</Table.Td>}
              {has('who') && <Table.Td>{row.who ?? '—'}</Table.Td>}
              {has('text') && <Table.Td style={{ overflowWrap: 'anywhere' }}>{row.text ?? '—'}</Table.Td>}
              {has('day') && <Table.Td>{day(row.day)}</Table.Td>}
              {has('dueDay') && <Table.Td>{day(row.dueDay)}</Table.Td>}
              {has('amount') && <Table.Td className="money">{row.amount ? <Amount of={row.amount} /> : '—'}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
