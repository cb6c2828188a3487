import { Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { paths } from '../../client/schema.d.ts';
import { inCents, isNought, useAmounts } from '../../parts/amount.tsx';
import { DEBTORS } from '../../words/debtors.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import classes from './ageing.module.css';

type Currency =
  paths['/api/w/{workspace}/creditors/{creditor}/ageing']['get']['responses'][200]['content']['application/json']['currencies'][number];

/** The ageing balance: a table whose bars say at a glance where the weight is. */
export function Ageing({ currencies }: { readonly currencies: readonly Currency[] }) {
  const words = useWords(DEBTORS);
  if (currencies.length === 0) return <Text>{words.nothingOpen}</Text>;
  return (
    <Card withBorder component="section" aria-label={words.ageing} padding="md">
      <Stack>
        <Title order={2}>{words.ageing}</Title>
        {currencies.map((one, at) => (
          <OfCurrency key={one.currency} one={one} whole={at === 0} />
        ))}
      </Stack>
    </Card>
  );
}

type OfProps = {
  readonly one: Currency;
  /** Whether ages in which nothing is open are shown as well. */
  readonly whole: boolean;
};

function OfCurrency({ one, whole }: OfProps) {
  const words = useWords(DEBTORS);
  return (
    <div className={classes['balance']}>
      <Group className={classes['totals']} gap="lg">
        <Total label={words.overdue} amount={one.overdue} strong />
        <Total label={words.open} amount={one.open} />
        {!isNought(one.credits) && <Total label={words.credits} amount={one.credits} />}
      </Group>
      <Ages one={one} whole={whole} />
    </div>
  );
}

function Total({
  label,
  amount,
  strong = false,
}: {
  readonly label: string;
  readonly amount: Currency['open'];
  readonly strong?: boolean;
}) {
  const amounts = useAmounts();
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fz={strong ? 28 : 18} fw={strong ? 700 : 600} lh={1.2}>
        {amounts.one(amount)}
      </Text>
    </div>
  );
}

function Ages({ one, whole }: OfProps) {
  const words = useWords(DEBTORS);
  const amounts = useAmounts();
  const { manner } = useLanguage();
  const shown = one.ages.filter(({ age, invoices }) => invoices > 0 || (whole && age !== 'unknown'));
  const most = Math.max(1, ...shown.map(({ amount }) => Number(inCents(amount))));
  return (
    <Table verticalSpacing={4} className={classes['ages']} aria-label={`${words.ageing}, ${one.currency}`}>
      <colgroup>
        <col className={classes['label']} />
        <col className={classes['track']} />
        <col className={classes['count']} />
        <col className={classes['sum']} />
      </colgroup>
      <Table.Thead className={classes['head']}>
        <Table.Tr>
          <Table.Th>{words.age}</Table.Th>
          <Table.Td className={classes['track']} />
          <Table.Th className="money">{words.invoices}</Table.Th>
          <Table.Th className="money">{words.amount}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shown.map(({ age, invoices, amount }) => (
          <Table.Tr key={age}>
            <Table.Th fw={400}>{words.ages[age]}</Table.Th>
            <Table.Td className={classes['track']} aria-hidden>
              {invoices > 0 && (
                <div className={classes['bar']} data-age={age} style={{ inlineSize: `${(100 * Number(inCents(amount))) / most}%` }} />
              )}
            </Table.Td>
            <Table.Td className="money">{manner.count(invoices)}</Table.Td>
            <Table.Td className="money">{amounts.one(amount)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
