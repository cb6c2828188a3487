import type { Day } from '../core/base/day.ts';
import { type Currency, EUR, type Money, money } from '../core/base/money.ts';
import { formatDay, formatMoney, groupThousands, type Language } from '../core/base/text.ts';
import { typeset } from '../core/letter/typography.ts';

type Value = string | number;
type Phrase = (strings: TemplateStringsArray, ...values: readonly Value[]) => string;

/** Sets the spaces of the sentence itself; what is put into it (a path, a name, a command) stays as it is. */
function phraseIn(language: Language): Phrase {
  return (strings, ...values) => {
    const template = strings.reduce((text, part, index) => `${text}{${index - 1}}${part}`);
    return typeset(template, language).replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
  };
}

export const fr = phraseIn('fr');
export const en = phraseIn('en');

/** "1 234" / "1,234". */
export function countIn(count: number, language: Language): string {
  return groupThousands(String(count), language === 'fr' ? '\u202f' : ',');
}

/** How amounts, days and lists are written for one reader. */
export type Manner = {
  readonly language: Language;
  day(day: Day): string;
  amount(money: Money): string;
  cents(cents: number, currency?: Currency): string;
  count(count: number): string;
  /** "1 234,56", from a decimal text with a dot. */
  decimal(text: string): string;
  /** "FA-1, FA-2 et FA-3"; a long list is cut. */
  list(all: readonly string[], most?: number): string;
  /** "e-mail : envoyé" */
  labelled(label: string, text: string): string;
  /** "e-mail envoyé ; lettre postée", without what is empty. */
  joined(all: readonly string[]): string;
};

const OTHERS = {
  fr: { and: ' et ', more: (count: string) => ` et ${count} autres` },
  en: { and: ' and ', more: (count: string) => ` and ${count} others` },
} as const;

export function mannerOf(language: Language): Manner {
  const { and, more } = OTHERS[language];
  return {
    language,
    day: (day) => formatDay(day, language),
    amount: (sum) => formatMoney(sum, language),
    cents: (cents, currency = EUR) => formatMoney(money(BigInt(cents), currency), language),
    count: (count) => countIn(count, language),
    decimal: (text) => {
      const [whole = '', decimals] = text.split('.');
      const grouped = groupThousands(whole, language === 'fr' ? '\u202f' : ',');
      return decimals === undefined ? grouped : `${grouped}${language === 'fr' ? ',' : '.'}${decimals}`;
    },
    labelled: (label, text) => `${label}${language === 'fr' ? '\u00a0' : ''}: ${text}`,
    joined: (all) => all.filter(Boolean).join(language === 'fr' ? '\u202f; ' : '; '),
    list: (all, most = 8) => {
      const last = all.at(-1) ?? '';
      if (all.length > most + 1) return all.slice(0, most).join(', ') + more(countIn(all.length - most, language));
      return all.length < 2 ? last : all.slice(0, -1).join(', ') + and + last;
    },
  };
}

/** "1 débiteur", "2 débiteurs", "0 débiteur": in French nought is singular, in English it is plural. */
export function counted(count: number, one: string, many: string, language: Language): string {
  const plural = language === 'fr' ? Math.abs(count) >= 2 : count !== 1;
  return `${countIn(count, language)} ${plural ? many : one}`;
}
