import { Alert, Stack, Title } from '@mantine/core';
import { type ComponentType, useEffect } from 'react';
import { isThere, onceBack } from '../client/connection.ts';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';

type Loaded = { readonly Component: ComponentType };

/** A screen that is loaded when it is first opened; where the server does not answer then, it says so in its place and opens later. */
export function screen(load: () => Promise<ComponentType>): () => Promise<Loaded> {
  return async () => {
    try {
      return { Component: await load() };
    } catch (error) {
      if (await isThere()) throw error;
      return { Component: OpensOnceBack };
    }
  };
}

/** Read anew as a whole: browsers may remember that a part of it could not be loaded. */
function OpensOnceBack() {
  const words = useWords(SHELL);
  useEffect(() => onceBack(() => window.location.reload()), []);
  return (
    <Stack maw={1200} mx="auto">
      <Title order={1}>{words.offlineTitle}</Title>
      <Alert color="orange" variant="outline" role="status">
        {words.opensOnceBack}
      </Alert>
    </Stack>
  );
}
