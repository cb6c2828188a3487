import { Group, Kbd, Text } from '@mantine/core';
import { BANK } from '../../words/bank.ts';
import { useWords } from '../../words/language.tsx';

/** Which key does what, while the list has the focus. */
export function KeyHelp() {
  const { keys } = useWords(BANK);
  const rows = [
    ['j', keys.next],
    ['k', keys.previous],
    ['1…9', keys.accept],
    ['m', keys.choose],
    ['c', keys.account],
    ['a', keys.aside],
    ['u', keys.undo],
  ] as const;
  return (
    <Group gap="md" visibleFrom="sm" aria-label={keys.title} role="note">
      <Text size="sm" fw={600}>
        {keys.title}
      </Text>
      {rows.map(([key, text]) => (
        <Group key={key} gap={6}>
          <Kbd size="sm">{key}</Kbd>
          <Text size="sm">{text}</Text>
        </Group>
      ))}
    </Group>
  );
}
