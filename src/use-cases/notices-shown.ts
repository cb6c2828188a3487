import { type Day, daysBetween } from '../core/base/day.ts';
import type { CreditorId, DebtorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { type CourtOfficer, courtOfficerIn } from '../core/case/court-officer.ts';
import { type InsolvencyState, insolvencyState, isEarlier } from '../core/case/insolvency-state.ts';
import type { NoticeDetails, NoticeRow, NoticeStateRow, NoticeWatchRow } from '../core/journal/notice-tables.ts';
import type { DebtorRow } from '../core/journal/tables.ts';
import { PROCEEDINGS, proofOfDebtTime } from '../core/law/insolvency.ts';
import { residenceAt } from '../core/law/time-limit.ts';
import type { Page } from '../ports/store.ts';
import { creditorOf, type Deps } from './context.ts';
import { debtorNames } from './debtor-names.ts';
import { mergedAway, survivorOf } from './merged-debtor.ts';
import { keptNotice, noticeFamilies } from './notice-families.ts';
import { saidOf } from './notices-said.ts';
import { watchOf } from './notices-watched.ts';
import { readAll } from './read-all.ts';
import { debtorOf } from './set-debtor.ts';

type Reading = Pick<Deps, 'store' | 'clock'>;

/** One notice as a person reads it, and what has become of it. */
export type ShownNotice = Pick<NoticeRow, 'key' | 'type' | 'kind' | 'judgment_on' | 'published_on'> & {
  readonly is: InsolvencyState['course'][number]['is'];
  /** The notice that replaced or withdrew it. */
  readonly by: string | null;
  /** Its words; `null` where only what follows from it was kept, or they were erased. */
  readonly words: NoticeDetails | null;
  readonly officer: CourtOfficer | null;
};

export type DebtorNotices = { readonly state: NoticeStateRow | null; readonly notices: readonly ShownNotice[] };

/** A history is some ten notices; more of a hostile file are not shown. */
const MOST_SHOWN = 200;

/** All notices of a debtor's proceedings, the latest first. @throws Refusal `unknown-debtor` */
export async function noticesOf({ store }: Reading, asked: DebtorId): Promise<DebtorNotices> {
  const { id } = await debtorOf(store, await survivorOf(store, asked));
  const [state] = await store.select('notice_state', { id }, { limit: 1 });
  if (!state) return { state: null, notices: [] };
  const sirens = [...new Set([state.siren, ...saidOf(state).map((one) => one.siren)])];
  const families = await noticeFamilies(store, sirens);
  const vault = await store.vault<NoticeDetails>([...families.values()].flat().flatMap((row) => row.vault_id ?? []));
  const words = new Map(vault.map((row) => [row.id, row.details]));
  const all = sirens.flatMap((siren) => courseOf(siren, families.get(siren) ?? [], words));
  return { state, notices: all.sort((one, other) => (isEarlier(one.key, other.key) ? 1 : -1)).slice(0, MOST_SHOWN) };
}

function courseOf(siren: string, rows: readonly NoticeRow[], words: ReadonlyMap<number, NoticeDetails | null>): ShownNotice[] {
  return insolvencyState(siren, rows.map(keptNotice)).course.flatMap(({ key, is, by }): ShownNotice[] => {
    const own = rows.filter((row) => row.key === key && row.siren === siren);
    const row = own.find((one) => one.vault_id !== null) ?? own[0] ?? rows.find((one) => one.key === key);
    if (!row) return [];
    const said = row.vault_id === null ? null : (words.get(row.vault_id) ?? null);
    const { type, kind, judgment_on, published_on } = row;
    return [{ key, type, kind, judgment_on, published_on, is, by, words: said, officer: said && courtOfficerIn(said.text) }];
  });
}

/** A person has read what the notices of a debtor ask. @throws Refusal `unknown-debtor`, `no-notices` */
export async function noticesSeen({ store, clock, by }: Pick<Deps, 'store' | 'clock' | 'by'>, asked: DebtorId): Promise<void> {
  const debtor = await debtorOf(store, await survivorOf(store, asked));
  const [state] = await store.select('notice_state', { id: debtor.id }, { limit: 1 });
  if (!state) throw new Refusal('no-notices', `No notice of the BODACC is known of debtor ${debtor.id}.`, { id: debtor.id });
  if (state.asks.length === 0 || state.seen_on !== null) return;
  await store.record([{ kind: 'notices.seen', by, data: { id: debtor.id, creditorId: debtor.creditor_id, on: clock.today() } }]);
}

/** A debtor in proceedings, or of whom a notice asks something. */
export type InsolventDebtor = {
  readonly debtor: DebtorRow;
  readonly name: string;
  readonly state: NoticeStateRow | null;
  /** Until when the claim is to be declared; `null` once it is, or where the day of publication is not known. */
  readonly declareBy: Day | null;
  readonly daysLeft: number | null;
};
export type InsolvencyList = {
  readonly debtors: readonly InsolventDebtor[];
  /** What the next page begins behind. */
  readonly next: DebtorId | null;
  readonly watch: NoticeWatchRow;
  /** How many days ago the last look was. */
  readonly lookedDaysAgo: number | null;
};

/** The debtors of a creditor that are in proceedings or of whom a notice waits for a person, in the order of their number. */
export async function insolvencyList({ store, clock }: Reading, creditorId: CreditorId, page: Page): Promise<InsolvencyList> {
  const [creditor, today, watch] = [await creditorOf(store, creditorId), clock.today(), await watchOf({ store })];
  const insolvent = await store.select('debtor', { creditor_id: creditorId, insolvency_kind: [...PROCEEDINGS] }, page);
  const told = await store.select('notice_state', { creditor_id: creditorId }, page);
  const asking = told.filter((one) => one.asks.length > 0);
  const both = [...new Set([...insolvent.map((one) => one.id), ...asking.map((one) => one.id)])].sort((a, b) => a - b);
  // Behind the end of a full page of either there may be more of it: those come with the next page.
  const ends = [insolvent, told].flatMap((rows) => (rows.length < page.limit ? [] : [rows.at(-1)?.id ?? (0 as DebtorId)]));
  const until = ends.length === 0 ? null : (Math.min(...ends) as DebtorId);
  const within = both.filter((id) => until === null || id <= until);
  const ids = within.slice(0, page.limit);
  const next = within.length > ids.length ? (ids.at(-1) ?? null) : until;
  const [rows, gone, names] = [await readAll(store, 'debtor', 'id', ids), await mergedAway(store, ids), await debtorNames(store, ids)];
  const states = new Map((await readAll(store, 'notice_state', 'id', ids)).map((one) => [one.id, one]));
  const residence = residenceAt(creditor.profile.address);
  const debtors = rows
    .toSorted((a, b) => a.id - b.id)
    .filter((debtor) => !gone.has(debtor.id))
    .map((debtor) => {
      const { insolvency_published_on: publishedOn, claim_declared_on: declared } = debtor;
      const declareBy = publishedOn === null || declared !== null ? null : proofOfDebtTime(publishedOn, residence).lastDay;
      const daysLeft = declareBy === null ? null : daysBetween(today, declareBy);
      return { debtor, name: names.get(debtor.id) ?? '', state: states.get(debtor.id) ?? null, declareBy, daysLeft };
    });
  return { debtors, next, watch, lookedDaysAgo: watch.looked_on === null ? null : daysBetween(watch.looked_on, today) };
}
