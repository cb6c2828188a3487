import { addBusinessDays, type HolidayZone } from '../core/base/business-day.ts';
import type { Day } from '../core/base/day.ts';
import type { DispatchId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import { type CallOutcome, recordCall } from './approve.ts';
import { creditorOf, type Deps } from './context.ts';

/** What the caller says: of a promise its day, of a dispute its reason. */
export type CallReport = { readonly outcome: CallOutcome; readonly note: string; readonly promisedOn: Day | null };

const LONGEST_NOTE = 500;

/**
 * Records a call made today. A day that was promised, also for what is disputed, holds the invoices until one working day after it: a
 * transfer takes a night.
 * @returns the last day on which its invoices are left alone; `null` where nothing holds them, or no day ends it
 * @throws Refusal `promise-without-day`, `promise-in-the-past`, `dispute-without-reason`, `no-such-call`
 */
export async function reportCall(
  deps: Pick<Deps, 'store' | 'by' | 'clock'>,
  id: DispatchId,
  { outcome, note, promisedOn }: CallReport,
): Promise<Day | null> {
  const today = deps.clock.today();
  const said = oneLine(note, LONGEST_NOTE);
  if (outcome === 'promised' && promisedOn === null) throw new Refusal('promise-without-day', 'A promise needs its day.');
  if (outcome === 'disputed' && said === '') throw new Refusal('dispute-without-reason', 'A dispute needs its reason.');
  if (promisedOn !== null && promisedOn < today)
    throw new Refusal('promise-in-the-past', `The day promised, ${promisedOn}, is past.`, { text: promisedOn });
  const holds = outcome === 'promised' || outcome === 'disputed';
  const until = holds && promisedOn !== null ? addBusinessDays(promisedOn, 1, await zoneOfCall(deps, id)) : null;
  await recordCall(deps, id, outcome, said, today, until, promisedOn);
  return until;
}

async function zoneOfCall({ store }: Pick<Deps, 'store'>, id: DispatchId): Promise<HolidayZone> {
  const [dispatch] = await store.select('dispatch', { id }, { limit: 1 });
  if (!dispatch)
    throw new Refusal('no-such-call', `There is no call ${id} to be made: it was made already, withdrawn, or never existed.`, { id });
  return (await creditorOf(store, dispatch.creditor_id)).zone as HolidayZone;
}
