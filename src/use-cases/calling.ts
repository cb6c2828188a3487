import type { DebtorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { type Calling, isHour, orNothing } from '../core/case/call.ts';
import { CALL_HOURS } from '../core/dunning/call-hours.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { DebtorRow } from '../core/journal/tables.ts';
import { debtorOf, type PersonDeps } from './set-debtor.ts';

/** When a debtor may be called, as it asked: not at all, between two hours, or (both left out) whenever people work. */
export type CallingAsked = { readonly never: boolean; readonly from: string | null; readonly until: string | null };

/**
 * Keeps when a debtor wants to be called. What waits of it is held against that from now on.
 * @throws Refusal `unknown-debtor`, `call-hours-unreadable`
 */
export async function setCalling({ store, by }: Pick<PersonDeps, 'store' | 'by'>, debtorId: DebtorId, asked: CallingAsked): Promise<void> {
  const debtor = await debtorOf(store, debtorId);
  const { wrongSince } = debtor.calling ?? {};
  const hours = checkedHours(asked);
  const calling: Calling = { ...(asked.never ? { never: true } : {}), ...hours, ...(wrongSince ? { wrongSince } : {}) };
  const data = { id: debtorId, creditorId: debtor.creditor_id, changes: { calling: orNothing(calling) } };
  await store.record([{ kind: 'debtor.changed', by, data }]);
}

function checkedHours({ from, until }: CallingAsked): Pick<Calling, 'from' | 'until'> {
  const readable = [from, until].every((hour) => hour === null || isHour(hour));
  if (!readable || !leaveTime(from, until))
    throw new Refusal(
      'call-hours-unreadable',
      `Hours are written 14:00, the first before the second, and some of them between ${CALL_HOURS.from} and ${CALL_HOURS.until}.`,
      { from: CALL_HOURS.from, until: CALL_HOURS.until },
    );
  return { ...(from !== null && isHour(from) ? { from } : {}), ...(until !== null && isHour(until) ? { until } : {}) };
}

/** Whether between these hours anybody may be called at all. */
function leaveTime(from: string | null | undefined, until: string | null | undefined): boolean {
  const begins = from ?? CALL_HOURS.from;
  const ends = until ?? CALL_HOURS.until;
  return begins < ends && begins < CALL_HOURS.until && ends > CALL_HOURS.from;
}

/**
 * Who asked not to be called, or when, asked it under whatever name; what the one that stays has said itself goes before. Hours that
 * together would leave no time are those of the one that stays alone.
 */
export function callingMoved({ by }: Pick<PersonDeps, 'by'>, from: DebtorRow, into: DebtorRow): EntryDraft[] {
  const { never, from: first, until } = from.calling ?? {};
  const hours = { ...(first ? { from: first } : {}), ...(until ? { until } : {}) };
  const together = { ...hours, ...into.calling };
  const said: Calling = { ...(never ? { never } : {}), ...(leaveTime(together.from, together.until) ? hours : {}) };
  if (orNothing(said) === null) return [];
  const calling = { ...said, ...into.calling };
  return [{ kind: 'debtor.changed', by, data: { id: into.id, creditorId: into.creditor_id, changes: { calling } } }];
}
