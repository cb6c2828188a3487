import type { Sha256 } from '../core/base/id.ts';

/** What a time-stamping authority says of a digest: it was there at that instant. */
export type TimeStamp = {
  /** The authority's signed answer (RFC 3161 TimeStampToken, DER): anybody can check it. */
  readonly token: Uint8Array;
  /** Instant, by the authority's clock. */
  readonly at: string;
  readonly authority: string;
};

export type TimeStamper = {
  /** @throws Refusal `time-stamp-refused`, `time-stamp-invalid`, `time-stamp-unreachable` */
  stamp(digest: Sha256): Promise<TimeStamp>;
};

/** Of a token: whom it comes from, and whether by a root that whoever checks it trusts; `null` when it was held against none. */
export type StampTold = Pick<TimeStamp, 'at' | 'authority'> & { readonly isTrusted: boolean | null };
