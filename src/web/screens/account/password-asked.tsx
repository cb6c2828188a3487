import { Button, Group, Stack, Text } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { PasswordField } from '../../parts/password-field.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { ACCOUNT } from '../../words/account.ts';
import { useWords } from '../../words/language.tsx';
import { SHELL } from '../../words/shell.ts';
import { useSaid } from './use-said.ts';

type Props = {
  readonly about?: string;
  readonly action: string;
  readonly asking: Pick<UseMutationResult<unknown, Error, string>, 'mutate' | 'isPending' | 'error' | 'reset'>;
  readonly onCancel: () => void;
};

/** The password once more, before something that makes signing in safer or less safe. */
export function PasswordAsked({ about, action, asking, onCancel }: Props) {
  const words = useWords(ACCOUNT);
  const shell = useWords(SHELL);
  const say = useSaid();
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    asking.mutate(password);
  };
  const cancel = () => {
    asking.reset();
    onCancel();
  };
  return (
    <form onSubmit={submit}>
      <Stack maw={480}>
        {about && <Text>{about}</Text>}
        <PasswordField
          label={words.yourPassword}
          autoComplete="current-password"
          required
          autoFocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <RefusedAlert error={asking.error} say={say} />
        <Group>
          <Button type="submit" loading={asking.isPending}>
            {action}
          </Button>
          <Button variant="default" onClick={cancel}>
            {shell.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
