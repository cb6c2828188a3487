import { ActionIcon, Tooltip } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useWords } from '../words/language.tsx';
import { PLOT } from '../words/plot.ts';

/** How a figure is computed: on hover, on focus, on touch, and to whoever reads by ear. */
export function Definition({ text }: { readonly text: string }) {
  const words = useWords(PLOT);
  return (
    <Tooltip label={text} multiline w={320} withArrow events={{ hover: true, focus: true, touch: true }}>
      <ActionIcon variant="subtle" size="sm" aria-label={words.definition(text)}>
        <IconInfoCircle size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
