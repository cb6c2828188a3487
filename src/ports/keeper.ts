import type { Day } from '../core/base/day.ts';

/** What keeps the workspace safe: the proof that nothing was tampered with, and copies. */
export type Keeper = {
  verify(onProgress?: (entries: number) => void): Promise<VerifyReport>;
  /** @throws Refusal `file-exists` unless it may be overwritten */
  backup(file: string, overwrite: boolean): Promise<BackupReport>;
};

export type VerifyReport = {
  readonly ok: boolean;
  readonly entries: number;
  readonly erased: number;
  readonly findings: readonly VerifyFinding[];
  /** The last time stamp that agrees with the journal; `null` where there is none. */
  readonly stamped?: { readonly entry: number; readonly at: string; readonly authority: string; readonly isTrusted: boolean | null } | null;
};
/** What does not agree, and where: a table and its rows, a place in the chain, a document. */
export type VerifyFinding = { readonly code: string; readonly message: string };
export type BackupReport = { readonly file: string; readonly entries: number; readonly bytes: number };

export type RestoreReport = {
  /** Entries that were in the backup. */
  readonly entries: number;
  /** Day of the last of them: what was done since is unknown to the copy. `null` in an empty backup. */
  readonly until: Day | null;
  /** Dispatches that were about to leave, and leave no more. */
  readonly withdrawn: number;
  /** Dispatches that may have left since: a person says what became of them. */
  readonly uncertain: number;
};
