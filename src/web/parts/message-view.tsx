import { Anchor, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconExternalLink } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Language } from '../../core/base/text.ts';
import { useWords } from '../words/language.tsx';
import { MESSAGE_FRAME } from '../words/message-frame.ts';
import classes from './message-frame.module.css';

type Props = {
  readonly to: string;
  readonly message: {
    readonly subject: string;
    readonly text: string;
    readonly page: 'html' | 'pdf' | 'none';
    /** In which it is written, whatever the screen speaks. */
    readonly language: Language;
  };
  /** Where the server shows its page. */
  readonly address: string;
  /** As high as the window. */
  readonly tall?: boolean;
  /** Below the head. */
  readonly children?: ReactNode;
};

/** A message that the server keeps or has written: its page, which can do nothing, or its text. */
export function MessageView({ to, message: { subject, text, page, language }, address, tall = false, children }: Props) {
  const words = useWords(MESSAGE_FRAME);
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false;
  const [chosen, setChosen] = useState<'page' | 'text' | null>(null);
  // Small screens open a PDF apart, so its text is shown first there.
  const view = page === 'none' ? 'text' : (chosen ?? (isNarrow && page === 'pdf' && text !== '' ? 'text' : 'page'));
  return (
    <Stack gap="xs">
      {subject !== '' && (
        <Text fw={600} lang={language}>
          {subject}
        </Text>
      )}
      {page !== 'none' && (
        <Group justify="space-between">
          {text !== '' && (
            <SegmentedControl
              size="xs"
              aria-label={words.view}
              value={view}
              onChange={(next) => setChosen(next === 'text' ? 'text' : 'page')}
              data={[
                { value: 'page', label: words.page },
                { value: 'text', label: words.text },
              ]}
            />
          )}
          <Anchor href={address} target="_blank" rel="noreferrer" size="sm">
            {words.openPage} <IconExternalLink size={14} aria-hidden />
          </Anchor>
        </Group>
      )}
      {children}
      {view === 'text' ? (
        <Text className={classes['text'] ?? ''} lang={language}>
          {text}
        </Text>
      ) : (
        <iframe
          key={address}
          className={tall ? `${classes['page']} ${classes['tall']}` : classes['page']}
          title={words.messageTo(to)}
          src={page === 'pdf' ? `${address}#toolbar=0&navpanes=0&view=FitH` : address}
          {...(page === 'html' ? { sandbox: '' } : {})}
        />
      )}
    </Stack>
  );
}
