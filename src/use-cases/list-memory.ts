import type { CreditorId } from '../core/base/id.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { MappingRow } from '../core/journal/import-tables.ts';
import type { Reading } from '../formats/reading.ts';
import { isBankMapping, TABLE_FIELDS, type TableMapping } from '../formats/table-mapping.ts';
import type { Store } from '../ports/store.ts';
import { readAll } from './read-all.ts';

/** The columns that a person has shown last for a table with one of these headers. */
export async function rememberedMapping(store: Store, headerSignatures: readonly string[]): Promise<TableMapping | null> {
  const rows = await readAll(store, 'mapping', 'signature', headerSignatures);
  const row = rows.sort((a, b) => a.id - b.id).at(-1);
  if (!row) return null;
  return Object.fromEntries(TABLE_FIELDS.flatMap((field) => (row.mapping[field] === undefined ? [] : [[field, row.mapping[field]]])));
}

/** Whether the last list of this creditor with the same headers was said to hold all that is open. */
export async function completenessOf(store: Store, creditorId: CreditorId, reading: Reading): Promise<boolean> {
  if (!reading.mapping) return false;
  const row = await latest(store, completenessKey(creditorId, reading.mapping.headerSignature));
  return row?.mapping['complete'] === 'yes';
}

/** What to remember of a table for the next one; nothing when it is remembered already, or has no headers to know it by. */
export async function mappingFor(
  { store, by }: { readonly store: Store; readonly by: string },
  creditorId: CreditorId,
  reading: Reading,
  options: { readonly mapping?: TableMapping | undefined; readonly complete?: boolean | undefined },
): Promise<EntryDraft[]> {
  if (!reading.mapping || reading.mapping.headerSignature === '') return [];
  const { headerSignature, columns } = reading.mapping;
  const wanted: Omit<MappingRow, 'id'>[] = [];
  // The columns of a bank's sheet are remembered by their titles, even those named by their place: titles may change their order.
  if (options.mapping)
    wanted.push({ signature: headerSignature, mapping: { ...(isBankMapping(options.mapping) ? columns : options.mapping) } });
  if (options.complete !== undefined)
    wanted.push({ signature: completenessKey(creditorId, headerSignature), mapping: { complete: options.complete ? 'yes' : 'no' } });
  const entries: EntryDraft[] = [];
  for (const row of wanted) {
    const known = await latest(store, row.signature);
    if (known && sameMapping(known.mapping, row.mapping)) continue;
    entries.push({ kind: 'mapping.remembered', by, data: { mapping: { id: await store.reserve('mapping', 1), ...row } } });
  }
  return entries;
}

function completenessKey(creditorId: CreditorId, headerSignature: string): string {
  return `complete/${creditorId}/${headerSignature}`;
}

async function latest(store: Store, signature: string): Promise<MappingRow | undefined> {
  return (await store.select('mapping', { signature }, { limit: 10_000 })).at(-1);
}

function sameMapping(a: MappingRow['mapping'], b: MappingRow['mapping']): boolean {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.every((name) => a[name] === b[name]);
}
