import { fold } from '../../core/base/text.ts';

let codes: ReadonlyMap<string, string> | null = null;

/** ISO 3166-1 alpha-2 code of a country written as a code or by its French or English name; `null` when it is not known. */
export function countryCode(text: string): string | null {
  const word = text.trim();
  if (/^[A-Za-z]{2}$/.test(word)) return current(word.toUpperCase());
  codes ??= countryNames();
  return codes.get(fold(word)) ?? null;
}

function countryNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const language of ['fr', 'en']) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
      const name = display.of(code);
      if (name !== undefined && current(code) === code && !names.has(fold(name))) names.set(fold(name), code);
    }
  }
  return names;
}

/** The code in use today: two codes bear the name of Germany, and "UK" is what people write for "GB". */
function current(code: string): string {
  return Intl.getCanonicalLocales(`und-${code}`)[0]?.slice(4) ?? code;
}
