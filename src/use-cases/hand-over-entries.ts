import type { BankLineId } from '../core/base/id.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ReportRow } from '../core/journal/hand-over-tables.ts';
import type { Deps } from './context.ts';
import { commissionTold } from './hand-over-told.ts';

export type ConfirmDeps = Pick<Deps, 'store' | 'clock' | 'digest' | 'by'>;

export type Confirming = {
  /** What was truly kept, where the person knows better than the report. */
  readonly commissionCents: bigint | null;
  /** The line of the bank that a remittance is. */
  readonly line: BankLineId | null;
};

/** A person has confirmed a report. */
export function decided(
  { clock, by }: Pick<ConfirmDeps, 'clock' | 'by'>,
  { id, debtor_id, creditor_id }: ReportRow,
  { lineId, commissionCents }: { readonly lineId: BankLineId | null; readonly commissionCents: number | null },
): EntryDraft {
  const whose = { debtorId: debtor_id, creditorId: creditor_id };
  return { kind: 'hand-over.decided', by, data: { id, ...whose, state: 'confirmed', on: clock.today(), by, lineId, commissionCents } };
}

/** A report that was decided waits again, as it was told. */
export async function reopened({ store, by }: Pick<ConfirmDeps, 'store' | 'by'>, report: ReportRow): Promise<EntryDraft> {
  const { id, debtor_id, creditor_id, state } = report;
  const commissionCents = await commissionTold(store, report);
  const from = state === 'refused' ? 'refused' : 'confirmed';
  return { kind: 'hand-over.reopened', by, data: { id, debtorId: debtor_id, creditorId: creditor_id, from, commissionCents } };
}
