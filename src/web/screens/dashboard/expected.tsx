import { Table } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { amountText } from '../../parts/amount.tsx';
import { Plot, TableOfPlot } from '../../parts/plot.tsx';
import { INSIGHT } from '../../words/insight.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { FigureSection, FigureTable } from './figure-section.tsx';
import type { Figures } from './insight-data.ts';

/** What would come in if promises and due dates were kept, and what has no date at all. */
export function Expected({ figures: { expected } }: { readonly figures: Figures }) {
  const words = useWords(INSIGHT);
  const { manner } = useLanguage();
  const { weeks } = expected;
  const rest = (['later', 'overdue', 'held', 'undated'] as const).filter((key) => Number(expected[key].amount) !== 0);
  return (
    <FigureSection title={words.expected} definition={words.expectedDef}>
      <Plot
        money
        stacked
        title={words.expected}
        series={[
          { key: 'promised', label: words.promised, color: 'teal.7' },
          { key: 'due', label: words.due, color: 'encre.5' },
        ]}
        points={weeks.map(({ from, promised, due }) => ({
          label: manner.day(from as Day).slice(0, 5),
          values: { promised: Number(promised.amount), due: Number(due.amount) },
        }))}
      />
      <TableOfPlot>
        <FigureTable
          heads={[words.week, words.promised, words.due]}
          rows={weeks.map(({ from, promised, due }) => ({
            key: from,
            cells: [manner.day(from as Day), amountText(manner, promised), amountText(manner, due)],
          }))}
        />
      </TableOfPlot>
      {rest.length > 0 && (
        <Table>
          <Table.Tbody>
            {rest.map((key) => (
              <Table.Tr key={key}>
                <Table.Th scope="row" fw={400}>
                  {words.rest[key]}
                </Table.Th>
                <Table.Td className="money">{amountText(manner, expected[key])}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </FigureSection>
  );
}
