import { daysBetween } from '../core/base/day.ts';
import type { CreditorId, DebtorId, HandOverId, ReportId } from '../core/base/id.ts';
import { type Money, money } from '../core/base/money.ts';
import { type AgencyAccount, commissionOn, SILENT_DAYS } from '../core/case/hand-over.ts';
import type { HandOverRow, HandOverWords, ProfessionalRow, ReportRow, ReportWords } from '../core/journal/hand-over-tables.ts';
import type { Store } from '../ports/store.ts';
import { creditorOf, type Deps } from './context.ts';
import { debtorNames } from './debtor-names.ts';
import { type HandOverPage, pageOf } from './hand-over-link.ts';
import { accountOf, handOverRow, professionalNames, wordsIn, wordsOfHandOver } from './hand-over-parts.ts';
import { reportRow } from './hand-over-report.ts';
import { mergedWith } from './merged-debtor.ts';
import { eachPage, readAll } from './read-all.ts';
import { debtorOf } from './set-debtor.ts';

type Asking = Pick<Deps, 'store' | 'clock'>;

/** A hand-over as a list shows it. */
export type HandOverView = {
  readonly row: HandOverRow;
  readonly debtor: string;
  readonly professional: string;
  readonly kind: ProfessionalRow['kind'];
  readonly given: Money;
  readonly open: Money;
  readonly account: AgencyAccount;
  /** Reports that nobody has looked at. */
  readonly waiting: number;
  /** Days since anything was heard, once they are too many. */
  readonly silentDays: number | null;
};
export type HandOverList = { readonly handOvers: readonly HandOverView[]; readonly total: number };
type Shown = { readonly after: number; readonly limit: number };

/** Those who are out, whom nothing was heard of for longest first; or those that came back, the latest first. */
export async function handOvers(deps: Asking, creditor_id: CreditorId, state: HandOverRow['state'], page: Shown): Promise<HandOverList> {
  await creditorOf(deps.store, creditor_id);
  const all: HandOverRow[] = [];
  for await (const rows of eachPage(deps.store, 'hand_over', { creditor_id, state })) all.push(...rows);
  const order = (a: HandOverRow, b: HandOverRow) =>
    state === 'out'
      ? a.heard_on.localeCompare(b.heard_on) || a.id - b.id
      : (b.ended_on ?? '').localeCompare(a.ended_on ?? '') || b.id - a.id;
  return { handOvers: await viewsOf(deps, all.sort(order).slice(page.after, page.after + page.limit)), total: all.length };
}

/** All of one debtor, the newest first. @throws Refusal `unknown-debtor` */
export async function handOversOf(deps: Asking, id: DebtorId): Promise<HandOverView[]> {
  const ids = await mergedWith(deps.store, await debtorOf(deps.store, id));
  const rows = await deps.store.select('hand_over', { debtor_id: ids }, { limit: MOST_OF_ONE, newestFirst: true });
  return viewsOf(deps, rows);
}

const MOST_OF_ONE = 100;

async function viewsOf({ store, clock }: Asking, rows: readonly HandOverRow[]): Promise<HandOverView[]> {
  const names = await debtorNames(
    store,
    rows.map((row) => row.debtor_id),
  );
  const whom = rows.map((row) => row.professional_id);
  const professionals = await professionalNames(store, whom);
  const kinds = new Map((await readAll(store, 'professional', 'id', [...new Set(whom)])).map((one) => [one.id, one.kind]));
  const given = rows.flatMap((row) => row.items.map((one) => one.item));
  const items = new Map((await readAll(store, 'item', 'id', [...new Set(given)])).map((item) => [item.id, item]));
  const ids = rows.map((row) => row.id);
  const reports = Map.groupBy(await readAll(store, 'hand_over_report', 'hand_over_id', ids), (one) => one.hand_over_id);
  return rows.map((row) => {
    const sum = (of: (one: HandOverRow['items'][number]) => number) => row.items.reduce((all, one) => all + BigInt(of(one)), 0n);
    const own = reports.get(row.id) ?? [];
    const silent = daysBetween(row.heard_on, clock.today());
    return {
      row,
      debtor: names.get(row.debtor_id) ?? '',
      professional: professionals.get(row.professional_id) ?? '',
      kind: kinds.get(row.professional_id) ?? 'agency',
      given: money(
        sum((one) => one.cents),
        row.currency,
      ),
      open: money(
        sum((one) => items.get(one.item)?.open_cents ?? 0),
        row.currency,
      ),
      account: accountOf(own),
      waiting: own.filter((one) => one.state === 'waiting').length,
      silentDays: row.state === 'out' && silent > SILENT_DAYS ? silent : null,
    };
  });
}

export type HandOverDetail = { readonly view: HandOverView; readonly words: HandOverWords; readonly page: HandOverPage };

/** All that is known of one. @throws Refusal `unknown-hand-over` */
export async function showHandOver(deps: Asking, id: HandOverId): Promise<HandOverDetail | null> {
  const row = await handOverRow(deps.store, id);
  const [view] = await viewsOf(deps, [row]);
  return view ? { view, words: await wordsOfHandOver(deps.store, row), page: await pageOf(deps, row) } : null;
}

/** What a professional said, as whoever has to confirm it sees it. */
export type ReportView = {
  readonly row: ReportRow;
  readonly words: ReportWords | null;
  readonly debtor: string;
  readonly professional: string;
  readonly currency: HandOverRow['currency'];
  /** What was agreed to be kept of the sum. */
  readonly agreedCents: bigint | null;
  /** Another report of the same sum and day: perhaps it was told twice. */
  readonly likeId: ReportId | null;
};

/** What waits for a person, the oldest first. @throws Refusal `unknown-creditor` */
export async function waitingReports({ store }: Asking, creditor_id: CreditorId, page: Shown): Promise<ReportView[]> {
  await creditorOf(store, creditor_id);
  const rows = await store.select('hand_over_report', { creditor_id, state: 'waiting' }, page);
  const names = await debtorNames(
    store,
    rows.map((row) => row.debtor_id),
  );
  const professionals = await professionalNames(
    store,
    rows.map((row) => row.professional_id),
  );
  const words = await wordsIn<ReportWords>(store, rows);
  const of = [...new Set(rows.map((row) => row.hand_over_id))];
  const given = new Map((await readAll(store, 'hand_over', 'id', of)).map((one) => [one.id, one]));
  const all = await readAll(store, 'hand_over_report', 'hand_over_id', of);
  return rows.flatMap((row) => {
    const whose = given.get(row.hand_over_id);
    if (!whose) return [];
    return [
      {
        ...{ row, words: words.get(row.vault_id) ?? null, debtor: names.get(row.debtor_id) ?? '', currency: whose.currency },
        professional: professionals.get(row.professional_id) ?? '',
        agreedCents:
          row.act !== 'payment' || row.cents === null || whose.commission_ppm === null
            ? null
            : commissionOn(BigInt(row.cents), whose.commission_ppm),
        likeId: likeOf(row, all),
      },
    ];
  });
}

function likeOf(row: ReportRow, all: readonly ReportRow[]): ReportId | null {
  if (row.cents === null) return null;
  const isLike = (one: ReportRow) =>
    one.id !== row.id && one.state !== 'refused' && one.hand_over_id === row.hand_over_id && one.act === row.act;
  return all.find((one) => isLike(one) && one.cents === row.cents && one.on_day === row.on_day)?.id ?? null;
}

/** How much waits: reports to look at, and claims of which nothing was heard for too long. */
export async function handOversWaiting({ store, clock }: Asking, creditor_id: CreditorId, most: number): Promise<number> {
  const reports = await store.select('hand_over_report', { creditor_id, state: 'waiting' }, { limit: most });
  const out = await store.select('hand_over', { creditor_id, state: 'out' }, { limit: most });
  const today = clock.today();
  return reports.length + out.filter((one) => daysBetween(one.heard_on, today) > SILENT_DAYS).length;
}

/** A file that came with a report, to the byte. @throws Refusal `unknown-report`, `unknown-document` */
export async function reportFile(
  store: Store,
  id: ReportId,
  at: number,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const row = await reportRow(store, id);
  const file = row.files[at];
  const bytes = file ? await store.document(file.sha256) : null;
  if (!bytes) return null;
  const words = await wordsIn<ReportWords>(store, [row]);
  return { name: words.get(row.vault_id)?.names[at] ?? `fichier-${row.id}-${at + 1}`, bytes };
}
