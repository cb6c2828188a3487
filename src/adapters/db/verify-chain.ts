import { type ChainedEntry, type Entry, GENESIS } from '../../core/journal/entry.ts';
import type { Digest } from '../../ports/digest.ts';
import type { VerifyFinding } from '../../ports/keeper.ts';
import { type Head, linkHash } from './chain.ts';

type Links = { readonly seq: number; readonly previous: string };

/** Follows a chain from its beginning: each entry intact, in its place, none missing, none added, up to the end that is on record. */
export class ChainCheck {
  readonly findings: VerifyFinding[] = [];
  private readonly digest: Digest;
  private last: Head = { seq: 0, hash: GENESIS };

  constructor(digest: Digest) {
    this.digest = digest;
  }

  /** The entry itself, where it could be read. */
  check({ seq, bytes, hash }: ChainedEntry): Entry | null {
    const entry = readLinked(bytes);
    if (seq !== this.last.seq + 1) this.found('entry-missing', `Journal: ${missing(this.last.seq + 1, seq - 1)}.`);
    if (!entry || linkHash(entry.previous, bytes, this.digest) !== hash) {
      this.found('entry-altered', `Journal: entry ${seq} is not what was written (its hash does not match its bytes).`);
    } else if (entry.seq !== seq) {
      this.found('entry-misplaced', `Journal: entry ${seq} was written as entry ${entry.seq}.`);
    } else if (seq === this.last.seq + 1 && entry.previous !== this.last.hash) {
      this.found('link-broken', `Journal: entry ${seq} does not follow the entry that stands before it (entry ${seq - 1} was replaced).`);
    }
    this.last = { seq, hash };
    return entry;
  }

  /** After the last entry: whether this is where the chain is on record to end. */
  end(head: Head): void {
    const { seq, hash } = this.last;
    if (seq < head.seq) this.found('tail-missing', `Journal: ${missing(seq + 1, head.seq)} at the end.`);
    else if (seq > head.seq) this.found('tail-added', `Journal: entries ${head.seq + 1} to ${seq} are beyond the end that is on record.`);
    else if (hash !== head.hash) this.found('head-altered', `Journal: the hash on record for the last entry (${seq}) is another one.`);
  }

  private found(code: string, message: string): void {
    this.findings.push({ code, message });
  }
}

function readLinked(bytes: string): (Entry & Links) | null {
  try {
    const entry = JSON.parse(bytes) as Entry & Links;
    return typeof entry === 'object' && entry !== null && typeof entry.previous === 'string' ? entry : null;
  } catch {
    return null;
  }
}

function missing(from: number, to: number): string {
  return from === to ? `entry ${from} is missing` : `entries ${from} to ${to} are missing`;
}
