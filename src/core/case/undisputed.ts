import type { Item } from '../receivable/item.ts';
import type { CaseFile } from './case-file.ts';
import { contestedCents, type Dispute } from './dispute.ts';

/**
 * The case as what may be asked for: of each invoice only what is not contested is open, and what was taken off is said beside it. The rest of
 * the program sees invoices as the books do. Done twice it changes nothing more.
 */
export function undisputed(file: CaseFile): CaseFile {
  const { disputes = [] } = file;
  if (disputes.length === 0) return file;
  return { ...file, items: file.items.map((item) => withoutContested(item, disputes)) };
}

function withoutContested(item: Item, disputes: readonly Dispute[]): Item {
  if (item.kind !== 'invoice' || item.contestedCents !== undefined) return item;
  const contested = contestedCents(item, disputes);
  return contested === 0n ? item : { ...item, openCents: item.openCents - contested, contestedCents: contested };
}
