import { fold } from '../../core/base/text.ts';
import { headerSignature } from '../list/columns.ts';
import { type SheetField, TEXT_FIELDS } from './sheet-fields.ts';
import type { SheetHeader } from './sheet-header.ts';

/** What a line is recognised by, beside its amount. */
const TELLING: ReadonlySet<SheetField> = new Set(['bookingDate', 'valueDate', 'reference', 'endToEndId', ...TEXT_FIELDS]);
const MAX_NAME = 40;

/**
 * A short name of the layout, "boursobank 1f0c22ab": the same for files that write one line one way. A bank that adds a column of
 * texts, or a person who names other columns, makes another layout.
 */
export function layoutName({ bank, headers, match }: SheetHeader): string {
  const signature = headerSignature(headers);
  const columns = [...match.positions].flatMap(([field, at]) =>
    TELLING.has(field) ? `${field}=${fold(headers[at] ?? '') || `#${at}`}` : [],
  );
  const name = bank === null ? signature.slice(0, MAX_NAME).trim() : fold(bank).replaceAll(' ', '-');
  return `${name} ${checksum([bank ?? signature, ...columns.sort()].join('\n'))}`;
}

/** FNV-1a of 32 bits: only to tell a few layouts apart. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
