import { auth, authRead } from './auth.ts';
import { Refused } from './client.ts';
import { creationOptions, credentialJson, requestOptions } from './credential-json.ts';

/** Whether passkeys can be used at this address: browsers want a safe one with a name, which a number is not. */
export function passkeysWork(): boolean {
  const isNumber = /^[\d.]+$|^\[/.test(window.location.hostname);
  return window.isSecureContext && !isNumber && 'PublicKeyCredential' in window;
}

/** Has the device make a passkey for whoever is signed in. Throws {@link Refused}. */
export async function addPasskey(name: string): Promise<void> {
  const options = await authRead<PublicKeyCredentialCreationOptionsJSON>('passkey/generate-register-options');
  const made = await asked(() => navigator.credentials.create({ publicKey: creationOptions(options) }));
  await auth('passkey/verify-registration', { name, response: credentialJson(made) });
}

/** Signs in with a passkey of the device. Throws {@link Refused}. */
export async function enterByPasskey(): Promise<void> {
  const options = await authRead<PublicKeyCredentialRequestOptionsJSON>('passkey/generate-authenticate-options');
  const given = await asked(() => navigator.credentials.get({ publicKey: requestOptions(options) }));
  await auth('passkey/verify-authentication', { response: credentialJson(given) });
}

/** What the device answers, or why it does not, as a refusal that has words. */
async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  const credential = await ask().catch((error: unknown) => {
    const name = error instanceof DOMException ? error.name : '';
    const code = name === 'InvalidStateError' ? 'PASSKEY_KNOWN' : name === 'SecurityError' ? 'PASSKEY_NOT_HERE' : 'PASSKEY_CANCELLED';
    throw new Refused(400, { refused: code });
  });
  if (credential === null) throw new Refused(400, { refused: 'PASSKEY_CANCELLED' });
  return credential as PublicKeyCredential;
}
