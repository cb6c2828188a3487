import { type Day, isDay } from '../../core/base/day.ts';
import { parseDecimal } from '../decimal.ts';
import type { Decimal } from '../facts.ts';
import { type Findings, quoted } from '../findings.ts';
import { all, first, textAt, type XmlNode } from '../xml-tree.ts';
import { negated } from './balance-check.ts';

export type Money = { readonly amount: Decimal; readonly currency: string | null };

/** The first amount at a path, with its currency. One that is no number is an error finding and `null`. */
export function moneyAt(node: XmlNode | null, path: string, findings: Findings): Money | null {
  const found = all(node, path).find(({ text }) => text !== '');
  if (found === undefined) return null;
  const amount = parseDecimal(found.text, '.');
  if (amount === null) {
    const message = `<${found.name}> of <${node?.name}> is ${quoted(found.text)}, which is no amount such as 1234.56. Ask the bank for a corrected file.`;
    findings.error('statement-amount-unreadable', message, found.line);
    return null;
  }
  return { amount, currency: currencyOf(found.attributes.get('Ccy') ?? '') };
}

/** A currency in three letters; `null` when the text is none. */
export function currencyOf(text: string): string | null {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : null;
}

/** The day of an element that holds a `Dt` or a `DtTm`, as it is written there. One that is no day is an error finding and `null`. */
export function dayAt(node: XmlNode | null, path: string, findings: Findings): Day | null {
  const holder = first(node, path);
  const found = first(holder, 'Dt') ?? first(holder, 'DtTm') ?? holder;
  if (found === null || found.text === '') return null;
  const written = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]*)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(found.text)?.[1] ?? '';
  if (isDay(written)) return written;
  const message = `The date of <${path}> is ${quoted(found.text)}, which is no day such as 2026-01-31. Ask the bank for a corrected file.`;
  findings.error('statement-date-unreadable', message, found.line);
  return null;
}

/** Whether the element's `CdtDbtInd` says money in (`true`) or out (`false`); `null` when it says neither. */
export function isCredit(node: XmlNode | null): boolean | null {
  const indicator = textAt(node, 'CdtDbtInd')?.toUpperCase();
  if (indicator === 'CRDT') return true;
  return indicator === 'DBIT' ? false : null;
}

export function signed(amount: Decimal, credit: boolean): Decimal {
  return credit ? amount : negated(amount);
}

/** An IBAN without its blanks; its check digits are not looked at, the bank having named the element. `null` when it has not the shape of one. */
function shapedIban(text: string | null): string | null {
  const compact = (text ?? '').replace(/\s+/g, '').toUpperCase();
  return /^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(compact) ? compact : null;
}

/** The IBAN of an account element; older versions put the number in `PrtryAcct` or `Othr`, where it may be an IBAN all the same. */
export function accountIban(account: XmlNode | null): string | null {
  const id = first(account, 'Id');
  return shapedIban(textAt(id, 'IBAN') ?? textAt(id, 'Othr/Id') ?? textAt(id, 'PrtryAcct/Id'));
}

/** A reference, unless it is the word that payers' banks put where there is none. */
export function referenceAt(node: XmlNode | null, path: string): string | null {
  const text = textAt(node, path);
  return text === null || /^NOT[ _-]?(?:PROVIDED|AVAILABLE)$/i.test(text) ? null : text;
}
