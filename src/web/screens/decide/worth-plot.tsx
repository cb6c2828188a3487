import { Stack, Table, Text, Title } from '@mantine/core';
import { inCents } from '../../parts/amount.tsx';
import { Plot, TableOfPlot } from '../../parts/plot.tsx';
import type { Option, Ways } from '../../parts/proceedings-data.ts';
import { useWords } from '../../words/language.tsx';
import { PROCEEDINGS } from '../../words/proceedings.ts';
import { useFigures } from './figures.ts';

/** In one picture: what each way costs at most beside what it would bring, as far as one's own cases tell. */
export function WorthPlot({ ways: { options } }: { readonly ways: Ways }) {
  const words = useWords(PROCEEDINGS);
  const figures = useFigures();
  const shown = options.filter(({ open, cost, net }) => open && cost?.high && (net !== null || inCents(cost.high) > 0n));
  if (shown.length === 0) return null;
  const series = [
    { key: 'cost', label: words.plotCost, color: 'orange.7' },
    ...(shown.some(({ net }) => net !== null)
      ? [
          { key: 'low', label: words.plotLow, color: 'teal.5' },
          { key: 'high', label: words.plotHigh, color: 'teal.8' },
        ]
      : []),
  ];
  return (
    <section aria-label={words.worth}>
      <Stack gap="xs">
        <Title order={2}>{words.worth}</Title>
        <Text size="sm">{words.worthAbout}</Text>
        <Plot title={words.worth} series={series} points={shown.map(pointOf)} money lying height={80 + shown.length * 56} />
        <TableOfPlot>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.route}</Table.Th>
                <Table.Th>{words.costRow}</Table.Th>
                <Table.Th>{words.netRow}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((option) => (
                <Table.Tr key={option.way}>
                  <Table.Td>{option.name}</Table.Td>
                  <Table.Td>{figures.span(option.cost)}</Table.Td>
                  <Table.Td>{option.net === null ? words.tooFew(option.cases) : figures.span(option.net)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </TableOfPlot>
      </Stack>
    </section>
  );
}

function pointOf({ name, cost, net }: Option) {
  const euros = (sum: { readonly amount: string; readonly currency: string } | null | undefined) => (sum ? Number(inCents(sum)) / 100 : 0);
  return { label: name, values: { cost: euros(cost?.high), low: euros(net?.low), high: euros(net?.high) } };
}
