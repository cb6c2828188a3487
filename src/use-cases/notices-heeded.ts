import { type Day, earlierOf } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { type InsolvencyState, insolvencyState, type NoticeAsk, stillStops } from '../core/case/insolvency-state.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { NoticeStateRow } from '../core/journal/notice-tables.ts';
import type { DebtorRow } from '../core/journal/tables.ts';
import { ERASED } from '../core/journal/vault-text.ts';
import type { Deps } from './context.ts';
import { unlessOvertaken } from './gate.ts';
import { withdrawAll } from './insolvency.ts';
import { mergedWith, survivorOf } from './merged-debtor.ts';
import { keptNotice, noticeFamilies } from './notice-families.ts';
import { holdEntry } from './place-hold.ts';
import { chunks, eachPage, readAll } from './read-all.ts';
import { debtorOf } from './set-debtor.ts';

export type HeedingDeps = Pick<Deps, 'store' | 'digest' | 'clock' | 'by' | 'payments'>;

/** What followed for a debtor from the notices of its SIREN. */
export type Heeded = {
  readonly debtorId: DebtorId;
  readonly siren: string;
  /** Reminders stop, from now on. */
  readonly stopped: boolean;
  readonly withdrawn: number;
  readonly asks: readonly NoticeAsk['code'][];
};

/** Why reminders rest while nobody has read a notice that the program does not understand. */
export const TO_BE_READ = 'bodacc-notice-to-read';
const ATTEMPTS = 5;
const CHUNK = 1_000;

type Current = InsolvencyState['current'];
type Families = Awaited<ReturnType<typeof noticeFamilies>>;
type Said = { readonly current: Current; readonly asks: readonly NoticeAsk[] };

/**
 * Holds the notices on record against the debtors that have one of these SIRENs: all of them, of every creditor of the workspace, and by the
 * SIREN alone. What is opened stops all reminders at once; nothing is ever lifted but by a person. Heeded once, the same notices change nothing.
 */
export async function heedNotices(deps: HeedingDeps, sirens: Iterable<string>): Promise<Heeded[]> {
  const done: Heeded[] = [];
  for (const chunk of chunks([...new Set(sirens)], CHUNK)) {
    const families = await noticeFamilies(deps.store, chunk);
    const keys = await readAll(deps.store, 'debtor_key', 'value', [...families.keys()], { scheme: 'siren' });
    const owners = new Set<DebtorId>();
    for (const key of keys) owners.add(await survivorOf(deps.store, key.debtor_id));
    for (const debtorId of owners) {
      const { siren, state } = await stateOf(deps.store, debtorId, families);
      const heeded = await heed(deps, debtorId, siren, state);
      if (heeded) done.push(heeded);
    }
  }
  return done;
}

/** Debtors that became one may bring several SIRENs: the proceedings that stop are those that count. */
async function stateOf(store: Deps['store'], id: DebtorId, read: Families): Promise<{ siren: string; state: InsolvencyState }> {
  const person = await mergedWith(store, await debtorOf(store, id));
  const sirens = [
    ...new Set((await readAll(store, 'debtor_key', 'debtor_id', person, { scheme: 'siren' })).map((key) => key.value)),
  ].sort();
  const families = sirens.every((siren) => read.has(siren)) ? read : await noticeFamilies(store, sirens);
  const states = sirens.map((siren) => ({ siren, state: insolvencyState(siren, (families.get(siren) ?? []).map(keptNotice)) }));
  const weight = ({ current, asks }: InsolvencyState) => (current ? (stillStops(current.phase) ? 3 : 2) : asks.length > 0 ? 1 : 0);
  const [first] = states.sort((one, other) => weight(other.state) - weight(one.state));
  return first ?? { siren: '', state: insolvencyState('', []) };
}

/** The same for all debtors that are known by their SIREN; behind one of the keys, for those that came with an import. */
export async function heedAll(deps: HeedingDeps, after = 0): Promise<Heeded[]> {
  if ((await deps.store.select('notice', {}, { limit: 1 })).length === 0) return [];
  const done: Heeded[] = [];
  for await (const keys of eachPage(deps.store, 'debtor_key', { scheme: 'siren' })) {
    const fresh = keys.filter((key) => key.id > after).map((key) => key.value);
    if (fresh.length > 0) done.push(...(await heedNotices(deps, fresh)));
  }
  return done;
}

async function heed(deps: HeedingDeps, debtorId: DebtorId, siren: string, state: InsolvencyState): Promise<Heeded | null> {
  for (let attempt = 1; ; attempt += 1) {
    const head = await deps.store.head();
    const debtor = await debtorOf(deps.store, debtorId);
    const [before] = await deps.store.select('notice_state', { id: debtorId }, { limit: 1 });
    const drafted = debtor.vault_digest === ERASED ? null : await draft(deps, debtor, siren, state, before ?? null);
    if (drafted === null) return null;
    const record = () => deps.store.record(drafted.entries, {}, head);
    if (attempt === ATTEMPTS) await record();
    else if (!(await unlessOvertaken(record))) continue;
    const withdrawn = drafted.stopped ? await withdrawAll(deps, debtor) : 0;
    return { debtorId, siren, stopped: drafted.stopped, withdrawn, asks: drafted.asks.map((one) => one.code) };
  }
}

type Drafted = { readonly entries: EntryDraft[]; readonly stopped: boolean; readonly asks: readonly NoticeAsk[] };

/** `null` when nothing has changed since the notices were heeded last. */
async function draft(
  deps: HeedingDeps,
  debtor: DebtorRow,
  siren: string,
  state: InsolvencyState,
  before: NoticeStateRow | null,
): Promise<Drafted | null> {
  const { current } = state;
  const said = JSON.stringify({ current, asks: state.asks } satisfies Said);
  if (before?.said === said || (before === null && current === null && state.asks.length === 0)) return null;
  const last: Said | null = before && (JSON.parse(before.said) as Said);
  const recorded = await recording(deps, debtor, current, before, last?.current ?? null);
  const isConcerned = recorded !== null || debtor.insolvent_since !== null || state.asks.some((one) => one.code === 'unknown-nature');
  const asks = isConcerned ? [...state.asks] : [];
  const isNew = asks.some((one) => !before?.asks.some((known) => known.code === one.code && known.key === one.key));
  const row: NoticeStateRow = {
    id: debtor.id,
    creditor_id: debtor.creditor_id,
    siren,
    phase: current?.phase ?? null,
    opened_by: current?.openedBy ?? null,
    said,
    asks,
    seen_on: isNew ? null : (before?.seen_on ?? null),
  };
  const rest = recorded === null && debtor.insolvent_since === null ? await resting(deps, debtor, asks, before) : [];
  const heeded: EntryDraft = { kind: 'notices.heeded', by: deps.by, data: { state: row } };
  return { entries: [...(recorded ? [recorded] : []), ...rest, heeded], stopped: recorded !== null, asks };
}

/** The entry that stops all, when there is something to stop that a person has not lifted already. */
async function recording(
  { store, clock, by }: HeedingDeps,
  debtor: DebtorRow,
  current: Current,
  before: NoticeStateRow | null,
  last: Current,
): Promise<EntryDraft | null> {
  if (current === null || JSON.stringify(current) === JSON.stringify(last)) return null;
  const since = current.since ?? clock.today();
  const isStopped = debtor.insolvent_since !== null;
  // Of what is over, only what was owed before it began is still barred; whoever trades on is asked like anybody else.
  if (!stillStops(current.phase) && !isStopped && (before !== null || !(await owesOfBefore(store, debtor.id, since)))) return null;
  const isSame = before === null ? isStopped : before.opened_by === current.openedBy;
  const publishedOn = notBefore(since, current.publishedOn) ?? (isSame ? notBefore(since, debtor.insolvency_published_on) : null);
  const declaredOn = isSame ? notBefore(since, debtor.claim_declared_on) : null;
  const data = { id: debtor.id, creditorId: debtor.creditor_id, since, proceedings: current.proceedings, publishedOn, declaredOn };
  const isKnown =
    debtor.insolvent_since === since &&
    debtor.insolvency_kind === data.proceedings &&
    debtor.insolvency_published_on === publishedOn &&
    debtor.claim_declared_on === declaredOn;
  return isKnown ? null : { kind: 'insolvency.recorded', by, data };
}

function notBefore(since: Day, on: Day | null): Day | null {
  return on !== null && earlierOf(since, on) === since ? on : null;
}

async function owesOfBefore(store: Deps['store'], debtorId: DebtorId, since: Day): Promise<boolean> {
  const items = await readAll(store, 'item', 'debtor_id', [debtorId], { kind: 'invoice' });
  return items.some((item) => item.open_cents > 0 && (item.issued_on === null || item.issued_on <= since));
}

/** A notice that nobody has sorted may open proceedings: reminders rest until a person has read it. */
async function resting(
  deps: HeedingDeps,
  debtor: DebtorRow,
  asks: readonly NoticeAsk[],
  before: NoticeStateRow | null,
): Promise<EntryDraft[]> {
  const isUnread = (one: NoticeAsk) => one.code === 'unknown-nature' && !before?.asks.some((known) => known.key === one.key);
  if (!asks.some(isUnread)) return [];
  return [(await holdEntry(deps, debtor.id, { itemIds: null, kind: 'insolvency', reason: { code: TO_BE_READ }, until: null })).entry];
}
