import type { ContactId, DebtorId, MailId } from '../core/base/id.ts';
import type { ContactState } from '../core/case/contact.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { MailFailure } from '../core/journal/mail-tables.ts';
import type { DebtorRow, DispatchRow, DispatchStatus } from '../core/journal/tables.ts';
import type { IncomingMail } from '../formats/email/incoming-mail.ts';
import { parseMail } from '../formats/email/mail.ts';
import type { Store } from '../ports/store.ts';
import type { Joined } from './join-mail.ts';
import { debtorOf } from './set-debtor.ts';

/** What a report says became of a message; `null` for any other mail. */
export function failureOf({ facts, isUnnamed }: IncomingMail): MailFailure | null {
  if (facts.class !== 'bounce') return null;
  if (facts.recipients.length === 0) return isUnnamed ? 'refused' : 'late';
  return facts.recipients.some((one) => namesAddress(one.status)) ? 'dead' : 'refused';
}

/**
 * Whether a failure is about the address, as at the moment of sending (`adapters/mail/smtp.ts`): no such mailbox or domain. A full mailbox,
 * a message too large, or a server that does not like us says nothing of the address. A report without a code failed for good. (RFC 3463)
 */
function namesAddress(status: string | null): boolean {
  if (status === null) return true;
  const [kind, subject, detail = ''] = status.split('.');
  if (kind !== '5') return false;
  if (subject === '1') return detail !== '7' && detail !== '8';
  if (subject === '2') return detail !== '2' && detail !== '3';
  return subject === '4' && detail !== '6' && detail !== '7';
}

/**
 * What a report that names our own Message-ID makes of the case: the message reached nobody, and an address that is no good is not written
 * to again. A report that is joined by anything else changes nothing: anybody could have written it.
 */
export async function failureEntries(
  { store, by }: { readonly store: Store; readonly by: string },
  mailId: MailId,
  mail: IncomingMail,
  failure: MailFailure | null,
  joined: Joined | null,
): Promise<EntryDraft[]> {
  const dispatch = joined?.dispatch ?? null;
  if (joined === null || dispatch === null) return [];
  const debtor = await debtorOf(store, joined.debtorId);
  if (mail.facts.class === 'complaint') return (await isStillThere(store, debtor, dispatch)) ? [unusable(by, debtor)] : [];
  if (failure !== 'dead' && failure !== 'refused') return [];
  const code = mail.facts.recipients.find((one) => one.status !== null)?.status ?? '';
  return [
    ...(await bounced(store, by, dispatch, mailId, `bounced ${code}`.trim())),
    ...(failure === 'dead' && (await isStillThere(store, debtor, dispatch)) ? [unusable(by, debtor)] : []),
  ];
}

/** The address is no good, or nobody wants our mails there: nothing more is sent to it until a person has given a better one. */
export function unusable(by: string, { id, creditor_id }: Pick<DebtorRow, 'id' | 'creditor_id'>): EntryDraft {
  return { kind: 'debtor.changed', by, data: { id, creditorId: creditor_id, changes: { email: 'bounced' } } };
}

/** Whether the debtor is still written to where that message went: a person may have given a better address since. */
async function isStillThere(store: Store, debtor: DebtorRow, dispatch: DispatchRow): Promise<boolean> {
  if (debtor.email !== 'usable') return false;
  const [vault] = await store.vault([debtor.vault_id]);
  const sent = dispatch.document === null ? null : await store.document(dispatch.document);
  const address = vault?.details?.email?.toLowerCase();
  if (address === undefined || sent === null) return false;
  const { to } = await parseMail(sent);
  return to.some((line) => line.toLowerCase().includes(address));
}

const HAS_LEFT: ReadonlySet<DispatchStatus> = new Set(['sent', 'posted', 'called']);

/** What it makes of a contact that one of its messages reached nobody; `others`: its other dispatches. */
export function afterLoss(
  state: ContactState | null,
  others: readonly Pick<DispatchRow, 'status'>[],
): { readonly failed: boolean; readonly waits: boolean } {
  const isAlone = others.every(({ status }) => status === 'failed' || status === 'withdrawn');
  // A letter that is printed has not left: until it has, nobody was reached.
  const waits = !isAlone && state === 'made' && !others.some(({ status }) => HAS_LEFT.has(status));
  return { failed: isAlone && (state === 'made' || state === 'pending'), waits };
}

async function bounced(store: Store, by: string, dispatch: DispatchRow, mailId: MailId, outcome: string): Promise<EntryDraft[]> {
  if (dispatch.status !== 'sent' && dispatch.status !== 'uncertain') return [];
  const others = (await store.select('dispatch', { contact_id: dispatch.contact_id }, { limit: 10 })).filter(
    (one) => one.id !== dispatch.id,
  );
  const [contact] = await store.select('contact', { id: dispatch.contact_id }, { limit: 1 });
  const { failed, waits } = afterLoss(contact?.state ?? null, others);
  const whose = { contactId: dispatch.contact_id as ContactId, debtorId: dispatch.debtor_id as DebtorId, creditorId: dispatch.creditor_id };
  return [{ kind: 'dispatch.bounced', by, data: { id: dispatch.id, ...whose, outcome, failed, ...(waits ? { waits } : {}), mailId } }];
}
