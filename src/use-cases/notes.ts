import { addDays } from '../core/base/day.ts';
import type { DebtorId, NoteId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { NoteKind } from '../core/case/kept.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { NoteDetails, NoteRow } from '../core/journal/kept-tables.ts';
import { vaultText } from '../core/journal/vault-text.ts';
import type { Outside, Page } from '../ports/store.ts';
import { creditorOf } from './context.ts';
import { clean, LONGEST_WORD } from './dispute-words.ts';
import { mergedWith } from './merged-debtor.ts';
import { holdEntry } from './place-hold.ts';
import { recordAbout } from './record-about.ts';
import { debtorOf, type PersonDeps } from './set-debtor.ts';

/** More that is always in view is seen by nobody. */
export const MOST_PINNED = 5;
/** Why reminders rest after a call that no step had asked for. */
const CALLED = 'called-by-hand';

export type NewNote = { readonly kind: NoteKind; readonly said: string; readonly pinned: boolean };

/** `said` is `null` once it was erased. */
export type Note = { readonly row: NoteRow; readonly said: string | null };

/**
 * Writes something down about a debtor. Nothing follows from it, but that a call that was made counts as a contact: reminders rest as long as
 * after any other, and it is one of those that are allowed.
 * @throws Refusal `unknown-debtor`, `debtor-erased`, `note-empty`, `note-too-long`, `notes-pinned`
 */
export async function writeNote(deps: PersonDeps, debtorId: DebtorId, { kind, said, pinned }: NewNote): Promise<NoteId> {
  return recordAbout(deps, debtorId, async ({ creditor_id }) => {
    if (pinned) await refusePinned(deps, debtorId);
    const { note, outside } = await noteRow(deps, { creditor_id, debtor_id: debtorId, kind, pinned, corrects: null }, said);
    const written: EntryDraft = { kind: 'note.written', by: deps.by, data: { note } };
    return { entries: [written, ...(kind === 'call-made' ? await restAfterCall(deps, note) : [])], outside, result: note.id };
  });
}

async function restAfterCall(deps: PersonDeps, { creditor_id, debtor_id }: NoteRow): Promise<EntryDraft[]> {
  const { minimum_days_between: days } = await creditorOf(deps.store, creditor_id);
  if (days <= 0) return [];
  const until = addDays(deps.clock.today(), days - 1);
  return [(await holdEntry(deps, debtor_id, { itemIds: null, kind: 'other', reason: { code: CALLED }, until })).entry];
}

/** Other words in its place; the old ones stay on record, unseen. @throws Refusal `unknown-note`, `note-empty`, `note-too-long`, `debtor-erased` */
export async function correctNote(deps: PersonDeps, id: NoteId, said: string): Promise<NoteId> {
  return recordAbout(deps, (await standingNote(deps, id)).debtor_id, async () => {
    const { creditor_id, debtor_id, kind, pinned } = await standingNote(deps, id);
    const { note, outside } = await noteRow(deps, { creditor_id, debtor_id, kind, pinned, corrects: id }, said);
    const data = { note: { ...note, corrects: id } };
    return { entries: [{ kind: 'note.corrected', by: deps.by, data }], outside, result: note.id };
  });
}

/** Keeps a note in view, or no longer. @throws Refusal `unknown-note`, `notes-pinned` */
export async function pinNote(deps: PersonDeps, id: NoteId, pinned: boolean): Promise<void> {
  const note = await standingNote(deps, id);
  if (note.pinned === pinned) return;
  if (pinned) await refusePinned(deps, note.debtor_id);
  await deps.store.record([{ kind: 'note.pinned', by: deps.by, data: { ...whose(note), pinned } }]);
}

/** Shows a note no longer. @throws Refusal `unknown-note` */
export async function removeNote(deps: PersonDeps, id: NoteId): Promise<void> {
  const note = await standingNote(deps, id);
  await deps.store.record([{ kind: 'note.removed', by: deps.by, data: { ...whose(note), on: deps.clock.today() } }]);
}

export type NotesAsked = { readonly pinned: boolean; readonly page: Page };

/** What was written down about a debtor and those that became it, the newest first. @throws Refusal `unknown-debtor` */
export async function notesOf({ store }: Pick<PersonDeps, 'store'>, debtorId: DebtorId, { pinned, page }: NotesAsked): Promise<Note[]> {
  const debtor_id = await mergedWith(store, await debtorOf(store, debtorId));
  const where = { debtor_id, state: 'standing', ...(pinned ? { pinned } : {}) } as const;
  const rows = await store.select('note', where, { ...page, newestFirst: true });
  const said = await wordsOfNotes(store, rows);
  return rows.map((row) => ({ row, said: said.get(row.vault_id) ?? null }));
}

/** By vault id, what was written. */
export async function wordsOfNotes(store: PersonDeps['store'], rows: readonly NoteRow[]): Promise<Map<number, string>> {
  if (rows.length === 0) return new Map();
  const vault = await store.vault<NoteDetails>(rows.map((row) => row.vault_id));
  return new Map(vault.flatMap(({ id, details }) => (details === null ? [] : [[id, details.note] as const])));
}

type NoteOf = Pick<NoteRow, 'creditor_id' | 'debtor_id' | 'kind' | 'pinned' | 'corrects'>;

async function noteRow({ store, digest, clock, by }: PersonDeps, of: NoteOf, text: string): Promise<{ note: NoteRow; outside: Outside }> {
  if (text.trim().length > LONGEST_WORD)
    throw new Refusal('note-too-long', `A note has ${LONGEST_WORD} characters at most: what is longer is filed as a document.`, {
      most: LONGEST_WORD,
    });
  const details: NoteDetails = { note: clean(text) };
  if (details.note === '') throw new Refusal('note-empty', 'A note needs its words.');
  const [id, vaultId] = [(await store.reserve('note', 1)) as NoteId, await store.reserve('vault', 1)];
  const salt = digest.randomSalt();
  const written = { on_day: clock.today(), author: by, state: 'standing', vault_id: vaultId } as const;
  const note: NoteRow = { id, ...of, ...written, vault_digest: digest.sha256(vaultText(salt, details)) };
  return { note, outside: { vault: [{ id: vaultId, salt, details }] } };
}

async function standingNote({ store }: PersonDeps, id: NoteId): Promise<NoteRow> {
  const [note] = await store.select('note', { id, state: 'standing' }, { limit: 1 });
  if (!note) throw new Refusal('unknown-note', `There is no note ${id} in this workspace, or it was corrected or removed.`, { id });
  return note;
}

async function refusePinned(deps: PersonDeps, debtorId: DebtorId): Promise<void> {
  const pinned = await notesOf(deps, debtorId, { pinned: true, page: { limit: MOST_PINNED } });
  if (pinned.length < MOST_PINNED) return;
  throw new Refusal('notes-pinned', `Debtor ${debtorId} has ${MOST_PINNED} notes in view already: take one down first.`, {
    id: debtorId,
    most: MOST_PINNED,
  });
}

function whose({ id, debtor_id, creditor_id }: NoteRow) {
  return { id, debtorId: debtor_id, creditorId: creditor_id };
}
