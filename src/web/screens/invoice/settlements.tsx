import { Card, Stack, Table, Text, Title } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { useAmounts } from '../../parts/amount.tsx';
import { INVOICE } from '../../words/invoice.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { ItemPage } from './item-page.ts';

/** What was laid on the invoice, and the bank line behind it. */
export function Settlements({ card }: { readonly card: ItemPage }) {
  const words = useWords(INVOICE);
  return (
    <Card withBorder component="section" aria-label={words.settlements}>
      <Stack gap="sm">
        <Title order={2}>{words.settlements}</Title>
        {card.settlements.length === 0 ? (
          <Text>{words.noSettlement}</Text>
        ) : (
          <Table.ScrollContainer minWidth={320} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
            <Table verticalSpacing={6} aria-label={words.settlements}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{words.day}</Table.Th>
                  <Table.Th>{words.what}</Table.Th>
                  <Table.Th className="money">{words.amount}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {card.settlements.map((one, at) => (
                  // Two settlements of a day may be alike; their order never changes.
                  // biome-ignore lint/suspicious/noArrayIndexKey: see above
                  <Row key={at} one={one} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Stack>
    </Card>
  );
}

function Row({ one }: { readonly one: ItemPage['settlements'][number] }) {
  const words = useWords(INVOICE);
  const amounts = useAmounts();
  const { manner } = useLanguage();
  const { bankLine } = one;
  return (
    <Table.Tr>
      <Table.Td>{manner.day(one.on as Day)}</Table.Td>
      <Table.Td>
        <Text span inherit td={one.undone ? 'line-through' : undefined}>
          {one.name}
        </Text>
        {one.undone && ` (${words.undone})`}
        {bankLine ? (
          <Text size="sm" c="dimmed">
            {[words.bank(manner.day(bankLine.on as Day), amounts.one(bankLine.amount)), bankLine.payer, bankLine.text]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        ) : (
          one.reference && (
            <Text size="sm" c="dimmed">
              {one.reference}
            </Text>
          )
        )}
      </Table.Td>
      <Table.Td className="money">{amounts.one(one.amount)}</Table.Td>
    </Table.Tr>
  );
}
