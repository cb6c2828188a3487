import type { Atom } from './atoms.ts';
import { NUMBER_WORDS, OTHER_WORDS } from './bank-words.ts';
import type { OpenBook } from './open-book.ts';

/** What may stand inside one number. */
export const JOINT = /^[\s.\-–_/\\:#°|*]{0,3}$/;

/** The telling word before a number: "FACTURE" in "FACTURE N° 12". */
export function wordBefore(atoms: readonly Atom[], at: number): string {
  let before = at - 1;
  while (before >= 0 && NUMBER_WORDS.has(atoms[before]?.text ?? '')) before -= 1;
  const atom = atoms[before];
  return atom && !atom.isDigits ? atom.text : '';
}

/** Letters that the number follows at once: "CMD" in "CMD-12". */
export function touchingWord(atoms: readonly Atom[], at: number): string {
  const [before, atom] = [atoms[at - 1], atoms[at]];
  return before && !before.isDigits && /^[-–_/.]?$/.test(atom?.gap ?? ' ') ? before.text : '';
}

/** Whether the words before say that the digits are an order, a register, a telephone… and no invoice. */
export function isOfOther(atoms: readonly Atom[], at: number): boolean {
  return OTHER_WORDS.has(wordBefore(atoms, at)) || OTHER_WORDS.has(touchingWord(atoms, at));
}

/** The whole word, then the series that it may end with: "FACTUREFA" may hold "FA". */
export function prefixesIn(word: string, book: OpenBook): string[] {
  const endings = Array.from({ length: Math.min(word.length - 1, 8) }, (_, cut) => word.slice(-(cut + 1)));
  return [word, ...endings.reverse().filter((ending) => book.isSeries(ending))];
}

/** Digits that stand together, from here on. */
export function digitRun(atoms: readonly Atom[], at: number): Atom[] {
  const run: Atom[] = [];
  for (let end = at; end < atoms.length && run.length < 4; end += 1) {
    const atom = atoms[end];
    if (!atom?.isDigits || (end > at && !JOINT.test(atom.gap)) || (run.length > 0 && atom.noise)) break;
    run.push(atom);
  }
  return run;
}
