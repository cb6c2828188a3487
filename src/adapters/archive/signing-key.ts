import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { Refusal } from '../../core/base/refusal.ts';
import { madeOnce } from '../made-once.ts';

/** Signs cases; whoever has the public half can tell that a case comes from here. */
export type SigningKey = { readonly privateKey: KeyObject; readonly publicKey: KeyObject };

/**
 * The Ed25519 key of this installation: the file `case-key.pem` of the data folder. A case that was sealed with a key that is lost can
 * still be checked, as it brings the public half.
 * @throws Refusal `case-key-unusable`
 */
export function signingKeyOf(home: string): SigningKey {
  const file = join(home, 'case-key.pem');
  try {
    const privateKey = createPrivateKey(
      madeOnce(file, () => String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }))),
    );
    if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error(`it is an ${privateKey.asymmetricKeyType} key`);
    return { privateKey, publicKey: createPublicKey(privateKey) };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Refusal('case-key-unusable', `The key in ${file} that seals cases cannot be read or made: ${reason}.`, { file, reason });
  }
}
