import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { auth } from '../../client/auth.ts';
import { PasswordField } from '../../parts/password-field.tsx';
import { messageOf } from '../../shell/error-screen.tsx';
import { ENTRANCE } from '../../words/entrance.ts';
import { useWords } from '../../words/language.tsx';
import { SHELL } from '../../words/shell.ts';

export type Newcomer = { readonly name: string; readonly email: string; readonly password: string };

type Props = {
  /** The address of an invitation, which cannot be changed. */
  readonly email?: string;
  readonly action: string;
  /** Makes the account; what it refuses is shown. */
  readonly make: (newcomer: Newcomer) => Promise<unknown>;
};

/** Name, address and password of somebody new, who is signed in as soon as the account is made. */
export function NewcomerForm({ email: fixed, action, make }: Props) {
  const words = useWords(ENTRANCE);
  const shell = useWords(SHELL);
  const [name, setName] = useState('');
  const [email, setEmail] = useState(fixed ?? '');
  const [password, setPassword] = useState('');
  const making = useMaking(make);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.mutate({ name, email, password });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={words.name}
          autoComplete="name"
          required
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={words.email}
          type="email"
          autoComplete="username"
          required
          readOnly={fixed !== undefined}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordField
          label={words.password}
          description={words.passwordHint}
          autoComplete="new-password"
          required
          minLength={12}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {making.error && (
          <Alert color="red" role="alert" variant="outline">
            {messageOf(making.error, shell)}
          </Alert>
        )}
        <Button type="submit" loading={making.isPending}>
          {action}
        </Button>
      </Stack>
    </form>
  );
}

/** Makes the account, signs in with it, and goes in. */
function useMaking(make: Props['make']) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (newcomer: Newcomer) => {
      await make(newcomer);
      await auth('sign-in/email', { email: newcomer.email, password: newcomer.password });
    },
    onSuccess: async () => {
      queries.clear();
      await navigate('/', { replace: true });
    },
  });
}
