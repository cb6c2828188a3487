import { Badge, Group, Stack, Text } from '@mantine/core';
import { type Day, daysBetween } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { stepName } from '../../../words/terms.ts';
import { sumsText } from '../../parts/sums.ts';
import { usePlace, useWorkspace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY } from '../../words/today.ts';
import type { Checked, Task } from './task.ts';

type Props = {
  readonly task: Task | Checked;
  readonly channels: readonly Task['channel'][];
  readonly withStep?: boolean;
  readonly note?: string | null;
};

/** One line of a list of tasks: who, how much, by which way, for which invoices, why. */
export function TaskRow({ task, channels, withStep = false, note = null }: Props) {
  const words = useWords(TODAY);
  const { manner, language } = useLanguage();
  const { workspace } = usePlace();
  const today = useWorkspace(workspace).data?.today as Day | undefined;
  const late = today && task.dueSince !== null ? daysBetween(task.dueSince as Day, today) : 0;
  const overtaken = 'overtaken' in task && task.overtaken;
  const about = [
    withStep ? capital(stepName(task.step, language)) : '',
    channels
      .filter((channel) => channel !== 'call')
      .map((channel) => words.channels[channel])
      .join(' + '),
    words.invoices(manner.list(task.invoices, 3), task.invoices.length),
  ];
  return (
    <Stack gap={2}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {task.debtor.name}
        </Text>
        <Text fw={600} className="money">
          {sumsText(manner, task.totals)}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {about.filter(Boolean).join(' · ')}
      </Text>
      {task.dueSince !== null && (
        <Text size="sm" c="dimmed">
          {late > 0 ? words.lateSince(manner.day(task.dueSince as Day), late) : words.dueSoon(manner.day(task.dueSince as Day))}
        </Text>
      )}
      {note && (
        <Text size="sm" c="dimmed">
          {note}
        </Text>
      )}
      {overtaken && (
        <Badge color="orange" variant="outline">
          {words.overtaken}
        </Badge>
      )}
    </Stack>
  );
}
