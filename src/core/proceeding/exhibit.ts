import type { Day } from '../base/day.ts';
import type { Sha256 } from '../base/id.ts';
import { fold } from '../base/text.ts';
import type { FiledKind } from '../case/kept.ts';

/**
 * What an exhibit proves, in the order of the list: what the debt is founded on, the invoices, what was agreed since, what was asked,
 * what was answered, the sum; then what was made of it for the court.
 */
export const EXHIBIT_KINDS = [
  'contract',
  'terms',
  'order',
  'invoice',
  'delivery-note',
  'credit-note',
  'agreement',
  'message',
  'postal-proof',
  'answer',
  'correspondence',
  'statement',
  'paper',
] as const;
export type ExhibitKind = (typeof EXHIBIT_KINDS)[number];
/** What people file that bears out a claim. What they filed as something else proves nothing that anybody has said. */
export type FiledExhibitKind = Exclude<FiledKind, 'other'>;

/** A document that bears out the claim, the very bytes that are on record. */
export type Exhibit = {
  readonly kind: ExhibitKind;
  readonly title: string;
  /** The day it bears; `null` when nobody said. */
  readonly on: Day | null;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: Sha256;
  /** What it stands right behind: a delivery note behind its invoice, whether or not that is there. */
  readonly behind?: Pick<Exhibit, 'kind' | 'on' | 'title'>;
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
 * The list of exhibits as a court reads it: by what each proves, then by day, numbered from 1; what goes with another stands right
 * behind it. What is there twice, byte for byte and for the same reason, is one exhibit.
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
  return placeOf(a) < placeOf(b) ? -1 : 1;
}

function placeOf({ behind, ...one }: Exhibit): string {
  const own = sortKeys(one);
  return [...sortKeys(behind ?? one), ...(behind ? ['1', ...own] : ['0']), one.sha256].join('\u0000');
}

function sortKeys({ kind, on, title }: Pick<Exhibit, 'kind' | 'on' | 'title'>): string[] {
  return [String(EXHIBIT_KINDS.indexOf(kind)).padStart(2, '0'), on ?? '9999', title];
}

function slug(title: string): string {
  const plain = fold(title).replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, LONGEST_NAME).replace(/^-+|-+$/g, '') || 'piece';
}

/** Of what a name says only what the kind of file does not: whoever opens it trusts the ending. */
function endingOf({ mediaType }: Exhibit): string {
  return ENDINGS[mediaType] ?? 'bin';
}
