import { type Decimal, decimal } from './facts.ts';

export type DecimalMark = ',' | '.';

/**
 * What a lone separator before three digits is ("1.234"), which the value itself does not say: a mark known from
 * the rest of the file, `'either'` when the file never groups thousands, `null` when nothing is known (then it groups thousands).
 */
export type MarkHint = DecimalMark | 'either' | null;

const MAX_LENGTH = 40;
/** What nearly all amounts look like: quick to read, and nothing in it to misread. */
const PLAIN = /^(-?)(\d+(?:[.,]\d{1,2})?)[ \u00a0\u202f]?€?$/;
const CURRENCY = '(?:€|\\$|£|EUROS?|EUR|USD|GBP|CHF|CAD|AUD|JPY|CNY|SEK|DKK|NOK|PLN|CZK|HUF|RON|BGN|MAD|TND|DZD|XOF|XAF|XPF)';
const LEADING_CURRENCY = new RegExp(`^${CURRENCY} ?(?=[-+(\\d.,])`, 'i');
const TRAILING_CURRENCY = new RegExp(`(?<=[-)\\d.,]) ?${CURRENCY}$`, 'i');
const BODY = /^[\d., ]*\d[., ]?$/;

/** The amount that a text states, with its separators and sign normalised and its value untouched; `null` when it is not an amount. */
export function parseDecimal(text: string, hint: MarkHint): Decimal | null {
  if (text.length > MAX_LENGTH) return null;
  const plain = PLAIN.exec(text);
  if (plain?.[2] !== undefined) return canonical(plain[1] === '-', plain[2], markOf(plain[2]));
  const stripped = strip(text);
  if (stripped === null) return null;
  const mark = provenMark(stripped.body) ?? hintedMark(stripped.body, hint);
  return canonical(stripped.negative, stripped.body, mark);
}

/** The decimal mark that a value proves by itself ("1.234,56" and "12,5" prove a comma); `null` when it could be read both ways or has none. */
export function decimalMarkOf(text: string): DecimalMark | null {
  if (text.length > MAX_LENGTH) return null;
  const body = PLAIN.exec(text)?.[2] ?? strip(text)?.body;
  const mark = body === undefined ? null : provenMark(body);
  return mark === 'none' ? null : mark;
}

/** Whether a value ("1.234", "12,500") is read differently according to the decimal mark of the file. */
export function isAmbiguousDecimal(text: string): boolean {
  if (text.length > MAX_LENGTH || PLAIN.test(text)) return false;
  const stripped = strip(text);
  return stripped !== null && provenMark(stripped.body) === null;
}

type Mark = DecimalMark | 'none';

/** A double as a spreadsheet shows it, with its 15 significant digits (0.1 + 0.2 is 0.3); `null` when it is no amount. */
export function decimalOfNumber(value: number): Decimal | null {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return null;
  const isCents = Math.round(value * 100) / 100 === value;
  const text = String(isCents ? value : Number(value.toPrecision(15)));
  if (text.includes('e')) return decimal('0');
  return decimal(text === '-0' ? '0' : text);
}

/** `a − b`, exact, with the decimals of the one that has more. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(decimalsOf(a), decimalsOf(b));
  const difference = scaled(a, scale) - scaled(b, scale);
  const digits = (difference < 0n ? -difference : difference).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const sign = difference < 0n ? '-' : '';
  return decimal(scale === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-scale)}`);
}

/** The cents of a decimal, rounded half away from zero; `exact` is false when something was lost. */
export function roundedCents(value: Decimal): { readonly cents: bigint; readonly exact: boolean } {
  const scale = Math.max(decimalsOf(value), 2);
  const units = scaled(value, scale);
  const divisor = 10n ** BigInt(scale - 2);
  const half = divisor / 2n;
  const cents = (units < 0n ? units - half : units + half) / divisor;
  return { cents, exact: cents * divisor === units };
}

export function isNegative(value: Decimal): boolean {
  return value.startsWith('-');
}

function decimalsOf(value: Decimal): number {
  const dot = value.indexOf('.');
  return dot < 0 ? 0 : value.length - dot - 1;
}

function scaled(value: Decimal, scale: number): bigint {
  const missing = scale - decimalsOf(value);
  return BigInt(value.replace('.', '') + '0'.repeat(missing));
}

/** The digits and separators of an amount (blanks and apostrophes both as one space), without currency and sign. */
function strip(text: string): { readonly body: string; readonly negative: boolean } | null {
  let rest = text.replace(/[\s\u00a0\u2007\u2009\u202f'’]+/g, ' ').replace(/[−–]/g, '-');
  rest = withoutCurrency(rest.trim());
  const inParentheses = rest.startsWith('(') && rest.endsWith(')');
  if (inParentheses) rest = withoutCurrency(rest.slice(1, -1).trim());
  const minus = rest.startsWith('-') || rest.endsWith('-');
  if (minus && inParentheses) return null;
  if (minus) rest = rest.startsWith('-') ? rest.slice(1) : rest.slice(0, -1);
  else if (rest.startsWith('+')) rest = rest.slice(1);
  const body = withoutCurrency(rest.trim());
  return BODY.test(body) ? { body, negative: minus || inParentheses } : null;
}

function withoutCurrency(text: string): string {
  if (!/[€$£A-Za-z]/.test(text)) return text;
  return text.replace(LEADING_CURRENCY, '').replace(TRAILING_CURRENCY, '').trim();
}

function markOf(text: string): Mark {
  if (text.includes(',')) return ',';
  return text.includes('.') ? '.' : 'none';
}

/** `null` when the body can be read both ways. */
function provenMark(body: string): Mark | null {
  const [comma, dot] = [body.lastIndexOf(','), body.lastIndexOf('.')];
  if (comma < 0 && dot < 0) return 'none';
  if (comma >= 0 && dot >= 0) return comma > dot ? ',' : '.';
  const mark = comma >= 0 ? ',' : '.';
  const other = comma >= 0 ? '.' : ',';
  if (body.indexOf(mark) !== body.lastIndexOf(mark)) return other;
  const [whole = '', decimals = ''] = body.split(mark);
  const readsBothWays = decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return readsBothWays ? null : mark;
}

function hintedMark(body: string, hint: MarkHint): Mark {
  if (hint === 'either') return markOf(body);
  return hint !== null && body.includes(hint) ? hint : 'none';
}

function canonical(negative: boolean, body: string, mark: Mark): Decimal | null {
  const at = mark === 'none' ? -1 : body.indexOf(mark);
  const decimals = at < 0 ? '' : body.slice(at + 1);
  if (!/^\d*$/.test(decimals)) return null;
  const whole = ungrouped(at < 0 ? body : body.slice(0, at));
  if (whole === null) return null;
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const text = decimals === '' ? digits : `${digits}.${decimals}`;
  return decimal(negative && /[1-9]/.test(text) ? `-${text}` : text);
}

/** The digits of "1 234 567", "1.234" or "1234"; `null` when the groups are not of three digits or mix separators. */
function ungrouped(whole: string): string | null {
  if (/^\d*$/.test(whole)) return whole;
  const grouped = /^\d{1,3}(?:([ .,])\d{3})(?:\1\d{3})*$/.test(whole);
  return grouped ? whole.replace(/[ .,]/g, '') : null;
}
