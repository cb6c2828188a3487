import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { auth } from '../../client/auth.ts';
import { CopiedField } from '../../parts/copied.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { ACCOUNT } from '../../words/account.ts';
import { useWords } from '../../words/language.tsx';
import { SHELL } from '../../words/shell.ts';
import { QrCode } from './qr-code.tsx';
import { useSaid } from './use-said.ts';

export type Begun = { readonly totpURI: string; readonly backupCodes: readonly string[] };
type Props = { readonly begun: Begun; readonly onDone: () => void; readonly onCancel: () => void };

/** The secret goes to the telephone; its first code shows that it arrived. */
export function Telephone({ begun: { totpURI }, onDone, onCancel }: Props) {
  const words = useWords(ACCOUNT);
  const shell = useWords(SHELL);
  const say = useSaid();
  const [code, setCode] = useState('');
  const confirming = useMutation({
    mutationFn: () => auth('two-factor/verify-totp', { code: code.replace(/\s/g, '') }),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirming.mutate();
  };
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text maw={720}>{words.scan}</Text>
        <Group align="flex-start" gap="xl">
          <QrCode text={totpURI} label={words.qr} />
          <Stack gap="xs" flex="1 1 280px" maw={520}>
            <Text size="sm">{words.byHand}</Text>
            <CopiedField label={words.key} value={secret.replace(/(.{4})(?=.)/g, '$1 ')} />
          </Stack>
        </Group>
        <Text>{words.thenCode}</Text>
        <TextInput
          label={words.code}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          maxLength={9}
          maw={220}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <RefusedAlert error={confirming.error} say={say} />
        <Group>
          <Button type="submit" loading={confirming.isPending}>
            {words.confirm}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {shell.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
