import { assert } from '../../core/base/assert.ts';
import type { DebtorId, Sha256 } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import type { CaseFile } from '../../core/case/case-file.ts';
import { caseFileOf } from '../../core/journal/case-rows.ts';
import { type ChainedEntry, type EntryDraft, GENESIS } from '../../core/journal/entry.ts';
import type { NoteRow } from '../../core/journal/kept-tables.ts';
import { project } from '../../core/journal/project.ts';
import type { ContactRow, DebtorRow, VaultDetails, VaultRow } from '../../core/journal/tables.ts';
import type { Digest } from '../../ports/digest.ts';
import type { Clock } from '../../ports/outside.ts';
import type { Outside, Store } from '../../ports/store.ts';
import { chainEntries, readEntry, refuseUnstorable } from '../db/chain.ts';
import { stillHolds } from '../db/fold-changes.ts';
import { MemoryTables } from './memory-tables.ts';
import { openInvoicesSince } from './open-since.ts';
import { dueTotalsOf, portfolioOf } from './portfolio.ts';
import { debtorsMailed, itemsNumbered, itemsWorth } from './search.ts';
import { unlaidTotals } from './unlaid.ts';

type State = {
  readonly tables: MemoryTables;
  readonly journal: ChainedEntry[];
  readonly vault: Map<number, VaultRow<VaultDetails>>;
  readonly documents: Map<Sha256, Uint8Array>;
  readonly counters: Map<string, number>;
  readonly atWork: Set<string>;
};

/** A workspace of its own in memory, with the behaviour of the one in a database; gone with the process. */
export function createMemoryStore(clock: Pick<Clock, 'now'>, digest: Digest): Store {
  const state: State = {
    tables: new MemoryTables(),
    journal: [],
    vault: new Map(),
    documents: new Map(),
    counters: new Map(),
    atWork: new Set(),
  };
  const { tables, journal, vault, documents } = state;
  return {
    reserve: async (kind, count) => reserve(state, kind, count),
    record: async (drafts, outside = {}, expected) => {
      if (expected !== undefined && expected !== journal.length)
        throw new Refusal('overtaken', 'Something else was written meanwhile; decide again.');
      record(state, clock.now(), digest, drafts, outside);
    },
    head: async () => journal.length,
    select: async (table, where, page) => {
      const wanted = Object.fromEntries(Object.entries(where).map(([column, value]) => [column, Array.isArray(value) ? value : [value]]));
      return tables.rows(table, (row) => stillHolds(row, wanted), page);
    },
    dueCaseFiles: async (creditor, day, page) => {
      const due = tables.rows('agenda', (row) => row.creditor_id === creditor && row.look_on !== null && row.look_on <= day, page);
      return filesOf(
        tables,
        due.map((row) => row.id),
      );
    },
    caseFiles: async (debtors) => filesOf(tables, debtors),
    openInvoicesSince: async (creditor, day, page) => openInvoicesSince(tables, creditor, day, page),
    portfolio: async (creditor, asked, page) => portfolioOf(tables, (id) => nameIn(vault.get(id)), creditor, asked, page),
    ...searchIn(tables, vault),
    dueTotals: async (creditor) => dueTotalsOf(tables, creditor),
    vault: async <D extends VaultDetails>(ids: readonly number[]) => {
      const wanted = new Set(ids);
      return structuredClone([...vault.values()].filter((row) => wanted.has(row.id)).sort((a, b) => a.id - b.id)) as VaultRow<D>[];
    },
    document: async (sha256) => documents.get(sha256)?.slice() ?? null,
    entries: async ({ kinds, after = 0, limit }) =>
      journal
        .slice(after)
        .map(({ bytes }) => readEntry(bytes))
        .filter((entry) => !kinds || kinds.includes(entry.kind))
        .slice(0, limit),
    chain: async ({ after, limit }) => journal.slice(after, after + limit),
    exclusive: (name, work) => exclusive(state, name, work),
  };
}

function searchIn(
  tables: MemoryTables,
  vault: State['vault'],
): Pick<Store, 'itemsNumbered' | 'itemsWorth' | 'debtorsMailed' | 'unlaidTotals'> {
  return {
    itemsNumbered: async (creditor, begins, limit) => itemsNumbered(tables, creditor, begins, limit),
    itemsWorth: async (creditor, cents, limit) => itemsWorth(tables, creditor, cents, limit),
    debtorsMailed: async (creditor, begins, limit) => debtorsMailed(tables, (id) => emailIn(vault.get(id)), creditor, begins, limit),
    unlaidTotals: async (creditor) => unlaidTotals(tables, creditor),
  };
}

function nameIn(row: VaultRow<VaultDetails> | undefined): string | null {
  return row?.details && 'name' in row.details ? row.details.name : null;
}

function emailIn(row: VaultRow<VaultDetails> | undefined): string | null {
  return row?.details && 'email' in row.details ? row.details.email : null;
}

function reserve({ counters }: State, kind: string, count: number): number {
  const first = counters.get(kind) ?? 1;
  counters.set(kind, first + count);
  return first;
}

function record(
  { tables, journal, vault, documents }: State,
  at: string,
  digest: Digest,
  drafts: readonly EntryDraft[],
  outside: Outside,
): void {
  const last = journal.at(-1) ?? { seq: 0, hash: GENESIS };
  const chained = chainEntries(drafts, last, at, digest);
  refuseUnstorable(JSON.stringify(outside.vault ?? []));
  for (const one of outside.documents ?? []) assert(digest.sha256(one.bytes) === one.sha256, `document ${one.sha256} is named wrongly`);
  // From the bytes, as a database would have it: what the caller does to its rows afterwards is not ours.
  tables.apply(chained.flatMap(({ bytes }) => project(readEntry(bytes))));
  journal.push(...chained);
  for (const row of outside.vault ?? []) vault.set(row.id, structuredClone(row));
  for (const { sha256, bytes } of outside.documents ?? []) documents.set(sha256, bytes.slice());
}

function filesOf(tables: MemoryTables, ids: readonly DebtorId[]): CaseFile[] {
  const wanted = new Set(ids);
  const debtors = new Map(tables.rows('debtor', (row) => wanted.has(row.id)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const debtor = debtors.get(id);
    return debtor ? [fileOf(tables, debtor)] : [];
  });
}

function fileOf(tables: MemoryTables, debtor: DebtorRow): CaseFile {
  return caseFileOf({
    debtor,
    items: tables.rows('item', (row) => row.debtor_id === debtor.id && row.open_cents !== 0),
    contacts: tables.rows('contact', (row) => row.debtor_id === debtor.id && row.state !== 'dropped' && row.state !== 'failed'),
    holds: tables.rows('hold', (row) => row.debtor_id === debtor.id && row.lifted_on === null),
    questions: tables.rows('question', (row) => row.debtor_id === debtor.id && row.answered_on === null),
    candidates: tables.rows('bank_candidate', (row) => row.debtor_id === debtor.id && row.standing),
    disputes: tables.rows('dispute', (row) => row.debtor_id === debtor.id && row.state !== 'closed'),
    offers: tables.rows('offer', (row) => row.debtor_id === debtor.id && row.state === 'granted'),
    notes: tables.rows('note', (row) => row.debtor_id === debtor.id && row.kind === 'call-made'),
    ...elsewhereOf(tables, debtor),
  });
}

/** In an agency's workspace: contacts of the same SIREN for its other clients, and calls made by hand. */
function elsewhereOf(tables: MemoryTables, { id, creditor_id }: DebtorRow): { elsewhere?: ContactRow[]; notesElsewhere?: NoteRow[] } {
  if (tables.rows('agency', () => true).length === 0) return {};
  const own = new Set(tables.rows('debtor_key', (row) => row.debtor_id === id && row.scheme === 'siren').map((row) => row.value));
  const same = tables.rows('debtor_key', (row) => row.scheme === 'siren' && row.creditor_id !== creditor_id && own.has(row.value));
  const there = new Set(same.map((row) => row.debtor_id));
  return {
    elsewhere: tables.rows('contact', (row) => there.has(row.debtor_id) && row.state !== 'dropped' && row.state !== 'failed'),
    notesElsewhere: tables.rows('note', (row) => there.has(row.debtor_id) && row.kind === 'call-made'),
  };
}

async function exclusive<T>({ atWork }: State, name: string, work: () => Promise<T>): Promise<T> {
  if (atWork.has(name))
    throw new Refusal('busy', `Another process is at work on the same thing (${name}). Wait until it has ended.`, { name });
  atWork.add(name);
  try {
    return await work();
  } finally {
    atWork.delete(name);
  }
}
