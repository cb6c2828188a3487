import { Text } from '@mantine/core';
import { capital } from '../../../words/capital.ts';
import { amountText } from '../../parts/amount.tsx';
import { Plot } from '../../parts/plot.tsx';
import { INSIGHT } from '../../words/insight.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { FigureSection, FigureTable } from './figure-section.tsx';
import { type Figures, type Insight, percentOf } from './insight-data.ts';

/** What was paid within a fortnight after each step. */
export function Steps({ figures: { steps } }: { readonly figures: Figures }) {
  const words = useWords(INSIGHT);
  const { manner, language } = useLanguage();
  return (
    <FigureSection title={words.steps} definition={words.stepsDef}>
      {steps.length === 0 ? (
        <Text>{words.stepsNone}</Text>
      ) : (
        <>
          <Plot
            money
            lying
            title={words.steps}
            series={[
              { key: 'claimed', label: words.claimed, color: 'gray.6' },
              { key: 'recovered', label: words.recovered, color: 'teal.7' },
            ]}
            points={steps.map(({ name, claimed, recovered }) => ({
              label: capital(name),
              values: { claimed: Number(claimed.amount), recovered: Number(recovered.amount) },
            }))}
          />
          <FigureTable
            heads={[words.step, words.contacts, words.claimed, words.recovered, words.part]}
            rows={steps.map(({ step, name, contacts, claimed, recovered }) => ({
              key: step,
              cells: [
                capital(name),
                manner.count(contacts),
                amountText(manner, claimed),
                amountText(manner, recovered),
                percentOf(Number(recovered.amount), Number(claimed.amount), language),
              ],
            }))}
          />
        </>
      )}
    </FigureSection>
  );
}

/** What rests, and why. */
export function Holds({ figures, holds }: { readonly figures: Figures; readonly holds: Insight['holds'] }) {
  const words = useWords(INSIGHT);
  const { manner } = useLanguage();
  return (
    <FigureSection title={words.holds} definition={words.holdsDef}>
      {holds.length === 0 ? (
        <Text>{words.holdsNone}</Text>
      ) : (
        <FigureTable
          heads={[words.hold, words.current, words.count, words.amount]}
          rows={holds.map(({ kind, count }) => {
            const covered = figures.holds.find((one) => one.kind === kind);
            const open = covered?.open ?? { amount: '0.00', currency: figures.currency };
            return {
              key: kind,
              cells: [words.holdKinds[kind], manner.count(count), manner.count(covered?.invoices ?? 0), amountText(manner, open)],
            };
          })}
        />
      )}
    </FigureSection>
  );
}
