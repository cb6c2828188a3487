import type { Day } from '../core/base/day.ts';
import type { Sha256 } from '../core/base/id.ts';
import type { Refusal } from '../core/base/refusal.ts';
import type { ChronologyLine } from '../core/proceeding/case-event.ts';
import type { NumberedExhibit } from '../core/proceeding/exhibit.ts';
import type { StampTold, TimeStamp } from './time-stamp.ts';

export type BoundExhibit = NumberedExhibit & { readonly bytes: Uint8Array };

/** All that is handed over about one debtor: who asks whom for what, with which exhibits. */
export type Dossier = {
  /** Instant at which it was made. */
  readonly made: string;
  readonly creditor: readonly string[];
  readonly debtor: readonly string[];
  readonly debtorName: string;
  /** The day of the claim statement, and what is owed then, one a currency, as a reader writes it. */
  readonly on: Day;
  readonly totals: readonly string[];
  readonly exhibits: readonly BoundExhibit[];
  readonly chronology: readonly ChronologyLine[];
  /** How far the journal had come: whoever has it finds there what is told here. */
  readonly journalEntries: number;
};

export type SealedCase = {
  readonly bytes: Uint8Array;
  readonly sha256: Sha256;
  readonly pages: number;
  /** The digest of the public key that anybody can check the seal by. */
  readonly signer: string;
  /** By whom and when it was stamped; a case without, where an authority is set, says why. */
  readonly stamp: Pick<TimeStamp, 'at' | 'authority'> | Refusal | null;
};

export type CaseSealer = {
  /** Binds a dossier into one PDF, and that with its exhibits into one signed file. The same dossier gives the same bytes. */
  seal(dossier: Dossier): Promise<SealedCase>;
};

/** What a look at a sealed case found. */
export type CaseCheck = {
  readonly ok: boolean;
  readonly findings: readonly { readonly code: CaseFault; readonly path: string | null }[];
  /** What the manifest says, once its seal holds. */
  readonly told: {
    readonly made: string;
    readonly creditor: string;
    readonly debtor: string;
    readonly exhibits: number;
    readonly signer: string;
    /** `null` for a case that bears no time stamp. */
    readonly stamp: StampTold | null;
  } | null;
};
export type CaseFault =
  | 'not-a-case'
  | 'bytes-changed'
  | 'manifest-missing'
  | 'manifest-unreadable'
  | 'seal-broken'
  | 'stamp-broken'
  | 'file-missing'
  | 'file-changed'
  | 'file-unknown';
