import { addMonths, type Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId } from '../core/base/id.ts';
import { type Money, money } from '../core/base/money.ts';
import { limitationFacts } from '../core/dunning/condition.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Certainty } from '../core/law/dated.ts';
import { type ClaimNature, type Limitation, limitationOf } from '../core/law/limitation.ts';
import { type AlertMonths, alertOn } from '../core/law/limitation-alert.ts';
import { acknowledged, type Signed, withSigned } from './acknowledged.ts';
import { creditorOf, type Deps } from './context.ts';
import { debtorNames } from './debtor-names.ts';

/** An unpaid invoice whose time to sue runs out within six months. */
export type RunningOut = {
  readonly number: string;
  readonly debtorId: DebtorId;
  readonly debtor: string;
  readonly open: Money;
  /** Last day on which an action is surely in time, were nothing but a signed plan or a proceeding on record to have interrupted it. */
  readonly lastDay: Day;
  /** The last alert whose day has come. */
  readonly within: AlertMonths;
  readonly certainty: Certainty;
  readonly article: string;
};

/** The most pressing first, up to a bound; how many there are in all; and how many may be too late already. */
export type RunningOutList = { readonly claims: readonly RunningOut[]; readonly count: number; readonly over: number };

/** The shortest time that a claim of ours has, that against a consumer, less the first alert. */
const SOONEST_MONTHS = { ordinary: 24 - 6, carriage: 12 - 6, 'electronic-communications': 12 - 6 };
const PAGE = 10_000;
const MOST = 200;

/**
 * The unpaid invoices whose time to sue is running out, or may have run out. Read afresh each time: nobody has to remember to ask.
 * @law C. civ. 2224, C. conso. L218-2, loi 68-1250 art. 1
 */
export async function runningOut({ store, clock }: Pick<Deps, 'store' | 'clock'>, creditorId: CreditorId): Promise<RunningOutList> {
  const today = clock.today();
  const { claimNature: nature = 'ordinary' } = (await creditorOf(store, creditorId)).profile;
  const found: (Omit<RunningOut, 'debtor'> & { readonly id: number })[] = [];
  const signed = await acknowledged(store, creditorId);
  let over = 0;
  let after = 0;
  for (;;) {
    const rows = await store.openInvoicesSince(creditorId, addMonths(today, -SOONEST_MONTHS[nature]), { after, limit: PAGE });
    const kinds = await kindsOf(store, rows);
    for (const row of rows) {
      const limitation = limitationOfRow(row, kinds.get(row.debtor_id) ?? 'unknown', nature, signed.get(row.id));
      if (!limitation) continue;
      const alert = alertOn(limitation.lastDay, today);
      over += alert.over ? 1 : 0;
      if (alert.due) found.push({ ...claimOf(row), ...limitation, within: alert.due.monthsBefore, id: row.id });
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) break;
    after = last.id;
  }
  found.sort((a, b) => a.lastDay.localeCompare(b.lastDay) || a.id - b.id);
  const shown = found.slice(0, MOST);
  const names = await debtorNames(
    store,
    shown.map((claim) => claim.debtorId),
  );
  return { claims: shown.map(({ id: _, ...claim }) => ({ ...claim, debtor: names.get(claim.debtorId) ?? '' })), count: found.length, over };
}

type Kind = Parameters<typeof limitationFacts>[2]['debtor']['kind'];

async function kindsOf(store: Deps['store'], rows: readonly ItemRow[]): Promise<Map<DebtorId, Kind>> {
  const ids = [...new Set(rows.map((row) => row.debtor_id))];
  if (ids.length === 0) return new Map();
  return new Map((await store.select('debtor', { id: ids }, { limit: ids.length })).map((debtor) => [debtor.id, debtor.kind]));
}

/** An invoice without a due date counts from the day on which it was issued: sooner, so never too late. */
function limitationOfRow(row: ItemRow, kind: Kind, nature: ClaimNature, signed?: Signed): Limitation | null {
  const dueOn = row.due_on ?? row.issued_on ?? row.performed_on;
  if (dueOn === null) return null;
  const known = { issuedOn: row.issued_on, performedOn: row.performed_on };
  const limitation = limitationOf(withSigned(limitationFacts(known, dueOn, { debtor: { kind } }, nature), signed));
  return signed?.doubted ? { ...limitation, certainty: 'unverified' } : limitation;
}

function claimOf(row: ItemRow) {
  return { number: row.number, debtorId: row.debtor_id, open: money(BigInt(row.open_cents), row.currency) };
}
