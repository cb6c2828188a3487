import type { Finding } from '../formats/facts.ts';
import type { Reading, SourceFile } from '../formats/reading.ts';
import { debtorNames } from './debtor-names.ts';
import { type Heeded, type HeedingDeps, heedNotices } from './notices-heeded.ts';
import { keepNotices, type NoticesKept } from './notices-kept.ts';

/** What a bulletin brought. */
export type NoticesReport = Pick<NoticesKept, 'read' | 'added' | 'nameless'> & {
  readonly preview: boolean;
  readonly findings: readonly Finding[];
  /** Debtors for whom something followed; of a preview, nobody. */
  readonly debtors: readonly (Heeded & { readonly name: string })[];
  /** SIRENs of debtors that the file names, new or not. */
  readonly concerned: number;
};

/** Takes in notices of the BODACC from a file: keeps them, and heeds at once what concerns a debtor. Importing a file twice is importing it once. */
export async function importNotices(
  deps: HeedingDeps,
  { file, reading }: { readonly file: SourceFile; readonly reading: Reading },
  preview: boolean,
): Promise<NoticesReport> {
  const kept = await keepNotices(deps, reading.insolvency ?? [], deps.digest.sha256(file.bytes), preview);
  const heeded = preview ? [] : await heedNotices(deps, kept.ours);
  const names = await debtorNames(
    deps.store,
    heeded.map((one) => one.debtorId),
  );
  const debtors = heeded.map((one) => ({ ...one, name: names.get(one.debtorId) ?? '' }));
  const { read, added, nameless, ours } = kept;
  return { read, added, nameless, preview, findings: reading.findings, debtors, concerned: ours.size };
}
