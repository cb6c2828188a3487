import { fold } from '../../../core/base/text.ts';

/** Whether each word typed begins a word of one of the texts, however they are written. */
export function fits(typed: string, texts: readonly string[]): boolean {
  const words = fold(typed).split(' ').filter(Boolean);
  const known = texts.flatMap((text) => fold(text).split(' '));
  return words.length > 0 && words.every((word) => known.some((one) => one.startsWith(word)));
}

/** Those that fit, the ones whose own name begins as typed first. */
export function fitting<T>(typed: string, all: readonly T[], nameOf: (one: T) => string, othersOf: (one: T) => readonly string[]): T[] {
  const isNamed = (one: T) => fold(nameOf(one)).startsWith(fold(typed));
  const found = all.filter((one) => fits(typed, [nameOf(one), ...othersOf(one)]));
  return [...found.filter(isNamed), ...found.filter((one) => !isNamed(one))];
}
