import type { CreditorId, HoldId, MailId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { MailboxRow, MailDetails, MailRow } from '../core/journal/mail-tables.ts';
import { vaultText } from '../core/journal/vault-text.ts';
import { type IncomingMail, readMail } from '../formats/email/incoming-mail.ts';
import { looksLikeEmail } from '../formats/email/looks-like-email.ts';
import type { Deps } from './context.ts';
import { dispatchAnswered, type Joined, joinMail } from './join-mail.ts';
import { failureEntries, failureOf } from './mail-failure.ts';
import { REPLY_TO_READ } from './mail-holds.ts';
import { holdEntry } from './place-hold.ts';

/** A mail larger than this is cut: what its author wrote stands first. */
export const LARGEST_MAIL = 30 * 1024 * 1024;
const LONGEST_REPLY = 20_000;
const MOST_ATTACHMENTS = 30;

export type TakenMail =
  | { readonly is: 'taken'; readonly mail: MailRow }
  /** On record already. */
  | { readonly is: 'known'; readonly mail: MailRow }
  /** One of the messages that we sent ourselves. */
  | { readonly is: 'ours' };

type MailDeps = Pick<Deps, 'store' | 'digest' | 'clock' | 'by'>;

/**
 * Takes a mail that somebody forwarded as a file. @throws Refusal `mail-unreadable`, or `busy` while a mailbox is being read
 */
export async function takeMail(deps: MailDeps, creditorId: CreditorId, bytes: Uint8Array): Promise<TakenMail> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 16_000));
  if (!looksLikeEmail(head))
    throw new Refusal('mail-unreadable', 'This is no e-mail: save the message from your mail program as a file that ends in .eml.');
  return deps.store.exclusive('mail', () => takeNow(deps, creditorId, bytes, null));
}

/** Keeps one mail with all that follows from it, in one record; one that is on record only moves the place of its mailbox on. */
export async function takeNow(deps: MailDeps, fallback: CreditorId, whole: Uint8Array, place: MailboxRow | null): Promise<TakenMail> {
  const { store, digest, by } = deps;
  const bytes = whole.subarray(0, LARGEST_MAIL);
  const sha256 = digest.sha256(bytes);
  const readOn = async (): Promise<void> => {
    if (place) await store.record([{ kind: 'mailbox.read', by, data: { place } }]);
  };
  const [known] = await store.select('mail', { sha256 }, { limit: 1 });
  if (known) {
    await readOn();
    return { is: 'known', mail: known };
  }
  const read = await readMail(bytes);
  if (read.messageId !== null && (await dispatchAnswered(store, [read.messageId]))) {
    await readOn();
    return { is: 'ours' };
  }
  const joined = await joinMail(store, await creditorsFrom(deps, fallback), read);
  const { mail, details, salt, hold, after } = await madeOf(deps, fallback, read, joined, sha256);
  await store.record([...hold, { kind: 'mail.taken', by, data: { mail, place } }, ...after], {
    documents: [{ sha256, bytes }],
    vault: [{ id: mail.vault_id, salt, details }],
  });
  return { is: 'taken', mail };
}

async function creditorsFrom({ store }: MailDeps, first: CreditorId): Promise<CreditorId[]> {
  const all = await store.select('creditor', {}, { limit: 50 });
  return [first, ...all.map((one) => one.id).filter((id) => id !== first)];
}

type Made = {
  readonly mail: MailRow;
  readonly details: MailDetails;
  readonly salt: string;
  readonly hold: readonly EntryDraft[];
  readonly after: readonly EntryDraft[];
};

async function madeOf(
  deps: MailDeps,
  fallback: CreditorId,
  read: IncomingMail,
  joined: Joined | null,
  sha256: MailRow['sha256'],
): Promise<Made> {
  const { store, digest, clock } = deps;
  const id = (await store.reserve('mail', 1)) as MailId;
  const failure = failureOf(read);
  const after = await failureEntries(deps, id, read, failure, joined);
  const isQuiet = read.facts.class === 'auto-reply' || failure === 'late';
  // An address that is marked needs no hold: the next step goes another way, and says so.
  const isSettled = failure === 'dead' && joined?.by === 'message-id';
  const hold = joined !== null && !isQuiet && !isSettled ? await untilRead(deps, joined) : null;
  const details = detailsOf(read);
  const salt = digest.randomSalt();
  const mail: MailRow = {
    id,
    creditor_id: joined?.creditorId ?? fallback,
    debtor_id: joined?.debtorId ?? null,
    dispatch_id: joined?.dispatch?.id ?? null,
    kind: read.facts.class,
    failure,
    joined_by: joined?.by ?? null,
    state: isQuiet ? 'done' : 'waiting',
    answer: null,
    hold_id: hold?.id ?? null,
    taken_on: clock.today(),
    written_on: read.writtenOn !== null && read.writtenOn <= clock.today() ? read.writtenOn : clock.today(),
    sha256,
    vault_id: await store.reserve('vault', 1),
    vault_digest: digest.sha256(vaultText(salt, details)),
  };
  return { mail, details, salt, hold: hold ? [hold.entry] : [], after };
}

/** Nobody is reminded while what they wrote has not been read. */
export async function untilRead(deps: MailDeps, { debtorId }: Pick<Joined, 'debtorId'>): Promise<{ entry: EntryDraft; id: HoldId }> {
  const { entry, row } = await holdEntry(deps, debtorId, { itemIds: null, kind: 'other', reason: { code: REPLY_TO_READ }, until: null });
  return { entry, id: row.id };
}

function detailsOf({ facts, address, attachments }: IncomingMail): MailDetails {
  return {
    from: facts.from === null ? null : oneLine(facts.from, 300),
    address: address === null ? null : oneLine(address, 300),
    subject: facts.subject === null ? null : oneLine(facts.subject, 300),
    reply: facts.visibleReply === null ? null : storable(facts.visibleReply, LONGEST_REPLY),
    failed: facts.recipients.slice(0, 20).map((one) => oneLine(one.address, 300)),
    attachments: attachments.slice(0, MOST_ATTACHMENTS).map((one) => ({ ...one, name: oneLine(one.name, 120) })),
  };
}

/** Text of several lines as it can be stored and shown. */
function storable(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[^\P{C}\n\t]/gu, '')
    .toWellFormed()
    .trim();
}
