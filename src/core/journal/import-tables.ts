import type { Day } from '../base/day.ts';
import type { CreditorId, ImportId, Sha256 } from '../base/id.ts';

export type ImportRow = {
  id: ImportId;
  creditor_id: CreditorId;
  sha256: Sha256;
  name: string;
  format: string;
  as_of: Day | null;
  added: number;
  changed: number;
  cleared: number;
  unchanged: number;
  refused: number;
};

/** A list's columns as a person (or recognition) mapped them, remembered by the signature of its headers. */
export type MappingRow = { id: number; signature: string; mapping: Record<string, string> };
