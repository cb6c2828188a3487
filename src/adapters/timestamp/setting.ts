import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Refusal } from '../../core/base/refusal.ts';
import type { TimeStamper } from '../../ports/time-stamp.ts';
import { timeStamper } from './authority.ts';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

type Setting = { readonly url: string; readonly roots: string | null } | null | undefined;

/** Whom the authorities have to come from; `null`: nobody in particular. @throws Refusal `roots-unreadable` */
export function rootsOf(setting: Setting): readonly X509Certificate[] | null {
  return setting?.roots ? rootsIn(setting.roots) : null;
}

/** The authority that is set; `null` where none is. */
export function stamperOf(setting: Setting): TimeStamper | null {
  return setting ? { stamp: (digest) => timeStamper(setting.url, rootsOf(setting)).stamp(digest) } : null;
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
