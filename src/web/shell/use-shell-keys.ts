import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { type KeyMeant, keyMeant } from './go-keys.ts';
import { usePlace } from './place.ts';
import { useSingleKeys } from './single-keys.ts';

/** After g so long for the letter. */
const GO_MS = 1_500;
const OWN_KEYS =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"], [role="menu"]';

/** The keys that mean the same on every screen; they come before those of a list, which has letters of its own. */
export function useShellKeys({ search, help }: { readonly search: () => void; readonly help: () => void }): void {
  const navigate = useNavigate();
  const { workspace, creditor } = usePlace();
  const [single] = useSingleKeys();
  const goUntil = useRef(0);
  useEffect(() => {
    const obey = (meant: NonNullable<KeyMeant>) => {
      goUntil.current = meant.is === 'go' ? Date.now() + GO_MS : 0;
      if (meant.is === 'search') search();
      if (meant.is === 'help') help();
      if (meant.is === 'section') void navigate(`/e/${encodeURIComponent(workspace)}/${creditor}/${meant.path}`);
    };
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      const meant = keyMeant({
        key: event.key,
        held: isCommand ? 'command' : event.ctrlKey || event.metaKey || event.altKey ? 'other' : 'none',
        inField: target?.closest(OWN_KEYS) != null,
        inDialog: document.querySelector('[aria-modal="true"]') !== null,
        afterGo: Date.now() < goUntil.current,
        single,
      });
      if (meant === null) {
        goUntil.current = 0;
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      obey(meant);
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [search, help, single, navigate, workspace, creditor]);
}
