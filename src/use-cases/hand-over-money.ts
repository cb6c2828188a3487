import { mandataryAccount } from '../core/bank/provider-account.ts';
import { money } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { commissionOn } from '../core/case/hand-over.ts';
import type { BankLineRow } from '../core/journal/bank-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { HandOverRow, ReportRow } from '../core/journal/hand-over-tables.ts';
import { layingOfChosen } from '../core/matching/card-money.ts';
import { debtorsIn, standingOf } from './bank-rows.ts';
import { creditorOf } from './context.ts';
import { type ConfirmDeps, decided, reopened } from './hand-over-entries.ts';
import { restOver, restWhilePaid } from './hand-over-paid.ts';
import { MoneyWriter } from './lay-money.ts';
import { survivorOf } from './merged-debtor.ts';
import { lineOfAccount } from './provider-line.ts';
import { readAll } from './read-all.ts';
import { debtorOf } from './set-debtor.ts';
import { settleUp } from './settle-up.ts';
import { undoLine } from './undo-laying.ts';

/**
 * What the debtor paid to whom the claim was handed over has settled its debt on the day on which it paid, whether or not it was passed on:
 * it is laid on the invoices by a line of the account that stands for that professional. What is too much stays on the debtor's account.
 */
export async function confirmPayment(deps: ConfirmDeps, row: HandOverRow, report: ReportRow, kept: bigint | null): Promise<void> {
  const { store, by } = deps;
  const commissionCents = commissionOf(row, report, kept);
  await store.exclusive('import', async () => {
    const head = await store.head();
    const creditor = await creditorOf(store, row.creditor_id);
    const debtorId = await survivorOf(store, row.debtor_id);
    await refuseBarred(deps, debtorId, report);
    const rows = await readAll(
      store,
      'item',
      'id',
      row.items.map((one) => one.item),
    );
    const items = new Map(rows.map((item) => [item.id, item]));
    // The invoice that was named comes first, then in the order in which they were handed over.
    const order = [...(report.item_id === null ? [] : [report.item_id]), ...row.items.map((one) => one.item)];
    const parts = [...new Set(order)].map((itemId) => ({ itemId, cents: BigInt(Math.max(0, items.get(itemId)?.open_cents ?? 0)) }));
    const standing = new Map(rows.map((item) => [item.id, standingOf(item)]));
    const cents = BigInt(report.cents ?? 0);
    const explanation = layingOfChosen({ parts, debtorId, cents, chargesCents: 0n, charged: [] }, standing);
    const line = await lineOfAccount(deps, {
      ...{ creditor_id: row.creditor_id, number: mandataryAccount(row.professional_id), by, kind: 'credit-transfer', on: report.on_day },
      ...{
        cents: Number(cents),
        currency: row.currency,
        label: 'Reçu par le professionnel',
        endToEndId: `R-${report.id}`,
        bankReference: null,
      },
      remittance: rows.map((item) => item.number).join(', '),
    });
    const writer = new MoneyWriter(deps, creditor, items);
    const nothing = { reason: null, returns: null, marks: [], candidates: [] };
    writer.add({ line: line.row, kind: 'payment', on: report.on_day, how: 'person', explanation, ...nothing });
    const told = decided(deps, report, { lineId: line.row.id, commissionCents });
    const rests = await restOver(deps, row, report);
    await store.record([...line.entries, ...(await writer.entries()), told, ...rests], line.outside, head);
    await settleUp(deps, creditor, [...debtorsIn(explanation)]);
  });
}

/** As the person says, else as it was reported, else as it was agreed. @throws Refusal `report-commission` */
function commissionOf({ commission_ppm, currency }: HandOverRow, { cents, commission_cents }: ReportRow, kept: bigint | null): number {
  const paid = BigInt(cents ?? 0);
  const reported = commission_cents === null ? null : BigInt(commission_cents);
  const commission = kept ?? reported ?? (commission_ppm === null ? 0n : commissionOn(paid, commission_ppm));
  if (commission < 0n || commission > paid)
    throw new Refusal('report-commission', 'No more can be kept than was paid.', { paid: Number(money(paid, currency).cents) });
  return Number(commission);
}

/** Paid from the judgment on, a debt of before it is for a person and the court's agent. @law C. com. L622-7 */
async function refuseBarred({ store }: ConfirmDeps, id: HandOverRow['debtor_id'], { on_day }: ReportRow): Promise<void> {
  const { insolvent_since } = await debtorOf(store, id);
  if (insolvent_since !== null && on_day >= insolvent_since)
    throw new Refusal(
      'report-after-judgment',
      `Proceedings were opened on ${insolvent_since}: what was paid since is not laid by itself.`,
      {
        since: insolvent_since,
      },
    );
}

/**
 * Takes a confirmed sum back: what it had settled is open again, as if it had never been, and the report waits.
 * @throws Refusal those of `undoLine`
 */
export async function unlayPayment(deps: ConfirmDeps, row: HandOverRow, report: ReportRow): Promise<void> {
  const { store } = deps;
  const [line] = report.line_id === null ? [] : await store.select('bank_line', { id: report.line_id }, { limit: 1 });
  if (report.act === 'payment' && line?.state === 'applied') await undoLine(deps, line.id, report.id);
  const back = line ? [await withdrawn(deps, line, report)] : [];
  await store.record([...back, await reopened(deps, report), ...(await restWhilePaid(deps, row, report))]);
}

/** The line of a payment that never was waits for nobody; the bank's line of a remittance waits again. */
async function withdrawn({ store, by }: ConfirmDeps, { id, creditor_id }: BankLineRow, { act }: ReportRow): Promise<EntryDraft> {
  const candidates = await store.select('bank_candidate', { line_id: id, standing: true }, { limit: 1_000 });
  const state = act === 'payment' ? ('aside' as const) : ('waiting' as const);
  const data = {
    lines: [{ id, state, suggestions: null, doubts: null }],
    candidates: [],
    dropped: candidates.map((one) => one.id),
    freed: candidates.map((one) => ({ debtorId: one.debtor_id, creditorId: creditor_id })),
  };
  return { kind: 'bank-lines.judged', by, data };
}
