import { Alert, Stack, Text } from '@mantine/core';
import { IconPin } from '@tabler/icons-react';
import type { Day } from '../../core/base/day.ts';
import { KEPT } from '../words/kept.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { usePinned } from './notes-data.ts';

/** What must be known before writing to a debtor or calling it; nothing where nothing is pinned. */
export function PinnedNotes({ debtor }: { readonly debtor: number }) {
  const words = useWords(KEPT);
  const { manner } = useLanguage();
  const { data } = usePinned(debtor);
  const notes = data?.notes.filter(({ said }) => said !== null) ?? [];
  if (notes.length === 0) return null;
  return (
    <Alert
      color="encre"
      variant="outline"
      title={words.pinned}
      icon={<IconPin aria-hidden />}
      component="section"
      aria-label={words.pinned}
    >
      <Stack gap="xs">
        {notes.map(({ id, said, on, author }) => (
          <div key={id}>
            <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{said}</Text>
            <Text size="sm" c="dimmed">
              {words.by(manner.day(on as Day), author)}
            </Text>
          </div>
        ))}
      </Stack>
    </Alert>
  );
}
