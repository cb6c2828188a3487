import { assert } from '../base/assert.ts';
import { sumCents } from '../base/money.ts';
import { type Books, type Clues, readClues } from './clues.ts';
import { isCertain, matched, NO_VERDICT, type Verdict } from './draft.ts';
import { byAmount, byBatchSum } from './explain-amount.ts';
import { byNumbers } from './explain-named.ts';
import { byPayer } from './explain-payer.ts';
import { byOriginal } from './explain-return.ts';
import { natureOf } from './nature.ts';
import { OpenBook } from './open-book.ts';
import type { PayerMemory } from './payer-memory.ts';
import { PayerDirectory } from './payers.ts';
import type { BankLine, Explanation, KnownDebtor, Matched, MatchOptions, OpenItem } from './payment.ts';
import { USUAL_OPTIONS } from './payment.ts';
import { Payments, type Received } from './payments.ts';

/** What a bank account's lines are matched against. */
export type Book = { readonly items: readonly OpenItem[]; readonly debtors: readonly KnownDebtor[]; readonly memory: PayerMemory };

/**
 * Matches lines one after the other against a book that is indexed once. What is certain is applied at once, so that the next
 * line finds the item lowered or settled; the rest waits for a person. Lines must come in the order of their days.
 */
export class Matcher {
  readonly #books: Books;
  readonly #payments = new Payments();
  readonly #applied = new Map<string, Applied>();

  constructor({ items, debtors, memory }: Book, options: MatchOptions = USUAL_OPTIONS) {
    this.#books = { open: new OpenBook(items), payers: new PayerDirectory(debtors, memory, options.trustAfter), options };
  }

  /** Says which items the line is for, and applies it when that is certain. */
  match(line: BankLine): Matched {
    const sum = sumCents(line.details.map((detail) => detail.cents));
    if (line.details.length > 0 && sum === line.cents) return this.#batch(line);
    const one = this.#one(line, line.details.length > 0);
    const [explanation] = one.matched.explanations;
    if (one.matched.outcome === 'certain' && explanation) this.#apply(line, explanation, one.original);
    return one.matched;
  }

  /** Applies what a person said, for whoever goes on with the same book. Refuses nothing: a person may know more than it. */
  apply(line: BankLine, explanation: Explanation): void {
    this.#apply(line, explanation, null);
  }

  /** Tells of a payment that the book has taken in already: money that comes back may be of it. */
  recall(line: BankLine, explanation: Explanation): void {
    this.#payments.add(line, explanation);
  }

  /** Takes back all that was applied for the line, exactly. */
  undo(lineId: string): void {
    const applied = this.#applied.get(lineId);
    if (!applied) return;
    this.#applied.delete(lineId);
    this.#payments.remove(lineId);
    if (applied.original) applied.original.isReturned = false;
    this.#lay(applied.explanation, -1n);
  }

  #one(line: BankLine, isMissum: boolean): { readonly matched: Matched; readonly original: Received | null } {
    const nature = natureOf(line);
    const clues = readClues(line, this.#books);
    if (nature === 'payment') return { matched: matched(clues, this.#payment(clues)), original: null };
    if (nature === 'batch') return { matched: matched(clues, this.#unitemised(clues, isMissum)), original: null };
    // Payers write of interest, fees and returns too: money that comes in may be theirs whatever its words say, and is never sure.
    if (nature !== 'return' && line.cents > 0n) {
      const { drafts, doubts } = this.#payment(clues);
      const laid = drafts.filter(({ explanation }) => explanation.allocations.length > 0);
      return { matched: matched(clues, { drafts: laid, doubts: [{ code: nature }, ...doubts] }), original: null };
    }
    if (nature !== 'return') return { matched: matched(clues, { ...NO_VERDICT, doubts: [{ code: nature }] }), original: null };
    const undoing = byOriginal(clues, this.#books, this.#payments);
    const { debtors, original } = undoing;
    const mayBeOf = debtors === null ? null : [...debtors].sort((a, b) => a - b);
    return { matched: { ...matched(clues, undoing), returnMayBeOf: mayBeOf }, original: isCertain(undoing) ? original : null };
  }

  #payment(clues: Clues): Verdict {
    const named = byNumbers(clues, this.#books);
    if (isCertain(named)) return named;
    const paid = byPayer(clues, this.#books);
    if (named.drafts.length === 0 && isCertain(paid)) return paid;
    const drafts = [...named.drafts, ...paid.drafts];
    const doubts = [...named.doubts, ...paid.doubts];
    if (drafts.length > 0) return { drafts, doubts };
    const alike = byAmount(clues, this.#books);
    return { drafts: alike.drafts, doubts: [...doubts, ...alike.doubts] };
  }

  /** A batch of which only the sum is known: never certain. */
  #unitemised(clues: Clues, isMissum: boolean): Verdict {
    const found = byBatchSum(clues, this.#books);
    const drafts = found.drafts.length > 0 ? found.drafts : this.#payment(clues).drafts;
    return { drafts, doubts: isMissum ? [{ code: 'batch-sum-differs' }] : found.doubts };
  }

  /** Each operation of a batch is a payment by itself; the batch is certain when all of them are. */
  #batch(line: BankLine): Matched {
    const parts = line.details.map((detail) => this.match({ ...detail, details: [] }));
    const sure = parts.filter((part) => part.outcome === 'certain').flatMap((part) => part.explanations);
    const open = parts.length - sure.length;
    const allocations = sure.flatMap((one) => one.allocations);
    const left = line.cents - sumCents(allocations.map((one) => one.cents));
    const reasons = [{ code: 'batch-counted', count: parts.length } as const];
    const explanation: Explanation = {
      allocations,
      adjustments: sure.flatMap((one) => one.adjustments),
      remainder: { cents: left, as: left === 0n ? 'nothing' : open > 0 ? 'unexplained' : 'on-account', debtorId: null },
      reasons,
    };
    const payers = { mayBeOf: [...new Set(parts.flatMap((part) => part.mayBeOf))], isPayerSure: false };
    if (open === 0) return { line: line.id, outcome: 'certain', explanations: [explanation], reasons, ...payers, parts };
    const isNothing = parts.every((part) => part.outcome === 'none');
    const doubts = [{ code: 'batch-unexplained', count: open } as const];
    return {
      line: line.id,
      outcome: isNothing ? 'none' : 'suggested',
      explanations: isNothing ? [] : [explanation],
      reasons: doubts,
      ...payers,
      parts,
    };
  }

  #apply(line: BankLine, explanation: Explanation, original: Received | null): void {
    assert(!this.#applied.has(line.id), `line ${line.id} is applied once`);
    this.#lay(explanation, 1n);
    this.#applied.set(line.id, { explanation, original });
    if (original) original.isReturned = true;
    if (line.cents > 0n) this.#payments.add(line, explanation);
  }

  #lay({ allocations, adjustments }: Explanation, sign: bigint): void {
    for (const { itemId, cents } of [...allocations, ...adjustments]) {
      const place = this.#books.open.placeOf(itemId);
      if (place !== null) this.#books.open.lay(place, sign * cents);
    }
  }
}

type Applied = { readonly explanation: Explanation; readonly original: Received | null };

/** Matches lines in the order of their days, money in before money out; the answers come in the order of `lines`. */
export function match(lines: readonly BankLine[], book: Book, options: MatchOptions = USUAL_OPTIONS): Matched[] {
  const matcher = new Matcher(book, options);
  const answers = new Map<number, Matched>();
  for (const at of inOrder(lines)) {
    const line = lines[at];
    if (line) answers.set(at, matcher.match(line));
  }
  return lines.map((_, at) => answers.get(at)).filter((one) => one !== undefined);
}

function inOrder(lines: readonly BankLine[]): number[] {
  const day = (at: number) => lines[at]?.bookedOn ?? '9999';
  const isOut = (at: number) => ((lines[at]?.cents ?? 0n) < 0n ? 1 : 0);
  return lines.map((_, at) => at).sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : isOut(a) - isOut(b) || a - b));
}
