import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Refusal } from '../../core/base/refusal.ts';
import { madeOnce } from '../made-once.ts';

const LEAST = 32;

/**
 * The secret that cookies are signed and second factors encrypted with: ACQUIT_SECRET, else the file `secret` of the data
 * folder, made once and readable by its owner alone. Processes that start at once agree on one. Whoever loses it signs
 * everybody out, and second factors have to be set up anew.
 * @throws Refusal `secret-too-short`, `secret-unusable`
 */
export function secretOf(home: string, env: NodeJS.ProcessEnv): string {
  const given = env['ACQUIT_SECRET'];
  if (given) return longEnough(given, 'ACQUIT_SECRET');
  const file = join(home, 'secret');
  try {
    return longEnough(madeOnce(file, () => `${randomBytes(48).toString('base64url')}\n`).trim(), file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Refusal('secret-unusable', `The secret in ${file} cannot be read or made: ${reason}.`, { file, reason });
  }
}

function longEnough(secret: string, place: string): string {
  if (secret.length < LEAST)
    throw new Refusal('secret-too-short', `The secret of ${place} has ${LEAST} characters at least.`, { place, least: LEAST });
  return secret;
}
