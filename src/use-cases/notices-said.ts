import type { Day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import type { Told } from '../core/case/insolvency-recorded.ts';
import type { NoticeStateRow } from '../core/journal/notice-tables.ts';
import type { DebtorRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { readAll } from './read-all.ts';

/** What was heeded last; it was once said of one SIREN alone. */
export function saidOf(before: Pick<NoticeStateRow, 'said' | 'siren'> | null): Told[] {
  if (before === null) return [];
  const said: Told[] | Omit<Told, 'siren'> = JSON.parse(before.said);
  if (Array.isArray(said)) return said;
  const { current, asks } = said;
  return current === null && asks.length === 0 ? [] : [{ siren: before.siren, current, asks }];
}

/**
 * The day of the judgment as of which claims are declared, of those debtors that are in proceedings: the one that opened them, or that opened
 * them anew when a plan failed.
 */
export async function declaredAsOf(store: Store, debtors: readonly DebtorRow[]): Promise<Map<DebtorId, Day>> {
  const ids = debtors.map((debtor) => debtor.id);
  const states = new Map((await readAll(store, 'notice_state', 'id', ids)).map((row) => [row.id, row]));
  return new Map(
    debtors.flatMap(({ id, insolvent_since: since }): [DebtorId, Day][] => {
      if (since === null) return [];
      const anew = saidOf(states.get(id) ?? null).flatMap(({ current }) => current?.reopenedOn ?? []);
      return [[id, [since, ...anew].sort().at(-1) ?? since]];
    }),
  );
}
