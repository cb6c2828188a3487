import type { Day } from '../base/day.ts';
import type { CallId, CreditorId, DebtorId, DispatchId, FiledId, HoldId, NoteId } from '../base/id.ts';
import type { NewFiledRow, NoteRow } from './kept-tables.ts';
import type { NoticeEntries } from './notice-tables.ts';
import type { PaperEntries } from './paper-table.ts';

type Whose = { debtorId: DebtorId; creditorId: CreditorId };

/** What people keep about a debtor: no decision follows from it. */
export type KeptEntries = PaperEntries &
  NoticeEntries & {
    'note.written': { note: NoteRow };
    /** The new words stand in its place. */
    'note.corrected': { note: NoteRow & { corrects: NoteId } };
    'note.pinned': Whose & { id: NoteId; pinned: boolean };
    'note.removed': Whose & { id: NoteId; on: Day };
    'document.filed': { filed: NewFiledRow };
    'document.unfiled': Whose & { id: FiledId; on: Day };
    /** What was written, how documents were called, and what was said of holds and calls, is gone. */
    'kept.erased': {
      notes: NoteId[];
      filed: FiledId[];
      holds?: HoldId[];
      calls?: CallId[];
      /** Of before words were in the vault: these holds say no more why, and these calls no more than what they came to. */
      silent?: HoldId[];
      outcomes?: { id: DispatchId; outcome: string }[];
    };
  };
