import type { ContactId, CreditorId, DebtorId, DispatchId } from '../core/base/id.ts';
import { caseNumber } from '../core/case/contact.ts';
import type { MailJoin } from '../core/journal/mail-tables.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { IncomingMail } from '../formats/email/incoming-mail.ts';
import type { Store } from '../ports/store.ts';
import { survivorOf } from './merged-debtor.ts';
import { readAll } from './read-all.ts';

/** Whose a mail is, and by what that is known; only our own Message-ID makes it certain. */
export type Joined = {
  readonly debtorId: DebtorId;
  readonly creditorId: CreditorId;
  readonly dispatch: DispatchRow | null;
  readonly by: Exclude<MailJoin, 'person'>;
};

const MOST_NAMESAKES = 20;
const MOST_TOKENS = 200;

/** The case that a mail belongs to; `null` when nothing tells, or when it could be of several debtors. */
export async function joinMail(store: Store, creditors: readonly CreditorId[], mail: IncomingMail): Promise<Joined | null> {
  const dispatch = await dispatchAnswered(store, mail.answers);
  if (dispatch)
    return { debtorId: await survivorOf(store, dispatch.debtor_id), creditorId: dispatch.creditor_id, dispatch, by: 'message-id' };
  const failed = mail.facts.recipients.map((one) => one.address);
  const addresses = failed.length > 0 ? failed : mail.address === null ? [] : [mail.address];
  for (const creditorId of creditors) {
    const found = await only(store, await debtorsAt(store, creditorId, addresses));
    if (found !== null) return { debtorId: found, creditorId, dispatch: null, by: 'address' };
  }
  const text = `${mail.facts.subject ?? ''}\n${mail.facts.visibleReply ?? ''}`;
  for (const creditorId of creditors) {
    const found = await only(store, await debtorsNamed(store, creditorId, text));
    if (found !== null) return { debtorId: found, creditorId, dispatch: null, by: 'reference' };
  }
  return null;
}

/** Our message that one of these Message-IDs names: each bears the number of its dispatch, and must be the whole of what was sent. */
export async function dispatchAnswered(store: Store, messageIds: readonly string[]): Promise<DispatchRow | null> {
  const numbered = new Map<DispatchId, string>();
  for (const id of messageIds) {
    const number = Number(/^acquit\.\d{1,15}\.(\d{1,15})\.[0-9a-f]{16}@/.exec(id)?.[1] ?? '0');
    if (number > 0 && !numbered.has(number as DispatchId)) numbered.set(number as DispatchId, id);
  }
  if (numbered.size === 0) return null;
  const rows = await store.select('dispatch', { id: [...numbered.keys()] }, { limit: numbered.size });
  const ours = new Map(rows.filter((row) => row.message_id === numbered.get(row.id)).map((row) => [row.id, row]));
  for (const id of numbered.keys()) {
    const row = ours.get(id);
    if (row) return row;
  }
  return null;
}

/** Debtors whose address it is, to the letter. */
async function debtorsAt(store: Store, creditorId: CreditorId, addresses: readonly string[]): Promise<DebtorId[]> {
  const found: DebtorId[] = [];
  for (const address of addresses.slice(0, MOST_NAMESAKES)) {
    const ids = await store.debtorsMailed(creditorId, address.toLowerCase(), MOST_NAMESAKES);
    const debtors = await readAll(store, 'debtor', 'id', ids);
    const vaults = new Map((await store.vault(debtors.map((one) => one.vault_id))).map((row) => [row.id, row.details]));
    found.push(...debtors.filter((one) => vaults.get(one.vault_id)?.email?.toLowerCase() === address).map((one) => one.id));
  }
  return found;
}

/** Debtors of the case numbers (R-2026-000123, or in a reference RF…) and invoice numbers that a text quotes. */
async function debtorsNamed(store: Store, creditorId: CreditorId, text: string): Promise<DebtorId[]> {
  const cases = [...text.slice(0, 20_000).matchAll(/(?<![A-Z0-9])(?:RF\s?\d{2}\s?)?R[\s-]?(?:\d[\s-]?){10,14}/gi)].slice(0, 20);
  const numbers = new Map<ContactId, string>();
  for (const [quoted] of cases) {
    const digits = quoted.replace(/^RF\s?\d{2}/i, '').replace(/\D/g, '');
    numbers.set(Number(digits.slice(4)) as ContactId, `R-${digits.slice(0, 4)}-${digits.slice(4)}`);
  }
  const contacts = (await readAll(store, 'contact', 'id', [...numbers.keys()])).filter(
    (one) => one.creditor_id === creditorId && caseNumber(one.id, one.decided_on) === numbers.get(one.id),
  );
  if (contacts.length > 0) return contacts.map((one) => one.debtor_id);
  const tokens = new Set(
    (text.slice(0, 20_000).match(/[\p{L}\p{N}][\p{L}\p{N}\-_/.]{2,40}/gu) ?? [])
      .map((one) => one.replace(/[.\-_/]+$/, ''))
      .filter((one) => (one.match(/\d/g) ?? []).length >= 3 && !/^(?:19|20)\d\d$|^\d{1,2}[/.]\d/.test(one))
      .flatMap((one) => [one, one.toUpperCase()])
      .slice(0, MOST_TOKENS),
  );
  if (tokens.size === 0) return [];
  const items = await store.select('item', { creditor_id: creditorId, number: [...tokens] }, { limit: 100 });
  return items.map((item) => item.debtor_id);
}

async function only(store: Store, ids: readonly DebtorId[]): Promise<DebtorId | null> {
  const now = new Set<DebtorId>();
  for (const id of new Set(ids.slice(0, 100))) now.add(await survivorOf(store, id));
  const [first] = now;
  return first !== undefined && now.size === 1 ? first : null;
}
