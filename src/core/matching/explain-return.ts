import { daysBetween } from '../base/day.ts';
import { isRealId } from '../base/real-id.ts';
import type { Books, Clues } from './clues.ts';
import { debtorsAt } from './clues.ts';
import { type Draft, explain, NO_VERDICT, openOf, type Verdict } from './draft.ts';
import type { Allocation } from './payment.ts';
import type { Payments, Received } from './payments.ts';
import type { Reason } from './reasons.ts';

/**
 * Money that goes back: takes off what the payment that it undoes had settled. Certain when one payment alone of the same
 * amount answers the best clue that the line has (end-to-end id, number, mandate, payer), and it has not come back before.
 */
export function byOriginal(clues: Clues, books: Books, payments: Payments): Undoing {
  const { line } = clues;
  const same = payments.ofAmount(-line.cents).filter((one) => !one.isReturned && isBefore(one, clues) && one.currency === line.currency);
  for (const { answers, isProof } of CLUES) {
    const found = same.filter((one) => answers(one, clues, books));
    if (found.length === 0) continue;
    const doubts: Reason[] = found.length > 1 ? [{ code: 'several-explanations', count: found.length }] : [];
    if (!isProof) doubts.push({ code: 'amount-alone' });
    const contradicted = found.some((one) => contradicts(one, clues, books));
    if (contradicted) doubts.push({ code: 'number-of-another' });
    return { original: found[0] ?? null, drafts: found.slice(0, 5).map((one) => undoing(one, clues)), doubts };
  }
  return { original: null, ...withoutOriginal(clues, books) };
}

/** The verdict on a return, and the payment that it undoes where it is certain. */
export type Undoing = Verdict & { readonly original: Received | null };

type Clue = { readonly isProof: boolean; readonly answers: (one: Received, clues: Clues, books: Books) => boolean };

const CLUES: readonly Clue[] = [
  { isProof: true, answers: (one, { line }) => one.endToEndId !== null && one.endToEndId === line.endToEndId?.trim() },
  { isProof: true, answers: (one, clues, books) => namesItemOf(one, clues, books) },
  { isProof: true, answers: (one, { line }) => one.mandateId !== null && one.mandateId === line.mandateId?.trim() },
  { isProof: true, answers: (one, { payer }) => payer.sure !== null && one.allocations.every(({ debtorId }) => debtorId === payer.sure) },
  { isProof: false, answers: (one, { payer }) => one.allocations.some(({ debtorId }) => payer.possible.has(debtorId)) },
  { isProof: false, answers: () => true },
];

function namesItemOf({ allocations }: Received, clues: Clues, { open }: Books): boolean {
  const named = new Set([...clues.mentions, ...clues.settled].filter((one) => one.strength !== 'weak').flatMap((one) => one.places));
  return allocations.some(({ itemId }) => named.has(open.placeOf(itemId) ?? -1));
}

/** The line names an order, a number or a payer that the payment was not of. */
function contradicts(one: Received, clues: Clues, books: Books): boolean {
  const order = isRealId(clues.line.endToEndId) ? clues.line.endToEndId.trim() : null;
  if (order !== null && one.endToEndId !== null && order !== one.endToEndId) return true;
  const numbers = [...clues.mentions, ...clues.settled].filter((mention) => mention.strength === 'strong');
  if (numbers.length > 0 && !namesItemOf(one, clues, books)) return true;
  return one.allocations.every(({ debtorId }) => books.payers.isAnother(clues.payer, debtorId));
}

function undoing(one: Received, { line }: Clues): Draft {
  const reasons: Reason[] = [{ code: 'return-of', cents: one.cents, ...(one.bookedOn === null ? {} : { day: one.bookedOn }) }];
  const allocations = one.allocations.map((laid): Allocation => ({ ...laid, cents: -laid.cents }));
  const adjustments = one.adjustments.map((kept) => ({ ...kept, cents: -kept.cents }));
  const explanation = explain(allocations, line.cents, reasons, adjustments, one.allocations[0]?.debtorId ?? null);
  return { rank: 0, explanation: { ...explanation, returnOf: one.line } };
}

/** The payment was never matched here: the item that the line names, for a person. */
function withoutOriginal(clues: Clues, books: Books): Verdict {
  const { line, payer } = clues;
  const places = [...clues.mentions, ...clues.settled].filter((one) => one.strength !== 'weak').flatMap((one) => one.places);
  const ofPayer = [...payer.possible]
    .flatMap((debtorId) => openOf(debtorId, clues, books))
    .filter((place) => books.open.open(place) === -line.cents);
  const [named] = places.length > 0 ? places : ofPayer;
  if (named === undefined) return { ...NO_VERDICT, doubts: [{ code: 'return-original-unknown' }] };
  const { id, number } = books.open.item(named);
  const [debtorId = null] = debtorsAt([named], books.open);
  if (debtorId === null) return NO_VERDICT;
  const allocation: Allocation = { itemId: id, debtorId, cents: line.cents };
  const reasons: Reason[] = [{ code: 'number-quoted', number, written: number }];
  return {
    drafts: [{ rank: 1, explanation: explain([allocation], line.cents, reasons, [], debtorId) }],
    doubts: [{ code: 'return-original-unknown' }],
  };
}

/** A direct debit comes back within thirteen months at most, whoever asks for it (Rulebook SDD; C. mon. fin. L133-24). */
const OLDEST_RETURN_DAYS = 400;

function isBefore(one: Received, { line }: Clues): boolean {
  if (one.bookedOn === null || line.bookedOn === null) return true;
  return one.bookedOn <= line.bookedOn && daysBetween(one.bookedOn, line.bookedOn) <= OLDEST_RETURN_DAYS;
}
