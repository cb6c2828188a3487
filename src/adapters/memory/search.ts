import type { CreditorId, DebtorId } from '../../core/base/id.ts';
import type { ItemRow } from '../../core/journal/tables.ts';
import type { MemoryTables } from './memory-tables.ts';

export function itemsNumbered(tables: MemoryTables, creditor: CreditorId, begins: string, limit: number): ItemRow[] {
  const found = tables.rows('item', (row) => row.creditor_id === creditor && row.number.startsWith(begins));
  return found.sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : a.id - b.id)).slice(0, limit);
}

export function itemsWorth(tables: MemoryTables, creditor: CreditorId, cents: readonly number[], limit: number): ItemRow[] {
  const isWorth = (row: ItemRow) => cents.includes(row.amount_cents) || (row.open_cents !== 0 && cents.includes(row.open_cents));
  return tables.rows('item', (row) => row.creditor_id === creditor && isWorth(row), { limit, newestFirst: true });
}

export function debtorsMailed(
  tables: MemoryTables,
  emailOf: (vault: number) => string | null,
  creditor: CreditorId,
  begins: string,
  limit: number,
): DebtorId[] {
  const fits = (email: string) => (begins.startsWith('@') ? `@${email.split('@')[1] ?? ''}` : email).startsWith(begins);
  return tables
    .rows('debtor', (row) => row.creditor_id === creditor && fits(emailOf(row.vault_id)?.toLowerCase() ?? ''))
    .map((row) => row.id)
    .slice(0, limit);
}
