import { decimalOf } from '../../core/base/money.ts';
import { decimal } from '../facts.ts';
import type { FecFacts, FecLetterGroup, FecLine } from '../reading.ts';

type Group = { readonly first: FecLine; readonly lines: number[]; net: bigint };

/** What the rows of a FEC add up to, while they stream by. */
export class Ledger {
  rows = 0;
  debit = 0n;
  credit = 0n;
  readonly #customerLines: FecLine[] = [];
  readonly #unbalanced = new Map<string, bigint>();
  readonly #groups = new Map<string, Group>();
  #openKey = '';
  #openNet = 0n;

  /** Adds the amounts of one row, in cents, to the totals and to its entry (a journal and a number). */
  post(entryKey: string, debit: number, credit: number): void {
    if (debit !== 0) this.debit += BigInt(debit);
    if (credit !== 0) this.credit += BigInt(credit);
    if (entryKey !== this.#openKey) this.#turnTo(entryKey);
    this.#openNet += BigInt(debit - credit);
  }

  /** Only entries that do not balance are remembered: a balanced one that comes again later starts again from zero. */
  #turnTo(entryKey: string): void {
    if (this.#openNet !== 0n) this.#unbalanced.set(this.#openKey, this.#openNet);
    else this.#unbalanced.delete(this.#openKey);
    this.#openKey = entryKey;
    this.#openNet = this.#unbalanced.get(entryKey) ?? 0n;
  }

  addCustomerLine(line: FecLine, cents: number): void {
    this.#customerLines.push(line);
    if (line.letter === null) return;
    const key = `${line.account}\0${line.auxiliary ?? ''}\0${line.letter}`;
    const group = this.#groups.get(key) ?? { first: line, lines: [], net: 0n };
    group.lines.push(line.line);
    group.net += BigInt(cents);
    this.#groups.set(key, group);
  }

  /** Once all rows have been posted. */
  facts(separator: FecFacts['separator']): FecFacts {
    this.#turnTo('');
    return {
      separator,
      rows: this.rows,
      totalDebit: decimal(decimalOf(this.debit)),
      totalCredit: decimal(decimalOf(this.credit)),
      unbalancedEntries: this.#unbalanced.size,
      openItems: this.#customerLines.filter((line) => line.letter === null),
      unbalancedLetterGroups: this.#unbalancedLetterGroups(),
      customerLines: this.#customerLines,
    };
  }

  #unbalancedLetterGroups(): readonly FecLetterGroup[] {
    const unbalanced = [...this.#groups.values()].filter((group) => group.net !== 0n);
    return unbalanced.map(({ first, lines, net }) => ({
      letter: first.letter ?? '',
      account: first.account,
      auxiliary: first.auxiliary,
      net: decimal(decimalOf(net)),
      lines,
    }));
  }
}
