/** What keeps the workspace safe: the proof that nothing was tampered with, and copies. */
export type Keeper = {
  verify(onProgress?: (entries: number) => void): Promise<VerifyReport>;
  backup(file: string): Promise<BackupReport>;
};

export type VerifyReport = {
  readonly ok: boolean;
  readonly entries: number;
  readonly erased: number;
  readonly findings: readonly VerifyFinding[];
};
/** What does not agree, and where: a table and its rows, a place in the chain, a document. */
export type VerifyFinding = { readonly code: string; readonly message: string };
export type BackupReport = { readonly file: string; readonly entries: number; readonly bytes: number };
