import type { Language } from '../base/text.ts';

const CODES: { readonly [language in Language]: readonly (readonly [RegExp, string])[] } = {
  fr: [
    [/^C\. com\. /, 'du Code de commerce'],
    [/^C\. civ\. /, 'du Code civil'],
    [/^CCP /, 'du Code de la commande publique'],
    [/^CMF /, 'du Code monétaire et financier'],
  ],
  en: [
    [/^C\. com\. /, 'of the French Commercial Code'],
    [/^C\. civ\. /, 'of the French Civil Code'],
    [/^CCP /, 'of the French Public Procurement Code'],
    [/^CMF /, 'of the French Monetary and Financial Code'],
  ],
};

/** "article L441-10, II, du Code de commerce" from "C. com. L441-10 II"; an unknown code is left as it is. */
export function articleInWords(article: string, language: Language): string {
  const parts = article.split(', ').map((part) => oneArticle(part, language));
  return parts.join(language === 'fr' ? ' et ' : ' and ');
}

function oneArticle(article: string, language: Language): string {
  const found = CODES[language].find(([abbreviation]) => abbreviation.test(article));
  if (!found) return article;
  const number = article.replace(found[0], '').replace(/ ([IVX]+)$/, ', $1,');
  return `article ${number} ${found[1]}`;
}
