import type { DebtorId, HandOverId, ProfessionalId, ReportId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { HANDED_OVER, type HandOverAsked } from '../core/case/hand-over.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { HandOverRow, ProfessionalRow } from '../core/journal/hand-over-tables.ts';
import { ERASED } from '../core/journal/vault-text.ts';
import type { CaseWords } from '../core/proceeding/case-event.ts';
import type { Deps } from './context.ts';
import { clean } from './dispute-words.ts';
import { exportCase } from './export-case.ts';
import { checkHandOver, type HandOverCheck } from './hand-over-check.ts';
import { handOverRow, keptWords, wordsOfHandOver } from './hand-over-parts.ts';
import { holdEntry } from './place-hold.ts';
import { professionalRow } from './professionals.ts';
import { debtorOf, type PersonDeps } from './set-debtor.ts';

export type NewHandOver = {
  readonly professional: ProfessionalId;
  readonly items: HandOverRow['items'][number]['item'][] | null;
  readonly asked: HandOverAsked;
  /** Why, for whoever reads it later; never shown to the professional. */
  readonly reason: string;
  /** What the professional is told beside the case. */
  readonly instructions: string;
  /** What is agreed for this claim; left out, what is usual with this professional. */
  readonly terms?: { readonly commissionPpm: number | null; readonly fixedCents: bigint | null };
  /** The person has read what speaks against it. */
  readonly confirmed: boolean;
};

/**
 * Hands claims over to a professional: seals the case of these very invoices, and lets reminders of them rest until they are taken back.
 * @throws Refusal those of {@link checkHandOver} and of `exportCase`, `unknown-professional`, `hand-over-without-reason`,
 * `hand-over-forbidden`, `hand-over-to-confirm`, `professional-terms`, `overtaken`
 */
export async function handOver(deps: Deps, debtorId: DebtorId, told: NewHandOver, words: CaseWords): Promise<HandOverId> {
  const { store, clock, by, digest } = deps;
  const professional = await professionalOf(deps, debtorId, told.professional);
  const reason = clean(told.reason);
  if (reason === '') throw new Refusal('hand-over-without-reason', 'Say why the claim is handed over: somebody will read it later.');
  const ask = { items: told.items, asked: told.asked, kind: professional.kind };
  const found = await checkHandOver(deps, debtorId, ask);
  refusePoints(found, told.confirmed);
  const terms = termsOf(told, professional);
  const only = new Set(found.items.map((item) => item.id));
  const made = await exportCase(deps, debtorId, clock.today(), words, only);
  // The case took a while: what it is about may have changed meanwhile.
  const head = await store.head();
  const now = await checkHandOver(deps, debtorId, { ...ask, items: [...only] });
  refusePoints(now, told.confirmed);
  refuseMoved(found, now);
  const held = await holdEntry(deps, debtorId, { itemIds: [...only], kind: 'other', reason: { code: HANDED_OVER }, until: null });
  const [id, vault_id] = [(await store.reserve('hand_over', 1)) as HandOverId, await store.reserve('vault', 1)];
  const { vault, vaultDigest } = keptWords(digest, vault_id, { reason, instructions: clean(told.instructions), back: '' });
  const row: HandOverRow = {
    ...{ id, creditor_id: professional.creditor_id, debtor_id: debtorId, professional_id: professional.id },
    ...{ items: now.items.map((item) => ({ item: item.id, cents: item.open_cents })), currency: now.currency, asked: told.asked, ...terms },
    ...{ on_day: clock.today(), state: 'out', ended_on: null, ended_why: null, hold_id: held.row.id, case_id: made.id },
    ...{ token: null, link_until: null, heard_on: clock.today(), author: by, vault_id, vault_digest: vaultDigest },
  };
  await store.record([held.entry, { kind: 'hand-over.made', by, data: { handOver: row } }], { vault }, head);
  return id;
}

/** A professional of the same creditor. */
async function professionalOf({ store }: Pick<Deps, 'store'>, debtorId: DebtorId, id: ProfessionalId): Promise<ProfessionalRow> {
  const debtor = await debtorOf(store, debtorId);
  const row = await professionalRow(store, id);
  if (row.creditor_id !== debtor.creditor_id)
    throw new Refusal('unknown-professional', `There is no professional ${id} in this workspace.`, { id });
  return row;
}

/** The sealed case and what is handed over say the same sums. @throws Refusal `overtaken` */
function refuseMoved(sealed: HandOverCheck, now: HandOverCheck): void {
  const open = new Map(sealed.items.map((item) => [item.id, item.open_cents]));
  const moved = now.items.find((item) => open.get(item.id) !== item.open_cents);
  if (moved)
    throw new Refusal('overtaken', `What is open of ${moved.number} changed while the case was sealed: look at it again.`, {
      number: moved.number,
    });
}

function refusePoints({ points }: HandOverCheck, confirmed: boolean): void {
  const blocking = points.find((one) => one.blocks);
  if (blocking) throw new Refusal('hand-over-forbidden', forbidden(blocking), { point: blocking.code, number: blocking.number ?? '' });
  if (points.length > 0 && !confirmed)
    throw new Refusal('hand-over-to-confirm', 'Read what is to be known before, then hand over with a confirmation.', {
      points: [...new Set(points.map((one) => one.code))].join(', '),
    });
}

function forbidden({ code, number }: HandOverCheck['points'][number]): string {
  if (code === 'disputed') return `${number} is contested: decide the dispute first, or leave the invoice out.`;
  if (code === 'barred') return `${number} may be too old to be sued for: it is not taken to a judge. Have a lawyer look at it.`;
  if (code === 'money-waiting') return 'Money at the bank may have paid this claim: say first what it is for.';
  if (code === 'credit-waiting') return 'A credit of this debtor covers an invoice: lay it, or keep it on account, first.';
  return 'The debtor is in insolvency proceedings: only the proof of debt, or advice, can be asked for.';
}

function termsOf({ terms }: NewHandOver, { commission_ppm, fixed_cents }: ProfessionalRow) {
  if (!terms) return { commission_ppm, fixed_cents };
  const { commissionPpm, fixedCents } = terms;
  const isShare = commissionPpm === null || (Number.isInteger(commissionPpm) && commissionPpm >= 0 && commissionPpm <= 1_000_000);
  if (!isShare || (fixedCents !== null && (fixedCents < 0n || fixedCents > 100_000_000n)))
    throw new Refusal('professional-terms', 'A commission is between 0 and 100 %, a fixed fee between 0 and 1,000,000.');
  return { commission_ppm: commissionPpm, fixed_cents: fixedCents === null ? null : Number(fixedCents) };
}

/**
 * Takes a claim back: its link opens nothing any more, and reminders go on from the very step where they stood.
 * @throws Refusal `unknown-hand-over`, `hand-over-over`, `reports-waiting`, `overtaken`
 */
export async function takeBackHandOver(
  deps: PersonDeps,
  id: HandOverId,
  why: NonNullable<HandOverRow['ended_why']>,
  reason: string,
): Promise<void> {
  const { store } = deps;
  const head = await store.head();
  const row = await handOverRow(store, id);
  refuseOver(row);
  await refuseWaiting(store, id, null);
  const { entries, vault } = await endingEntries(deps, row, why, reason);
  await store.record(entries, { vault }, head);
}

/** What was reported beside `but`, and that nobody has looked at, may be money. @throws Refusal `reports-waiting` */
export async function refuseWaiting(store: Deps['store'], id: HandOverId, but: ReportId | null): Promise<void> {
  const waiting = await store.select('hand_over_report', { hand_over_id: id, state: 'waiting' }, { limit: 2 });
  if (waiting.some((one) => one.id !== but))
    throw new Refusal('reports-waiting', 'Something that the professional reported waits for you: look at it first.', { id });
}

export function refuseOver({ id, state, ended_on }: HandOverRow): void {
  if (state === 'back')
    throw new Refusal('hand-over-over', `The claim of number ${id} came back on ${ended_on}.`, { id, on: ended_on ?? '' });
}

/** What ends a hand-over, and with it the rest of its reminders. */
export async function endingEntries(deps: PersonDeps, row: HandOverRow, why: NonNullable<HandOverRow['ended_why']>, reason: string) {
  const { store, by, clock, digest } = deps;
  const whose = { debtorId: row.debtor_id, creditorId: row.creditor_id };
  const on = clock.today();
  const isErased = row.vault_digest === ERASED;
  const words = keptWords(digest, row.vault_id, { ...(await wordsOfHandOver(store, row)), back: clean(reason) });
  const [hold] = await store.select('hold', { id: row.hold_id, lifted_on: null }, { limit: 1 });
  const vaultDigest = isErased ? ERASED : words.vaultDigest;
  const entries: EntryDraft[] = [
    { kind: 'hand-over.ended', by, data: { id: row.id, ...whose, on, why, vaultDigest } },
    ...(hold ? [{ kind: 'hold.lifted' as const, by, data: { id: hold.id, ...whose, on, why: 'hand-over-back' } }] : []),
  ];
  return { entries, vault: isErased ? [] : words.vault };
}
