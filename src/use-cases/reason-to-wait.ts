import { addDays, type Day } from '../core/base/day.ts';
import type { RunRow } from '../core/journal/run-tables.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import type { RunReport } from './run-tally.ts';

/** A run that decides more than this many times the usual waits for a person. */
const UNUSUAL_FACTOR = 3;
/** Below this many contacts no run is unusual. */
const UNUSUAL_FLOOR = 20;

/** Nothing leaves by itself before go-live, nor when a run is far larger than usual. */
export async function reasonToWait(
  store: Store,
  creditor: CreditorRow,
  run: RunRow,
  day: Day,
  contacts: number,
): Promise<RunReport['waitsBecause']> {
  if (contacts === 0) return null;
  if (creditor.live_from === null || day < creditor.live_from) return 'not-live';
  if (contacts <= UNUSUAL_FLOOR) return null;
  const recent = (await store.select('run', { creditor_id: creditor.id }, { after: Math.max(0, run.id - 1_000), limit: 1_000 })).filter(
    (one) => one.id !== run.id && one.decided > 0 && one.day >= addDays(day, -60) && one.day >= (creditor.live_from ?? day),
  );
  const usual = recent.reduce((sum, one) => sum + one.decided, 0) / Math.max(1, recent.length);
  return contacts > Math.max(UNUSUAL_FLOOR, usual * UNUSUAL_FACTOR) ? 'unusual' : null;
}
