import { MantineThemeProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';

/** What is told in passing, at the edge of the screen; the button that puts it away has a name. */
export function Messages() {
  const words = useWords(SHELL);
  const named = { Notification: { defaultProps: { closeButtonProps: { 'aria-label': words.dismiss } } } };
  return (
    <MantineThemeProvider theme={{ components: named }}>
      <Notifications position="bottom-right" />
    </MantineThemeProvider>
  );
}
