import { Alert, Button, Card, Group, Stack, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { auth } from '../../client/auth.ts';
import { PasswordField } from '../../parts/password-field.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { ACCOUNT } from '../../words/account.ts';
import { useWords } from '../../words/language.tsx';
import { useSaid } from './use-said.ts';

type Props = {
  /** Came in by a link: the old password is not asked for. */
  readonly byLink: boolean;
  readonly email: string;
};

/** Another password; all other sessions end with it. */
export function Password({ byLink, email }: Props) {
  const words = useWords(ACCOUNT);
  const say = useSaid();
  const queries = useQueryClient();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const changing = useMutation({
    mutationFn: () => (byLink ? auth('link/password', { newPassword }) : auth('change-password', { currentPassword, newPassword })),
    onSuccess: () => {
      setCurrent('');
      setNew('');
      notifications.show({ message: words.passwordChanged, color: 'teal' });
      return Promise.all([queries.invalidateQueries({ queryKey: ['me'] }), queries.invalidateQueries({ queryKey: ['sessions'] })]);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate();
  };
  return (
    <Card withBorder component="section" aria-label={words.password}>
      <form onSubmit={submit}>
        <Stack maw={480}>
          <Title order={2}>{words.password}</Title>
          {byLink && (
            <Alert color="orange" variant="outline" role="status">
              {words.byLink}
            </Alert>
          )}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          {!byLink && (
            <PasswordField
              label={words.oldPassword}
              autoComplete="current-password"
              required
              value={currentPassword}
              onChange={(event) => setCurrent(event.currentTarget.value)}
            />
          )}
          <PasswordField
            label={words.newPassword}
            description={words.passwordHint}
            autoComplete="new-password"
            required
            minLength={12}
            maxLength={128}
            value={newPassword}
            onChange={(event) => setNew(event.currentTarget.value)}
          />
          <RefusedAlert error={changing.error} say={say} />
          <Group>
            <Button type="submit" loading={changing.isPending}>
              {byLink ? words.setPassword : words.changePassword}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
