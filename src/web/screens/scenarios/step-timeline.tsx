import { Text } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useWords } from '../../words/language.tsx';
import { SCENARIOS } from '../../words/scenarios.ts';
import { ChannelIcons } from './channel-icon.tsx';
import { dayOffsets, type StepJson } from './scenario-data.ts';
import classes from './scenarios.module.css';

/** The steps from top to bottom, with the due date standing where it falls. */
export function StepTimeline({
  steps,
  children,
}: {
  readonly steps: readonly StepJson[];
  readonly children: (step: StepJson, at: number) => ReactNode;
}) {
  const words = useWords(SCENARIOS);
  const offsets = dayOffsets(steps);
  const firstAfter = offsets.findIndex((offset) => offset >= 0);
  return (
    <ol className={classes['steps']}>
      {steps.map((step, at) => (
        <Fragment key={step.key}>
          {at === firstAfter && <DueDate />}
          <li className={classes['step']}>
            <Text className={classes['day'] ?? ''}>{words.short[step.when.from](step.when.days)}</Text>
            <div className={classes['rail']} aria-hidden>
              <span className={classes['dot']} data-person={step.approval === 'person' || undefined}>
                <ChannelIcons channels={step.channels.slice(0, 1)} size={15} />
              </span>
            </div>
            {children(step, at)}
          </li>
        </Fragment>
      ))}
      {firstAfter < 0 && <DueDate />}
    </ol>
  );
}

function DueDate() {
  const words = useWords(SCENARIOS);
  return (
    <li className={`${classes['step']} ${classes['dueRow']}`}>
      <Text className={classes['day'] ?? ''} pt={0}>
        {words.short.due(0)}
      </Text>
      <div className={classes['rail']} aria-hidden>
        <span className={classes['flag']} />
      </div>
      <Text className={classes['body'] ?? ''}>
        <strong>{words.dueDate}.</strong> {words.dueNote}
      </Text>
    </li>
  );
}
