import { getCountrySpecifications } from 'ibantools';
import type { Day } from '../../core/base/day.ts';
import { fold } from '../../core/base/text.ts';
import { parseDecimal } from '../decimal.ts';
import type { Decimal } from '../facts.ts';
import { currencyBeside, currencyCode } from '../list/currency.ts';
import { parseDay } from '../list/dates.ts';
import { negated } from './balance-check.ts';
import { ibanOf } from './rib.ts';
import { withoutFormula } from './sheet-cells.ts';
import type { RawRow } from './sheet-table.ts';

/** A balance that stands above or below the operations. */
export type StatedBalance = {
  readonly kind: 'opening' | 'closing' | 'unsaid';
  readonly amount: Decimal;
  readonly day: Day | null;
  readonly line: number;
};

/** What a sheet says of its account outside of its columns. */
export type AroundFacts = {
  readonly account: string | null;
  readonly currency: string | null;
  readonly balances: readonly StatedBalance[];
  /** The first and last day that the export was asked for. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
};

const DATE = /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b/g;
const AMOUNT = /[-+−]?(?:\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+|\d+)[.,]\d{2}(?!\d)/;
/** The number after the word, in the same cell or in the next one: "Numéro Compte ;5380245H033", "Compte n° 0002", "Compte;****7603". */
const ACCOUNT = /(?:compte|account|carte)[^;\d*]{0,80}(?:;[^;\d*]{0,10})?(\d[\dA-Z]{4,22}|\*{2,16}[\dA-Z]{2,8})(?![\d/])/i;
const LENGTHS = getCountrySpecifications();

/** Reads the rows around the operations: account or IBAN, balances with their days, currency and period. */
export function readAround(rows: readonly RawRow[]): AroundFacts {
  const texts = rows.map(({ cells }) => cells.filter((cell) => cell !== '').join(' ; '));
  return {
    account: firstOf(texts, ibanIn) ?? firstOf(rows, leadingAccount) ?? firstOf(texts, (text) => ACCOUNT.exec(text)?.[1] ?? null),
    currency: firstOf(rows, currencyIn),
    balances: rows.flatMap((row, at) => balanceIn(row, rows[at - 1]) ?? []),
    period: firstOf(texts, periodIn),
  };
}

/** The first good IBAN of a text, with or without blanks; what follows it does not matter. */
export function ibanIn(text: string): string | null {
  for (const { index } of text.matchAll(/\b[A-Z]{2}\d{2}/g)) {
    const length = LENGTHS[text.slice(index, index + 2)]?.chars ?? null;
    const compact = text.slice(index, index + 60).replace(/\s/g, '');
    const iban = length === null ? null : ibanOf(compact.slice(0, length));
    if (iban !== null) return iban;
  }
  return null;
}

/** An account number alone in the first cell, with dates and a balance behind it. */
function leadingAccount({ cells }: RawRow): string | null {
  const first = withoutFormula(cells[0] ?? '');
  return /^\d[\dA-Z]{7,22}$/.test(first) && cells.slice(1).some((cell) => daysIn(cell).length > 0) ? first : null;
}

/**
 * The balance of a row: the one that it names ("Solde au 14/03/2024 24 416,47 €"), whose day may stand alone in the row above,
 * or the amount that ends a row of the account which holds a day before it (`****7603;14/03/2024;;24 416,47`).
 */
function balanceIn({ cells, line }: RawRow, above: RawRow | undefined): StatedBalance | null {
  const named = cells.findIndex((cell) => /\b(?:solde|balance)\b/i.test(cell));
  const words = fold(cells.join(' ').slice(0, 1000));
  if (named < 0 && !cells.some((cell, at) => at > 0 && daysIn(cell).length > 0)) return null;
  if (
    named < 0 &&
    !/\b(?:compte|account)\b|\*\*|="?\d/i.test(`${words} ${cells.slice(0, 3).join(' ')}`) &&
    leadingAccount({ cells, line }) === null
  ) {
    return null;
  }
  const amount = lastAmount(cells, Math.max(named, 0));
  if (amount === null || /\bfrancs?\b/.test(words)) return null;
  const isOwed = /\bdebit(?:eur|rice)\b/.test(words) && !amount.startsWith('-');
  const day =
    cells.flatMap(daysIn).at(-1) ??
    (above !== undefined && /^date\b/i.test(above.cells[0] ?? '') ? (above.cells.flatMap(daysIn)[0] ?? null) : null);
  return { kind: kindOf(words), amount: isOwed ? negated(amount) : amount, day, line };
}

function kindOf(words: string): StatedBalance['kind'] {
  if (/\b(?:ancien|precedent|anterieur|initial|debut|depart|report|reporte|opening|starting|previous)\b/.test(words)) return 'opening';
  return /\b(?:nouveau|final|fin|closing|ending|end)\b/.test(words) ? 'closing' : 'unsaid';
}

function lastAmount(cells: readonly string[], from: number): Decimal | null {
  for (let at = cells.length - 1; at >= from; at -= 1) {
    const text = (cells[at] ?? '').replace(DATE, ' ').trim();
    const whole = /\d/.test(text) ? parseDecimal(text, ',') : null;
    const within = whole ?? parseDecimal(AMOUNT.exec(text)?.[0] ?? '', ',');
    if (within !== null) return within;
  }
  return null;
}

function currencyIn({ cells }: RawRow): string | null {
  for (const cell of cells) {
    const beside = cell.length < 60 && /\d[.,]\d{2}/.test(cell) ? currencyBeside(cell.trim()) : null;
    if (beside !== null) return beside;
  }
  const words = cells.join(' ; ');
  const named =
    /\b(?:devise|currency|compte tenu en)\b[^;]{0,20}(?:;\s*|\s)([A-Za-z€]+)/i.exec(words)?.[1] ??
    /\bsolde\s*\(([A-Za-z€]+)\)/i.exec(words)?.[1];
  return named === undefined ? null : currencyCode(named);
}

function periodIn(text: string): AroundFacts['period'] {
  if (!/\b(?:entre|du|from|between|p[ée]riode|period)\b/i.test(text) && !/^=?"?\d{8,}/.test(text)) return null;
  const [from, to] = daysIn(text);
  return from !== undefined && to !== undefined && from <= to ? { from, to } : null;
}

function daysIn(text: string): Day[] {
  return [...text.matchAll(DATE)].flatMap(([date]) => parseDay(date, 'day-first') ?? []);
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
