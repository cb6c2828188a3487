import type { DebtorId, FiledId, NoteId } from '../core/base/id.ts';
import type { Deps } from './context.ts';
import { documentsOf } from './debtor-documents.ts';
import { debtorHistory } from './debtor-history.ts';
import { documentFile } from './document-file.ts';
import { fileDocument, filedFile, type NewFiled, unfileDocument } from './filed-documents.ts';
import { correctNote, type NewNote, type NotesAsked, notesOf, pinNote, removeNote, writeNote } from './notes.ts';

type Shown = { readonly after: number; readonly limit: number };

/** What is kept about debtors: what happened, notes and documents, for the program's table of contents. */
export function keptOf(deps: Deps) {
  return {
    debtorHistory: (debtor: DebtorId, page: Shown) => debtorHistory(deps.store, debtor, page),
    writeNote: (debtor: DebtorId, note: NewNote) => writeNote(deps, debtor, note),
    correctNote: (note: NoteId, said: string) => correctNote(deps, note, said),
    pinNote: (note: NoteId, pinned: boolean) => pinNote(deps, note, pinned),
    removeNote: (note: NoteId) => removeNote(deps, note),
    notesOf: (debtor: DebtorId, asked: NotesAsked) => notesOf(deps, debtor, asked),
    documentsOf: (debtor: DebtorId, page: Shown) => documentsOf(deps, debtor, page),
    documentFile: (document: number) => documentFile(deps.store, document),
    fileDocument: (debtor: DebtorId, filed: NewFiled) => fileDocument(deps, debtor, filed),
    unfileDocument: (filed: FiledId) => unfileDocument(deps, filed),
    filedFile: (filed: FiledId) => filedFile(deps, filed),
  };
}
