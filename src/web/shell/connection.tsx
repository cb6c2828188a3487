import { Box, Group, Paper, Text } from '@mantine/core';
import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useConnected } from '../client/connection.ts';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';

/** How long it is said that the connection is back. */
const BACK_MS = 6_000;

/** Says that the server does not answer, for as long as it does not; then, once, that it is back. */
export function Connection() {
  const words = useWords(SHELL);
  const connected = useConnected();
  const [back, setBack] = useState(false);
  useEffect(() => {
    if (!connected) return () => setBack(true);
    const ends = setTimeout(() => setBack(false), BACK_MS);
    return () => clearTimeout(ends);
  }, [connected]);
  const Icon = connected ? IconPlugConnected : IconPlugConnectedX;
  return (
    <Box role="status" mb={connected && !back ? 0 : 'md'}>
      {(!connected || back) && (
        <Paper withBorder p="sm" style={{ borderColor: `var(--mantine-color-${connected ? 'teal' : 'orange'}-outline)` }}>
          <Group gap="sm" wrap="nowrap">
            <Icon size={20} aria-hidden style={{ flexShrink: 0 }} />
            <Text size="sm">{connected ? words.connectedAgain : words.disconnected}</Text>
          </Group>
        </Paper>
      )}
    </Box>
  );
}
