import { daysBetween } from '../base/day.ts';
import type { DebtorId, ItemId } from '../base/id.ts';
import { isRealId } from '../base/real-id.ts';
import type { Books, Clues } from './clues.ts';
import { allocate, type Draft, explain, openOf, type Verdict } from './draft.ts';
import type { Place } from './open-book.ts';
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
    return {
      original: found[0] ?? null,
      drafts: found.slice(0, MOST_ALIKE).map((one) => undoing(one, clues)),
      doubts,
      debtors: new Set(found.flatMap((one) => one.allocations.map(({ debtorId }) => debtorId))),
    };
  }
  return { original: null, ...withoutOriginal(clues, books, payments) };
}

/** The verdict on a return, and the payment that it undoes where it is certain. */
export type Undoing = Verdict & {
  readonly original: Received | null;
  /** All whose payment it may have been, also those whom no suggestion names; `null`: anybody's. */
  readonly debtors: ReadonlySet<DebtorId> | null;
};

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

/** No payment of the amount is known here: one among those that came in together, or the item that the line names, for a person. */
function withoutOriginal(clues: Clues, books: Books, payments: Payments): Omit<Undoing, 'original'> {
  const { payer } = clues;
  const places = [...clues.mentions, ...clues.settled].filter((one) => one.strength !== 'weak').flatMap((one) => one.places);
  const parts = partsOf(clues, books, payments, places);
  if (parts.length > 0) {
    const drafts = parts.slice(0, MOST_ALIKE).map(({ draft }) => draft);
    return { drafts, doubts: [{ code: 'return-part' }], debtors: new Set(parts.map(({ debtorId }) => debtorId)) };
  }
  const ofPayer = [...payer.possible]
    .flatMap((debtorId) => openOf(debtorId, clues, books))
    .filter((place) => books.open.open(place) === -clues.line.cents);
  const [named] = places.length > 0 ? places : ofPayer;
  if (named === undefined) return ofAmountAlone(clues, books);
  const { id, number, debtorId } = books.open.item(named);
  const debtors = new Set([debtorId, ...payer.possible]);
  if (isPaidLater(id, clues, payments)) return { drafts: [], doubts: [{ code: 'return-original-unknown' }], debtors };
  return { ...unknownPayment([named], clues, books, { code: 'number-quoted', number, written: number }), debtors };
}

/** What came in after the return is not what came back. */
function isPaidLater(id: ItemId, { line }: Clues, payments: Payments): boolean {
  return payments
    .ofAmount(-line.cents)
    .some((one) => (one.bookedOn ?? '') > (line.bookedOn ?? '9999') && one.allocations.some(({ itemId }) => itemId === id));
}

/** The cheque of a deposit, the debit of a batch without details: what a payment laid in this very amount beside other things. */
function partsOf(clues: Clues, { open }: Books, payments: Payments, named: readonly Place[]): { draft: Draft; debtorId: DebtorId }[] {
  const { line, payer } = clues;
  const answers = ({ itemId, debtorId }: Allocation) => {
    if (named.length > 0) return named.includes(open.placeOf(itemId) ?? -1);
    return payer.possible.size === 0 || payer.possible.has(debtorId);
  };
  return payments
    .withPart(-line.cents)
    .filter((one) => !one.isReturned && isBefore(one, clues) && one.currency === line.currency)
    .flatMap((one) => one.allocations.filter((laid) => laid.cents === -line.cents && answers(laid)).map((laid) => ({ one, laid })))
    .map(({ one, laid }) => {
      const reasons: Reason[] = [{ code: 'return-of', cents: laid.cents, ...(one.bookedOn === null ? {} : { day: one.bookedOn }) }];
      const explanation = explain([{ ...laid, cents: line.cents }], line.cents, reasons, [], laid.debtorId);
      return { draft: { rank: 0, explanation }, debtorId: laid.debtorId };
    });
}

/** Nothing says whose payment came back: items of the very amount, which a payment that waits would have settled. */
function ofAmountAlone(clues: Clues, books: Books): Omit<Undoing, 'original'> {
  const { line, payer } = clues;
  const alike = payer.possible.size > 0 ? [] : books.open.byOpen(-line.cents, MOST_LOOKED_AT);
  const places = alike.filter((place) => books.open.item(place).currency === line.currency);
  const debtors =
    alike.length === MOST_LOOKED_AT ? null : new Set([...places.map((place) => books.open.item(place).debtorId), ...payer.possible]);
  if (places.length === 0 || places.length > MOST_ALIKE) return { drafts: [], doubts: [{ code: 'return-original-unknown' }], debtors };
  return { ...unknownPayment(places, clues, books, { code: 'amount-exact', cents: -line.cents }), debtors };
}

function unknownPayment(places: readonly Place[], { line }: Clues, { open }: Books, reason: Reason): Verdict {
  const drafts = places.map((place): Draft => {
    const laid = allocate(place, line.cents, open);
    return { rank: 1, explanation: explain([laid], line.cents, [reason], [], laid.debtorId) };
  });
  return { drafts, doubts: [{ code: 'return-original-unknown' }] };
}

const MOST_ALIKE = 5;
const MOST_LOOKED_AT = 200;

/** A direct debit comes back within thirteen months at most, whoever asks for it (Rulebook SDD; C. mon. fin. L133-24). */
const OLDEST_RETURN_DAYS = 400;

function isBefore(one: Received, { line }: Clues): boolean {
  if (one.bookedOn === null || line.bookedOn === null) return true;
  return one.bookedOn <= line.bookedOn && daysBetween(one.bookedOn, line.bookedOn) <= OLDEST_RETURN_DAYS;
}
