import { Badge, Group, Stack, Text } from '@mantine/core';
import { useWords } from '../words/language.tsx';
import { PROCEEDINGS } from '../words/proceedings.ts';
import type { Proceeding } from './proceedings-data.ts';

/** The time limits that run in a proceeding, each with its text, and what is to be done about it. */
export function DueLines({ of: { dues, paid } }: { readonly of: Pick<Proceeding, 'dues' | 'paid'> }) {
  const words = useWords(PROCEEDINGS);
  return (
    <Stack gap={4}>
      {paid !== null && (
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <Badge variant="outline" color="orange" style={{ flexShrink: 0 }}>
            {words.late}
          </Badge>
          <Text size="sm">{paid}</Text>
        </Group>
      )}
      {dues.map((due) => (
        <Group key={due.name} gap="xs" wrap="nowrap" align="flex-start">
          {due.alarmed && (
            <Badge variant="outline" color="orange" style={{ flexShrink: 0 }}>
              {words.late}
            </Badge>
          )}
          <Text size="sm">
            {due.told}
            {due.article !== '' && (
              <Text span size="sm" c="dimmed">
                {` · ${due.article}${due.unverified ? `, ${words.unverified}` : ''}`}
              </Text>
            )}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
