import { sumCents } from '../base/money.ts';
import { type Choice, choicesOf } from './choose-items.ts';
import type { Books, Clues } from './clues.ts';
import { clearing, type Draft, distinct, inTurn, NO_VERDICT, openOf, soleDebtor, sumOpen, type Verdict } from './draft.ts';
import { doubtsOfExact, doubtsOfNumbers, evidenceOf, unexplained } from './named-evidence.ts';
import { announcesDiscount, isForeign } from './nature.ts';
import type { Place } from './open-book.ts';
import { ownCharges } from './own-charges.ts';
import type { Adjustment, Charged } from './payment.ts';
import type { Reason } from './reasons.ts';
import { exactSubsets, smallSubsets } from './subset-sum.ts';

/** Beyond this a debtor's other items are not all tried against a line that names some. */
const MOST_RIVALS = 200;

/** Understands a line by the numbers in its text: first to the cent, then with discounts, credits, part payments, money over. */
export function byNumbers(clues: Clues, books: Books): Verdict {
  const choices = choicesOf(clues, books);
  if (choices.all.length === 0) return { ...NO_VERDICT, doubts: unexplained(clues, books) };
  const cut: Reason[] = choices.complete ? [] : [{ code: 'search-cut' }];
  const exact = choices.all.filter((choice) => sumOpen(choice.places, books.open) === clues.line.cents);
  const firm = choices.all.filter((choice) => !choice.isLoose);
  const verdict = exact.length > 0 ? exactVerdict(exact, clues, books) : firm.length > 0 ? inexactVerdict(firm, clues, books) : NO_VERDICT;
  return { drafts: verdict.drafts, doubts: [...verdict.doubts, ...(verdict.drafts.length > 0 ? cut : [])] };
}

function exactVerdict(exact: readonly Choice[], clues: Clues, books: Books): Verdict {
  const drafts = exact.map((choice): Draft => {
    const amount: Reason =
      choice.places.length > 1
        ? { code: 'sum-exact', count: choice.places.length, cents: clues.line.cents }
        : { code: 'amount-exact', cents: clues.line.cents };
    const reasons = [...evidenceOf(choice, clues, books), amount];
    return { rank: 0, explanation: clearing(choice.places, clues.line.cents, books.open, reasons) };
  });
  const [only] = exact;
  if (exact.length > 1 || !only) return { drafts, doubts: [{ code: 'several-explanations', count: exact.length }] };
  return { drafts, doubts: doubtsOfExact(only, clues, books) };
}

function inexactVerdict(firm: readonly Choice[], clues: Clues, books: Books): Verdict {
  for (const way of [discounted, credited]) {
    const found = firm.map((choice) => way(choice, clues, books)).filter((verdict) => verdict.drafts.length > 0);
    if (found.length > 0) return together(found);
  }
  return together(
    firm.map((choice) =>
      clues.line.cents < sumOpen(choice.places, books.open) ? short(choice, clues, books) : over(choice, clues, books),
    ),
  );
}

function together(verdicts: readonly Verdict[]): Verdict {
  const drafts = distinct(verdicts.flatMap((verdict) => verdict.drafts));
  const doubts = verdicts.flatMap((verdict) => verdict.doubts);
  return { drafts, doubts: verdicts.length > 1 ? [{ code: 'several-explanations', count: drafts.length }, ...doubts] : doubts };
}

/** Early-payment discounts that are still within their terms make up the difference exactly. */
function discounted(choice: Choice, clues: Clues, books: Books): Verdict {
  const { line } = clues;
  const eligible = choice.places.flatMap((place): Adjustment[] => {
    const { id, discount } = books.open.item(place);
    const isInTerms = discount !== null && line.bookedOn !== null && line.bookedOn <= discount.until;
    return isInTerms && discount.cents > 0n && discount.cents < books.open.open(place)
      ? [{ itemId: id, kind: 'discount', cents: discount.cents }]
      : [];
  });
  const missing = sumOpen(choice.places, books.open) - line.cents;
  const { found, complete } = exactSubsets(
    eligible.map((one) => one.cents),
    missing,
    4,
  );
  if (missing <= 0n || found.length === 0) return NO_VERDICT;
  const drafts = found.map((places): Draft => {
    const kept = places.flatMap((at) => eligible[at] ?? []);
    const reasons = [...evidenceOf(choice, clues, books), ...kept.map((one) => discountReason(one, books))];
    return { rank: 1, explanation: clearing(choice.places, line.cents, books.open, reasons, kept) };
  });
  const doubts = [...doubtsOfExact(choice, clues, books), ...rivals(choice, clues, books, 10).doubts];
  if (found.length > 1) doubts.push({ code: 'several-explanations', count: found.length });
  if (!complete) doubts.push({ code: 'search-cut' });
  return { drafts, doubts };
}

function discountReason(one: Adjustment, { open }: Books): Reason {
  const place = open.placeOf(one.itemId);
  const item = open.item(place ?? 0);
  return { code: 'discount-taken', number: item.number, cents: one.cents, ...(item.discount ? { day: item.discount.until } : {}) };
}

/** Credit notes of the same debtor, not quoted, make up the difference exactly. */
function credited(choice: Choice, clues: Clues, books: Books): Verdict {
  const debtorId = soleDebtor(choice.places, books.open);
  const missing = sumOpen(choice.places, books.open) - clues.line.cents;
  if (debtorId === null || missing <= 0n) return NO_VERDICT;
  const credits = openOf(debtorId, clues, books).filter((place) => books.open.open(place) < 0n && !choice.places.includes(place));
  const { found, complete } = exactSubsets(
    credits.map((place) => books.open.open(place)),
    -missing,
    4,
  );
  if (found.length === 0) return NO_VERDICT;
  const drafts = found.map((chosen): Draft => {
    const used = chosen.flatMap((at) => credits[at] ?? []);
    const reasons = [...evidenceOf(choice, clues, books), ...used.map((place) => creditReason(place, books))];
    return { rank: 1, explanation: clearing([...choice.places, ...used], clues.line.cents, books.open, reasons) };
  });
  const doubts = [...doubtsOfNumbers(choice, clues, books), ...rivals(choice, clues, books, 10).doubts];
  if (found.length > 1) doubts.push({ code: 'several-explanations', count: found.length });
  if (!complete) doubts.push({ code: 'search-cut' });
  return { drafts, doubts };
}

function creditReason(place: Place, { open }: Books): Reason {
  return { code: 'credit-deducted', number: open.item(place).number, cents: -open.open(place) };
}

/** Less money than what is named: certain as a part payment of one item, when nothing else makes up the sum. */
function short(choice: Choice, clues: Clues, books: Books): Verdict {
  const { line } = clues;
  const [place = 0, ...others] = choice.places;
  const { open, options } = books;
  const left = sumOpen(choice.places, open) - line.cents;
  const rival = rivals(choice, clues, books, 3);
  const doubts = [...doubtsOfNumbers(choice, clues, books), ...rival.doubts];
  if (others.length > 0) doubts.push({ code: 'amount-differs' });
  if (isForeign(line)) doubts.push({ code: 'foreign-transfer' });
  const reasons: Reason[] = evidenceOf(choice, clues, books);
  const { id, number } = open.item(place);
  const adjustments: Adjustment[] = [];
  if (others.length === 0 && left <= options.smallDifferenceCents) {
    adjustments.push({ itemId: id, kind: 'small-difference', cents: left });
    reasons.push({ code: 'small-difference', number, cents: left });
  } else if (others.length === 0 && isForeign(line) && left <= options.bankFeeCents) {
    adjustments.push({ itemId: id, kind: 'bank-fee', cents: left });
    reasons.push({ code: 'bank-fee', cents: left });
  } else reasons.push({ code: 'part-payment', number, cents: left });
  if (announcesDiscount(line)) doubts.push({ code: 'discount-announced' });
  const laid = inTurn(choice.places, line.cents, open, reasons);
  return { drafts: [{ rank: 2, explanation: { ...laid, adjustments } }, ...rival.drafts], doubts };
}

/** More money than what is named: certain only when the debtor has nothing else that it could be for. */
function over(choice: Choice, clues: Clues, books: Books): Verdict {
  const { line } = clues;
  const { open } = books;
  const doubts = doubtsOfNumbers(choice, clues, books);
  const debtorId = soleDebtor(choice.places, open);
  const rest = line.cents - sumOpen(choice.places, open);
  const evidence = evidenceOf(choice, clues, books);
  const others = debtorId === null ? [] : openOf(debtorId, clues, books).filter((place) => !choice.places.includes(place));
  if (debtorId === null) doubts.push({ code: 'amount-differs' });
  if (others.length > 0) doubts.push({ code: 'others-open' });
  const drafts = smallSubsets(
    others.map((place) => open.open(place)),
    rest,
    3,
  ).map((more): Draft => {
    const places = [...choice.places, ...more.flatMap((at) => others[at] ?? [])];
    const reasons: Reason[] = [...evidence, { code: 'sum-exact', count: places.length, cents: line.cents }];
    return { rank: 2, explanation: clearing(places, line.cents, open, reasons) };
  });
  const charged = chargesPaid(choice.places, rest, books);
  const told: Reason = { code: charged ? 'charges-paid' : 'paid-too-much', cents: rest };
  const laid = clearing(choice.places, line.cents, open, [...evidence, told]);
  const explanation = charged ? { ...laid, remainder: { cents: rest, as: 'charges' as const, debtorId, charged } } : laid;
  return { drafts: [...drafts, { rank: 3, explanation }], doubts };
}

/** What a sum is of the charges claimed with some items, by item: of both, of the interest or of the fees of all; `null` of none. */
function chargesPaid(places: readonly Place[], rest: bigint, { open }: Books): Charged[] | null {
  const claimed = places.flatMap((place) => {
    const { id, charges } = open.item(place);
    return charges ? [{ itemId: id, interest: charges.interestCents, fee: charges.feeCents }] : [];
  });
  const ways = [
    claimed.map(({ itemId, interest, fee }) => ({ itemId, cents: interest + fee })),
    claimed.map(({ itemId, interest }) => ({ itemId, cents: interest })),
    claimed.map(({ itemId, fee }) => ({ itemId, cents: fee })),
  ];
  const way = rest <= 0n ? undefined : ways.find((one) => sumCents(one.map(({ cents }) => cents)) === rest);
  return way ? ownCharges(way) : null;
}

/** Other items of the debtor that alone make up the very sum: then the number may be the mistake. */
function rivals(choice: Choice, clues: Clues, books: Books, rank: number): Verdict {
  const debtorId = soleDebtor(choice.places, books.open);
  const all = debtorId === null ? [] : openOf(debtorId, clues, books);
  if (all.length > MOST_RIVALS) return { drafts: [], doubts: [{ code: 'search-cut' }] };
  const amounts = all.map((place) => books.open.open(place));
  const found = smallSubsets(amounts, clues.line.cents, 3)
    .map((chosen) => chosen.flatMap((at) => all[at] ?? []))
    .filter((places) => !choice.places.every((place) => places.includes(place)));
  const drafts = found.map((places): Draft => {
    const reasons: Reason[] = [{ code: 'sum-exact', count: places.length, cents: clues.line.cents }];
    return { rank, explanation: clearing(places, clues.line.cents, books.open, reasons) };
  });
  return { drafts, doubts: found.length > 0 ? [{ code: 'others-fit' }] : [] };
}
