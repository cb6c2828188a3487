import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { answered, api, Refused } from '../client/client.ts';
import type { paths } from '../client/schema.d.ts';
import { usePlace } from '../shell/place.ts';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';
import { TODAY_ACTS } from '../words/today-acts.ts';

const LOOK_MS = 700;

type Leaving = paths['/api/w/{workspace}/leavings/{leaving}']['get']['responses'][200]['content']['application/json'];
type What = 'run' | 'sent' | 'printed';
type Report<W extends What> = NonNullable<Leaving[W]>;
type Under = { readonly leaving: string; readonly seen: number; readonly isUnknown: boolean; readonly isStopped: boolean };

/**
 * A run, a sending or a printing, followed until its end: also where the answer was lost, for it goes on without. Nothing is asked for
 * twice: it has a name, and by that one asks what became of it.
 */
export function useLeaving<W extends What>(what: W, begin: (leaving: string) => Promise<Report<W> | Leaving>) {
  const { workspace } = usePlace();
  const [under, setUnder] = useState<Under | null>(null);
  const path = (leaving: string) => ({ params: { path: { workspace, leaving } } });
  const act = async (): Promise<Report<W>> => {
    const leaving = newName();
    const told = (seen: number, isUnknown: boolean, isStopped: boolean) => setUnder({ leaving, seen, isUnknown, isStopped });
    told(0, false, false);
    // A look that could not even leave says nothing of what was begun before it.
    const look = () =>
      answered(api.GET('/api/w/{workspace}/leavings/{leaving}', path(leaving))).catch((error: unknown) => {
        if (error instanceof Refused && error.code === 'not-sent') return null;
        throw error;
      });
    try {
      let now = await unlessLost(() => begin(leaving));
      for (;;) {
        if (now !== null && !('leaving' in now)) return now;
        if (now !== null && now.state !== 'running') return reportOf(now, what);
        told(now?.seen ?? 0, now === null, now?.stopped ?? false);
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
        now = await unlessLost(look);
      }
    } finally {
      setUnder(null);
    }
  };
  const stop = () => void (under && api.POST('/api/w/{workspace}/leavings/{leaving}/stop', path(under.leaving)).catch(() => {}));
  return { act, progress: under && <UnderWay under={under} what={what} onStop={stop} /> };
}

function UnderWay({ under, what, onStop }: { readonly under: Under; readonly what: What; readonly onStop: () => void }) {
  const words = useWords(TODAY_ACTS);
  const shell = useWords(SHELL);
  const text = under.isUnknown ? shell.unknownOutcome : words.soFar[what](under.seen);
  return (
    <Group justify="space-between">
      <Text role="status">{under.isStopped ? words.stopping : text}</Text>
      {what !== 'run' && (
        <Button variant="default" size="compact-sm" onClick={onStop} disabled={under.isStopped || under.isUnknown}>
          {words.stop}
        </Button>
      )}
    </Group>
  );
}

function reportOf<W extends What>({ state, failure, ...reports }: Leaving, what: W): Report<W> {
  const report = reports[what];
  if (state === 'done' && report !== null) return report as Report<W>;
  throw new Refused(state === 'refused' ? 422 : 500, failure ?? {});
}

/** `null` where the answer was lost on its way: nobody knows what became of it, and it is asked again. */
async function unlessLost<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    const isLost = error instanceof Refused && (error.code === 'offline' || (error.status >= 502 && error.status <= 504));
    if (isLost) return null;
    throw error;
  }
}

/** Works without https too, where browsers make no such names by themselves. */
function newName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
