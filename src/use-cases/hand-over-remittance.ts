import type { BankLineId, HandOverId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { BankLineRow } from '../core/journal/bank-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { HandOverRow, ReportRow } from '../core/journal/hand-over-tables.ts';
import { type ConfirmDeps, type Confirming, decided } from './hand-over-entries.ts';
import { accountOf, handOverRow } from './hand-over-parts.ts';
import { reportEntry } from './hand-over-report.ts';
import { ownLine } from './own-bank.ts';
import { readAll } from './read-all.ts';

const OPEN: BankLineRow['state'][] = ['waiting', 'suggested', 'past'];
const MARK = 'remittance-of-professional';
const MOST = 1_000;

/**
 * The professional passed money on: it leaves its account, and the line of the bank that it is, is nobody's payment a second time. Where
 * no statement shows it yet, the line is put beside it when it comes.
 * @throws Refusal `remittance-line`, `report-commission`
 */
export async function confirmRemittance(deps: ConfirmDeps, row: HandOverRow, report: ReportRow, how: Confirming): Promise<void> {
  const { store } = deps;
  const head = await store.head();
  const line = how.line === null ? await lineOfSum(deps, row, report) : await lineNamed(deps, row, report, how.line);
  const commissionCents = await boundedCommission(deps, row, how.commissionCents ?? BigInt(report.commission_cents ?? 0));
  const told = decided(deps, report, { lineId: line?.id ?? null, commissionCents });
  await store.record([...(line ? [await aside(deps, line)] : []), told], {}, head);
}

/** No more is kept in all than was received. @throws Refusal `report-commission` */
async function boundedCommission({ store }: ConfirmDeps, row: HandOverRow, cents: bigint): Promise<number> {
  const { received, commission } = accountOf(await readAll(store, 'hand_over_report', 'hand_over_id', [row.id]));
  const left = received - commission;
  if (cents < 0n || (cents > 0n && cents > left))
    throw new Refusal('report-commission', 'No more can be kept than was paid.', { paid: Number(received) });
  return Number(cents);
}

/** The one line that a professional sent and that comes to this sum; none where there are several, or another claim may be meant. */
async function lineOfSum({ store }: ConfirmDeps, row: HandOverRow, report: ReportRow): Promise<BankLineRow | null> {
  const lines = await store.select(
    'bank_line',
    { creditor_id: row.creditor_id, state: OPEN, cents: report.cents ?? 0, currency: row.currency },
    { limit: MOST },
  );
  const sent = lines.filter((line) => line.doubts?.some(({ code }) => code === MARK) && line.booked_on >= report.on_day);
  return sent.length === 1 ? (sent[0] ?? null) : null;
}

async function lineNamed({ store }: ConfirmDeps, row: HandOverRow, { cents }: ReportRow, id: BankLineId): Promise<BankLineRow> {
  const line = await ownLine(store, row.creditor_id, id);
  if (!OPEN.includes(line.state) || line.cents !== cents || line.currency !== row.currency)
    throw new Refusal('remittance-line', `Line ${id} is laid already, or does not come to what was passed on.`, { id });
  return line;
}

/**
 * A person says that a line of the bank is what a professional passed on for a claim: the report that waits, or was confirmed, is that line;
 * where nothing was reported the line is the report.
 * @throws Refusal `unknown-hand-over`, `unknown-line`, `remittance-line`
 */
export async function remittanceSeen(deps: ConfirmDeps, id: HandOverId, lineId: BankLineId): Promise<void> {
  const { store, by } = deps;
  const head = await store.head();
  const row = await handOverRow(store, id);
  const line = await ownLine(store, row.creditor_id, lineId);
  if (!OPEN.includes(line.state) || line.cents <= 0 || line.currency !== row.currency)
    throw new Refusal('remittance-line', `Line ${lineId} is laid already, or is no money in of this currency.`, { id: lineId });
  const said = await store.select(
    'hand_over_report',
    { hand_over_id: id, act: 'remittance', cents: line.cents, line_id: null },
    { limit: MOST },
  );
  const known = said.find((one) => one.state === 'confirmed') ?? said.find((one) => one.state === 'waiting');
  const whose = { debtorId: row.debtor_id, creditorId: row.creditor_id };
  if (known?.state === 'confirmed') {
    await store.record([await aside(deps, line), { kind: 'hand-over.seen', by, data: { id: known.id, ...whose, lineId } }], {}, head);
    return;
  }
  const made = known ? null : await newReport(deps, row, line);
  const report = known ?? made?.report;
  if (!report) return;
  const commissionCents = await boundedCommission(deps, row, BigInt(report.commission_cents ?? 0));
  const told = decided(deps, report, { lineId, commissionCents });
  await store.record([await aside(deps, line), ...(made ? [made.entry] : []), told], made?.outside ?? {}, head);
}

async function newReport(deps: ConfirmDeps, row: HandOverRow, line: BankLineRow) {
  const said = { act: 'remittance', on: line.booked_on, cents: line.cents, commissionCents: 0, item: null, until: null } as const;
  return reportEntry(deps, row, { ...said, key: `line-${line.id}-${await deps.store.head()}`, note: '', files: [], way: 'person' });
}

async function aside({ store, by }: ConfirmDeps, { id, creditor_id }: BankLineRow): Promise<EntryDraft> {
  const candidates = await store.select('bank_candidate', { line_id: id, standing: true }, { limit: MOST });
  const data = {
    lines: [{ id, state: 'aside' as const, suggestions: null, doubts: null }],
    candidates: [],
    dropped: candidates.map((one) => one.id),
    freed: candidates.map((one) => ({ debtorId: one.debtor_id, creditorId: creditor_id })),
  };
  return { kind: 'bank-lines.judged', by, data };
}
