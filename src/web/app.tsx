import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { Refused } from './client/client.ts';
import { isConnected, onConnection } from './client/connection.ts';
import { router } from './routes.tsx';
import { Messages } from './shell/messages.tsx';
import { quietText, theme } from './theme.ts';
import { LanguageProvider } from './words/language.tsx';

/** A refusal is an answer: asking again would only bring it again. What the network lost is asked once more. */
const queries = new QueryClient({
  defaultOptions: {
    // Whether the server is there is found out by asking: it may stand on this machine, which need not have a network.
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      retry: (count, error) => count < 2 && error instanceof Refused && error.status === 0,
    },
    // What a person asked for while there was no network is refused then, and never done later behind their back.
    mutations: { networkMode: 'always', retry: false },
  },
});
onConnection(() => isConnected() && void queries.invalidateQueries());

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
// What locks scrolling below a dialog writes a style too, and looks for its nonce here.
Object.assign(globalThis, { __webpack_nonce__: nonce });

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={quietText} getStyleNonce={() => nonce}>
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <Messages />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
