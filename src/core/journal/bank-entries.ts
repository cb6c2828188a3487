import type { Day } from '../base/day.ts';
import type { BankAccountId, BankLineId, CreditorId, DebtorId, ItemId, LayingId, Sha256 } from '../base/id.ts';
import type {
  BankAccountRow,
  BankCandidateRow,
  BankLineRow,
  BankLineState,
  BankStatementRow,
  KeptReason,
  LayingRow,
  PayerRow,
  Suggestion,
} from './bank-tables.ts';
import type { NewItemRow, SettlementRow } from './tables.ts';

type Whose = { debtorId: DebtorId; creditorId: CreditorId };

/** What is open on an item after an act, and how far that is ahead of the books. */
export type OpenAfter = Whose & { id: ItemId; cents: number; aheadCents: number; amountCents?: number };

/** What can happen at the bank and to the money that came in. */
export type BankEntries = {
  'bank-account.added': { account: BankAccountRow };
  'bank-account.changed': { id: BankAccountId; changes: { watched?: boolean; covered_until?: Day | null; heed_from?: Day | null } };
  /** Lines of a statement that were not known before; the statement comes last, with the lines announced before that it confirms. */
  'bank-lines.added': { lines: BankLineRow[]; statement: BankStatementRow | null; confirmed: BankLineId[] };
  /** Operations of a batch that a later file told. */
  'bank-line.itemised': { id: BankLineId; parts: BankLineRow[]; dropped: number[]; freed: Whose[] };
  /** What lines said of a person is gone, and who the person paid as. */
  'bank-lines.erased': { lines: BankLineId[]; payers: number[] };
  /** What lines may be for. `freed` are the debtors that they were thought to be of before. */
  'bank-lines.judged': {
    lines: { id: BankLineId; state: BankLineState; suggestions: Suggestion[] | null; doubts: KeptReason[] | null }[];
    candidates: BankCandidateRow[];
    /** Ids of the candidates that no longer are. */
    dropped: number[];
    freed: Whose[];
    /** Why a person set a line aside. */
    why?: string;
  };
  /** Laid on items as one act: all that it changes, and what is learnt of who pays for whom. */
  'money.laid': {
    laying: LayingRow;
    settlements: SettlementRow[];
    open: OpenAfter[];
    /** What stays on account. */
    added: NewItemRow[];
    learnt: PayerRow[];
    /** Settlements of the payment that came back. */
    voided: number[];
    dropped: number[];
    freed: Whose[];
  };
  /** What was laid went to the accounting software, in a file that is kept. */
  'clearing.exported': {
    id: number;
    creditorId: CreditorId;
    format: 'csv' | 'fec';
    document: Sha256;
    layings: LayingId[];
    /** Told before and undone since. */
    reversed: LayingId[];
    letters: readonly (readonly [account: string, letter: string])[];
  };
  /** The act is taken back: the items are as if it had never been. `restores` is the payment that it had sent back. */
  'money.unlaid': {
    id: LayingId;
    /** Its line waits again, for a person. */
    lineId: BankLineId | null;
    open: OpenAfter[];
    /** What the books have shown meanwhile stays settled, by their word. */
    settlements: SettlementRow[];
    restores: LayingId | null;
    voided: number[];
    restored: number[];
    learnt: PayerRow[];
  };
};
