import { headerKey } from '../list/columns.ts';
import { findHeader, HEADER_SEARCH_ROWS, isWholeInvoiceHeader } from '../list/header-search.ts';
import { type Cell, textOf } from '../list/rows.ts';
import { layoutOf } from './sheet-banks.ts';
import { matchSheetColumns, missingInSheet, type SheetMatch } from './sheet-columns.ts';
import type { NamedColumns } from './sheet-mapping.ts';
import { findNamedHeader } from './sheet-named.ts';

export type SheetHeader = {
  /** 0-based index among the rows searched; −1 for a sheet without titles. */
  readonly index: number;
  readonly headers: readonly string[];
  readonly match: SheetMatch;
  /** The bank whose layout it is; `null` when the columns were found by their names or by a mapping. */
  readonly bank: string | null;
  /** The currency of that bank's accounts. */
  readonly currency: string | null;
  /** For comparing readings of the same file. */
  readonly score: number;
};

type Rows = readonly (readonly Cell[])[];

const KNOWN_BANK = 1000;
/** Words of headers that a bank does not write: those of invoices, of customers and of the books. */
const FOREIGN =
  /(?:^| )(?:facture|piece|document|echeance|client|siren|siret|ttc|ht|tva|journal|lettrage|lettre|relance|commande|reste|quantite|prix)(?: |$)/;

/** The header of a bank's sheet among the first rows, by the columns named, else by the usual ones; `null` when there is none. */
export function findSheetHeader(rows: Rows, named: NamedColumns | undefined): SheetHeader | null {
  if (named !== undefined) {
    const found = findNamedHeader(rows, named);
    return found && { ...found, bank: null, currency: null };
  }
  let best: SheetHeader | null = null;
  for (const [index, cells] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    if (cells.some((cell) => typeof cell === 'number')) continue;
    const header = headerIn(cells.map(textOf), index);
    if (header !== null && (best === null || header.score > best.score)) best = header;
  }
  return best;
}

/**
 * Whether the first rows of a text or sheet are those of a bank's export and not a list of invoices, of customers or a ledger. A
 * known bank's headers decide; other headers must have what a line of an account needs and nothing of what an invoice has.
 */
export function looksLikeBankSheet(rows: Rows): boolean {
  const header = findSheetHeader(rows, undefined);
  if (header === null) return false;
  if (header.bank !== null) return true;
  const { positions } = header.match;
  const isOfAccount = positions.has('valueDate') || (positions.has('debit') && positions.has('credit'));
  if (isOfAccount) return true;
  const list = findHeader(rows, undefined);
  return list === null || !isWholeInvoiceHeader(list);
}

function headerIn(headers: readonly string[], index: number): SheetHeader | null {
  const unknown = { index, headers, bank: null, currency: null };
  const known = layoutOf(headers);
  if (known !== null) {
    const { layout, match } = known;
    return { ...unknown, match, bank: layout.bank, currency: layout.currency ?? null, score: KNOWN_BANK + match.positions.size };
  }
  if (headers.filter((header) => header !== '').length < 3 || headers.some((header) => FOREIGN.test(headerKey(header)))) return null;
  const match = matchSheetColumns(headers);
  return missingInSheet(match).length === 0 && isTelling(match) ? { ...unknown, match, score: match.positions.size } : null;
}

/** A date and an amount are in every table; a bank's has sides, balances, value dates or labels beside them. */
function isTelling({ positions }: SheetMatch): boolean {
  if (positions.has('debit') && positions.has('credit')) return true;
  if (!positions.has('amount')) return false;
  return (['valueDate', 'balance', 'direction', 'label'] as const).some((field) => positions.has(field));
}
