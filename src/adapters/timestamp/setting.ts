import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Refusal } from '../../core/base/refusal.ts';
import type { TimeStamper } from '../../ports/time-stamp.ts';
import { timeStamper } from './authority.ts';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** The authority that is set; `null` where none is. */
export function stamperOf(setting: { readonly url: string; readonly roots: string | null } | null | undefined): TimeStamper | null {
  if (!setting) return null;
  const { url, roots } = setting;
  return { stamp: (digest) => timeStamper(url, roots === null ? null : rootsIn(roots)).stamp(digest) };
}

/** The certificates of a PEM file. @throws Refusal `roots-unreadable` */
export function rootsIn(file: string): readonly X509Certificate[] {
  try {
    const all = (readFileSync(file, 'latin1').match(CERTIFICATE) ?? []).map((pem) => new X509Certificate(pem));
    if (all.length === 0) throw new Error('it holds no certificate');
    return all;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new Refusal('roots-unreadable', `The file ${file} of trusted certificates (PEM) cannot be read: ${reason}.`, { file, reason });
  }
}
