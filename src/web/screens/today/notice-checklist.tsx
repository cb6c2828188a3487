import { List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { CONTENT_STATES, NOTICE_CONTENTS } from '../../../words/notice-words.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY } from '../../words/today.ts';
import type { Preview } from './task.ts';

type Point = NonNullable<Preview['checklist']>[number];

const ICONS = {
  present: <IconCheck size={16} aria-hidden />,
  'not-needed': <IconMinus size={16} aria-hidden />,
  doubtful: <IconAlertTriangle size={16} aria-hidden />,
  missing: <IconX size={16} aria-hidden />,
  forbidden: <IconX size={16} aria-hidden />,
} as const;

/** What a formal notice says, point by point; it stands open when a point needs a look. */
export function NoticeChecklist({ of }: { readonly of: readonly Point[] }) {
  const words = useWords(TODAY);
  const { language, manner } = useLanguage();
  const whole = of.filter((one) => one.state === 'present' || one.state === 'not-needed').length;
  const told = ({ article, certainty }: Point) =>
    [article ?? '', article !== null && certainty === 'unverified' ? words.toVerify : ''].filter(Boolean).join(', ');
  return (
    <details open={whole < of.length}>
      <summary>{words.checklist(manner.count(whole), manner.count(of.length))}</summary>
      <List size="sm" mt="xs" spacing={2} center>
        {of.map((one) => (
          <List.Item key={one.content} icon={ICONS[one.state]}>
            {manner.labelled(NOTICE_CONTENTS[one.content][language], CONTENT_STATES[one.state][language])}{' '}
            <Text component="span" size="sm" c="dimmed">
              {told(one)}
            </Text>
          </List.Item>
        ))}
      </List>
    </details>
  );
}
