import { Badge, VisuallyHidden } from '@mantine/core';
import { useLanguage, useWords } from '../words/language.tsx';
import { WAITING } from '../words/waiting.ts';

export type WaitCountProps = { readonly count: number; readonly of: 'waits' | 'toMatch' };

const MOST_SHOWN = 999;

/** How much waits in a section: a number for the eye, a sentence for the ear. */
export function WaitCount({ count, of }: WaitCountProps) {
  const words = useWords(WAITING);
  const { manner } = useLanguage();
  if (count === 0) return null;
  return (
    <>
      <Badge aria-hidden variant="filled" size="md" circle={count < 10}>
        {count > MOST_SHOWN ? `${MOST_SHOWN}+` : manner.count(count)}
      </Badge>
      <VisuallyHidden>{words[of](count)}</VisuallyHidden>
    </>
  );
}
