import { isSiren, isSiret } from '../receivable/siren.ts';
import { isCheckedIban } from './check-digits.ts';

/** What a run of digits in a bank's text plainly is, besides an invoice number. */
export type Noise = 'date' | 'phone' | 'account' | 'registration' | 'amount';

/** A run of letters or of digits, in capitals without accents. */
export type Atom = {
  readonly text: string;
  readonly isDigits: boolean;
  /** What stands between it and the atom before; empty when they touch. */
  readonly gap: string;
  readonly noise: Noise | null;
  /** Last of a text that is as long as banks cut texts to: what follows may be lost. */
  readonly mayBeCut: boolean;
};

/** No bank text is longer than this in earnest; beyond it a line is not read. */
const LONGEST_TEXT = 600;
const MOST_ATOMS = 160;
/** Lengths at which banks' formats cut a text. */
const CUTS = [27, 30, 31, 32, 34, 35, 70, 105, 140];

const ASCII = /^[\x20-\x7e]*$/;

/** Capitals without accents: what the bank systems of two countries agree on. */
export function capitals(text: string): string {
  if (ASCII.test(text)) return text.toUpperCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').toUpperCase();
}

/** Letters and digits alone, in capitals: how a number looks once every separator is dropped. */
export function compact(text: string): string {
  return capitals(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

export function atomsOf(text: string | null): Atom[] {
  if (text === null) return [];
  const all = capitals(text.slice(0, LONGEST_TEXT)).trim();
  const isFull = CUTS.some((cut) => cut === all.length || cut === all.length + 1);
  const noise = noiseOf(all);
  const atoms: Atom[] = [];
  let end = 0;
  for (const found of all.matchAll(/\d+|\p{L}+/gu)) {
    if (atoms.length === MOST_ATOMS) break;
    const start = found.index;
    const [word] = found;
    const mayBeCut = isFull && !/[\p{L}\p{N}]/u.test(all.slice(start + word.length));
    const isDigits = /^\d/.test(word);
    atoms.push({ text: word, isDigits, gap: all.slice(end, start), noise: isDigits ? noiseAt(noise, start) : null, mayBeCut });
    end = start + word.length;
  }
  return atoms;
}

type Span = { readonly from: number; readonly to: number; readonly noise: Noise };

const NOISES: readonly { readonly noise: Noise; readonly pattern: RegExp; readonly isIt?: (text: string) => boolean }[] = [
  { noise: 'account', pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g, isIt: isCheckedIban },
  { noise: 'date', pattern: /(?<!\d)(?:[0-3]?\d([/.-])[01]?\d\1(?:20)?\d\d|20\d\d-[01]\d-[0-3]\d)(?!\d)/g },
  { noise: 'phone', pattern: /(?<!\d)(?:0|\+33 ?|0033 ?)[1-9](?:[ .-]?\d\d){4}(?!\d)/g },
  { noise: 'registration', pattern: /(?<!\d)\d{3} ?\d{3} ?\d{3}(?: ?\d{5})?(?!\d)/g, isIt: isRegistration },
  { noise: 'amount', pattern: /(?<![\p{L}\p{N}.,/-])(?:\d{1,3}(?:[ .]\d{3})+|\d+)(?:,\d\d|\.\d\d)(?= ?(?:EUR|€|E\b|$|\s|[;)]))/gu },
];

function noiseOf(text: string): Span[] {
  if (!/\d/.test(text)) return [];
  return NOISES.flatMap(({ noise, pattern, isIt }) =>
    [...text.matchAll(pattern)]
      .filter(([found]) => isIt === undefined || isIt(found))
      .map((found) => ({ from: found.index, to: found.index + found[0].length, noise })),
  );
}

function noiseAt(spans: readonly Span[], at: number): Noise | null {
  return spans.find(({ from, to }) => from <= at && at < to)?.noise ?? null;
}

function isRegistration(text: string): boolean {
  const digits = text.replaceAll(' ', '');
  return isSiren(digits) || isSiret(digits);
}
