import { isMandataryAccount } from '../core/bank/provider-account.ts';
import type { ReportId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { BankLineRow } from '../core/journal/bank-tables.ts';
import type { Store } from '../ports/store.ts';

/** What a confirmed report laid is undone with the report, or both would no longer say the same. @throws Refusal `line-is-report` */
async function refuseConfirmed(store: Store, id: BankLineRow['id']): Promise<void> {
  const [report] = await store.select('hand_over_report', { line_id: id, state: 'confirmed' }, { limit: 1 });
  if (report)
    throw new Refusal('line-is-report', `Line ${id} is money that a professional reported: take back its report first.`, {
      id,
      report: report.id,
    });
}

/**
 * A line that was put aside by what a professional reported is not taken up from the bank: the report is taken back, and the line follows.
 * `by` is the report that is being taken back itself.
 * @throws Refusal `line-is-remittance`, `line-of-report`, `line-is-report`
 */
export async function refuseReported(store: Store, line: BankLineRow, by: ReportId | null = null): Promise<void> {
  const { id, state, account_id } = line;
  if (state === 'applied' && by === null) return refuseConfirmed(store, id);
  if (state !== 'aside') return;
  const [report] = await store.select('hand_over_report', { line_id: id, state: 'confirmed' }, { limit: 1 });
  if (report?.act === 'remittance')
    throw new Refusal('line-is-remittance', `Line ${id} is what a professional passed on: take back its report first.`, {
      id,
      report: report.id,
    });
  if (report) return;
  const [account] = await store.select('bank_account', { id: account_id }, { limit: 1 });
  if (account && isMandataryAccount(account))
    throw new Refusal('line-of-report', `Line ${id} is money of a report that was taken back: confirm the report again.`, { id });
}
