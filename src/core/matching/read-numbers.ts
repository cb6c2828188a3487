import { isRealId } from '../base/real-id.ts';
import { atomsOf } from './atoms.ts';
import type { Mention, NumbersRead, Strength, Unknown } from './mention.ts';
import { NumberScan } from './number-scan.ts';
import type { OpenBook } from './open-book.ts';
import type { BankLine } from './payment.ts';

/** The numbers that a line's texts mention: those of the book, and those that look like ours but are not in it. */
export function readNumbers(line: BankLine, book: OpenBook): NumbersRead {
  const mentions: Mention[] = [];
  const unknown: Unknown[] = [];
  const texts = [line.structuredReference, line.remittance, line.label, isRealId(line.endToEndId) ? line.endToEndId : null];
  for (const text of new Set(texts)) {
    if (text === null || !/\d/.test(text)) continue;
    const scan = new NumberScan(atomsOf(text), book);
    scan.read();
    mentions.push(...scan.mentions);
    unknown.push(...scan.unknown);
  }
  return { mentions: distinct(mentions), unknown: distinctUnknown(unknown, mentions) };
}

const RANK: Readonly<Record<Strength, number>> = { strong: 0, medium: 1, weak: 2 };

/** One mention a number, the strongest: banks repeat the payer's text in their own label. */
function distinct(mentions: readonly Mention[]): Mention[] {
  const best = new Map<string, Mention>();
  for (const mention of mentions) {
    const key = mention.places.join();
    const known = best.get(key);
    if (!known || RANK[mention.strength] < RANK[known.strength]) best.set(key, mention);
  }
  return [...best.values()];
}

function distinctUnknown(unknown: readonly Unknown[], mentions: readonly Mention[]): Unknown[] {
  const read = new Set(mentions.map((mention) => mention.written));
  const kept = unknown.filter((one, at) => !read.has(one.written) && unknown.findIndex((other) => other.written === one.written) === at);
  return kept;
}
