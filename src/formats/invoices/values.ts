import { type Day, isDay } from '../../core/base/day.ts';
import { type Decimal, decimal, type Finding } from '../facts.ts';
import { all, first, type XmlNode } from '../xml-tree.ts';

/** What is being read, for the messages: "The issue date (BT-2)". */
type Term = { readonly what: string; readonly severity: Finding['severity'] };

/** A decimal as a document may write it ("+12.50", ".5", "12,50"), as plain decimal text of the same value; `null` when it is none. */
export function plainDecimal(text: string): Decimal | null {
  if (text.length > 40) return null;
  const match = /^([+-]?)(\d*)(?:\.(\d*)|,(\d{1,2}))?$/.exec(text);
  const whole = match?.[2] ?? '';
  const decimals = match?.[3] ?? match?.[4] ?? '';
  if (!match || whole + decimals === '') return null;
  const sign = match[1] === '-' ? '-' : '';
  return decimal(`${sign}${whole === '' ? '0' : whole}${decimals === '' ? '' : `.${decimals}`}`);
}

/** A date of ISO 8601 ("2026-01-31", with or without time or time zone): the day as it is written. */
export function isoDay(text: string): Day | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(text);
  return match?.[1] !== undefined && isDay(match[1]) ? match[1] : null;
}

/**
 * A date in a format of UNTDID 2379: 102 (CCYYMMDD) and its longer sisters 203–205 with a time, 101 (YYMMDD), 2 (DDMMYY),
 * 4 (DDMMCCYY). Anything else is tried as ISO 8601. Formats of a month or a week (610, 616) are no day.
 */
export function untdidDay(text: string, format: string | null): Day | null {
  const digits = /^\d+$/.test(text) ? text : '';
  switch (format) {
    case '2':
      return digits.length === 6 ? realDay(century(digits.slice(4)), digits.slice(2, 4), digits.slice(0, 2)) : isoDay(text);
    case '4':
      return digits.length === 8 ? realDay(digits.slice(4), digits.slice(2, 4), digits.slice(0, 2)) : isoDay(text);
    case '101':
      return digits.length === 6 ? realDay(century(digits.slice(0, 2)), digits.slice(2, 4), digits.slice(4)) : isoDay(text);
    default:
      return /^\d{8}(?:\d{4}(?:\d{2})?[A-Z\d+-]{0,6})?$/.test(text)
        ? realDay(text.slice(0, 4), text.slice(4, 6), text.slice(6, 8))
        : isoDay(text);
  }
}

function century(year: string): string {
  return `20${year}`;
}

function realDay(year: string, month: string, date: string): Day | null {
  const text = `${year}-${month}-${date}`;
  return isDay(text) ? text : null;
}

/** The amount at a path, exactly as it stands. An unreadable one is an error finding and `null`. */
export function amountAt(node: XmlNode | null, path: string, what: string, findings: Finding[]): Decimal | null {
  const found = all(node, path).find((candidate) => candidate.text !== '');
  if (found === undefined) return null;
  const value = plainDecimal(found.text);
  if (value === null)
    findings.push(unreadable('invoice-amount-unreadable', found, { what, severity: 'error' }, 'a number such as 1234.56'));
  return value;
}

/** The days at a path whose elements hold ISO dates (UBL). Each unreadable one is a finding. */
export function isoDaysAt(node: XmlNode | null, path: string, term: Term, findings: Finding[]): readonly Day[] {
  return all(node, path).flatMap((found) => dayOf(found, isoDay(found.text), term, findings));
}

/** The days at a path whose elements hold a `DateTimeString` with a format, or a `DateTime` (UN/CEFACT). */
export function untdidDaysAt(node: XmlNode | null, path: string, term: Term, findings: Finding[]): readonly Day[] {
  return all(node, path).flatMap((found) => {
    const value = first(found, 'DateTimeString') ?? first(found, 'DateString') ?? first(found, 'DateTime') ?? found;
    return dayOf(value, untdidDay(value.text, value.attributes.get('format') ?? null), term, findings);
  });
}

function dayOf(found: XmlNode, value: Day | null, term: Term, findings: Finding[]): readonly Day[] {
  if (value !== null) return [value];
  if (found.text !== '')
    findings.push(unreadable('invoice-date-unreadable', found, term, 'a day such as 2026-01-31 (or 20260131 with format 102)'));
  return [];
}

function unreadable(code: string, found: XmlNode, term: Term, wanted: string): Finding {
  const shown = found.text.length > 40 ? `${found.text.slice(0, 40)}…` : found.text;
  const message = `${term.what} is "${shown}", which is not ${wanted}. Ask the issuer for a corrected invoice, or enter it by hand.`;
  return { severity: term.severity, code, line: found.line, message };
}

/** Terms of payment and the like keep their line breaks, which carry meaning (one discount a line). */
export function lines(text: string): string {
  return text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n');
}

/** An account number without the blanks that it is printed with. */
export function compact(text: string): string {
  return text.replace(/\s+/g, '');
}

export function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
