import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { typeset } from '../core/letter/typography.ts';

type Texts = { readonly fr: unknown; readonly en: unknown };
/** One text in both languages, with the place where it stands. */
type Leaf = Texts & { readonly at: string };

const src = join(import.meta.dirname, '..');
const files = globSync(['words/*.ts', 'web/words/*.ts'], { cwd: src }).filter((file) => !/(\.test|words\/phrase)\.ts$/.test(file));

/** Words that both languages write alike. */
const ALIKE =
  /^(Dupont|Ctrl\+Z|Logo|standard|Français|English|Part|Format|Options?|SIREN|SIRET|IBAN|BIC|PDF|FEC|E-mail|e-mail|SMS|Port|STARTTLS.*|SARL, SAS, EI…|Lyon|\d questions?|Questions?|question|Date|Documents?|Source|Page|[Vv]ersion .*|Total|Menu|Note|correction|[Aa]ction|Article|Ctrl K.*|Factur-X|ZUGFeRD 1|acquit lay-credit .*)$/;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isPair = (value: unknown): value is Texts => isRecord(value) && 'fr' in value && 'en' in value;

/** Everything in two languages that a file holds, however deep. */
function pairsOf(value: unknown, at: string): Leaf[] {
  if (isPair(value)) return [{ at, fr: value.fr, en: value.en }];
  return isRecord(value) ? Object.entries(value).flatMap(([key, inner]) => pairsOf(inner, `${at}.${key}`)) : [];
}

const catalogues = (
  await Promise.all(files.map(async (file) => pairsOf({ ...((await import(join(src, file))) as object) }, file.replace(/\.ts$/, ''))))
).flat();

/** What differs in shape; the texts themselves go to `leaves`. */
function compare({ at, fr, en }: Leaf, leaves: Leaf[]): string[] {
  if (Array.isArray(fr) && Array.isArray(en))
    return fr.length === en.length
      ? fr.flatMap((one, n) => compare({ at: `${at}.${n}`, fr: one, en: en[n] }, leaves))
      : [`${at}: not as many`];
  if (isRecord(fr) && isRecord(en)) {
    const keys = [...new Set([...Object.keys(fr), ...Object.keys(en)])];
    return keys.flatMap((key) =>
      key in fr && key in en ? compare({ at: `${at}.${key}`, fr: fr[key], en: en[key] }, leaves) : [`${at}.${key}: in one language only`],
    );
  }
  if (typeof fr !== typeof en) return [`${at}: ${typeof fr} and ${typeof en}`];
  leaves.push({ at, fr, en });
  return [];
}

const leaves: Leaf[] = [];
const misfits = catalogues.flatMap((one) => compare(one, leaves));

/** A filling of the wrong kind shows in the text. */
const isTold = (text: unknown): text is string => typeof text === 'string' && !/undefined|NaN|\[object|true|false|Dupont,/.test(text);

const FILLINGS: readonly unknown[] = [0, 1, 2, 1_234, 'Dupont', '2026-03-02', ['Dupont', 'Martin'], true, false];
/** Says something for whatever it is asked. */
const ANYTHING = new Proxy({}, { get: () => 'Dupont' });

/** What a text says of none, one, two or many, and of a name; what needs something of another kind says nothing of it. */
function said(text: unknown): string[] {
  if (typeof text === 'string') return [text];
  if (typeof text !== 'function') return [];
  const call = text as (...args: unknown[]) => unknown;
  const fillings = /^\(?\{/.test(String(text)) ? [ANYTHING] : FILLINGS;
  return fillings.flatMap((filling) => {
    try {
      const answer = call(...Array.from({ length: Math.max(1, text.length) }, () => filling));
      return isTold(answer) ? [answer] : [];
    } catch {
      return [];
    }
  });
}

const french = leaves.flatMap(({ at, fr }) => said(fr).map((text) => ({ at, text })));
const english = leaves.flatMap(({ at, en }) => said(en).map((text) => ({ at, text })));
const faulty = (texts: typeof french, isFault: (text: string) => boolean) => [
  ...new Set(texts.filter(({ text }) => isFault(text)).map(({ at, text }) => `${at}: ${text}`)),
];

describe('the words in two languages', () => {
  test('are many', () => {
    expect(catalogues.length).toBeGreaterThan(80);
    expect(leaves.length).toBeGreaterThan(1_500);
  });

  test('have the same keys in both, however deep', () => {
    expect(misfits).toEqual([]);
  });

  test('take as much in one language as in the other', () => {
    const arity = (text: unknown) => (typeof text === 'function' ? text.length : null);
    expect(leaves.filter(({ fr, en }) => arity(fr) !== arity(en)).map(({ at }) => at)).toEqual([]);
  });

  test('are said, in French and in English', () => {
    const silent = leaves.filter(({ fr, en }) => said(fr).length === 0 || said(en).length === 0);
    expect(silent.map(({ at }) => at)).toEqual([]);
  });

  test('are translated', () => {
    const alike = leaves.flatMap(({ at, fr, en }) => {
      const inEnglish = said(en);
      return [...new Set(said(fr))]
        .filter((text) => inEnglish.includes(text))
        .filter((text) => /\p{L}{2}/u.test(text) && !ALIKE.test(text))
        .map((text) => `${at}: ${text}`);
    });
    expect(alike).toEqual([]);
  });
});

describe('French texts', () => {
  test('have the spaces, apostrophes and quotes of a printer', () => {
    expect(faulty(french, (text) => text !== '?' && typeset(text, 'fr') !== text)).toEqual([]);
    expect(faulty(french, (text) => /['"]|[\u201c\u201d]/.test(text))).toEqual([]);
    expect(faulty(french, (text) => / [;:!?»]|« /.test(text))).toEqual([]);
  });

  test('have no space too many and none too few', () => {
    expect(faulty(french, (text) => / {2}|[ \u00a0\u202f]{2}| [,.)]|\( |^ | $/.test(text))).toEqual([]);
    expect(faulty(french, (text) => /\p{L}[,;][\p{L}\d]/u.test(text))).toEqual([]);
  });
});

describe('English texts', () => {
  test('have no space too many, and none before a stop', () => {
    expect(faulty(english, (text) => / {2}|^ | $| [,;:!?.)](\s|$)|\( /.test(text))).toEqual([]);
  });

  test('have none of the French typography: no space before a colon, no « »', () => {
    expect(faulty(english, (text) => /[ \u00a0\u202f][:;!?]|[«»]/.test(text))).toEqual([]);
  });

  test('are not put together with a French colon on a screen', () => {
    const screens = globSync('web/**/*.tsx', { cwd: src });
    expect(screens.length).toBeGreaterThan(100);
    expect(screens.filter((file) => /\}[ \u00a0\u202f][:;!?] ?\$\{/.test(readFileSync(join(src, file), 'utf8')))).toEqual([]);
  });

  test('have curly quotes and apostrophes', () => {
    expect(faulty(english, (text) => /['"]/.test(text))).toEqual([]);
  });
});
