import type { CreditorId } from '../core/base/id.ts';
import { signerOf } from '../core/letter/signature.ts';
import type { CreditorProfile } from '../core/receivable/party.ts';
import { creditorOf, type Deps } from './context.ts';

/** What a creditor may change of itself; its accounts and rules have their own use case. */
export type ProfileChanges = Partial<Omit<CreditorProfile, 'accounts' | 'logo'>>;

/**
 * Completes or corrects what the creditor's letters say of it. What was sent before stays as it was sent.
 * @param logo `null` leaves the one there is, 'none' takes it away
 * @throws Refusal `unknown-creditor`
 */
export async function setProfile(
  { store, by, digest }: Pick<Deps, 'store' | 'by' | 'digest'>,
  creditorId: CreditorId,
  changes: ProfileChanges,
  logo: Uint8Array | 'none' | null,
): Promise<void> {
  const { profile } = await creditorOf(store, creditorId);
  const given = logo === 'none' ? null : logo;
  const sha256 = given !== null ? digest.sha256(given) : logo === 'none' ? null : profile.logo;
  // Where nobody signs, the company does, under the name that it has now.
  const signatory = signerOf(profile) ?? changes.name ?? profile.signatory;
  const changed = { ...profile, signatory, ...changes, logo: sha256 };
  const documents = given === null || sha256 === null ? [] : [{ sha256, bytes: given }];
  await store.record([{ kind: 'creditor.changed', by, data: { id: creditorId, changes: { name: changed.name, profile: changed } } }], {
    documents,
  });
}
