import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Manner } from '../../words/phrase.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { PLOT } from '../words/plot.ts';
import { axisFor } from './axis.ts';
import classes from './plot.module.css';

export type PlotSeries = { readonly key: string; readonly label: string; readonly color: string };
export type PlotPoint = { readonly label: string; readonly values: Readonly<Record<string, number>> };

type Props = {
  /** What a reader who does not see the plot is told instead; the figures themselves stand in a table beside it. */
  readonly title: string;
  readonly series: readonly PlotSeries[];
  readonly points: readonly PlotPoint[];
  readonly stacked?: boolean;
  readonly money?: boolean;
  readonly height?: number;
  /** Bars that lie, where their names are long. */
  readonly lying?: boolean;
};

/** Bars. The plot is one picture to a screen reader: whoever uses it gives the same figures as a table (`TableOfPlot`). */
export function Plot({ title, series, points, stacked = false, money = false, lying = false, height = 240 }: Props) {
  const { manner } = useLanguage();
  const data = points.map(({ label, values }) => ({ label, ...Object.fromEntries(series.map(({ key }) => [key, values[key] ?? 0])) }));
  const told = (value: number) => (money ? manner.cents(Math.round(value * 100)) : manner.count(value));
  const scale = axisFor(heights(points, series, stacked));
  const figures = { ...scale, tickFormatter: (value: number) => (money ? shortMoney(value, manner) : manner.count(value)) };
  return (
    <Stack gap="xs">
      {series.length > 1 && <Legend series={series} />}
      <div role="img" aria-label={title}>
        <BarChart
          h={height}
          data={data}
          dataKey="label"
          type={stacked ? 'stacked' : 'default'}
          series={series.map(({ key, label, color }) => ({ name: key, label, color }))}
          valueFormatter={told}
          tickLine="none"
          gridAxis={lying ? 'y' : 'x'}
          maxBarWidth={48}
          barProps={{ isAnimationActive: false }}
          barChartProps={{ accessibilityLayer: false }}
          orientation={lying ? 'vertical' : 'horizontal'}
          xAxisProps={lying ? { ...figures, minTickGap: 8 } : { interval: 'preserveStartEnd', minTickGap: 12 }}
          yAxisProps={lying ? { width: 112, interval: 0 } : { ...figures, width: money ? 64 : 40 }}
        />
      </div>
    </Stack>
  );
}

/** How far bars go to both sides of nought. */
function heights(points: readonly PlotPoint[], series: readonly PlotSeries[], stacked: boolean): number[] {
  return points.flatMap(({ values }) => {
    const own = series.map(({ key }) => values[key] ?? 0);
    if (!stacked) return own;
    const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0);
    return [sum(own.filter((one) => one > 0)), sum(own.filter((one) => one < 0))];
  });
}

/** "12 k": only to read a height off the plot. */
function shortMoney(value: number, manner: Manner): string {
  if (Math.abs(value) < 1_000) return manner.count(value);
  return `${manner.decimal(String(Math.round(value / 100) / 10))}\u00a0k`;
}

function Legend({ series }: Pick<Props, 'series'>) {
  return (
    <Group gap="md" aria-hidden>
      {series.map(({ key, label, color }) => (
        <Group key={key} gap={6} wrap="nowrap">
          <span className={classes['key']} style={{ background: colorOf(color) }} />
          <Text size="sm">{label}</Text>
        </Group>
      ))}
    </Group>
  );
}

function colorOf(color: string): string {
  return `var(--mantine-color-${color.replace('.', '-')})`;
}

/** The same figures to read, behind one click. */
export function TableOfPlot({ children }: { readonly children: ReactNode }) {
  const words = useWords(PLOT);
  return (
    <details className={classes['table'] ?? ''}>
      <summary>{words.asTable}</summary>
      {children}
    </details>
  );
}
