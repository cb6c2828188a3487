import { fold } from '../base/text.ts';
import type { CreditorProfile } from '../receivable/party.ts';

type Signing = Pick<CreditorProfile, 'name' | 'signatory'>;

/** Who signs for the creditor; `null` where nobody is named and the creditor signs as such, and would sign twice. */
export function signerOf({ name, signatory }: Signing): string | null {
  return signatory.trim() === '' || fold(signatory) === fold(name) ? null : signatory;
}

/** "Claire Martin" of "Claire Martin, comptabilité clients": nobody says their title on the phone. */
export function spokenSigner(creditor: Signing): string | null {
  return signerOf(creditor)?.split(',')[0]?.trim() ?? null;
}
