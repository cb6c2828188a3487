import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useMemo, useState } from 'react';
import { useShellKeys } from './use-shell-keys.ts';

const Palette = lazy(async () => ({ default: (await import('./palette/palette.tsx')).Palette }));
const KeysHelp = lazy(async () => ({ default: (await import('./keys-help.tsx')).KeysHelp }));

type Overlays = { search(): void; help(): void };
const Context = createContext<Overlays>({ search: () => undefined, help: () => undefined });

/** The search and the help for keys, over every screen; each is loaded when it is first opened. */
export function OverlaysProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<'search' | 'help' | null>(null);
  const [known, setKnown] = useState<ReadonlySet<'search' | 'help'>>(new Set());
  const open = useCallback((which: 'search' | 'help') => {
    setKnown((before) => new Set([...before, which]));
    setShown(which);
  }, []);
  const overlays = useMemo(() => ({ search: () => open('search'), help: () => open('help') }), [open]);
  useShellKeys(overlays);
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
