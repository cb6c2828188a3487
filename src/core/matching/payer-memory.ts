import type { DebtorId } from '../base/id.ts';
import { plainName } from '../receivable/name.ts';
import type { BankLine } from './payment.ts';

/** By what a payer is remembered: "iban:FR76…" or "name:dupont menuiserie". */
export type PayerMark = string;

/** One thing learnt: that people laid payments bearing the mark on this debtor, how many times. */
export type Remembered = { readonly mark: PayerMark; readonly debtorId: DebtorId; readonly times: number };

/**
 * Who pays for whom, learnt from what people confirm and from nothing else. A mark that was seen with two debtors (a parent
 * company, a factor, an agency) names neither.
 */
export class PayerMemory {
  readonly #debtors = new Map<PayerMark, Map<DebtorId, number>>();
  readonly #seal: (mark: PayerMark) => PayerMark;

  /** @param seal how marks were made unreadable before they were kept, if they were */
  constructor(remembered: Iterable<Remembered> = [], seal: (mark: PayerMark) => PayerMark = (mark) => mark) {
    this.#seal = seal;
    for (const { mark, debtorId, times } of remembered) {
      const debtors = this.#debtors.get(mark) ?? new Map<DebtorId, number>();
      debtors.set(debtorId, (debtors.get(debtorId) ?? 0) + times);
      this.#debtors.set(mark, debtors);
    }
  }

  /** Debtors that the mark was confirmed for, and how often. */
  debtorsOf(mark: PayerMark): ReadonlyMap<DebtorId, number> {
    return this.#debtors.get(this.#seal(mark)) ?? NOBODY;
  }
}

const NOBODY: ReadonlyMap<DebtorId, number> = new Map();

/** The marks that a line's payer can be remembered by. */
export function payerMarks({ payer, payerIban }: BankLine): PayerMark[] {
  const marks: PayerMark[] = [];
  if (payerIban !== null && payerIban.trim() !== '') marks.push(ibanMark(payerIban));
  const name = payer === null ? '' : plainName(payer);
  if (name !== '') marks.push(`name:${name}`);
  return marks;
}

export function ibanMark(iban: string): PayerMark {
  return `iban:${iban.replace(/\s/g, '').toUpperCase()}`;
}
