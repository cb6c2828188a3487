import { Center, Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';

/** A page before the program: one card with what is to be done. */
export function GatePage({ title, about, children }: { readonly title: string; readonly about?: string; readonly children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Acquit`;
  }, [title]);
  return (
    <Center mih="90vh" p="md" component="main">
      <Paper withBorder p="xl" w={440} maw="100%">
        <Stack>
          <Title order={1}>{title}</Title>
          {about && <Text>{about}</Text>}
          {children}
        </Stack>
      </Paper>
    </Center>
  );
}
