import { Button, Group, type ModalProps, Stack } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { useWords } from '../words/language.tsx';
import { PARTS } from '../words/parts.ts';
import { RefusedAlert } from './refused-alert.tsx';
import { TypedModal } from './typed-modal.tsx';

type Props = Pick<ModalProps, 'size'> & {
  readonly title: string;
  /** What is asked; the field to begin with has `data-autofocus`. */
  readonly children: ReactNode;
  readonly doing: Pick<UseMutationResult<unknown, unknown, void>, 'mutate' | 'isPending' | 'error'>;
  /** What the button says, where it does more than save what was typed. */
  readonly action?: string;
  /** Something that must be known is not yet. */
  readonly incomplete?: boolean;
  readonly onClose: () => void;
};

/** A form in a dialog: what is asked, why it was refused, and the two ways out. */
export function FormDialog({ title, size, children, doing, action, incomplete = false, onClose }: Props) {
  const words = useWords(PARTS);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!incomplete) doing.mutate();
  };
  return (
    <TypedModal
      opened
      onClose={onClose}
      title={title}
      {...(size === undefined ? {} : { size })}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <form onSubmit={submit}>
        <Stack>
          {children}
          <RefusedAlert error={doing.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={doing.isPending} disabled={incomplete}>
              {action ?? words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </TypedModal>
  );
}
