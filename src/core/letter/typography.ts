import type { Language } from '../base/text.ts';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/**
 * Sets the spaces and apostrophes that a good printer would, so that nobody has to type them: in French a narrow
 * no-break space before ; ! ? and a no-break space before : and inside « », ’ for ', and no line break before € or %,
 * nor between "article" and its number.
 * Punctuation that belongs to an address or a time ("https:", "12:30") is left alone.
 */
export function typeset(text: string, language: Language): string {
  const apostrophes = text.replace(/(?<=[\p{L}\p{N}}])'(?=[\p{L}\p{N}{])/gu, '’');
  const units = apostrophes.replace(/(\d)[ \u00a0\u202f]([€%])/g, `$1${NO_BREAK}$2`);
  const articles = units.replace(/\b(articles?) (?=[LRD]?\d)/gi, `$1${NO_BREAK}`);
  return language === 'fr' ? setFrenchSpaces(articles) : setEnglishQuotes(articles);
}

function setFrenchSpaces(text: string): string {
  return text
    .replace(/«[ \u00a0\u202f]*/g, `«${NO_BREAK}`)
    .replace(/[ \u00a0\u202f]*»/g, `${NO_BREAK}»`)
    .replace(/[ \u00a0\u202f]*([;!?]+)(?=[\s|\])»]|$)/g, `${NARROW}$1`)
    .replace(/[ \u00a0\u202f]*:(?=[\s|\]]|$)/g, `${NO_BREAK}:`)
    .replace(/(?<!\p{L})(n°|art\.|M\.|Mme) (?=\S)/gu, `$1${NO_BREAK}`);
}

function setEnglishQuotes(text: string): string {
  return text.replace(/(?<=^|[\s(])"(?=\S)/g, '“').replace(/(?<=\S)"(?=$|[\s).,;:!?])/g, '”');
}
