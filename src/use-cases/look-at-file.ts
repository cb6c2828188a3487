import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Reading, SourceFile } from '../formats/reading.ts';
import { sampleCells } from '../formats/sample-rows.ts';
import { creditorOf } from './context.ts';
import { type Imported, importReading } from './import-any.ts';
import { type ImportDeps, type ImportOptions, readRemembering } from './import-file.ts';
import type { StatementOptions } from './import-statement.ts';

/** What a file says, and what importing it would do; `refusal` says why it cannot be imported as it is. */
export type LookedAt = {
  readonly reading: Reading;
  /** Of a table: what stands in each column of its first rows. */
  readonly samples: readonly (readonly string[])[];
  readonly would: Imported | null;
  readonly refusal: Refusal | null;
};

/** Reads a file as importing would and reports what it would write; writes nothing and keeps nothing. @throws Refusal `unknown-creditor` */
export async function lookAtFile(
  deps: ImportDeps,
  creditorId: CreditorId,
  file: SourceFile,
  options: ImportOptions & StatementOptions,
): Promise<LookedAt> {
  const creditor = await creditorOf(deps.store, creditorId);
  const reading = await readRemembering(deps, file, options);
  const samples = reading.mapping ? await sampleCells(file, options.encoding, reading.mapping.headers) : [];
  if (reading.format === null) return { reading, samples, would: null, refusal: null };
  try {
    return {
      reading,
      samples,
      would: await importReading(deps, creditor, { file, reading }, { ...options, preview: true }),
      refusal: null,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { reading, samples, would: null, refusal: error };
  }
}
