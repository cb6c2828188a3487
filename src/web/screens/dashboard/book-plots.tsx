import { Text } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { amountText } from '../../parts/amount.tsx';
import { Plot, TableOfPlot } from '../../parts/plot.tsx';
import { INSIGHT } from '../../words/insight.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { FigureSection, FigureTable } from './figure-section.tsx';
import type { Figures } from './insight-data.ts';

type Props = { readonly figures: Figures };

/** What is open by how late it is. */
export function Ageing({ figures: { ageing } }: Props) {
  const words = useWords(INSIGHT);
  const { manner } = useLanguage();
  const shown = ageing.filter(({ band, invoices }) => band !== 'no-due-date' || invoices > 0);
  return (
    <FigureSection title={words.ageing} definition={words.ageingDef}>
      <Plot
        money
        lying
        title={words.ageing}
        series={[{ key: 'open', label: words.amount, color: 'encre.5' }]}
        points={shown.map(({ band, open }) => ({ label: words.bands[band], values: { open: Number(open.amount) } }))}
      />
      <FigureTable
        heads={[words.band, words.count, words.amount]}
        rows={shown.map(({ band, invoices, open }) => ({
          key: band,
          cells: [words.bands[band], manner.count(invoices), amountText(manner, open)],
        }))}
      />
    </FigureSection>
  );
}

/** What was overdue at the end of each month that the books cover. */
export function History({ figures: { history }, since }: Props & { readonly since: string | null }) {
  const words = useWords(INSIGHT);
  const { manner } = useLanguage();
  const definition = words.historyDef(since === null ? '…' : manner.day(since as Day));
  return (
    <FigureSection title={words.history} definition={definition}>
      {history.length < 2 ? (
        <Text>{words.historyNone}</Text>
      ) : (
        <>
          <Plot
            money
            title={words.history}
            series={[{ key: 'overdue', label: words.overdue, color: 'orange.7' }]}
            points={history.map(({ on, overdue }) => ({ label: manner.day(on as Day), values: { overdue: Number(overdue.amount) } }))}
          />
          <FigureTable
            heads={[words.on, words.overdue]}
            rows={history.map(({ on, overdue }) => ({ key: on, cells: [manner.day(on as Day), amountText(manner, overdue)] }))}
          />
        </>
      )}
    </FigureSection>
  );
}

/** Money in by month, and what the books only show as settled. */
export function Receipts({ figures: { receipts } }: Props) {
  const words = useWords(INSIGHT);
  const { manner, language } = useLanguage();
  const first = receipts.findIndex(({ money, cleared }) => Number(money.amount) !== 0 || Number(cleared.amount) !== 0);
  const shown = first < 0 ? receipts.slice(-3) : receipts.slice(first);
  const hasCleared = shown.some(({ cleared }) => Number(cleared.amount) !== 0);
  const month = (text: string) => new Date(`${text}-15T12:00:00Z`).toLocaleDateString(language, { month: 'short', year: '2-digit' });
  return (
    <FigureSection title={words.receipts} definition={words.receiptsDef}>
      <Plot
        money
        stacked
        title={words.receipts}
        series={[
          { key: 'money', label: words.money, color: 'teal.7' },
          ...(hasCleared ? [{ key: 'cleared', label: words.cleared, color: 'gray.6' }] : []),
        ]}
        points={shown.map(({ month: at, money, cleared }) => ({
          label: month(at),
          values: { money: Number(money.amount), cleared: Number(cleared.amount) },
        }))}
      />
      <TableOfPlot>
        <FigureTable
          heads={[words.month, words.money, words.cleared]}
          rows={shown.map(({ month: at, money, cleared }) => ({
            key: at,
            cells: [month(at), amountText(manner, money), amountText(manner, cleared)],
          }))}
        />
      </TableOfPlot>
    </FigureSection>
  );
}
