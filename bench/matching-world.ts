import { addDays } from '../src/core/base/day.ts';
import type { DebtorId } from '../src/core/base/id.ts';
import { EUR, sumCents } from '../src/core/base/money.ts';
import type { BankLine, OpenItem } from '../src/core/matching/payment.ts';
import { bareName, type Dice, FIRST_DAY, type HostileBook } from './matching-book.ts';

/** A line, and what it really pays: cents by item id. Empty when it is for none of the open items. */
export type TrueLine = {
  readonly kind: string;
  readonly line: BankLine;
  readonly truth: ReadonlyMap<number, bigint>;
  /**
   * Whether a careful clerk with the book and the memory before him would be certain: the text names the items in a form that
   * reads back to them alone and payer or exact amount agree; or the payer is known for one debtor alone and one only of all
   * the sets of its open items makes up the amount.
   */
  readonly isCertain: boolean;
};

/** What is really open while the weeks go by, and how those who pay write. */
export class World {
  readonly book: HostileBook;
  readonly dice: Dice;
  /** Payments that a bank may still take back. */
  readonly received: TrueLine[] = [];
  made = 0;
  readonly #open: Map<number, bigint>;
  readonly #lines: number;

  constructor(book: HostileBook, lines: number, dice: Dice) {
    this.book = book;
    this.dice = dice;
    this.#lines = lines;
    this.#open = new Map(book.items.map((item) => [item.id, item.openCents]));
  }

  /** The line is booked: what it pays is no longer open. */
  enter(one: TrueLine): void {
    this.made += 1;
    for (const [id, cents] of one.truth) this.#open.set(id, this.left(id) - cents);
    if (one.line.cents > 0n && one.truth.size > 0 && one.isCertain) this.received.push(one);
  }

  /** What an item lacks to be settled was granted without cash: a discount. */
  settle(id: number): void {
    this.#open.set(id, 0n);
  }

  line(
    kind: string,
    cents: bigint,
    payer: Partial<BankLine>,
    remittance: string,
    items: readonly OpenItem[],
    isCertain: boolean,
    laid: bigint | null = null,
    label = 'VIR SEPA RECU',
  ): TrueLine {
    const truth = new Map(items.map((item) => [item.id as number, laid ?? this.left(item.id)]));
    const line: BankLine = {
      ...this.blank(cents),
      label: `${label} ${payer.payer ?? ''}`.trim(),
      remittance: remittance || null,
      ...payer,
    };
    return { kind, line, truth, isCertain };
  }

  blank(cents: bigint): BankLine {
    const nothing = { payer: null, ultimatePayer: null, payerIban: null, mandateId: null, structuredReference: null, returnReason: null };
    return {
      ...nothing,
      id: `L${this.made}`,
      bookedOn: addDays(FIRST_DAY, Math.floor((this.made * 60) / this.#lines)),
      cents,
      currency: EUR,
      kind: cents > 0n ? 'credit-transfer' : null,
      reversal: false,
      label: null,
      remittance: null,
      endToEndId: `E2E${this.made}`,
      batchCount: null,
      details: [],
    };
  }

  /** How a payer shows: account and name, name in another dress, or in the label alone. */
  from({ debtorId }: OpenItem): Partial<BankLine> {
    const name = this.book.debtors[debtorId - 1]?.names[0] ?? '';
    const payerIban = this.book.accounts[debtorId - 1] ?? null;
    const dressed = this.dice.of([name, name.toLowerCase(), bareName(name), `${bareName(name)} SAS`]);
    return this.dice.isOnce(3) ? { payer: dressed } : { payer: dressed, payerIban };
  }

  /** Digits that are no invoice: orders, registers, telephones, dates, some of them with the digits of a real invoice. */
  noise(): string {
    const digits = this.dice.of(this.book.items).number.replace(/\D/g, '');
    return this.dice.of([
      `CMD ${digits}`,
      `BC${digits.slice(-6)} DU 01/03/2026`,
      'SIREN 552 081 317 TEL 01 42 68 53 00',
      `DEVIS N ${digits}`,
      'PERIODE 02/2026 CONTRAT 1234567',
      'DU 14.02.2026 AU 13.03.2026',
    ]);
  }

  someDebtor(): readonly OpenItem[] {
    return this.book.owned[this.dice.of(this.book.items).debtorId - 1] ?? [];
  }

  left(id: number): bigint {
    return this.#open.get(id) ?? 0n;
  }

  sum(items: readonly OpenItem[]): bigint {
    return sumCents(items.map((item) => this.left(item.id)));
  }

  isKnown({ debtorId }: OpenItem): boolean {
    return !this.book.namesakes.has(debtorId as DebtorId);
  }

  isProven(item: OpenItem, owned: readonly OpenItem[], cents: bigint): boolean {
    return this.isKnown(item) && this.sets(owned, cents) === 1;
  }

  isTwice({ number }: OpenItem): boolean {
    return this.book.twice.has(number);
  }

  /** Without a payer, a number alone must do: it is one item's, and the amount is not one of the price list's. */
  isAloneWith(item: OpenItem, cents: bigint): boolean {
    return !this.isTwice(item) && /^F/.test(item.number) && cents % 1000n !== 0n && cents % 1000n !== 990n;
  }

  /** How many sets of a debtor's open items sum to this; two means two or more, or too many items to tell. */
  sets(owned: readonly OpenItem[], cents: bigint): number {
    const amounts = owned.map((one) => this.left(one.id)).filter((amount) => amount !== 0n);
    if (amounts.length > 14) return 2;
    let found = 0;
    for (let mask = 1; mask < 1 << amounts.length && found < 2; mask += 1) {
      let sum = 0n;
      for (const [bit, amount] of amounts.entries()) if ((mask >> bit) & 1) sum += amount;
      if (sum === cents) found += 1;
    }
    return found;
  }
}
