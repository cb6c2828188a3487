import { fold } from '../../../core/base/text.ts';

type Named<T> = { readonly typed: string; readonly all: readonly T[]; nameOf(one: T): string; othersOf(one: T): readonly string[] };

/** Shorter words are not guessed: they would fit anything. */
const LEAST_GUESSED = 3;

/**
 * Those of which each word typed begins a word of the name, or of what else it is called by, however that is written; the ones whose own
 * name begins as typed first.
 */
export function fitting<T>({ typed, all, nameOf, othersOf }: Named<T>): T[] {
  const found = matching({ typed, all, nameOf, othersOf }, (word, known) => known.startsWith(word));
  const isNamed = (one: T) => fold(nameOf(one)).startsWith(fold(typed));
  return [...found.filter(isNamed), ...found.filter((one) => !isNamed(one))];
}

/** What may have been meant where nothing fits: a slip of a letter is forgiven, or letters left out within the name. */
export function guessing<T>({ typed, all, nameOf, othersOf }: Named<T>): T[] {
  const nearly = matching({ typed, all, nameOf, othersOf }, (word, known) => known.startsWith(word) || nearlyBegins(word, known));
  if (nearly.length > 0) return nearly;
  const letters = fold(typed).replaceAll(' ', '');
  return letters.length < LEAST_GUESSED ? [] : all.filter((one) => isWithin(letters, fold(nameOf(one))));
}

function matching<T>({ typed, all, nameOf, othersOf }: Named<T>, begins: (word: string, known: string) => boolean): T[] {
  const words = fold(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return all.filter((one) => {
    const known = [nameOf(one), ...othersOf(one)].flatMap((text) => fold(text).split(' '));
    return words.every((word) => known.some((text) => begins(word, text)));
  });
}

/** Whether a word begins as typed but for one slip: a letter wrong, too many, left out, or two that changed places. */
function nearlyBegins(typed: string, word: string): boolean {
  if (typed.length <= LEAST_GUESSED) return false;
  return [-1, 0, 1].some((more) => isOneSlipAway(typed, word.slice(0, typed.length + more)));
}

function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const rest = (text: string, from: number) => text.slice(from);
  return (
    rest(a, at + 1) === rest(b, at + 1) ||
    rest(a, at + 1) === rest(b, at) ||
    rest(a, at) === rest(b, at + 1) ||
    (a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, at + 2) === rest(b, at + 2))
  );
}

/** Whether the letters stand in a name in their order, the first of them at the beginning of a word. */
function isWithin(letters: string, name: string): boolean {
  return [...name.matchAll(/(?:^| )(?=\S)/g)].some(({ index, 0: gap }) => {
    const part = name.slice(index + gap.length);
    if (part[0] !== letters[0]) return false;
    let at = 0;
    for (const letter of part) if (letter === letters[at]) at += 1;
    return at === letters.length;
  });
}
