import type { Currency } from '../base/money.ts';
import type { Language } from '../base/text.ts';

const FR_UNITS = [
  ...['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize', 'quatorze'],
  ...['quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf'],
];
const FR_TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', 'quatre-vingt', 'quatre-vingt'];
const EN_UNITS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen'],
  ...['fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const EN_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Up to here a number has a name in words; more is refused. */
const MOST = 10n ** 12n;

/**
 * A whole number in words, in French with the hyphens of 1990 left aside ("deux cents", "mille deux cent un"), as sums are written in deeds.
 * @throws RangeError below 0, and from a million millions on
 */
export function numberInWords(value: bigint, language: Language): string {
  if (value < 0n || value >= MOST) throw new RangeError(`${value} has no name in words here`);
  if (value < 1_000n) return below1000(Number(value), language, true);
  const words: string[] = [];
  let rest = value;
  for (const [size, name] of [
    [1_000_000_000n, language === 'fr' ? 'milliard' : 'billion'],
    [1_000_000n, 'million'],
  ] as const) {
    const count = rest / size;
    if (count > 0n) words.push(below1000(Number(count), language, true), language === 'fr' && count > 1n ? `${name}s` : name);
    rest %= size;
  }
  const thousands = rest / 1_000n;
  if (thousands > 0n) {
    // "mille" is a number, not a noun: nothing before it agrees, and one of it is not counted.
    if (language === 'en' || thousands > 1n) words.push(below1000(Number(thousands), language, false));
    words.push(language === 'fr' ? 'mille' : 'thousand');
  }
  const units = Number(rest % 1_000n);
  if (units > 0) words.push(below1000(units, language, true, value >= 1_000n));
  return words.join(' ');
}

/** @param agrees whether a round "cents" or "quatre-vingts" takes its s: at the end, or before a noun */
function below1000(value: number, language: Language, agrees: boolean, follows = false): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  if (language === 'en') {
    const tail = rest === 0 ? '' : hundreds > 0 || follows ? `and ${englishBelow100(rest)}` : englishBelow100(rest);
    return [hundreds > 0 ? `${EN_UNITS[hundreds]} hundred` : '', tail || (value === 0 ? 'zero' : '')].filter(Boolean).join(' ');
  }
  if (value === 0) return 'zéro';
  const many = hundreds > 1 ? `${FR_UNITS[hundreds]} cent${rest === 0 && agrees ? 's' : ''}` : hundreds === 1 ? 'cent' : '';
  return [many, rest > 0 ? frenchBelow100(rest, agrees) : ''].filter(Boolean).join(' ');
}

function frenchBelow100(value: number, agrees: boolean): string {
  if (value < 20) return FR_UNITS[value] ?? '';
  const tens = Math.floor(value / 10);
  const base = FR_TENS[tens] ?? '';
  // Seventy and ninety count on from sixty and eighty.
  const rest = tens === 7 || tens === 9 ? value - (tens - 1) * 10 : value % 10;
  if (rest === 0) return value === 80 && agrees ? 'quatre-vingts' : base;
  const linked = (rest === 1 || rest === 11) && tens < 8;
  return `${base}${linked ? ' et ' : '-'}${FR_UNITS[rest]}`;
}

function englishBelow100(value: number): string {
  if (value < 20) return EN_UNITS[value] ?? '';
  return [EN_TENS[Math.floor(value / 10)], value % 10 > 0 ? EN_UNITS[value % 10] : ''].filter(Boolean).join('-');
}

/** Names of the currencies that deeds are written in; any other goes by its code. */
const UNITS: Readonly<Record<Language, Readonly<Record<string, readonly [one: string, many: string]>>>> = {
  fr: {
    EUR: ['euro', 'euros'],
    USD: ['dollar des États-Unis', 'dollars des États-Unis'],
    CHF: ['franc suisse', 'francs suisses'],
    GBP: ['livre sterling', 'livres sterling'],
  },
  en: {
    EUR: ['euro', 'euros'],
    USD: ['US dollar', 'US dollars'],
    CHF: ['Swiss franc', 'Swiss francs'],
    GBP: ['pound sterling', 'pounds sterling'],
  },
};
const FEMININE: ReadonlySet<string> = new Set(['GBP']);

/**
 * A sum in words: "mille deux cents euros et cinquante centimes". Above a round million French says "d’euros".
 * @throws RangeError as {@link numberInWords}
 */
export function amountInWords(cents: bigint, currency: Currency, language: Language): string {
  const [whole, rest] = [cents / 100n, cents % 100n];
  const [one, many] = UNITS[language][currency] ?? [currency, currency];
  // French counts one and a half as one; English says "zero euros".
  const isOne = language === 'fr' ? whole < 2n : whole === 1n;
  const round = language === 'fr' && whole >= 1_000_000n && whole % 1_000_000n === 0n;
  const unit = isOne ? one : many;
  const link = round ? (/^[aeiouéè]/i.test(unit) ? ' d’' : ' de ') : ' ';
  const number = numberInWords(whole, language);
  const said = `${language === 'fr' && FEMININE.has(currency) ? number.replace(/\bun$/, 'une') : number}${link}${unit}`;
  if (rest === 0n) return said;
  const cent = language === 'fr' ? (rest < 2n ? 'centime' : 'centimes') : rest === 1n ? 'cent' : 'cents';
  return `${said}${language === 'fr' ? ' et ' : ' and '}${numberInWords(rest, language)} ${cent}`;
}
