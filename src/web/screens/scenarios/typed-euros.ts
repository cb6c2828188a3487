import type { Language } from '../../../core/base/text.ts';

/** "150,00" as a reader of the language types it, from decimal text; nothing for nought. */
export function euroText(amount: string | null, language: Language): string {
  if (amount === null || Number(amount) === 0) return '';
  return language === 'fr' ? amount.replace('.', ',') : amount;
}
