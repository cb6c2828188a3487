import type { Choice } from './choose-items.ts';
import { isSharedNumber } from './choose-items.ts';
import { type Books, type Clues, debtorsAt } from './clues.ts';
import { isOneSlip, numberForms } from './number-forms.ts';
import type { Place } from './open-book.ts';
import type { Reason } from './reasons.ts';

/** More items than this of one amount, and the amount tells nothing. */
const COMMON = 3;
const MOST_TWINS = 40;

/** What speaks for the items of a choice: the numbers, and the payer. */
export function evidenceOf(choice: Choice, clues: Clues, books: Books): Reason[] {
  const numbers = choice.places.flatMap((place): Reason[] => {
    const mention = choice.mentions.find((one) => one.places.includes(place));
    const { number } = books.open.item(place);
    if (!mention) return [];
    return [{ code: mention.checked ? 'reference-checked' : 'number-quoted', number, written: mention.written }];
  });
  return [...numbers, ...payerReasons(choice.places, clues, books)];
}

export function payerReasons(places: readonly Place[], { payer }: Clues, { open, payers }: Books): Reason[] {
  const debtors = debtorsAt(places, open);
  if (payer.sure !== null && payer.by !== null && debtors.includes(payer.sure)) return [{ code: payer.by }];
  return debtors.some((debtorId) => payers.agrees(payer, debtorId)) ? [{ code: 'payer-like' }] : [];
}

export function doAllAgree(choice: Choice, { payer }: Clues, { open, payers }: Books): boolean {
  return debtorsAt(choice.places, open).every((debtorId) => payers.agrees(payer, debtorId));
}

/** What else the text names, which the choice leaves unexplained. */
export function unexplained(clues: Clues, books: Books): Reason[] {
  return [
    ...clues.unknown.filter((one) => one.blocks).map((one): Reason => ({ code: 'number-unknown', written: one.written })),
    ...clues.settled.map((one): Reason => ({ code: 'number-settled', number: books.open.item(one.places[0] ?? 0).number })),
    ...clues.otherCurrency.map((): Reason => ({ code: 'other-currency' })),
  ];
}

/** Why numbers and an exact amount are not proof; empty when they are. */
export function doubtsOfExact(choice: Choice, clues: Clues, books: Books): Reason[] {
  if (doAllAgree(choice, clues, books)) return doubtsOfAgreeing(choice, clues, books);
  const { open, payers } = books;
  const debtors = debtorsAt(choice.places, open);
  const isFirm = !choice.isLoose && choice.mentions.every((one) => one.strength === 'strong');
  const several = isFirm && choice.places.length > 1;
  if (debtors.some((debtorId) => payers.isAnother(clues.payer, debtorId))) {
    const paysForOthers = several && debtors.some((debtorId) => payers.agrees(clues.payer, debtorId));
    return paysForOthers ? unexplained(clues, books) : [{ code: 'payer-is-another' }, ...ofAnother(choice, clues, books)];
  }
  const doubts = unexplained(clues, books);
  if (!isFirm) doubts.push({ code: 'number-unsure', written: choice.mentions[0]?.written ?? '' }, { code: 'payer-unknown' });
  if (choice.mentions.some((one) => isSharedNumber(one, books))) doubts.push({ code: 'payer-unknown' });
  if (!several && !choice.mentions.some((one) => one.checked)) doubts.push(...twins(choice.places, clues, books));
  return doubts;
}

function doubtsOfAgreeing(choice: Choice, clues: Clues, books: Books): Reason[] {
  const isStrong = choice.mentions.every((one) => one.strength === 'strong');
  const doubts = isStrong ? [] : unexplained(clues, books);
  const firm = choice.mentions.filter((one) => one.strength !== 'weak');
  const [first] = choice.mentions;
  if (firm.length === 0 && first && !isTellingAlone(first.written)) doubts.push({ code: 'number-unsure', written: first.written });
  return doubts;
}

/** A number without any word that says what it is: not a small one, and not a year. */
function isTellingAlone(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  return digits.length >= 4 && !/^(19|20)\d\d$/.test(digits);
}

function ofAnother(choice: Choice, { payer }: Clues, { open, payers }: Books): Reason[] {
  return choice.places
    .filter((place) => !payers.agrees(payer, open.item(place).debtorId))
    .slice(0, 3)
    .map((place) => ({ code: 'number-of-another', number: open.item(place).number }));
}

/** Where nothing is known of the payer, a slip of the finger must not lead to another item of the same amount. */
function twins([place = 0]: readonly Place[], { line }: Clues, { open }: Books): Reason[] {
  const same = open.byOpen(open.open(place), MOST_TWINS).filter((one) => one !== place && open.item(one).currency === line.currency);
  const own = numberForms(open.item(place).number).compact;
  const twin = same.find((one) => isOneSlip(numberForms(open.item(one).number).compact, own));
  if (twin !== undefined) return [{ code: 'like-another-number', number: open.item(twin).number }];
  return same.length >= COMMON ? [{ code: 'common-amount', count: same.length + 1 }] : [];
}

/** Why the numbers do not say for sure which items are meant, when the amount does not confirm them. */
export function doubtsOfNumbers(choice: Choice, clues: Clues, books: Books): Reason[] {
  const doubts = unexplained(clues, books);
  if (!doAllAgree(choice, clues, books)) {
    const isAnother = debtorsAt(choice.places, books.open).some((debtorId) => books.payers.isAnother(clues.payer, debtorId));
    doubts.push(...(isAnother ? ofAnother(choice, clues, books) : [{ code: 'payer-unknown' } as const]));
  }
  const unsure = choice.mentions.find((one) => one.strength !== 'strong');
  if (unsure || choice.isLoose) doubts.push({ code: 'number-unsure', written: unsure?.written ?? '' });
  return doubts;
}
