import { Text, VisuallyHidden } from '@mantine/core';
import { stepName } from '../../../words/terms.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SCENARIOS } from '../../words/scenarios.ts';
import { ChannelIcons } from './channel-icon.tsx';
import { dayOffsets, type StepJson } from './scenario-data.ts';
import classes from './scenarios.module.css';

/** A scenario at a glance: its steps on a line of days around the due date. */
export function ScenarioStrip({ steps }: { readonly steps: readonly StepJson[] }) {
  const words = useWords(SCENARIOS);
  const { language, manner } = useLanguage();
  const offsets = dayOffsets(steps);
  const [first, last] = [Math.min(0, ...offsets), Math.max(1, ...offsets)];
  const placeOf = (offset: number) => `${4 + ((offset - first) / (last - first)) * 90}%`;
  const told = steps.map((step) => `${stepName(step.key, language)} ${words.when[step.when.from](step.when.days)}`);
  return (
    <div className={classes['strip']}>
      <VisuallyHidden>{words.strip(manner.list(told, 20))}</VisuallyHidden>
      <div aria-hidden className={classes['line']}>
        <span className={classes['due']} style={{ insetInlineStart: placeOf(0) }}>
          <Text size="xs" fw={600}>
            {words.dueDate}
          </Text>
        </span>
        {steps.map((step, at) => (
          <span
            key={step.key}
            className={classes['stop']}
            style={{ insetInlineStart: placeOf(offsets[at] ?? 0) }}
            title={`${stepName(step.key, language)}, ${words.when[step.when.from](step.when.days)}`}
          >
            <span className={classes['dot']} data-person={step.approval === 'person' || undefined}>
              <ChannelIcons channels={step.channels.slice(0, 1)} size={15} />
            </span>
            <Text size="xs" className={classes['when'] ?? ''}>
              {words.short[step.when.from](step.when.days)}
            </Text>
          </span>
        ))}
      </div>
    </div>
  );
}
