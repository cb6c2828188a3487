import type { Language } from '../../base/text.ts';
import { ENGLISH_FIRM } from './en-firm.ts';
import { ENGLISH_FRIENDLY } from './en-friendly.ts';
import { ENGLISH_INSTALMENTS } from './en-instalments.ts';
import { FRENCH_FIRM } from './fr-firm.ts';
import { FRENCH_FRIENDLY } from './fr-friendly.ts';
import { FRENCH_INSTALMENTS } from './fr-instalments.ts';
import type { Catalogue } from './wording.ts';

const CATALOGUES: { readonly [language in Language]: Catalogue } = {
  fr: { ...FRENCH_FRIENDLY, ...FRENCH_FIRM, ...FRENCH_INSTALMENTS },
  en: { ...ENGLISH_FRIENDLY, ...ENGLISH_FIRM, ...ENGLISH_INSTALMENTS },
};

/** All the standard texts of a language. */
export function catalogueIn(language: Language): Catalogue {
  return CATALOGUES[language];
}
