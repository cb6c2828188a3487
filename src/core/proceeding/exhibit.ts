import type { Day } from '../base/day.ts';
import type { Sha256 } from '../base/id.ts';
import { fold } from '../base/text.ts';

/** What an exhibit proves, in the order of the list: where the debt comes from, what was agreed, what was asked, what was answered, the sum. */
export const EXHIBIT_KINDS = ['invoice', 'credit-note', 'agreement', 'message', 'answer', 'statement'] as const;
export type ExhibitKind = (typeof EXHIBIT_KINDS)[number];

/** A document that bears out the claim, the very bytes that are on record. */
export type Exhibit = {
  readonly kind: ExhibitKind;
  readonly title: string;
  /** The day it bears; `null` when nobody said. */
  readonly on: Day | null;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: Sha256;
};
/** `path` is its place in the file that is handed over. */
export type NumberedExhibit = Exhibit & { readonly number: number; readonly path: string };

/** Letters of a title that name its file. */
const LONGEST_NAME = 60;
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'message/rfc822': 'eml',
  'text/csv': 'csv',
  'text/plain': 'txt',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/**
 * The list of exhibits as a court reads it: by what each proves, then by day, numbered from 1. What is there twice, byte for byte and
 * for the same reason, is one exhibit.
 * @law CPC 768
 */
export function numberedExhibits(found: readonly Exhibit[]): readonly NumberedExhibit[] {
  const once = [...new Map(found.map((one) => [`${one.kind} ${one.sha256}`, one])).values()];
  const width = String(once.length).length;
  return once.toSorted(inOrder).map((one, at) => {
    const number = at + 1;
    return { ...one, number, path: `pieces/${String(number).padStart(Math.max(2, width), '0')}-${slug(one.title)}.${endingOf(one)}` };
  });
}

function inOrder(a: Exhibit, b: Exhibit): number {
  const keys = [a, b].map(({ kind, on, title, sha256 }) => [EXHIBIT_KINDS.indexOf(kind), on ?? '9999', title, sha256].join('\u0000'));
  return (keys[0] ?? '') < (keys[1] ?? '') ? -1 : 1;
}

function slug(title: string): string {
  const plain = fold(title).replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, LONGEST_NAME).replace(/^-+|-+$/g, '') || 'piece';
}

/** Of what a name says only what the kind of file does not: whoever opens it trusts the ending. */
function endingOf({ mediaType }: Exhibit): string {
  return ENDINGS[mediaType] ?? 'bin';
}
