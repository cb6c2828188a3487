import type { Books, Clues } from './clues.ts';
import { clearing, type Draft, explain, NO_VERDICT, type Verdict } from './draft.ts';
import { commissionsOf, countOf } from './nature.ts';
import { isOneSlip, numberForms } from './number-forms.ts';
import type { Place } from './open-book.ts';
import type { Adjustment } from './payment.ts';
import { subsetsOfCount } from './subset-sum.ts';

const MOST_ALIKE = 5;
const MOST_LOOKED_AT = 50;
/** Only in a book as small as this is a batch guessed from its sum and count. */
const SMALL_BOOK = 60;
const MOST_STEPS = 200_000;
const MOST_OPERATIONS = 12;

/** Items of the very amount. Never certain: an amount alone names nobody. */
export function byAmount(clues: Clues, books: Books): Verdict {
  const { line } = clues;
  const slips = bySlip(clues, books);
  if (slips.drafts.length > 0) return slips;
  const alike = ofAmount(line.cents, clues, books);
  if (alike.length > MOST_ALIKE) return { drafts: [], doubts: [{ code: 'common-amount', count: alike.length }] };
  const drafts = alike.map(
    (place): Draft => ({ rank: 5, explanation: clearing([place], line.cents, books.open, [{ code: 'amount-exact', cents: line.cents }]) }),
  );
  return drafts.length > 0 ? { drafts, doubts: [{ code: 'amount-alone' }] } : NO_VERDICT;
}

/** Items of the very amount whose number is the quoted one but for a slip of the finger. */
function bySlip(clues: Clues, books: Books): Verdict {
  const { line, unknown } = clues;
  if (unknown.length === 0) return NO_VERDICT;
  const drafts = books.open.byOpen(line.cents, MOST_LOOKED_AT).flatMap((place): Draft[] => {
    const { number, currency } = books.open.item(place);
    const written = unknown.find((one) => isOneSlip(one.runs.join(''), numberForms(number).compact))?.written;
    if (written === undefined || currency !== line.currency) return [];
    const reasons = [{ code: 'number-mistyped', written, number } as const, { code: 'amount-exact', cents: line.cents } as const];
    return [{ rank: 4, explanation: clearing([place], line.cents, books.open, reasons) }];
  });
  return { drafts, doubts: unknown.map((one) => ({ code: 'number-unknown', written: one.written })) };
}

/** A batch without details: an item of the gross amount of a card payment, or so many items that make up the sum. */
export function byBatchSum(clues: Clues, books: Books): Verdict {
  const drafts = [...byCommission(clues, books), ...byCount(clues, books)];
  return { drafts, doubts: [{ code: 'batch-without-details' }] };
}

function byCommission(clues: Clues, books: Books): Draft[] {
  const { line } = clues;
  return commissionsOf(line)
    .flatMap((commission) => ofAmount(line.cents + commission, clues, books).map((place) => ({ place, commission })))
    .slice(0, MOST_ALIKE)
    .map(({ place, commission }) => {
      const { id } = books.open.item(place);
      const kept: Adjustment[] = [{ itemId: id, kind: 'card-commission', cents: commission }];
      const reasons = [
        { code: 'card-commission', cents: commission } as const,
        { code: 'amount-exact', cents: line.cents + commission } as const,
      ];
      return { rank: 4, explanation: clearing([place], line.cents, books.open, reasons, kept) };
    });
}

function byCount(clues: Clues, books: Books): Draft[] {
  const { line } = clues;
  const count = countOf(line);
  if (count === null || count > MOST_OPERATIONS) return [];
  const all = books.open
    .smallWhole(SMALL_BOOK)
    .filter((place) => books.open.open(place) > 0n && books.open.item(place).currency === line.currency);
  const { found } = subsetsOfCount(
    all.map((place) => books.open.open(place)),
    line.cents,
    count,
    MOST_ALIKE,
    MOST_STEPS,
  );
  return found.map((chosen) => {
    const places = chosen.flatMap((at) => all[at] ?? []);
    const reasons = [{ code: 'batch-counted', count } as const, { code: 'sum-exact', count, cents: line.cents } as const];
    const allocations = clearing(places, line.cents, books.open, reasons).allocations;
    return { rank: 5, explanation: explain(allocations, line.cents, reasons, [], null) };
  });
}

function ofAmount(cents: bigint, { line }: Clues, { open }: Books): Place[] {
  return open.byOpen(cents, MOST_ALIKE + 1).filter((place) => open.item(place).currency === line.currency);
}
