import type { Language } from '../../core/base/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What the command line says, in one language; both catalogues have the same shape, which the compiler checks. */
export type Words = typeof fr;

const CATALOGUES: Readonly<Record<Language, Words>> = { fr, en };

export function wordsOf(language: Language): Words {
  return CATALOGUES[language];
}
