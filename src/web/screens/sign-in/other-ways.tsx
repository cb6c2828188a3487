import { Button, Divider, Stack } from '@mantine/core';
import { IconBuildingCommunity, IconKey } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { auth } from '../../client/auth.ts';
import { answered, api, Refused } from '../../client/client.ts';
import { enterByPasskey, passkeysWork } from '../../client/passkey.ts';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { useWords } from '../../words/language.tsx';
import { SIGN_IN } from '../../words/sign-in.ts';

/** Ways in without a password, where this address and this server have them. */
export function OtherWays({ onDone }: { readonly onDone: () => Promise<void> }) {
  const words = useWords(SIGN_IN);
  const entrance = useQuery({ queryKey: ['entrance'], queryFn: () => answered(api.GET('/api/entrance')) });
  const byPasskey = useMutation({ mutationFn: enterByPasskey, onSuccess: () => void onDone() });
  const byProvider = useMutation({
    mutationFn: () => auth<{ url: string }>('sign-in/social', { provider: 'oidc', callbackURL: '/' }),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const single = entrance.data?.singleSignOn === true;
  if (!single && !passkeysWork()) return null;
  const say = (error: Error) => (error instanceof Refused && error.status > 0 ? (words.ways[error.code] ?? words.otherRefusal) : null);
  return (
    <Stack>
      <Divider label={words.or} />
      {passkeysWork() && (
        <Button
          variant="default"
          leftSection={<IconKey size={18} aria-hidden />}
          onClick={() => byPasskey.mutate()}
          loading={byPasskey.isPending}
        >
          {words.passkey}
        </Button>
      )}
      {single && (
        <Button
          variant="default"
          leftSection={<IconBuildingCommunity size={18} aria-hidden />}
          onClick={() => byProvider.mutate()}
          loading={byProvider.isPending || byProvider.isSuccess}
        >
          {words.single}
        </Button>
      )}
      <RefusedAlert error={byPasskey.error ?? byProvider.error} say={say} />
    </Stack>
  );
}
