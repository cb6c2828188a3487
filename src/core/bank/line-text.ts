import { fold } from '../base/text.ts';

/** What a text says that most others do not: names of people and numbers of documents. */
export type Telling = { readonly words: readonly string[]; readonly numbers: readonly string[] };

/** What two texts have in common. */
export type Kinship = {
  readonly words: number;
  readonly numbers: number;
  /** Each names a number that the other does not: two invoices of one customer. */
  readonly isApart: boolean;
};

/** No bank's text is longer than this in earnest. */
const LONGEST_TEXT = 600;
const MOST_WORDS = 16;
const MOST_NUMBERS = 12;

/** Long words that lines of all payers share. */
const PLAIN_WORDS = new Set(
  (
    'virement virements virt sepa inst instantane instantanee recu recue recus faveur emise emis prelevement prelevements prlv europeen ' +
    'permanent international remise remises cheque cheques carte cartes impaye impayee impayes rejet rejets retour remboursement rembt ' +
    'facture factures fact facts invoice avoir acompte solde reglement reglements regl reglt paiement paiements payment votre notre vous ' +
    'merci reference references numero numeros client clients compte comptes commande contrat dossier mandat operation operations frais ' +
    'commission cotisation from transfer credit debit euro euros date sans pour dans avec chez societe sarl eurl sasu rcur frst ' +
    'janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre'
  ).split(' '),
);

/** A text as all layouts of it have in common, in words. */
export function foldedText(text: string): string {
  return fold(text.slice(0, LONGEST_TEXT));
}

export function tellingOf(folded: string): Telling {
  const words = (folded.match(/\p{L}{4,}/gu) ?? []).filter((word) => !PLAIN_WORDS.has(word));
  const numbers = (folded.match(/\d{4,}/g) ?? []).filter((number) => !isDate(number));
  return { words: [...new Set(words)].slice(0, MOST_WORDS), numbers: [...new Set(numbers)].slice(0, MOST_NUMBERS) };
}

export function kinship(a: Telling, b: Telling): Kinship {
  const [ofA, ofB] = [matched(a.numbers, b.numbers, isSameNumber), matched(b.numbers, a.numbers, isSameNumber)];
  return {
    words: matched(a.words, b.words, isSameWord),
    numbers: ofA,
    isApart: ofA < a.numbers.length && ofB < b.numbers.length,
  };
}

function matched(of: readonly string[], among: readonly string[], isSame: (a: string, b: string) => boolean): number {
  return of.filter((one) => among.some((other) => isSame(one, other))).length;
}

/** One format cuts a text, or writes the year and the number as one: 0010 of 20240010. */
function isSameNumber(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a);
}

function isSameWord(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** A year or a day in figures: it is of many lines. */
function isDate(digits: string): boolean {
  if (digits.length === 4) return /^(19|20)/.test(digits);
  return /^((19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])|([0-2]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d)$/.test(digits) || isShortDate(digits);
}

function isShortDate(digits: string): boolean {
  return /^(([0-2]\d|3[01])(0[1-9]|1[0-2])[12]\d|[12]\d(0[1-9]|1[0-2])([0-2]\d|3[01]))$/.test(digits);
}
