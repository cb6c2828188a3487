import type { DebtorId } from '../base/id.ts';
import type { BankLine } from './payment.ts';

const SHORTEST = 5;
const LONGEST = 25;

/** The references (RF…, ISO 11649) on what was sent to debtors: who quotes one pays for that debtor, whoever it is. */
export class CaseReferences {
  readonly #debtors = new Map<string, DebtorId>();

  add(reference: string, debtorId: DebtorId): void {
    this.#debtors.set(reference, debtorId);
  }

  /** Debtors whose references the line quotes, each once. */
  debtorsOf({ structuredReference, remittance, label }: BankLine): DebtorId[] {
    const quoted = [structuredReference, remittance, label].flatMap((text) => this.#quotedIn(text));
    return [...new Set(quoted.flatMap(({ reference }) => this.#debtors.get(reference) ?? []))];
  }

  /** The line without them: their digits are no invoice number. */
  without(line: BankLine): BankLine {
    if (this.#debtors.size === 0) return line;
    const [structuredReference = null, remittance = null, label = null] = [line.structuredReference, line.remittance, line.label].map(
      (text) => this.#cut(text),
    );
    return { ...line, structuredReference, remittance, label };
  }

  #cut(text: string | null): string | null {
    let rest = text;
    for (const { from, until } of this.#quotedIn(text).toReversed()) rest = `${rest?.slice(0, from)} ${rest?.slice(until)}`;
    return rest;
  }

  /** Copied with blanks or without, nobody can tell where one ends: every end is tried. */
  #quotedIn(text: string | null): { readonly reference: string; readonly from: number; readonly until: number }[] {
    if (text === null || this.#debtors.size === 0) return [];
    const places = [...text.matchAll(/[0-9A-Za-z]/g)].map((match) => match.index);
    const compact = places.map((at) => text.charAt(at).toUpperCase()).join('');
    return [...compact.matchAll(/RF\d{2}/g)].flatMap(({ index }) => {
      for (let length = Math.min(LONGEST, compact.length - index); length >= SHORTEST; length -= 1) {
        const reference = compact.slice(index, index + length);
        if (this.#debtors.has(reference)) return [{ reference, from: places[index] ?? 0, until: (places[index + length - 1] ?? 0) + 1 }];
      }
      return [];
    });
  }
}
