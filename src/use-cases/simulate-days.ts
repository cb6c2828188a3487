import type { Day } from '../core/base/day.ts';
import type { CreditorId } from '../core/base/id.ts';
import type { DunningContext } from '../core/dunning/decision.ts';
import { simulate } from '../core/dunning/simulate.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { creditorOf, dunningContext, zoneOf } from './context.ts';
import { chunks } from './read-all.ts';

const PAGE = 1_000;
/** Computed without a pause: others are answered in between. */
const AT_A_TIME = 100;

export type SimulatedDay = { readonly day: Day; readonly contacts: Readonly<Record<string, number>> };
export type Simulation = {
  readonly from: Day;
  readonly days: number;
  readonly debtors: number;
  readonly byDay: readonly SimulatedDay[];
  readonly total: number;
};

/** How many contacts of each step the coming days would bring if nobody paid or answered: an upper bound. Writes nothing. */
export async function simulateDays(
  store: Store,
  creditorId: CreditorId,
  from: Day,
  days: number,
  onProgress: (debtors: number) => void = () => {},
): Promise<Simulation> {
  const creditor = await creditorOf(store, creditorId);
  return simulateWith(store, creditor, await dunningContext(store, creditor), from, days, onProgress);
}

/** The same by other rules than those in force, to compare before a change. */
export async function simulateWith(
  store: Store,
  creditor: CreditorRow,
  context: DunningContext,
  from: Day,
  days: number,
  onProgress: (debtors: number) => void = () => {},
): Promise<Simulation> {
  const byDay = new Map<Day, Record<string, number>>();
  let debtors = 0;
  let total = 0;
  for (let after = 0; ; ) {
    const rows = await store.select('debtor', { creditor_id: creditor.id }, { after, limit: PAGE });
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
    for (const ids of chunks(
      rows.map((row) => row.id),
      AT_A_TIME,
    ))
      for (const file of await store.caseFiles(ids))
        for (const { day, contact } of simulate(file, from, days, zoneOf(creditor), context)) {
          const counts = byDay.get(day) ?? {};
          counts[contact.step.key] = (counts[contact.step.key] ?? 0) + 1;
          byDay.set(day, counts);
          total += 1;
        }
    debtors += rows.length;
    onProgress(debtors);
  }
  const sorted = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, contacts]) => ({ day, contacts }));
  return { from, days, debtors, byDay: sorted, total };
}
