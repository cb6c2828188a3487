import type { Day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { amended, isRunning, type Recorded, type Told } from '../core/case/insolvency-recorded.ts';
import { insolvencyState, type KeptNotice, type NoticeAsk } from '../core/case/insolvency-state.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { NoticeStateRow } from '../core/journal/notice-tables.ts';
import type { DebtorRow } from '../core/journal/tables.ts';
import { ERASED } from '../core/journal/vault-text.ts';
import type { Deps } from './context.ts';
import { unlessOvertaken } from './gate.ts';
import { withdrawAll } from './insolvency.ts';
import { mergedWith, survivorOf } from './merged-debtor.ts';
import { keptNotice, noticeFamilies } from './notice-families.ts';
import { saidOf } from './notices-said.ts';
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

type Families = Awaited<ReturnType<typeof noticeFamilies>>;

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
      const heeded = await heed(deps, debtorId, families);
      if (heeded) done.push(heeded);
    }
  }
  return done;
}

/** What the notices of each SIREN of a debtor come to: debtors that became one may bring several. */
async function toldOf({ store, clock }: HeedingDeps, debtor: DebtorRow, read: Families | null): Promise<Told[]> {
  const person = await mergedWith(store, debtor);
  const keys = await readAll(store, 'debtor_key', 'debtor_id', person, { scheme: 'siren' });
  const sirens = [...new Set(keys.map((key) => key.value))].sort();
  const families = read !== null && sirens.every((siren) => read.has(siren)) ? read : await noticeFamilies(store, sirens);
  const today = clock.today();
  return sirens.flatMap((siren) => {
    const { current, asks } = insolvencyState(
      siren,
      (families.get(siren) ?? []).map(keptNotice).map((one) => asOf(today, one)),
    );
    return current === null && asks.length === 0 ? [] : [{ siren, current, asks }];
  });
}

/** A day that has not come is a mistake of who wrote it: it is not known. */
function asOf(today: Day, { judgmentOn, publishedOn, correctedOn, ...rest }: KeptNotice): KeptNotice {
  const past = (on: Day | null) => (on !== null && on <= today ? on : null);
  return { ...rest, judgmentOn: past(judgmentOn), publishedOn: past(publishedOn), correctedOn: past(correctedOn) };
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

/** What was read for many debtors at once shows whether there is something to do; what is done follows from what is on record at that moment. */
async function heed(deps: HeedingDeps, debtorId: DebtorId, read: Families): Promise<Heeded | null> {
  const known = await debtorOf(deps.store, debtorId);
  if ((await draft(deps, known, read)) === null) {
    // Whoever was killed between the record and this left something waiting.
    if (known.vault_digest !== ERASED && known.insolvent_since !== null) await withdrawAll(deps, known);
    return null;
  }
  for (let attempt = 1; ; attempt += 1) {
    const head = await deps.store.head();
    const debtor = await debtorOf(deps.store, debtorId);
    const drafted = await draft(deps, debtor, null);
    if (drafted === null) return null;
    const record = () => deps.store.record(drafted.entries, {}, head);
    if (attempt === ATTEMPTS) await record();
    else if (!(await unlessOvertaken(record))) continue;
    const withdrawn = drafted.stopped ? await withdrawAll(deps, debtor) : 0;
    const { siren, stopped, asks } = drafted;
    return { debtorId, siren, stopped, withdrawn, asks: asks.map((one) => one.code) };
  }
}

type Drafted = { readonly entries: EntryDraft[]; readonly siren: string; readonly stopped: boolean; readonly asks: readonly NoticeAsk[] };

/** `null` when nothing has changed since the notices were heeded last. */
async function draft(deps: HeedingDeps, debtor: DebtorRow, read: Families | null): Promise<Drafted | null> {
  if (debtor.vault_digest === ERASED) return null;
  const [before = null] = await deps.store.select('notice_state', { id: debtor.id }, { limit: 1 });
  const [all, last] = [await toldOf(deps, debtor, read), saidOf(before)];
  const said = JSON.stringify(all);
  if (said === JSON.stringify(last)) return null;
  const { entry, differing } = await recording(deps, debtor, all, last);
  const found = [...all.flatMap((one) => one.asks), ...differing, ...stillDiffering(before, all, last)];
  const isConcerned = entry !== null || debtor.insolvent_since !== null || found.some(isToBeRead);
  const asks = isConcerned ? found : [];
  const isNew = asks.some((one) => !before?.asks.some((known) => known.code === one.code && known.key === one.key));
  // The proceedings that stop are those that count.
  const [first] = [...all].sort((one, other) => weight(other) - weight(one));
  const siren = first?.siren ?? before?.siren ?? '';
  const row: NoticeStateRow = {
    id: debtor.id,
    creditor_id: debtor.creditor_id,
    siren,
    phase: first?.current?.phase ?? null,
    opened_by: first?.current?.openedBy ?? null,
    said,
    asks,
    seen_on: isNew ? null : (before?.seen_on ?? null),
  };
  const rest = entry === null && debtor.insolvent_since === null ? await resting(deps, debtor, asks, before) : [];
  const heeded: EntryDraft = { kind: 'notices.heeded', by: deps.by, data: { state: row } };
  return { entries: [...(entry ? [entry] : []), ...rest, heeded], siren, stopped: entry !== null, asks };
}

function weight(told: Told): number {
  return isRunning(told) ? 3 : told.current ? 2 : 1;
}

/** What a person was to compare stays so while the notices say the same. */
function stillDiffering(before: NoticeStateRow | null, all: readonly Told[], last: readonly Told[]): NoticeAsk[] {
  const same = all.filter((one) => JSON.stringify(one.current) === JSON.stringify(lastOf(one, last)?.current));
  const opened = new Set(same.map((one) => one.current?.openedBy));
  return (before?.asks ?? []).filter((one) => one.code === 'recorded-differs' && opened.has(one.key));
}

function lastOf({ siren }: Told, last: readonly Told[]): Told | null {
  return last.find((one) => one.siren === siren) ?? null;
}

type Recording = { readonly entry: EntryDraft | null; readonly differing: readonly NoticeAsk[] };

/** The entry that stops all, when there is something to stop that a person has not lifted already. */
async function recording(deps: HeedingDeps, debtor: DebtorRow, all: readonly Told[], last: readonly Told[]): Promise<Recording> {
  const { store, clock, by } = deps;
  let [recorded, entry]: [Recorded | null, EntryDraft | null] = [recordedOf(debtor), null];
  const differing: NoticeAsk[] = [];
  const done = [...last];
  for (const told of [...all].sort((one, other) => weight(other) - weight(one))) {
    const before = lastOf(told, last);
    // Of what is over, only what was owed before it began is still barred; whoever trades on is asked like anybody else.
    const isLeft = recorded === null && told.current !== null && !isRunning(told);
    if (isLeft && (before !== null || !(await owesOfBefore(store, debtor.id, told.current?.since ?? clock.today())))) continue;
    const others = done.filter((one) => one.siren !== told.siren);
    const { record, differs } = amended(recorded, told, before, others, clock.today());
    if (differs && told.current) differing.push({ code: 'recorded-differs', key: told.current.openedBy });
    if (record === null) continue;
    recorded = record;
    entry = { kind: 'insolvency.recorded', by, data: { id: debtor.id, creditorId: debtor.creditor_id, ...record } };
    done.push(told);
  }
  return { entry, differing };
}

function recordedOf(debtor: DebtorRow): Recorded | null {
  const { insolvent_since: since, insolvency_kind, insolvency_published_on: publishedOn, claim_declared_on: declaredOn } = debtor;
  return since === null ? null : { since, proceedings: insolvency_kind ?? 'unknown', publishedOn, declaredOn };
}

async function owesOfBefore(store: Deps['store'], debtorId: DebtorId, since: Day): Promise<boolean> {
  const items = await readAll(store, 'item', 'debtor_id', [debtorId], { kind: 'invoice' });
  return items.some((item) => item.open_cents > 0 && (item.issued_on === null || item.issued_on <= since));
}

/** It may open proceedings, or have named the debtor by mistake. */
function isToBeRead({ code }: NoticeAsk): boolean {
  return code === 'unknown-nature' || code === 'names-others-now';
}

/** Reminders rest until a person has read what nobody has sorted, or what names somebody else now. */
async function resting(
  deps: HeedingDeps,
  debtor: DebtorRow,
  asks: readonly NoticeAsk[],
  before: NoticeStateRow | null,
): Promise<EntryDraft[]> {
  const isUnread = (one: NoticeAsk) => isToBeRead(one) && !before?.asks.some((known) => known.code === one.code && known.key === one.key);
  if (!asks.some(isUnread)) return [];
  return [(await holdEntry(deps, debtor.id, { itemIds: null, kind: 'insolvency', reason: { code: TO_BE_READ }, until: null })).entry];
}
