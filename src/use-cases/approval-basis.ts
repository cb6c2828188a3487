import type { Day } from '../core/base/day.ts';
import type { Sha256 } from '../core/base/id.ts';
import { FORMAL } from '../core/case/contact.ts';
import { WARNING_STEP } from '../core/case/instalment.ts';
import type { DunningContext } from '../core/dunning/decision.ts';
import type { ContactRow, CreditorRow, DebtorRow } from '../core/journal/tables.ts';
import type { Digest } from '../ports/digest.ts';
import type { Store } from '../ports/store.ts';
import { instalmentsAsked } from './instalments-asked.ts';
import { wordingOf } from './save-wording.ts';

type Settings = {
  readonly store: Store;
  readonly digest: Digest;
  readonly creditor: CreditorRow;
  readonly context: DunningContext;
  readonly day: Day;
};

/**
 * What a person approved is what leaves, or they are asked again. Of any message: whom it goes to, as the digest of all that is known of
 * them (an address by itself could be guessed from its digest). Of a formal notice: all that decides what it says besides the debt and
 * the day, so also who writes, as what, by which step and in which words. Of a warning: the instalments that it asks for, as another may be
 * missed meanwhile.
 */
export async function approvalBasis(
  { store, digest, creditor, context, day }: Settings,
  contact: ContactRow,
  { id, kind, language, vault_digest }: DebtorRow,
): Promise<Sha256> {
  const text = (said: unknown) => JSON.stringify(said, (_, value) => (typeof value === 'bigint' ? String(value) : value));
  if (contact.step === WARNING_STEP) {
    const [file] = await store.caseFiles([id]);
    const { instalments } = file ? instalmentsAsked(contact, file, day) : {};
    return digest.sha256(text([vault_digest, instalments?.left.slice(0, instalments.asked) ?? []]));
  }
  if (contact.severity < FORMAL) return digest.sha256(vault_digest);
  const step = context.scenarios.get(contact.scenario)?.steps.find((one) => one.key === contact.step) ?? null;
  const words = await wordingOf(store, creditor.id);
  const rates = (await store.select('law_rate', {}, { limit: 10_000 })).map(({ series, from_day, ppm }) => [series, from_day, ppm]);
  const disputes = (await store.select('dispute', { debtor_id: id }, { limit: 10_000 })).map((one) => [one.id, one.state, one.resolution]);
  const offers = (await store.select('offer', { debtor_id: id }, { limit: 10_000 })).map((one) => [one.id, one.state]);
  // Named only where there are some: what was approved before they could be is what it was.
  const agreed = disputes.length + offers.length > 0 ? [disputes, offers] : [];
  const said = [creditor.profile, kind, language, vault_digest, step, words, rates, ...agreed];
  return digest.sha256(text(said));
}
