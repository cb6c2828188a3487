import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { auth } from '../../client/auth.ts';
import { Refused } from '../../client/client.ts';
import { GatePage } from '../../parts/gate-page.tsx';
import { PasswordField } from '../../parts/password-field.tsx';
import { messageOf } from '../../shell/error-screen.tsx';
import { useWords } from '../../words/language.tsx';
import { SHELL } from '../../words/shell.ts';
import { SIGN_IN, saidOf } from '../../words/sign-in.ts';
import { OtherWays } from './other-ways.tsx';

/** Password, then the second factor where the account has one. */
export function SignIn() {
  const words = useWords(SIGN_IN);
  const [asksCode, setAsksCode] = useState(false);
  const error = useSearchParams()[0].get('error');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const enter = async () => {
    queries.clear();
    await navigate('/', { replace: true });
  };
  return (
    <GatePage title={words.title}>
      {error !== null && (
        <Alert color="red" role="alert" variant="outline">
          {saidOf(words, error)}
        </Alert>
      )}
      {asksCode ? (
        <Code onDone={enter} />
      ) : (
        <>
          <Password onDone={enter} onCode={() => setAsksCode(true)} />
          <OtherWays onDone={enter} />
          <Text size="sm" c="dimmed">
            {words.forgotten}
          </Text>
        </>
      )}
    </GatePage>
  );
}

function Password({ onDone, onCode }: { readonly onDone: () => Promise<void>; readonly onCode: () => void }) {
  const words = useWords(SIGN_IN);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const entering = useMutation({
    mutationFn: () => auth<{ twoFactorRedirect?: boolean }>('sign-in/email', { email, password }),
    onSuccess: ({ twoFactorRedirect }) => (twoFactorRedirect ? onCode() : void onDone()),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={words.email}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordField
          label={words.password}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Wrong error={entering.error} text={words.wrong} />
        <Button type="submit" loading={entering.isPending}>
          {words.enter}
        </Button>
      </Stack>
    </form>
  );
}

function Code({ onDone }: { readonly onDone: () => Promise<void> }) {
  const words = useWords(SIGN_IN);
  const [code, setCode] = useState('');
  const isBackup = code.replace(/\s/g, '').length > 6;
  const confirming = useMutation({
    mutationFn: () => auth(isBackup ? 'two-factor/verify-backup-code' : 'two-factor/verify-totp', { code: code.replace(/\s/g, '') }),
    onSuccess: () => void onDone(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirming.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={words.code}
          description={words.codeHint}
          autoComplete="one-time-code"
          inputMode="numeric"
          autoFocus
          required
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Wrong error={confirming.error} text={words.wrongCode} />
        <Button type="submit" loading={confirming.isPending}>
          {words.confirm}
        </Button>
      </Stack>
    </form>
  );
}

function Wrong({ error, text }: { readonly error: Error | null; readonly text: string }) {
  const words = useWords(SIGN_IN);
  const shell = useWords(SHELL);
  if (!error) return null;
  const status = error instanceof Refused ? error.status : 500;
  const message = status === 429 ? words.tooMany : status >= 400 && status < 500 ? text : messageOf(error, shell);
  return (
    <Alert color="red" role="alert" variant="outline">
      {message}
    </Alert>
  );
}
