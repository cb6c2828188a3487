import { Refusal } from '../core/base/refusal.ts';
import type { DocumentRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';

/** A document on record, to the byte: an invoice as it came, a letter or an e-mail as it left. @throws Refusal `unknown-document` */
export async function documentFile(store: Store, id: number): Promise<{ readonly row: DocumentRow; readonly bytes: Uint8Array }> {
  const [row] = await store.select('document', { id }, { limit: 1 });
  const bytes = row ? await store.document(row.sha256) : null;
  if (!row || !bytes) throw new Refusal('unknown-document', `There is no document ${id} in this workspace.`, { id });
  return { row, bytes };
}
