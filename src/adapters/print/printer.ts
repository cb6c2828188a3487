import { Refusal } from '../../core/base/refusal.ts';
import type { Message } from '../../core/letter/message.ts';
import type { PrintedSheet } from '../../core/papers/paper.ts';
import { type Bundle, type BundleOptions, bundle, type QueuedLetter } from './bundle.ts';
import { letterJson, unprintableIn } from './letter-data.ts';
import { type Logo, logoOf, notAnImage } from './logo.ts';
import { paperFile } from './paper-data.ts';
import { createTypst, type Typst, TypstError } from './typst.ts';

export type LetterAssets = { readonly logo?: Uint8Array };

/** Turns messages into letters, and a day's letters into a bundle to print. */
export type Printer = {
  /**
   * The letter as PDF/A-3b; the same message gives the same bytes, dated by the message.
   * @throws Refusal `no-postal-address`, `letter-too-long`, `logo-too-large`, `logo-not-an-image`
   */
  readonly letter: (message: Message, assets?: LetterAssets) => Promise<Uint8Array>;
  /** A paper for a court, an officer or the tax office as PDF/A-3b; the same paper gives the same bytes. */
  readonly paper: (paper: PrintedSheet) => Promise<Uint8Array>;
  /** Characters of the message that the letter shows as □, for want of a font; empty for almost every letter. */
  readonly unprintable: (message: Message) => readonly string[];
  /** A day's letters in one PDF, with their posting list; see {@link bundle}. */
  readonly bundle: (queue: readonly QueuedLetter[], options: BundleOptions) => Promise<Bundle>;
};

export function createPrinter(typst: Typst = createTypst()): Printer {
  return {
    letter: async (message, assets = {}) => {
      const logo = assets.logo ? logoOf(assets.logo) : null;
      return logo ? withLogo(typst, message, logo) : typst.pdf('letter.typ', files(typst, message, null));
    },
    paper: (paper) => typst.pdf('paper.typ', [paperFile(paper, typst.covers)]),
    unprintable: (message) => unprintableIn(message, typst.covers),
    bundle: (queue, options) => bundle(typst, queue, options),
  };
}

/** When the letter fails with its logo and not without, the logo is at fault. */
async function withLogo(typst: Typst, message: Message, logo: Logo): Promise<Uint8Array> {
  try {
    return await typst.pdf('letter.typ', files(typst, message, logo));
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof TypstError)) throw error;
    await typst.pdf('letter.typ', files(typst, message, null));
    throw notAnImage();
  }
}

function files(typst: Typst, message: Message, logo: Logo | null) {
  const data = { name: 'letter.json', bytes: new TextEncoder().encode(letterJson(message, logo, typst.covers)) };
  return logo ? [data, { name: logo.file, bytes: logo.bytes }] : [data];
}
