import { Alert, Button, Group } from '@mantine/core';
import { messageOf } from '../../shell/error-screen.tsx';
import { CHOOSING } from '../../words/bank-choosing.ts';
import { useWords } from '../../words/language.tsx';
import { SHELL } from '../../words/shell.ts';

type Props = {
  readonly error: unknown;
  readonly busy: boolean;
  readonly submit: string;
  readonly disabled?: boolean;
  readonly color?: string;
  readonly onClose: () => void;
};

/** What every question ends with: why it was not done, and the two ways out. */
export function DialogFoot({ error, busy, submit, disabled = false, color, onClose }: Props) {
  const words = useWords(CHOOSING);
  const shell = useWords(SHELL);
  return (
    <>
      {error !== null && (
        <Alert color="red" variant="outline" role="alert">
          {messageOf(error, shell)}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button type="submit" loading={busy} disabled={disabled} {...(color === undefined ? {} : { color })}>
          {submit}
        </Button>
      </Group>
    </>
  );
}
