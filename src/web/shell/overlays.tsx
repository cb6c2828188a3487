import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useEffect, useMemo, useState } from 'react';
import { useShellKeys } from './use-shell-keys.ts';

const palette = () => import('./palette/palette.tsx');
const keysHelp = () => import('./keys-help.tsx');
const Palette = lazy(async () => ({ default: (await palette()).Palette }));
const KeysHelp = lazy(async () => ({ default: (await keysHelp()).KeysHelp }));

/** Where a browser cannot say that it has nothing to do, so long after the first screen. */
const REST_MS = 2_000;

/** Both are fetched once the page rests: who is cut off later still finds, and still learns the keys. */
function useFetchedAtRest(): void {
  useEffect(() => {
    // What could not be fetched now is fetched when it is opened.
    const fetchBoth = () => void Promise.allSettled([palette(), keysHelp()]);
    if (!('requestIdleCallback' in window)) {
      const waiting = setTimeout(fetchBoth, REST_MS);
      return () => clearTimeout(waiting);
    }
    const waiting = window.requestIdleCallback(fetchBoth);
    return () => window.cancelIdleCallback(waiting);
  }, []);
}

type Overlays = { search(): void; help(): void };
const Context = createContext<Overlays>({ search: () => undefined, help: () => undefined });

/** The search and the help for keys, over every screen; neither is on the way of the first one. */
export function OverlaysProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<'search' | 'help' | null>(null);
  const [known, setKnown] = useState<ReadonlySet<'search' | 'help'>>(new Set());
  const open = useCallback((which: 'search' | 'help') => {
    setKnown((before) => new Set([...before, which]));
    setShown(which);
  }, []);
  const overlays = useMemo(() => ({ search: () => open('search'), help: () => open('help') }), [open]);
  useShellKeys(overlays);
  useFetchedAtRest();
  const close = () => setShown(null);
  return (
    <Context value={overlays}>
      {children}
      <Suspense fallback={null}>
        {known.has('search') && <Palette opened={shown === 'search'} onClose={close} onKeys={overlays.help} />}
        {known.has('help') && <KeysHelp opened={shown === 'help'} onClose={close} />}
      </Suspense>
    </Context>
  );
}

export function useOverlays(): Overlays {
  return use(Context);
}
