import { Center, Loader } from '@mantine/core';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';

/** Nothing can be shown yet, not even the place of anything. */
export function Waiting() {
  const words = useWords(SHELL);
  return (
    <Center h="60vh">
      <Loader aria-label={words.loading} />
    </Center>
  );
}
