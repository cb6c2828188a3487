import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { actedLately } from '../parts/act.ts';
import { useCounts } from '../parts/counts.ts';
import { countOfLimits, useTimeLimits } from '../parts/time-limits.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { WAITING } from '../words/waiting.ts';
import { usePlace } from './place.ts';

/** What waits for a person, for the menu, the window's title, and to say what is new. */
export type Waits = { readonly today: number; readonly bank: number; readonly handOvers: number };

/** What a person should hear of wherever they are; what they have themselves approved or called is not new to them. */
const TOLD = ['questions', 'requests', 'replies', 'doubt', 'failed', 'runs', 'letters', 'notices', 'handOvers', 'limits'] as const;
type Told = Readonly<Record<(typeof TOLD)[number], number>>;

export function useWaiting(): Waits | undefined {
  const { workspace, creditor } = usePlace();
  const { data } = useCounts();
  const known = useTimeLimits();
  const limits = countOfLimits(known);
  const { approve = 0, call = 0, post = 0, doubt = 0, questions = 0, requests = 0, replies = 0 } = data ?? {};
  const { runs = 0, failed = 0, bankLines = 0, handOvers = 0, letters = 0, notices = 0 } = data ?? {};
  const told = data && known ? { questions, requests, replies, doubt, failed, runs, letters, notices, handOvers, limits } : undefined;
  useArrivals(`${workspace} ${creditor}`, told);
  // What a run that is held would let leave is to be approved, and counted there.
  const today = approve + call + post + doubt + questions + requests + replies + letters + notices + handOvers + limits;
  useTitleCount(today);
  return data && { today, bank: bankLines, handOvers };
}

/** Says, without interrupting, what has come since the last look; not what the person's own act has just brought. */
function useArrivals(place: string, now: Told | undefined): void {
  const words = useWords(WAITING);
  const { manner } = useLanguage();
  const queries = useQueryClient();
  const before = useRef<{ readonly place: string; readonly told: Told } | null>(null);
  useEffect(() => {
    if (now === undefined) return;
    const last = before.current?.place === place ? before.current.told : null;
    before.current = { place, told: now };
    if (last === null || actedLately() || queries.isMutating() > 0) return;
    const news = TOLD.filter((kind) => now[kind] > last[kind]).map((kind) => words.arrived[kind](now[kind] - last[kind]));
    if (news.length > 0) notifications.show({ title: words.news, message: manner.joined(news), role: 'status', autoClose: NEWS_MS });
  });
}

/** Long enough to be read twice; what is told stays on the screens it is about. */
const NEWS_MS = 20_000;

const COUNTED = /^\(\d+\+?\) /;
const MOST_TOLD = 999;

/** How much waits, before the title that each screen gives itself. */
function useTitleCount(count: number): void {
  useEffect(() => {
    const title = document.querySelector('title');
    const write = () => {
      const bare = document.title.replace(COUNTED, '');
      const wanted = count === 0 ? bare : `(${count > MOST_TOLD ? `${MOST_TOLD}+` : count}) ${bare}`;
      if (document.title !== wanted) document.title = wanted;
    };
    write();
    if (!title) return;
    const watch = new MutationObserver(write);
    watch.observe(title, { childList: true });
    return () => watch.disconnect();
  }, [count]);
}
