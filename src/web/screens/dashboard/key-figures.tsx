import { Card, Group, SimpleGrid, Text } from '@mantine/core';
import { type Currency, centsOf, money } from '../../../core/base/money.ts';
import { amountText } from '../../parts/amount.tsx';
import { Definition } from '../../parts/definition.tsx';
import { INSIGHT } from '../../words/insight.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { type Figures, percentOf } from './insight-data.ts';

/** The four figures that are looked at first. */
export function KeyFigures({ figures }: { readonly figures: Figures }) {
  const words = useWords(INSIGHT);
  const { manner, language } = useLanguage();
  const { ageing, credits, receipts, dso, billed, currency } = figures;
  const sum = (bands: Figures['ageing']) => bands.reduce((total, { open }) => total + (centsOf(open.amount) ?? 0n), 0n);
  const told = (cents: bigint) => manner.amount(money(cents, currency as Currency));
  const late = ageing.filter(({ band }) => band !== 'not-due' && band !== 'no-due-date');
  const [open, overdue] = [sum(ageing), sum(late)];
  const counted = (bands: Figures['ageing']) => words.invoices(bands.reduce((total, { invoices }) => total + invoices, 0));
  const net = open + (centsOf(credits.amount) ?? 0n);
  const [now, before] = [receipts.at(-1), receipts.at(-2)];
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }}>
      <KeyFigure
        label={words.open}
        definition={words.openDef}
        value={told(open)}
        notes={[counted(ageing), Number(credits.amount) < 0 && words.credits(told(-(centsOf(credits.amount) ?? 0n)))]}
      />
      <KeyFigure
        label={words.overdue}
        definition={words.overdueDef}
        value={told(overdue)}
        notes={[counted(late), words.share(percentOf(Number(overdue), Number(open), language))]}
      />
      <KeyFigure
        label={words.received}
        definition={words.receivedDef}
        value={now ? amountText(manner, now.money) : told(0n)}
        notes={[before !== undefined && words.lastMonth(amountText(manner, before.money))]}
      />
      <KeyFigure
        label={words.dso}
        definition={words.dsoDef(told(net), amountText(manner, billed))}
        value={dso === null ? '–' : words.days(manner.decimal(String(dso)))}
        notes={[dso === null && words.dsoNone]}
      />
    </SimpleGrid>
  );
}

type Props = { readonly label: string; readonly definition: string; readonly value: string; readonly notes: readonly (string | false)[] };

function KeyFigure({ label, definition, value, notes }: Props) {
  return (
    <Card withBorder component="section" aria-label={label} padding="md">
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm">{label}</Text>
        <Definition text={definition} />
      </Group>
      <Text fz="1.5rem" fw={650} style={{ whiteSpace: 'nowrap' }}>
        {value}
      </Text>
      {notes
        .filter((note) => note !== false)
        .map((note) => (
          <Text key={note} size="sm" c="dimmed">
            {note}
          </Text>
        ))}
    </Card>
  );
}
