import { addDays, addMonths, type Day, endOfMonth, isDay } from '../base/day.ts';
import { fold } from '../base/text.ts';
import { type EndOfMonthMethod, endOfMonthTerm } from './payment-term.ts';

/** Why the words do not settle the due date: a person says which it is. */
export type AskReason =
  | 'not-understood'
  /** Two readings of "fin de mois" give two dates. */
  | 'end-of-month-method'
  /** The term counts from the delivery, whose day is not known. */
  | 'delivery-day-unknown'
  /** Instalments, or several terms in one text. */
  | 'several-terms'
  /** 03/04 in an English text: March or April. */
  | 'day-or-month';

export type DueDate = { readonly certain: Day } | { readonly ask: AskReason };

export type TermFacts = {
  readonly issuedOn: Day;
  readonly deliveredOn?: Day | null;
  /** Once the creditor has said how it counts, nothing is asked any more. */
  readonly endOfMonthMethod?: EndOfMonthMethod;
};

const LONGEST_TEXT = 2000;
const MOST_DAYS = 365;
/** "Net 30" names no unit: a larger number may be an amount. */
const MOST_BARE_DAYS = 90;

/**
 * The due date that payment terms in words give ("30 jours fin de mois", "à réception", "net 30 days"), when they leave no doubt.
 * Sentences about penalties and discounts are passed over. "À réception" counts from the issue date: the day the law itself
 * starts the longest terms from.
 * @law C. com. L441-10 I
 * @effect 2019-04-26
 */
export function dueDateOfTerms(text: string, facts: TermFacts): DueDate {
  if (text.length > LONGEST_TEXT) return { ask: 'not-understood' };
  const answers = clauses(text).flatMap((clause) => answerOf(clause, facts));
  const [first] = answers;
  if (first === undefined) return { ask: 'not-understood' };
  return answers.every((answer) => saidBy(answer) === saidBy(first)) ? first : { ask: 'several-terms' };
}

function saidBy(answer: DueDate): Day | AskReason {
  return 'certain' in answer ? answer.certain : answer.ask;
}

const BESIDE_THE_POINT =
  /\b(penalites?|retards?|escompte|indemnite|interets?|discount|late|overdue|interest|penalty|recouvrement|clause|tva|taux|bce)\b/;
const NO_DISCOUNT = /\b(sans|aucun|pas d\s?['’]|no)\s*(escompte|discount)[^.;,\n]*/gi;

/** Sentences and lines; a comma or a dash separates too, but not inside a number or a date. */
function clauses(text: string): string[] {
  return text
    .replace(NO_DISCOUNT, '')
    .split(/[;\n\r|]|\.(?!\d)|,(?!\d)| [-–—/] /)
    .filter((clause) => !BESIDE_THE_POINT.test(fold(clause)));
}

const INSTALMENTS = /\d\s*%|\bacompte|\bdeposit|\binstal|\bfois\b|\bsolde\b|\bbalance\b/i;
/** Working days, a half, the month that follows: no reading of these is tried. */
const UNUSUAL =
  /\bouvr(e|able)|\b(working|business) days|\bdecade|\bdemie?\b|\bhalf\b|\bmois (suivant|prochain)|\b(next|following) month\b/;
/** 75, 48 or 160 in words, of which only the end is known here. */
const END_OF_NUMBER =
  /\b(cents?|vingts?|trente|quarante|cinquante|soixante|hundred( and)?) (huit|quinze|trente|quarante|soixante|thirty|forty|sixty)\b/;
/** "1,5 mois": without its point it would be five months. */
const DECIMAL = /\d[.,]\d+ ?(jours?|days?|mois|months?)\b/i;
/** "30/60 jours", "30 à 45 jours", "3 x 30 days": the last number alone would be a term that nobody agreed. */
const SLASHED = /\d ?[/–-] ?\d{1,3} ?(jours?|jrs?|j|days?|mois|months?)\b/i;
const JOINED = /\b\d{1,3} (et|ou|a|x|and|or|to) \d{1,3} ?(jours?|jrs?|j|days?|mois|months?)\b/;

function answerOf(clause: string, facts: TermFacts): DueDate[] {
  if (INSTALMENTS.test(clause)) return [{ ask: 'several-terms' }];
  const folded = fold(clause);
  if (UNUSUAL.test(folded) || END_OF_NUMBER.test(folded) || DECIMAL.test(clause)) return [{ ask: 'not-understood' }];
  const words = numbersInDigits(folded);
  if (SLASHED.test(clause) || JOINED.test(words)) return [{ ask: 'several-terms' }];
  const counted = [...words.matchAll(TERM)].map(([term, count]) => countedTerm(words, Number(count), term.includes('m'), facts));
  const answers = [...counted, ...writtenDates(clause, counted.length > 0)];
  return answers.length > 0 ? answers : wordedTerm(words, facts);
}

function wordedTerm(words: string, facts: TermFacts): DueDate[] {
  const net = BARE_NET.exec(words)?.[1];
  if (net && Number(net) <= MOST_BARE_DAYS) return [countedTerm(words.replace(BARE_NET, `${net} days $2`), Number(net), false, facts)];
  if (END_OF_MONTH.test(words)) return [afterEndOfMonth(words, endOfMonth(facts.issuedOn))];
  if (ON_DELIVERY.test(words)) return [facts.deliveredOn ? { certain: facts.deliveredOn } : { ask: 'delivery-day-unknown' }];
  if (AT_ONCE.test(words)) return [{ certain: facts.issuedOn }];
  return NUMBER_ALONE.test(words) ? [{ ask: 'not-understood' }] : [];
}

/** The "30" of "30, 60 jours": not a term, but the other one is not the only one either. */
const NUMBER_ALONE = /(?:^|\ba )\d{1,3}$/;

/** "30 jours", "60 j", "2 mois", "30 days". */
const TERM = /\b(\d{1,3}) ?(jours?|jrs?|j|days?|mois|months?)\b/g;
/** "Net 30", "payment terms net 30 EOM"; not "total net 120". */
const BARE_NET = /^(?:(?:payment|conditions?) )?(?:terms? |de )?(?:reglement |paiement )?net (\d{1,3})(?: (eom|end of (?:the )?month))?$/;
const AT_ONCE = /\b(a|des|sur) reception\b|\b(up)?on receipt\b|\bcomptant\b|\bimmediat\b|\bimmediate(ly)?\b|\ba la commande\b|\bcash\b/;
const ON_DELIVERY = /\ba la livraison\b|\b(up)?on delivery\b|\breception d(es|e la|e) (marchandises?|produits?|biens?|livraison)\b/;
const FROM_DELIVERY = /\b(livraison|delivery|marchandises?|goods|reception d(es|e la|e) (produits?|biens?))\b/;
const END_OF_MONTH = /\bfin d[eu] mois\b|\bfdm\b|\bend of (the )?month\b|\beom\b/;
/** The days, then the end of the month, with nothing between that could turn the order round ("30 days after end of month"). */
const DAYS_END_OF_MONTH = /\b\d{1,3} ?[a-z]+ (nets? |date de facture )?(fin d[eu] mois|fdm|end of (the )?month|eom)\b/;

function countedTerm(words: string, count: number, months: boolean, facts: TermFacts): DueDate {
  if (count < 1 || count * (months ? 30 : 1) > MOST_DAYS) return { ask: 'not-understood' };
  const start = FROM_DELIVERY.test(words) ? (facts.deliveredOn ?? null) : facts.issuedOn;
  if (start === null) return { ask: 'delivery-day-unknown' };
  if (!END_OF_MONTH.test(words)) {
    // "30 jours le 15" is a custom of its own: the 15th that follows.
    if (DATE_IN_MONTH.test(words)) return { ask: 'not-understood' };
    return { certain: months ? addMonths(start, count) : addDays(start, count) };
  }
  const end = endOfMonthOf(start, count, months, DAYS_END_OF_MONTH.test(words), facts.endOfMonthMethod);
  return end === null ? { ask: 'end-of-month-method' } : afterEndOfMonth(words, end);
}

/**
 * "30 jours fin de mois" is commonly 30 days, then the end of that month; some count whole months. It is certain where both give the same
 * month. "45 jours" has no common reading: it needs the method.
 */
function endOfMonthOf(start: Day, count: number, months: boolean, inOrder: boolean, method: EndOfMonthMethod | undefined): Day | null {
  if (months) return inOrder ? endOfMonth(addMonths(start, count)) : null;
  if (method) return endOfMonthTerm(start, count, method);
  if (!inOrder || count % 30 !== 0) return null;
  const byDays = endOfMonthTerm(start, count, 'days-then-end');
  return byDays === endOfMonth(addMonths(start, count / 30)) ? byDays : null;
}

/** "le 10", "the 15th"; not the beginning of a whole date. */
const DATE_IN_MONTH = /\b(?:le|the) (\d{1,2})(?:er|st|nd|rd|th)?\b(?! \d)/;

/** "fin de mois le 10": the tenth of the month that follows. Not every month has a 29th: such a day is asked for. */
function afterEndOfMonth(words: string, end: Day): DueDate {
  const date = Number(DATE_IN_MONTH.exec(words)?.[1] ?? 0);
  return date <= 28 ? { certain: addDays(end, date) } : { ask: 'not-understood' };
}

const DUE_WORDS = /^[\d/.\s-]+$|\b(echeance|payable|payer|regler|reglement|plus tard|avant|due|before|by|until|soit)\b/;
const ENGLISH = /\b(due|by|on|before|until|payable on)\b/i;

const DATE = /\b(\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})\b/g;

/**
 * Dates count when the clause says that it is about the due date; beside a counted term they always do, so that a contradiction is
 * asked about.
 */
function writtenDates(clause: string, besideTerm: boolean): DueDate[] {
  if (!besideTerm && !DUE_WORDS.test(clause) && !DUE_WORDS.test(fold(clause))) return [];
  return [...clause.matchAll(DATE)].map(([text]) => dateOf(text, clause));
}

function dateOf(text: string, clause: string): DueDate {
  if (isDay(text)) return { certain: text };
  const [first = '', second = '', year = ''] = text.split(/[/.]/);
  if (ENGLISH.test(clause) && first !== second && Number(first) <= 12) return { ask: 'day-or-month' };
  const french = `${year}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`;
  return isDay(french) ? { certain: french } : { ask: 'not-understood' };
}

const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/\bhuit\b/g, '8'],
  [/\bquinze\b/g, '15'],
  [/\btrente\b/g, '30'],
  [/\bquarante cinq\b/g, '45'],
  [/\bsoixante\b/g, '60'],
  [/\bthirty\b/g, '30'],
  [/\bforty five\b/g, '45'],
  [/\bsixty\b/g, '60'],
];

function numbersInDigits(words: string): string {
  // "30 (trente) jours" must not become two numbers.
  const written = NUMBERS.reduce((text, [word, digits]) => text.replace(word, digits), words);
  return written.replace(/\b(\d+) \1\b/g, '$1');
}
