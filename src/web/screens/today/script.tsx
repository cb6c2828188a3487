import { List, Stack, Text, Title } from '@mantine/core';
import type { Language } from '../../../core/base/text.ts';
import { scriptParts } from './script-parts.ts';

/** What the caller has before their eyes, in the order of the conversation. */
export function Script({ text, language }: { readonly text: string; readonly language: Language }) {
  return (
    <Stack gap="sm" lang={language}>
      {scriptParts(text).map(({ title, lines }) => (
        <Stack key={lines[0]} gap={4}>
          {title && (
            <Title order={4} size="sm">
              {title}
            </Title>
          )}
          {title ? (
            <List size="sm" spacing={2}>
              {lines.map((line) => (
                <List.Item key={line}>{line.replace(/^– /, '')}</List.Item>
              ))}
            </List>
          ) : (
            lines.map((line) => (
              <Text key={line} size="sm" fw={line.startsWith('□') ? 600 : 400} pl={line.startsWith('□') ? 0 : 'md'}>
                {line.replace(/^□ |^\s+/, '')}
              </Text>
            ))
          )}
        </Stack>
      ))}
    </Stack>
  );
}
