import { SimpleGrid, Text } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { Plot } from '../../parts/plot.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SCENARIOS } from '../../words/scenarios.ts';
import type { DayContacts } from './scenario-data.ts';
import { byWeek } from './weeks.ts';

type Side = { readonly label: string; readonly total: number; readonly byDay: readonly DayContacts[] };

/** Two figures beside each other: what is or was, and what a change makes of it. */
export function TwoFigures({ before, after }: { readonly before: Side; readonly after: Side }) {
  return (
    <SimpleGrid cols={2}>
      <Figure of={before} />
      <Figure of={after} />
    </SimpleGrid>
  );
}

function Figure({ of: { label, total } }: { readonly of: Side }) {
  const words = useWords(SCENARIOS);
  const { manner } = useLanguage();
  return (
    <div>
      <Text size="sm">{label}</Text>
      <Text size="2rem" fw={650} lh={1.2}>
        {manner.count(total)}
      </Text>
      <Text size="sm" c="dimmed">
        {words.contacts(total).replace(/^\S+\s/, '')}
      </Text>
    </div>
  );
}

type WeeksProps = { readonly title: string; readonly from: string; readonly days: number; readonly before: Side; readonly after: Side };

/** The same, week by week. */
export function TwoSidesByWeek({ title, from, days, before, after }: WeeksProps) {
  const { manner } = useLanguage();
  const [was, will] = [byWeek(before.byDay, from as Day, days), byWeek(after.byDay, from as Day, days)];
  return (
    <Plot
      title={title}
      series={[
        { key: 'before', label: before.label, color: 'gray.6' },
        { key: 'after', label: after.label, color: 'encre.5' },
      ]}
      points={was.map((week, at) => ({
        label: manner.day(week.from).slice(0, 5),
        values: { before: week.total, after: will[at]?.total ?? 0 },
      }))}
      height={200}
    />
  );
}
