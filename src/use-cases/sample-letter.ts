import type { CreditorId } from '../core/base/id.ts';
import type { Language } from '../core/base/text.ts';
import { creditorOf, type Deps } from './context.ts';
import { inventedMessage } from './preview-wording.ts';
import { wordingOf } from './save-wording.ts';

/**
 * A reminder as it would be printed, to an invented debtor about invented invoices: the creditor sees its own statements and its logo
 * on paper before anybody owes it anything. Writes nothing.
 * @throws Refusal `unknown-creditor`, or why such a letter cannot be printed
 */
export async function sampleLetter(
  deps: Pick<Deps, 'store' | 'clock' | 'printer'>,
  creditorId: CreditorId,
  language: Language,
): Promise<Uint8Array> {
  const { profile } = await creditorOf(deps.store, creditorId);
  const place = { situation: 'second-reminder', language, kind: 'business' } as const;
  const { message } = await inventedMessage(deps, creditorId, place, 'letter', await wordingOf(deps.store, creditorId));
  const logo = profile.logo === null ? null : await deps.store.document(profile.logo);
  return deps.printer.letter(message, logo === null ? {} : { logo });
}

/** The creditor's logo, as it was given; `null` when it has none. @throws Refusal `unknown-creditor` */
export async function logoOfCreditor({ store }: Pick<Deps, 'store'>, creditorId: CreditorId): Promise<Uint8Array | null> {
  const { profile } = await creditorOf(store, creditorId);
  return profile.logo === null ? null : store.document(profile.logo);
}
