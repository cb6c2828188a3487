import { addDays } from '../core/base/day.ts';
import type { ReportId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { CONTACT_ACTS, CONTACTED, MONEY_ACTS } from '../core/case/hand-over.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { HandOverRow, ReportRow } from '../core/journal/hand-over-tables.ts';
import type { Outside } from '../ports/store.ts';
import { creditorOf } from './context.ts';
import { endingEntries, refuseWaiting } from './hand-over.ts';
import { type ConfirmDeps, type Confirming, decided, reopened } from './hand-over-entries.ts';
import { confirmPayment, unlayPayment } from './hand-over-money.ts';
import { restOver, restWhilePaid } from './hand-over-paid.ts';
import { handOverRow } from './hand-over-parts.ts';
import { confirmRemittance } from './hand-over-remittance.ts';
import { reportRow } from './hand-over-report.ts';
import { holdEntry } from './place-hold.ts';

/**
 * A person says that a report is right, and only then something follows from it: a contact lets reminders rest a while, money that the
 * professional took in settles the invoices on the day on which the debtor paid, what was passed on leaves the professional's account, and
 * what ended without result comes back.
 * @throws Refusal `unknown-report`, `report-decided`, `reports-waiting`, `report-commission`, `report-after-judgment`, `remittance-line`, `busy`, `overtaken`
 */
export async function confirmReport(deps: ConfirmDeps, id: ReportId, how: Confirming): Promise<void> {
  const head = await deps.store.head();
  const report = await reportRow(deps.store, id);
  refuseDecided(report);
  const row = await handOverRow(deps.store, report.hand_over_id);
  if (report.act === 'payment') return confirmPayment(deps, row, report, how.commissionCents);
  if (report.act === 'remittance') return confirmRemittance(deps, row, report, how);
  const { entries, vault } = await following(deps, row, report);
  await deps.store.record([decided(deps, report, { lineId: null, commissionCents: null }), ...entries], { vault }, head);
}

function refuseDecided({ id, state }: ReportRow): void {
  if (state !== 'waiting') throw new Refusal('report-decided', `Report ${id} has been looked at: it is ${state}.`, { id, state });
}

async function following(
  deps: ConfirmDeps,
  row: HandOverRow,
  report: ReportRow,
): Promise<{ readonly entries: readonly EntryDraft[]; readonly vault: NonNullable<Outside['vault']> }> {
  if (report.act === 'no-result' && row.state === 'out') await refuseWaiting(deps.store, row.id, report.id);
  if (report.act === 'no-result' && row.state === 'out') return endingEntries(deps, row, 'no-result', '');
  if (!CONTACT_ACTS.has(report.act)) return { entries: [], vault: [] };
  const { minimum_days_between: days } = await creditorOf(deps.store, report.creditor_id);
  const until = addDays(report.on_day, days - 1);
  if (days <= 0 || until < deps.clock.today()) return { entries: [], vault: [] };
  const rest = { itemIds: null, kind: 'other', reason: { code: CONTACTED }, from: report.on_day, until } as const;
  return { entries: [(await holdEntry(deps, report.debtor_id, rest)).entry], vault: [] };
}

/** A person says that a report is wrong, or of no use: nothing follows from it. @throws Refusal `unknown-report`, `report-decided` */
export async function refuseReport(deps: ConfirmDeps, id: ReportId): Promise<void> {
  const { store, clock, by } = deps;
  const head = await store.head();
  const report = await reportRow(store, id);
  refuseDecided(report);
  const whose = { debtorId: report.debtor_id, creditorId: report.creditor_id };
  const data = { id, ...whose, state: 'refused', on: clock.today(), by, lineId: null, commissionCents: report.commission_cents } as const;
  const rests = await restOver(deps, await handOverRow(store, report.hand_over_id), report);
  await store.record([{ kind: 'hand-over.decided', by, data }, ...rests], {}, head);
}

/**
 * Confirmed or refused by mistake: the report waits again, and what followed from it is undone to the cent.
 * @throws Refusal `unknown-report`, `report-not-decided`, `report-ended-it`, those of `undoLine`
 */
export async function reopenReport(deps: ConfirmDeps, id: ReportId): Promise<void> {
  const head = await deps.store.head();
  const report = await reportRow(deps.store, id);
  if (report.state === 'waiting') throw new Refusal('report-not-decided', `Report ${id} waits already.`, { id });
  const row = await handOverRow(deps.store, report.hand_over_id);
  if (report.act === 'no-result' && report.state === 'confirmed' && row.ended_why === 'no-result')
    throw new Refusal('report-ended-it', 'The claim came back by this report: hand it over again if the work goes on.', { id });
  if (report.state === 'confirmed' && MONEY_ACTS.has(report.act)) return unlayPayment(deps, row, report);
  const rests = report.state === 'confirmed' && CONTACT_ACTS.has(report.act) ? await restOf(deps, report) : [];
  await deps.store.record([await reopened(deps, report), ...rests, ...(await restWhilePaid(deps, row, report))], {}, head);
}

/** The rest that a contact had given ends with it. */
async function restOf({ store, clock, by }: ConfirmDeps, { debtor_id, creditor_id, on_day }: ReportRow): Promise<EntryDraft[]> {
  const [hold] = await store.select('hold', { debtor_id, reason: CONTACTED, from_day: on_day, lifted_on: null }, { limit: 1 });
  if (!hold) return [];
  const data = { id: hold.id, debtorId: debtor_id, creditorId: creditor_id, on: clock.today(), why: 'cancelled' };
  return [{ kind: 'hold.lifted', by, data }];
}
