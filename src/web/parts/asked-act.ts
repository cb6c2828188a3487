import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

/** The name in an address of what a screen is to begin at once. */
export const ACT_ASKED = 'faire';

/** What the address asks to begin (`?faire=…`), and how it is put away: coming back to the address does not ask again. */
export function useActAsked(): { readonly asked: string | null; readonly putAway: () => void } {
  const [search, setSearch] = useSearchParams();
  const putAway = () => setSearch(without, { replace: true });
  return { asked: search.get(ACT_ASKED), putAway };
}

function without(search: URLSearchParams): URLSearchParams {
  search.delete(ACT_ASKED);
  return search;
}

/** Begins what the address asks for where it is among these, once for each time that it is asked. */
export function useBeginAsked<T>(acts: Readonly<Record<string, T>>, begin: (act: T) => void): void {
  const { asked, putAway } = useActAsked();
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (asked === null) before.current = null;
    const act = asked !== null && asked !== before.current && Object.hasOwn(acts, asked) ? acts[asked] : undefined;
    if (act === undefined) return;
    before.current = asked;
    putAway();
    begin(act);
  });
}
