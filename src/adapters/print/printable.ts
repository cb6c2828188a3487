/** Printed in the place of a character that no embedded font can draw: PDF/A forbids a missing glyph. */
export const MISSING = '□';
/** A place where a line may break; draws nothing, so no font has to cover it. */
const ZERO_WIDTH_SPACE = '\u200b';
/** Longest run of characters without a place to break, in a paragraph. */
const LONGEST_RUN = 32;

/** Which characters the embedded fonts draw. */
export type Coverage = (codePoint: number) => boolean;

/**
 * A text as it can be printed: composed, without controls or marks that turn the direction of writing around (they
 * could show a sum or a name reversed), and with {@link MISSING} for what the fonts lack (Chinese, Arabic, emoji…).
 */
export function printable(text: string, covers: Coverage): string {
  let out = '';
  for (const character of cleaned(text)) out += isDrawn(character, covers) ? character : MISSING;
  return breakable(out, LONGEST_RUN);
}

/** The characters of a text that would be replaced, each once. */
export function unprintable(text: string, covers: Coverage): readonly string[] {
  return [...new Set(cleaned(text))].filter((character) => !isDrawn(character, covers));
}

/** Gives a run without a place to break one every so often, so that it cannot leave its column or the page. */
export function breakable(text: string, longestRun: number): string {
  if (text.length <= longestRun) return text;
  return text.replace(new RegExp(`[^\\s\u200b/-]{${longestRun}}(?=[^\\s\u200b/-])`, 'gu'), `$&${ZERO_WIDTH_SPACE}`);
}

function cleaned(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?![\n\u200b])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Variation_Selector}]/gu, '');
}

function isDrawn(character: string, covers: Coverage): boolean {
  return character === '\n' || character === ZERO_WIDTH_SPACE || covers(character.codePointAt(0) ?? 0);
}

/** Coverage of a set of TrueType fonts, read from their `cmap` tables (formats 4 and 12). */
export function coverageOf(fonts: readonly Uint8Array[]): Coverage {
  const covered = new Set<number>();
  for (const font of fonts) for (const codePoint of codePointsOf(font)) covered.add(codePoint);
  return (codePoint) => covered.has(codePoint);
}

function* codePointsOf(font: Uint8Array): Generator<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const subtable = cmap + view.getUint32(cmap + 8 + i * 8);
    const format = view.getUint16(subtable);
    if (format === 4) yield* format4(view, subtable);
    if (format === 12) yield* format12(view, subtable);
  }
}

function tableOffset(view: DataView, tag: string): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + i * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`font without a ${tag} table`);
}

function* format4(view: DataView, at: number): Generator<number> {
  const double = view.getUint16(at + 6);
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + double, at + 16 + 2 * double, at + 16 + 3 * double];
  for (let i = 0; i < double; i += 2) {
    const offset = view.getUint16(offsets + i);
    const start = view.getUint16(starts + i);
    for (let code = start; code <= view.getUint16(ends + i) && code < 0xffff; code++) {
      const glyph = offset === 0 ? code : view.getUint16(offsets + i + offset + 2 * (code - start));
      if (glyph !== 0 && ((glyph + view.getUint16(deltas + i)) & 0xffff) !== 0) yield code;
    }
  }
}

function* format12(view: DataView, at: number): Generator<number> {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12;
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++) yield code;
  }
}
