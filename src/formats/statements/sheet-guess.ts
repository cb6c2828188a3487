import { fold } from '../../core/base/text.ts';
import type { Finding } from '../facts.ts';
import { headerKey } from '../list/columns.ts';
import { headRows } from '../list/head-rows.ts';
import { type Cell, isBlank, textOf } from '../list/rows.ts';
import type { SourceFile } from '../reading.ts';
import { isAmountCell, isDayCell } from './sheet-cells.ts';
import type { SheetField } from './sheet-fields.ts';
import { bankFieldOf, TITLES_FIELD } from './sheet-mapping.ts';
import { areTitles } from './sheet-named.ts';

type Rows = readonly (readonly Cell[])[];
type Guess = ReadonlyMap<SheetField, number>;

const MAX_COLUMNS = 64;
/** A bank has references and numbers too, but not these. */
const OF_INVOICES = /(?:^| )(?:facture|piece|document)(?: |$)/;
/** A title that the shell or a quotation mark would change is better named by its place. */
const SAYABLE = /^[^"$`\\!\n\r\t]{1,60}$/;

/**
 * What to type for a table that was not recognised and looks like a bank's: days, amounts of both signs or on two sides, and no
 * numbers of invoices.
 */
export async function bankHint(file: SourceFile, encoding: string | undefined): Promise<Finding | null> {
  for await (const rows of headRows(file, encoding)) {
    const guess = guessColumns(rows);
    if (guess === null) continue;
    const titles = titlesOf(rows, guess);
    if (titles.some((title) => OF_INVOICES.test(headerKey(title)))) return null;
    const maps = mapsOf(titles, guess).map((map) => (/^[\w.=]+$/.test(map) ? `--map ${map}` : `--map "${map}"`));
    const message = `If this is a bank's export, say which column is which (and check which amounts are money in): ${maps.join(' ')}`;
    return { severity: 'warning', code: 'list-may-be-bank', line: null, message };
  }
  return null;
}

/** The columns that a bank's sheet would have, by what stands in them; `null` when it does not look like one. */
export function guessColumns(rows: Rows): Guess | null {
  const width = Math.min(MAX_COLUMNS, Math.max(0, ...rows.map((row) => row.length)));
  const places = Array.from({ length: width }, (_, at) => at);
  const dayCounts = places.map((at) => rows.filter((row) => isDayText(row[at])).length);
  const date = dayCounts.indexOf(Math.max(1, ...dayCounts));
  if (date < 0) return null;
  const lines = rows.filter((row) => isDayText(row[date]));
  const money = places.filter((at) => isMoneyColumn(lines, at));
  const amounts = twoSides(lines, money) ?? bothSigns(lines, money);
  const label = longest(
    lines,
    places.filter((at) => at !== date && !money.includes(at)),
  );
  if (amounts === null || label === null) return null;
  return new Map([['bookingDate', date], ['label', label], ...amounts]);
}

/** A bare number may be a day and is more often an amount. */
function isDayText(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && isDayCell(cell);
}

/** Amounts have cents or a sign somewhere; numbers of cheques and codes have neither. */
function isMoneyColumn(lines: Rows, at: number): boolean {
  const cells = lines.flatMap((row) => (isBlank(row[at]) ? [] : [row[at]]));
  return cells.every((cell) => isAmountCell(cell) && !isDayText(cell)) && cells.some((cell) => /[.,]\d{1,2}\D*$|[-−(]/.test(textOf(cell)));
}

/** Two columns of which each line fills one. The left one is taken for money out, as most write it, unless the signs say otherwise. */
function twoSides(lines: Rows, money: readonly number[]): readonly (readonly [SheetField, number])[] | null {
  for (const [index, left] of money.entries()) {
    for (const right of money.slice(index + 1)) {
      const isApart = lines.every((row) => isSome(row[left]) !== isSome(row[right]));
      if (!isApart) continue;
      const isCreditFirst = lines.some((row) => isNegative(row[right]));
      const [debit, credit] = isCreditFirst ? [right, left] : [left, right];
      return [
        ['debit', debit],
        ['credit', credit],
      ];
    }
  }
  return null;
}

function bothSigns(lines: Rows, money: readonly number[]): readonly (readonly [SheetField, number])[] | null {
  const amount = money.find(
    (at) => lines.some((row) => isNegative(row[at])) && lines.some((row) => isSome(row[at]) && !isNegative(row[at])),
  );
  return amount === undefined ? null : [['amount', amount]];
}

function isSome(cell: Cell | undefined): boolean {
  return /[1-9]/.test(textOf(cell));
}

function isNegative(cell: Cell | undefined): boolean {
  return /^[-−(]|-$/.test(textOf(cell));
}

/** The column with the most text that is no day. */
function longest(lines: Rows, places: readonly number[]): number | null {
  const lengths = places.map((at) => lines.reduce((sum, row) => sum + (isDayText(row[at]) ? 0 : textOf(row[at]).length), 0));
  const most = Math.max(0, ...lengths);
  return most === 0 ? null : (places[lengths.indexOf(most)] ?? null);
}

/** The row above the first operation, when it could be the titles of these columns; empty when the sheet has none. */
function titlesOf(rows: Rows, guess: Guess): readonly string[] {
  const first = rows.findIndex((row) => isDayText(row[guess.get('bookingDate') ?? -1]));
  const above = rows.slice(0, first).findLast((row) => !row.every(isBlank)) ?? [];
  const isFull = [...guess.values()].filter((at) => !isBlank(above[at])).length > 1;
  return isFull && areTitles(above, guess) ? above.map(textOf) : [];
}

/** `bank.date=Op. le` and so on, by title where there are titles that can be typed. */
function mapsOf(titles: readonly string[], guess: Guess): readonly string[] {
  const names = titles.map(fold);
  const isOwn = (at: number) =>
    SAYABLE.test(titles[at] ?? '') && names[at] !== '' && names.filter((name) => name === names[at]).length === 1;
  const maps = [...guess].map(([field, at]) => `${bankFieldOf(field)}=${isOwn(at) ? titles[at] : `#${at + 1}`}`);
  return titles.length > 0 ? maps : [`${TITLES_FIELD}=no`, ...maps];
}
