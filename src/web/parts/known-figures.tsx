import { Skeleton, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useLanguage, useWords } from '../words/language.tsx';
import { momentText } from '../words/moment.ts';
import { SHELL } from '../words/shell.ts';

/** What the API says beside figures of a whole book. */
type Known = { readonly readAt: string; readonly isOld: boolean };

const ASKED_AGAIN_MS = 3_000;
const LONG_MS = 3_000;

/** Figures that are being read anew are asked for again until they have come. */
export function untilNew({ state }: { readonly state: { readonly data?: Known | undefined } }): number | false {
  return state.data?.isOld ? ASKED_AGAIN_MS : false;
}

/** Says of when the figures are while newer ones are read. */
export function ReadAnew({ known }: { readonly known: Known }) {
  const words = useWords(SHELL);
  const { manner } = useLanguage();
  return (
    <Text role="status" size="sm" c="dimmed">
      {words.readAnew(momentText(known.readAt, manner))}
    </Text>
  );
}

/** The place of what a whole book is read for; when that lasts, it is said. */
export function LongSkeleton() {
  const words = useWords(SHELL);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Stack role="status" aria-label={words.loading}>
      {isLong && <Text>{words.loadingLong}</Text>}
      <Skeleton h={48} />
      <Skeleton h={240} />
    </Stack>
  );
}
