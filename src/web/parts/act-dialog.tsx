import { Button, type ButtonProps, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { UseMutationResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../words/language.tsx';
import { TODAY_ACTS } from '../words/today-acts.ts';
import { RefusedAlert } from './refused-alert.tsx';

type Props<T> = {
  /** The button that opens it. */
  readonly label: string;
  readonly button?: ButtonProps;
  readonly title: string;
  /** What will happen, with its numbers. */
  readonly children: ReactNode;
  readonly confirm: string;
  readonly acting: UseMutationResult<T, unknown, void>;
  /** What came of it, told in the same place; without it the dialog closes, and what is said is said elsewhere. */
  readonly result?: (answer: T) => ReactNode;
  /** How far it came, while it is under way. */
  readonly progress?: ReactNode;
  readonly disabled?: boolean;
  readonly onOpen?: () => void;
  /** Asked for from elsewhere, as by its button; `onAsked` once it is open. */
  readonly asked?: boolean;
  readonly onAsked?: () => void;
  /** There is nothing to do (any more): only what came of it is still shown. */
  readonly hidden?: boolean;
};

/** Something that is asked once more before it is done, and that says in the same place what came of it. */
export function ActDialog<T>({
  label,
  button,
  title,
  children,
  confirm,
  acting,
  result,
  progress,
  disabled = false,
  onOpen,
  asked = false,
  onAsked,
  hidden = false,
}: Props<T>) {
  const [opened, { open, close }] = useDisclosure();
  const words = useWords(TODAY_ACTS);
  const { data, error, isPending, reset, mutate } = acting;
  const begin = () => {
    onOpen?.();
    open();
    if (asked) onAsked?.();
  };
  useAsked(asked, begin);
  const leave = () => {
    close();
    reset();
  };
  const act = () => mutate(undefined, { onSuccess: () => result === undefined && leave() });
  return (
    <>
      {!hidden && (
        <Button {...button} onClick={begin}>
          {label}
        </Button>
      )}
      <Modal opened={opened} onClose={leave} title={title} closeButtonProps={{ 'aria-label': words.close }} centered>
        <Stack>
          {data === undefined || isPending ? children : <div role="status">{result?.(data)}</div>}
          {isPending && progress}
          <RefusedAlert error={isPending ? null : error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={leave}>
              {data === undefined ? words.cancel : words.close}
            </Button>
            {(data === undefined || isPending) && (
              <Button onClick={act} loading={isPending} disabled={disabled} data-autofocus>
                {confirm}
              </Button>
            )}
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

/** Begins as soon as it is asked for, once for each time. */
function useAsked(asked: boolean, begin: () => void): void {
  const before = useRef(false);
  useEffect(() => {
    if (asked && !before.current) begin();
    before.current = asked;
  });
}
