import { isConnected, onConnection } from './connection.ts';

/** Milliseconds before the next try after so many that failed; from the third on, what is shown is read again with each. */
const TRIES_MS = [1_000, 2_000, 5_000, 15_000, 30_000] as const;
const BLIND = 2;
/** Longer than two signs of life: after so long a silence the stream is dead, whatever the browser believes. */
const SILENCE_MS = 50_000;
/** What is recorded together is told once; and while much is recorded, now and then. */
const GATHER_MS = 300;
const APART_MS = 3_000;

/** Tells of changes in a workspace, by a stream of the server that is opened again and again. Gives what ends it. */
export function onChanges(workspace: string, changed: () => void): () => void {
  const tell = gathered(changed);
  let source: EventSource | null = null;
  let known: number | null = null;
  let tries = 0;
  let next: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    source?.close();
    source = null;
    clearTimeout(silence);
    clearTimeout(next);
  };
  const again = () => {
    close();
    if (tries >= BLIND) tell.soon();
    const delay = TRIES_MS[Math.min(tries, TRIES_MS.length - 1)] ?? 0;
    tries += 1;
    next = setTimeout(open, delay * (1 + Math.random() / 4));
  };
  const alive = () => {
    tries = 0;
    clearTimeout(silence);
    silence = setTimeout(again, SILENCE_MS);
  };
  function open(): void {
    close();
    source = new EventSource(`/api/w/${encodeURIComponent(workspace)}/changes`);
    source.addEventListener('head', ({ data }) => {
      alive();
      const { head } = JSON.parse(String(data)) as { head: number };
      if (known !== null && known !== head) tell.soon();
      known = head;
    });
    source.addEventListener('beat', alive);
    // Signed out, or without a seat: what is read again says so.
    source.addEventListener('out', () => {
      close();
      changed();
    });
    source.onerror = again;
  }
  const end = onConnection(() => (isConnected() ? open() : close()));
  open();
  return () => {
    end();
    close();
    tell.forget();
  };
}

/** Work that is done soon after it is asked for, once for all that ask meanwhile, and not too often. */
function gathered(work: () => void): { soon(): void; forget(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last = Number.NEGATIVE_INFINITY;
  return {
    soon: () => {
      if (timer !== null) return;
      const now = performance.now();
      timer = setTimeout(
        () => {
          timer = null;
          last = performance.now();
          work();
        },
        Math.max(GATHER_MS, last + APART_MS - now),
      );
    },
    forget: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
