import type { Sha256 } from '../core/base/id.ts';

/** Hashes and salts, which the core cannot make itself. */
export type Digest = { sha256(bytes: Uint8Array | string): Sha256; randomSalt(): string };
