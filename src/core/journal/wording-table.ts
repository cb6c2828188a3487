import type { Day } from '../base/day.ts';
import type { CreditorId } from '../base/id.ts';

/** The creditor's own texts, whole, by version: the last one counts. */
export type WordingRow = { id: number; creditor_id: CreditorId; overrides: unknown; saved_on: Day };
