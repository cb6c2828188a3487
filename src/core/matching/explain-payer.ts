import type { DebtorId } from '../base/id.ts';
import { type Books, type Clues, isCutOf } from './clues.ts';
import { clearing, type Draft, explain, NO_VERDICT, oldestFirst, openOf, sumOpen, type Verdict } from './draft.ts';
import type { Unknown } from './mention.ts';
import { payerReasons } from './named-evidence.ts';
import { isOneSlip, numberForms } from './number-forms.ts';
import type { Place } from './open-book.ts';
import type { Reason } from './reasons.ts';
import { exactSubsets } from './subset-sum.ts';

const MOST_POSSIBLE = 5;

/**
 * Understands a line by who pays and how much: certain when the payer is one debtor, one set of all its open items makes up
 * the sum, and it is a set that one pays (one item, all that is due by a day, everything).
 */
export function byPayer(clues: Clues, books: Books): Verdict {
  const { payer } = clues;
  if (payer.sure !== null) return ofDebtor(payer.sure, clues, books);
  const possible = [...payer.possible].sort((a, b) => a - b);
  if (possible.length === 0 || possible.length > MOST_POSSIBLE) return NO_VERDICT;
  const verdicts = possible.map((debtorId) => ofDebtor(debtorId, clues, books));
  const drafts = verdicts.flatMap((verdict) => verdict.drafts.filter((draft) => draft.rank < ON_ACCOUNT || possible.length === 1));
  return { drafts, doubts: [{ code: payer.isShared || possible.length > 1 ? 'payer-shared' : 'payer-unknown' }] };
}

const ON_ACCOUNT = 9;

function ofDebtor(debtorId: DebtorId, clues: Clues, books: Books): Verdict {
  const { line } = clues;
  const all = oldestFirst(openOf(debtorId, clues, books), books.open);
  const { found, complete } = exactSubsets(
    all.map((place) => books.open.open(place)),
    line.cents,
    4,
  );
  const sets = found.map((chosen) => chosen.flatMap((at) => all[at] ?? []));
  if (sets.length === 0) return onAccount(debtorId, all, clues, books);
  const drafts = sets.map(
    (places): Draft => ({ rank: 1, explanation: clearing(places, line.cents, books.open, reasonsOf(places, all, clues, books)) }),
  );
  const [only = [], ...others] = sets;
  const doubts = doubtsOf(only, clues, books);
  if (others.length > 0) doubts.push({ code: 'several-explanations', count: sets.length });
  if (!complete) doubts.push({ code: 'search-cut' });
  if (!isNatural(only, all, books)) doubts.push({ code: 'not-natural' });
  return { drafts, doubts };
}

function reasonsOf(places: readonly Place[], all: readonly Place[], clues: Clues, books: Books): Reason[] {
  const { cents } = clues.line;
  const reasons: Reason[] = payerReasons(places, clues, books);
  reasons.push(places.length > 1 ? { code: 'sum-exact', count: places.length, cents } : { code: 'amount-exact', cents });
  const day = lastDue(places, books);
  if (places.length > 1 && places.length === all.length) reasons.push({ code: 'whole-balance' });
  else if (places.length > 1 && day !== null && isNatural(places, all, books)) reasons.push({ code: 'all-due', day });
  for (const unknown of clues.unknown) {
    const place = places.find((one) => isCutOf(books.open.item(one).number, unknown));
    if (place !== undefined) reasons.push({ code: 'number-cut', written: unknown.written, number: books.open.item(place).number });
    const slip = places.find((one) => isSlipOf(one, unknown, books));
    if (slip !== undefined) reasons.push({ code: 'number-mistyped', written: unknown.written, number: books.open.item(slip).number });
  }
  return reasons;
}

/** What the text says besides, which these items do not answer. */
function doubtsOf(places: readonly Place[], clues: Clues, books: Books): Reason[] {
  const { open } = books;
  const doubts: Reason[] = [];
  for (const one of clues.unknown) {
    const isMeant = places.some(
      (place) => isCutOf(open.item(place).number, one) || (books.options.knowsAllNumbers && isSlipOf(place, one, books)),
    );
    if (one.blocks && !isMeant) doubts.push({ code: 'number-unknown', written: one.written });
  }
  for (const mention of clues.settled) doubts.push({ code: 'number-settled', number: open.item(mention.places[0] ?? 0).number });
  for (const mention of [...clues.mentions, ...clues.otherCurrency]) {
    if (mention.strength === 'weak' || mention.places.some((place) => places.includes(place))) continue;
    doubts.push({ code: 'number-of-another', number: open.item(mention.places[0] ?? 0).number });
  }
  return doubts;
}

/** Whether a number that we never issued is this one but for one slip of the finger. */
function isSlipOf(place: Place, unknown: Unknown, { open }: Books): boolean {
  const forms = numberForms(open.item(place).number);
  const written = unknown.runs.join('');
  return isOneSlip(written, forms.compact) || (written.length >= 5 && isOneSlip(written, forms.digits));
}

/** One item, everything, or all that was due by some day: other sums come about by chance. */
function isNatural(places: readonly Place[], oldest: readonly Place[], books: Books): boolean {
  if (places.length === 1 || places.length === oldest.length) return true;
  const chosen = new Set(places);
  if (!oldest.slice(0, places.length).every((place) => chosen.has(place))) return false;
  const [last, next] = [lastDue(places, books), books.open.item(oldest[places.length] ?? 0).dueOn];
  return last !== null && (next === null || next > last);
}

function lastDue(places: readonly Place[], { open }: Books) {
  const days = places.map((place) => open.item(place).dueOn);
  return days.reduce((latest, day) => (latest === null || day === null ? null : day > latest ? day : latest), days[0] ?? null);
}

/** Nothing makes up the sum: a discount within its terms perhaps, else money on account. */
function onAccount(debtorId: DebtorId, all: readonly Place[], clues: Clues, books: Books): Verdict {
  const { line } = clues;
  const who = payerReasons(all, clues, books);
  const discounted = all.flatMap((place): Draft[] => {
    const { id, number, discount } = books.open.item(place);
    if (!discount || line.bookedOn === null || line.bookedOn > discount.until) return [];
    if (books.open.open(place) - discount.cents !== line.cents || discount.cents <= 0n) return [];
    const reasons: Reason[] = [...who, { code: 'discount-taken', number, cents: discount.cents, day: discount.until }];
    return [
      {
        rank: 2,
        explanation: clearing([place], line.cents, books.open, reasons, [{ itemId: id, kind: 'discount', cents: discount.cents }]),
      },
    ];
  });
  const kept: Draft = { rank: ON_ACCOUNT, explanation: explain([], line.cents, who, [], debtorId) };
  const nothing = all.length === 0 || sumOpen(all, books.open) <= 0n;
  return { drafts: [...discounted, kept], doubts: [...doubtsOf(all, clues, books), { code: nothing ? 'nothing-open' : 'amount-differs' }] };
}
