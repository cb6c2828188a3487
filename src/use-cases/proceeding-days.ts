import type { Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId } from '../core/base/id.ts';
import { EUR, type Money, money } from '../core/base/money.ts';
import type { Deps } from './context.ts';
import { proceedingList } from './proceeding-view.ts';

/** A day of a proceeding as a calendar shows it. */
type ProceedingDay = {
  readonly id: string;
  readonly kind: 'hearing' | 'procedure';
  readonly creditorId: CreditorId;
  readonly debtorId: DebtorId;
  readonly sums: readonly Money[];
  readonly on: Day;
  readonly at: null;
};

const MOST = 500;

/** Hearings, and the last days of what is ours to do, of the proceedings whose next day comes first. */
export async function proceedingDays(deps: Pick<Deps, 'store' | 'clock'>, creditorId: CreditorId): Promise<ProceedingDay[]> {
  const { proceedings } = await proceedingList(deps, creditorId, { after: 0, limit: MOST });
  return proceedings.flatMap(({ row, dues, openCents }) =>
    dues
      .filter(({ binds }) => binds === 'creditor')
      .map(({ key, lastDay }): ProceedingDay => {
        const kind = key === 'hearing' ? 'hearing' : 'procedure';
        const sums = openCents > 0n ? [money(openCents, EUR)] : [];
        return { id: `${row.id}-${key}`, kind, creditorId, debtorId: row.debtor_id, sums, on: lastDay, at: null };
      }),
  );
}
