import { Group, Stack, Text } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { Amount, amountText } from '../../parts/amount.tsx';
import { CardTable } from '../../parts/card-table.tsx';
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
  const day = (text: string | null) => (text === null ? null : manner.day(text as Day));
  const columns = [
    { key: 'line', head: words.columns.line },
    { key: 'number', head: words.columns.number },
    { key: 'who', head: words.columns.who },
    { key: 'text', head: words.columns.text },
    { key: 'day', head: words.columns.day },
    { key: 'dueDay', head: words.columns.due },
    { key: 'amount', head: words.columns.amount, money: true },
  ] as const;
  return (
    <CardTable
      label={words.firstRows(manner.count(rows.length))}
      minWidth={480}
      columns={columns.filter(({ key }) => rows.some((row) => row[key] !== null))}
      rows={rows.map((row, at) => ({
        key: at,
        cells: {
          ...{ line: row.line, number: row.number, who: row.who },
          text: row.text && <span style={{ overflowWrap: 'anywhere' }}>{row.text}</span>,
          ...{ day: day(row.day), dueDay: day(row.dueDay) },
          amount: row.amount && <Amount of={row.amount} />,
        },
      }))}
    />
  );
}
