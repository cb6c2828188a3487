import type { Day } from '../../core/base/day.ts';
import type { CreditorId, DebtorId } from '../../core/base/id.ts';
import { EUR } from '../../core/base/money.ts';
import { fold } from '../../core/base/text.ts';
import type { DebtorRow, ItemRow } from '../../core/journal/tables.ts';
import type { DueTotal } from '../../core/receivable/ageing.ts';
import type { Page, Portfolio, PortfolioAsked } from '../../ports/store.ts';
import type { MemoryTables } from './memory-tables.ts';

/** Behind all names and days. */
const LAST = '\ufffd';

type Line = { readonly debtor: DebtorRow; readonly name: string; readonly overdue: number; readonly oldest: string };

/** The portfolio as the database keeps it, summed up when it is asked for. */
export function portfolioOf(
  tables: MemoryTables,
  nameOf: (vault: number) => string | null,
  creditor: CreditorId,
  asked: PortfolioAsked,
  { after, limit }: Page,
): Portfolio {
  const merged = new Set(
    tables.rows('debtor_key', (key) => key.scheme === 'name' && key.value.startsWith('merged-into:')).map((key) => key.debtor_id),
  );
  const lines = tables
    .rows('debtor', (row) => row.creditor_id === creditor && !merged.has(row.id))
    .map((debtor) => lineOf(tables, debtor, nameOf(debtor.vault_id), asked.day))
    .filter((line) => passes(tables, line, asked))
    .sort((a, b) => compare(a, b, asked.sort));
  const place = after ? lines.findIndex((line) => line.debtor.id === after) + 1 : 0;
  return {
    debtors: lines.slice(place, place + limit).map((line) => line.debtor.id),
    total: after || asked.uncounted ? null : lines.length,
  };
}

export function dueTotalsOf(tables: MemoryTables, creditor: CreditorId): DueTotal[] {
  const open = tables.rows('item', (row) => row.creditor_id === creditor && row.open_cents !== 0);
  const groups = Map.groupBy(open, (row) => `${row.currency}/${!isOwed(row)}/${(isOwed(row) ? row.due_on : null) ?? LAST}`);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, rows]) => {
      const [first] = rows;
      if (!first) return [];
      const cents = rows.reduce((sum, row) => sum + BigInt(row.open_cents), 0n);
      return [
        { currency: first.currency, dueOn: isOwed(first) ? first.due_on : null, isCredit: !isOwed(first), items: rows.length, cents },
      ];
    });
}

function lineOf(tables: MemoryTables, debtor: DebtorRow, name: string | null, day: Day): Line {
  const owed = tables.rows('item', (row) => row.debtor_id === debtor.id && isOwed(row));
  const late = owed.filter((row) => row.currency === EUR && row.due_on !== null && row.due_on < day);
  const oldest = owed.reduce<string>((first, row) => (row.due_on !== null && row.due_on < first ? row.due_on : first), LAST);
  return {
    debtor,
    name: name === null ? LAST : fold(name),
    overdue: late.reduce((sum, row) => sum + row.open_cents, 0),
    oldest,
  };
}

function passes(
  tables: MemoryTables,
  { debtor, name, oldest }: Line,
  { day, late, holds, withoutEmail, kinds, search }: PortfolioAsked,
): boolean {
  if (late && oldest >= day) return false;
  if (withoutEmail && debtor.email === 'usable') return false;
  if (kinds && !kinds.includes(debtor.kind)) return false;
  if (search && !search.debtors.includes(debtor.id) && !hasWords(name, search.words)) return false;
  return holds === null || isHeld(tables, debtor.id, day, holds);
}

function hasWords(name: string, words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => ` ${name}`.includes(` ${word}`));
}

function isHeld(tables: MemoryTables, debtor: DebtorId, day: Day, kinds: readonly string[]): boolean {
  const standing = tables.rows(
    'hold',
    (row) => row.debtor_id === debtor && row.lifted_on === null && row.from_day <= day && (row.until_day === null || row.until_day >= day),
  );
  return standing.some((row) => kinds.length === 0 || kinds.includes(row.kind));
}

function compare(a: Line, b: Line, sort: PortfolioAsked['sort']): number {
  const age = a.oldest < b.oldest ? -1 : Number(a.oldest > b.oldest);
  const name = a.name < b.name ? -1 : Number(a.name > b.name);
  const first = { name, oldest: age, overdue: b.overdue - a.overdue || age }[sort];
  return first || a.debtor.id - b.debtor.id;
}

function isOwed(row: ItemRow): boolean {
  return row.kind === 'invoice' && row.open_cents > 0;
}
