import { Card, Group, Stack, Text, Title } from '@mantine/core';
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
    <Card
      withBorder
      padding="sm"
      component="section"
      aria-label={words.pinned}
      style={{ borderInlineStart: '4px solid var(--mantine-color-orange-6)' }}
    >
      <Stack gap="xs">
        <Group gap={6}>
          <IconPin size={18} aria-hidden />
          <Title order={2} size="sm">
            {words.pinned}
          </Title>
        </Group>
        {notes.map(({ id, said, on, author }) => (
          <div key={id}>
            <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{said}</Text>
            <Text size="sm" c="dimmed">
              {words.by(manner.day(on as Day), author)}
            </Text>
          </div>
        ))}
      </Stack>
    </Card>
  );
}
