import { Badge, Button, Card, Group, Kbd, List, Stack, Table, Text, Title } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { centsOf, decimalOf } from '../../../core/base/money.ts';
import { SETTLEMENT_KINDS } from '../../../words/bank-terms.ts';
import { Amount, amountText } from '../../parts/amount.tsx';
import { BANK } from '../../words/bank.ts';
import { CHOOSING } from '../../words/bank-choosing.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { LaidOn, Suggestion } from './bank-types.ts';

type Props = { readonly of: Suggestion; readonly busy: boolean; readonly onAccept: (() => void) | null };

/** One thing that a line may be for: what it would settle, what would be left, and what speaks for it. */
export function SuggestionCard({ of, busy, onAccept }: Props) {
  const words = useWords(BANK);
  const { manner } = useLanguage();
  const title = words.suggestion(of.number);
  return (
    <Card withBorder padding="sm" component="section" aria-label={title}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={3}>{title}</Title>
          {onAccept && (
            <Button
              onClick={onAccept}
              loading={busy}
              rightSection={<Kbd visibleFrom="sm">{of.number}</Kbd>}
              aria-label={manner.labelled(words.accept, title)}
            >
              {words.accept}
            </Button>
          )}
        </Group>
        {of.invoices.length > 0 && <Invoices of={of} />}
        <Rest of={of} />
        <List size="sm">
          {of.why.map((text) => (
            <List.Item key={text}>{text}</List.Item>
          ))}
        </List>
      </Stack>
    </Card>
  );
}

function Invoices({ of }: { readonly of: Suggestion }) {
  const words = useWords(BANK);
  const choosing = useWords(CHOOSING);
  const { manner } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={240} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.columns.invoice}</Table.Th>
            <Table.Th className="money">{words.columns.laid}</Table.Th>
            <Table.Th className="money">{words.columns.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {of.invoices.map((one) => (
            <Table.Tr key={one.item}>
              <Table.Td>
                <Text fw={600} size="sm">
                  {one.number}
                </Text>
                <Text size="sm">{one.debtor.name ?? '—'}</Text>
                {one.dueOn !== null && <Text size="sm">{choosing.due(manner.day(one.dueOn as Day))}</Text>}
              </Table.Td>
              <Table.Td className="money">
                <Amount of={one.amount} />
              </Table.Td>
              <Table.Td className="money">
                <After one={one} of={of} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** What is open of the invoice once the suggestion is accepted. */
function After({ one, of }: { readonly one: LaidOn; readonly of: Suggestion }) {
  const words = useWords(BANK);
  const { manner } = useLanguage();
  if (one.open === null) return null;
  const given = of.givenUp.filter(({ item }) => item === one.item).reduce((sum, { amount }) => sum + (centsOf(amount.amount) ?? 0n), 0n);
  const left = (centsOf(one.open.amount) ?? 0n) - (centsOf(one.amount.amount) ?? 0n) - given;
  if (left === 0n)
    return (
      <Badge color="teal.9" variant="filled" miw="max-content">
        {words.settled}
      </Badge>
    );
  return <Text size="sm">{words.left(amountText(manner, { amount: decimalOf(left), currency: one.open.currency }))}</Text>;
}

function Rest({ of: { rest, givenUp, returnOf } }: { readonly of: Suggestion }) {
  const words = useWords(BANK);
  const { manner, language } = useLanguage();
  const kinds = SETTLEMENT_KINDS[language] as Readonly<Record<string, string>>;
  const amount = rest === null ? '' : amountText(manner, rest.amount);
  const told = [
    ...givenUp.map((one) => words.givenUp(kinds[one.kind] ?? one.kind, amountText(manner, one.amount), one.number)),
    rest === null
      ? ''
      : rest.as === 'charges'
        ? words.restAsCharges(amount)
        : rest.debtor === null
          ? words.restUnexplained(amount)
          : words.restOnAccount(amount, rest.debtor.name ?? '—'),
    returnOf === null ? '' : words.returnOf(returnOf),
  ].filter(Boolean);
  return told.map((text) => <Text key={text}>{text}</Text>);
}
