import { Badge, Group, List, Text } from '@mantine/core';
import { IMPORTS } from '../../words/imports.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Finding } from './import-types.ts';

const SHOWN_AT_ONCE = 5;

/** What a person should know of a file, with the line where it stands; errors first. */
export function Findings({ findings, left }: { readonly findings: readonly Finding[]; readonly left: number }) {
  const words = useWords(IMPORTS);
  const { manner } = useLanguage();
  if (findings.length === 0) return null;
  const rest = findings.slice(SHOWN_AT_ONCE);
  return (
    <div>
      <Rows findings={findings.slice(0, SHOWN_AT_ONCE)} />
      {rest.length > 0 && (
        <details>
          <summary>{words.moreFindings(manner.count(rest.length + left))}</summary>
          <Rows findings={rest} />
        </details>
      )}
    </div>
  );
}

function Rows({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useWords(IMPORTS);
  return (
    <List listStyleType="none" spacing={6}>
      {findings.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same of the same line
        <List.Item key={at}>
          <Group gap="xs" wrap="nowrap" align="flex-start">
            <Badge color={one.severity === 'error' ? 'red.9' : 'gray.7'} variant="filled" style={{ flexShrink: 0 }}>
              {one.severity === 'error' ? words.error : words.warning}
            </Badge>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {one.line === null ? one.text : `${words.line(one.line)} — ${one.text}`}
            </Text>
          </Group>
        </List.Item>
      ))}
    </List>
  );
}
