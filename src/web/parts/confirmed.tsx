import { Button, type ButtonProps, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';
import { RefusedAlert } from './refused-alert.tsx';

type Props = Pick<ButtonProps, 'variant' | 'size' | 'color'> & {
  /** What the button says. */
  readonly label: string;
  /** The same with what it is about, for who hears it alone. */
  readonly ariaLabel?: string;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly disabled?: boolean;
  readonly doing: { readonly mutate: () => void; readonly isPending: boolean; readonly error: unknown; readonly reset: () => void };
  readonly say?: (error: Error) => string | null;
};

/** A button whose act is asked about once more, in words; what is refused is told there. */
export function Confirmed({ label, ariaLabel, title, text, action, disabled = false, doing, say, ...look }: Props) {
  const words = useWords(SHELL);
  const [opened, { open, close }] = useDisclosure();
  const begin = () => {
    doing.reset();
    open();
  };
  return (
    <>
      <Button variant="default" {...look} aria-label={ariaLabel} disabled={disabled} onClick={begin}>
        {label}
      </Button>
      <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': words.cancel }}>
        <Stack>
          <Text>{text}</Text>
          <RefusedAlert error={doing.error} {...(say ? { say } : {})} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
            <Button color="red" onClick={() => doing.mutate()} loading={doing.isPending}>
              {action}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
