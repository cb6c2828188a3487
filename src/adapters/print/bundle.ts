import { PDFDocument } from '@cantoo/pdf-lib';
import type { Day } from '../../core/base/day.ts';
import { Refusal } from '../../core/base/refusal.ts';
import type { Language } from '../../core/base/text.ts';
import { inPostalOrder } from '../../core/letter/postal-order.ts';
import type { DebtorDetails } from '../../core/receivable/party.ts';
import { type PostalChannel, type Posting, postingListCsv, postingListJson } from './posting-list.ts';
import type { Typst } from './typst.ts';

/** A letter waiting to be printed: its own PDF, the very bytes whose digest is journaled. */
export type QueuedLetter = {
  readonly reference: string;
  readonly channel: PostalChannel;
  readonly recipient: DebtorDetails;
  readonly pdf: Uint8Array;
};

export type BundleOptions = {
  readonly date: Day;
  readonly language: Language;
  /** Printed on both sides: each letter then starts on the front of a sheet. */
  readonly duplex: boolean;
};

export type Bundle = {
  /** All letters in one PDF, for the printer; the single letters remain the evidence. */
  readonly letters: Uint8Array;
  /** To keep and to have stamped: apart, so that no sheet of it ends in an envelope. */
  readonly postingList: Uint8Array;
  readonly csv: Uint8Array;
  readonly postings: readonly Posting[];
};

/** Beyond this a print file is unwieldy (about 40 MB) and nobody folds it in a day. */
const MAX_LETTERS = 1000;
const A4: [number, number] = [595.276, 841.89];

/**
 * One day's letters, registered ones first, then by country (France first), postcode and name. The letters are copied
 * page by page from their own PDFs, never set again: what is posted is what the journal has the digest of, even
 * after a template or a font has changed.
 * @throws Refusal `nothing-to-print`, `bundle-too-large`, `letter-unreadable`
 */
export async function bundle(typst: Typst, queue: readonly QueuedLetter[], options: BundleOptions): Promise<Bundle> {
  if (queue.length === 0) throw new Refusal('nothing-to-print', 'No letter is waiting to be printed.');
  if (queue.length > MAX_LETTERS) {
    throw new Refusal('bundle-too-large', `${queue.length} letters are waiting; print at most ${MAX_LETTERS} at a time.`, {
      limit: MAX_LETTERS,
    });
  }
  const ordered = inPostalOrder(queue);
  const { letters, pages } = await merge(ordered, options);
  const postings = ordered.map((letter, i) => postingOf(letter, i + 1, pages[i] ?? 0, options.duplex));
  const encoder = new TextEncoder();
  const list = postingListJson(postings, options.date, options.language, typst.covers);
  const postingList = await typst.pdf('posting-list.typ', [{ name: 'posting-list.json', bytes: encoder.encode(list) }]);
  return { letters, postingList, csv: encoder.encode(postingListCsv(postings, options.language)), postings };
}

function postingOf({ reference, channel, recipient }: QueuedLetter, number: number, pages: number, duplex: boolean): Posting {
  return { number, reference, channel, recipient, pages, sheets: duplex ? Math.ceil(pages / 2) : pages };
}

async function merge(ordered: readonly QueuedLetter[], { date, duplex }: BundleOptions) {
  const target = await PDFDocument.create({ updateMetadata: false });
  const at = new Date(`${date}T00:00:00Z`);
  target.setTitle(date);
  target.setCreationDate(at);
  target.setModificationDate(at);
  const pages: number[] = [];
  for (const letter of ordered) {
    if (duplex && target.getPageCount() % 2 === 1) target.addPage(A4);
    pages.push(await append(target, letter));
  }
  return { letters: await target.save({ updateFieldAppearances: false }), pages };
}

async function append(target: PDFDocument, { pdf, reference }: QueuedLetter): Promise<number> {
  try {
    const source = await PDFDocument.load(pdf, { updateMetadata: false });
    for (const page of await target.copyPages(source, source.getPageIndices())) target.addPage(page);
    return source.getPageCount();
  } catch {
    throw new Refusal('letter-unreadable', `The PDF of letter ${reference} cannot be read. Make the letter again.`, { reference });
  }
}
