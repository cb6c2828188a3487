import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useWords } from '../words/language.tsx';
import { PARTS } from '../words/parts.ts';

/** While something is typed and not saved, leaving its page asks first, by whatever way. */
export function Unsaved({ when }: { readonly when: boolean }) {
  const words = useWords(PARTS);
  const blocker = useBlocker(when);
  useEffect(() => {
    if (!when) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [when]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Modal opened onClose={blocker.reset} title={words.unsaved} closeButtonProps={{ 'aria-label': words.close }}>
      <Stack>
        <Text>{words.unsavedLost}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={blocker.proceed}>
            {words.leave}
          </Button>
          <Button data-autofocus onClick={blocker.reset}>
            {words.stay}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
