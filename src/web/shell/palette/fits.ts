import { fold } from '../../../core/base/text.ts';

/** How well something fits what was typed: the less, the better. */
const RANKS = { named: 0, begins: 1, nearly: 2, within: 3 } as const;

/** Shorter words are not guessed: they would fit anything. */
const LEAST_GUESSED = 3;

/**
 * Those that fit what was typed, the best first. Each word typed begins a word of the name or of what else it is called by, however that
 * is written; where that fits nothing so well, a slip of a letter is forgiven, and letters left out within the name.
 */
export function fitting<T>(typed: string, all: readonly T[], nameOf: (one: T) => string, othersOf: (one: T) => readonly string[]): T[] {
  const text = fold(typed);
  const words = text.split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const ranked = all.flatMap((one) => {
    const rank = rankOf(text, words, fold(nameOf(one)), othersOf(one).map(fold));
    return rank === null ? [] : [{ one, rank }];
  });
  const best = Math.min(...ranked.map(({ rank }) => rank));
  // What is spelt right leaves no room for guesses.
  const most = best <= RANKS.begins ? RANKS.begins : best;
  return ranked
    .filter(({ rank }) => rank <= most)
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

function rankOf(text: string, words: readonly string[], name: string, others: readonly string[]): number | null {
  if (name.startsWith(text)) return RANKS.named;
  const known = [name, ...others].flatMap((one) => one.split(' '));
  if (words.every((word) => known.some((one) => one.startsWith(word)))) return RANKS.begins;
  if (words.every((word) => known.some((one) => one.startsWith(word) || nearlyBegins(word, one)))) return RANKS.nearly;
  return text.length >= LEAST_GUESSED && isWithin(text.replaceAll(' ', ''), name) ? RANKS.within : null;
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
