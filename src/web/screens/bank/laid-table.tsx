import { Table, Text } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { SETTLEMENT_KINDS } from '../../../words/bank-terms.ts';
import { Amount } from '../../parts/amount.tsx';
import { BANK } from '../../words/bank.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { LaidOn, Line } from './bank-types.ts';

type Props = {
  readonly rows: readonly (LaidOn & { readonly kind?: string })[];
  readonly onAccount?: NonNullable<Line['laid']>['onAccount'];
};

/** What is laid on which invoice, for whom, and what stays on account. */
export function LaidTable({ rows, onAccount = null }: Props) {
  const words = useWords(BANK);
  const { manner, language } = useLanguage();
  const kindOf = (kind: string) => (SETTLEMENT_KINDS[language] as Readonly<Record<string, string>>)[kind] ?? kind;
  return (
    <Table.ScrollContainer minWidth={300} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.columns.invoice}</Table.Th>
            <Table.Th>{words.columns.customer}</Table.Th>
            <Table.Th>{words.columns.due}</Table.Th>
            <Table.Th className="money">{words.columns.laid}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((one) => (
            <Table.Tr key={`${one.item} ${one.kind ?? ''} ${one.amount.amount}`}>
              <Table.Td>
                {one.number}
                {one.kind !== undefined && one.kind !== 'payment' && (
                  <Text size="sm" component="span">
                    {' '}
                    ({kindOf(one.kind)})
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{one.debtor.name ?? '—'}</Table.Td>
              <Table.Td>{one.dueOn === null ? '—' : manner.day(one.dueOn as Day)}</Table.Td>
              <Table.Td className="money">
                <Amount of={one.amount} />
              </Table.Td>
            </Table.Tr>
          ))}
          {onAccount && (
            <Table.Tr>
              <Table.Td>{words.onAccount.replace('…', '')}</Table.Td>
              <Table.Td>{onAccount.debtor.name ?? '—'}</Table.Td>
              <Table.Td>—</Table.Td>
              <Table.Td className="money">
                <Amount of={onAccount.amount} />
              </Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
