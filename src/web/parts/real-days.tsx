import { Text } from '@mantine/core';
import { usePlace, useWorkspace } from '../shell/place.ts';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';

/** On a screen whose dates are not those of the day that everything else is on: says so, where the two differ. */
export function RealDays() {
  const words = useWords(SHELL);
  const { workspace } = usePlace();
  const invented = useWorkspace(workspace).data?.invented ?? null;
  if (invented === null) return null;
  return (
    <Text size="sm" c="dimmed">
      {words.realDays[invented]}
    </Text>
  );
}
