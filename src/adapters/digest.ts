import { hash, randomBytes } from 'node:crypto';
import type { Sha256 } from '../core/base/id.ts';
import type { Digest } from '../ports/digest.ts';

/** SHA-256 of the platform. Salts have 128 random bits, so that a digest of somebody's data cannot be guessed back. */
export const digest: Digest = {
  sha256: (bytes) => hash('sha256', bytes, 'hex') as Sha256,
  randomSalt: () => randomBytes(16).toString('hex'),
};
