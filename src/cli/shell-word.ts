/** A word as a shell takes it: between quotes where it holds more than letters, digits and what paths are made of. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{N}@%+=:,./\\_-]+$/u.test(word) ? word : `"${word.replace(/["\\$`]/g, '\\$&')}"`;
}
