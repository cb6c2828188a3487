import { Alert, Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';
import { useMe, usePlace } from './place.ts';

/** Whoever came in by a printed link cannot come back by it: a password is to be chosen, and can be for ten minutes. */
export function ByLink() {
  const words = useWords(SHELL);
  const { workspace, creditor } = usePlace();
  const { pathname } = useLocation();
  const me = useMe();
  const [closed, setClosed] = useState(false);
  const account = `/e/${encodeURIComponent(workspace)}/${creditor}/compte`;
  if (closed || me.data?.askPassword !== true || pathname === account) return null;
  return (
    <Alert
      color="orange"
      variant="outline"
      mb="md"
      maw={1200}
      mx="auto"
      withCloseButton
      closeButtonLabel={words.dismiss}
      onClose={() => setClosed(true)}
    >
      <Text>
        {words.byLink}{' '}
        <Anchor component={Link} to={account} underline="always">
          {words.choosePassword}
        </Anchor>
      </Text>
    </Alert>
  );
}
