import { Button, Group, Modal, type ModalProps, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/language.tsx';
import { PARTS } from '../words/parts.ts';

/** A dialog in which one types: Escape, the cross or a click beside it ask first when something was typed, and lose nothing by themselves. */
export function TypedModal({ onClose, children, ...rest }: ModalProps) {
  const words = useWords(PARTS);
  const [isTyped, setTyped] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const leave = () => (isTyped ? setAsked(!isAsked) : onClose());
  return (
    <Modal {...rest} onClose={leave}>
      <div hidden={isAsked} onInput={() => setTyped(true)}>
        {children}
      </div>
      {isAsked && (
        <Stack>
          <Text role="alert">{words.typedLost}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words.discard}
            </Button>
            <Button autoFocus onClick={() => setAsked(false)}>
              {words.goOnTyping}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
