import { Anchor, Button, Loader, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { answered, api } from '../../client/client.ts';
import { GatePage } from '../../parts/gate-page.tsx';
import { Failure, messageOf } from '../../shell/error-screen.tsx';
import { useMe } from '../../shell/place.ts';
import { ENTRANCE } from '../../words/entrance.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SHELL } from '../../words/shell.ts';
import { NewcomerForm } from './newcomer.tsx';

/** What an invitation offers, and how it is taken: with a new account, or by who is signed in with its address. */
export function Invitation() {
  const words = useWords(ENTRANCE);
  const shell = useWords(SHELL);
  const { language } = useLanguage();
  const { token = '' } = useParams();
  const path = { path: { token } };
  const offer = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answered(api.GET('/api/invitations/{token}', { params: path })),
  });
  if (offer.error)
    return (
      <GatePage title={words.first}>
        <Text role="alert">{messageOf(offer.error, shell)}</Text>
      </GatePage>
    );
  if (!offer.data)
    return (
      <GatePage title={words.first}>
        <Loader aria-label={shell.loading} />
      </GatePage>
    );
  const { workspace, invitedBy, role, email, known } = offer.data;
  return (
    <GatePage title={words.invitation(workspace)} about={words.invited(invitedBy, words.roles[role as keyof typeof words.roles] ?? role)}>
      {known ? (
        <Join token={token} email={email} />
      ) : (
        <NewcomerForm
          email={email}
          action={words.join}
          make={({ name, password }) =>
            answered(api.POST('/api/invitations/{token}/accept', { params: path, body: { name, password, language } }))
          }
        />
      )}
    </GatePage>
  );
}

function Join({ token, email }: { readonly token: string; readonly email: string }) {
  const words = useWords(ENTRANCE);
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const joining = useMutation({
    mutationFn: () => answered(api.POST('/api/invitations/{token}/join', { params: { path: { token } } })),
    onSuccess: async () => {
      queries.clear();
      await navigate('/', { replace: true });
    },
  });
  if (me.data?.person.email !== email)
    return (
      <Stack>
        <Text>{words.known(email)}</Text>
        <Anchor component={Link} to="/connexion">
          {words.signIn}
        </Anchor>
      </Stack>
    );
  return (
    <Stack>
      {joining.error && <Failure error={joining.error} />}
      <Button onClick={() => joining.mutate()} loading={joining.isPending}>
        {words.join}
      </Button>
    </Stack>
  );
}
