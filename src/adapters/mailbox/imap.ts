import { isIP } from 'node:net';
import { ImapFlow } from 'imapflow';
import { Refusal } from '../../core/base/refusal.ts';
import { oneLine } from '../../core/base/text.ts';
import type { BoxMail, Mailbox, MailboxPlace, MailboxReach, MailboxSettings } from '../../ports/mailbox.ts';
import { publicAddressOf } from './public-address.ts';

/** Of a box that was never read, or whose numbers begin anew: mails of so many days. What is known already is not taken again. */
const FIRST_DAYS = 30;
const DAY_MS = 86_400_000;
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 120_000 };
/** Folders that are named when the one asked for is not there. */
const MOST_FOLDERS = 20;
/** On this machine nobody listens in between. */
const HERE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1']);

/** A folder of an IMAP server (RFC 9051). Mails are marked or moved once they were taken, and never deleted. */
export function imapMailbox(settings: MailboxSettings, reach: MailboxReach): Mailbox {
  return {
    name: JSON.stringify([settings.host, settings.port, settings.user, settings.folder]),
    read: (behind, limits, take) =>
      withFolder(settings, reach, async (client) => {
        const validity = Number(client.mailbox === false ? 0 : client.mailbox.uidValidity);
        const uids = await uidsBehind(client, behind?.validity === validity ? behind : null);
        if (settings.moveTo !== null && uids.length > 0) await client.mailboxCreate(settings.moveTo).catch(() => {});
        let done = 0;
        for (const uid of uids.slice(0, limits.most)) {
          const bytes = await bytesOf(client, uid, limits.bytes);
          // Somebody else has deleted or moved it meanwhile.
          if (bytes === null) continue;
          await handedOver(take, { place: { validity, uid }, bytes });
          await marked(client, uid, settings.moveTo);
          done += 1;
        }
        return done;
      }),
  };
}

/** Signs in and opens the folder. @throws Refusal as reading does */
export async function tryMailbox(settings: MailboxSettings, reach: MailboxReach): Promise<void> {
  await withFolder(settings, reach, async () => {});
}

async function withFolder<T>(settings: MailboxSettings, reach: MailboxReach, work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const { host, port, secure, user, password, folder } = settings;
  const address = reach === 'any' ? host : await publicAddressOf(host);
  const client = new ImapFlow({
    host: address,
    // The certificate is that of the name, whatever address it was found at.
    ...(address === host || isIP(host) !== 0 ? {} : { servername: host }),
    port,
    secure,
    ...(secure || HERE.has(host) ? {} : { doSTARTTLS: true }),
    auth: { user, pass: password ?? '' },
    logger: false,
    disableAutoIdle: true,
    ...PATIENCE,
  });
  // Late errors of a connection that nobody waits for must not bring the program down.
  client.on('error', () => {});
  try {
    await client.connect();
    await opened(client, folder);
    return await work(client);
  } catch (error) {
    if (error instanceof OurOwn) throw error.cause;
    throw error instanceof Refusal ? error : refusalOf(error, settings);
  } finally {
    await client.logout().catch(() => client.close());
  }
}

/** @throws Refusal `mailbox-no-folder` with the folders that there are */
async function opened(client: ImapFlow, folder: string): Promise<void> {
  try {
    await client.mailboxOpen(folder);
  } catch (error) {
    const known = (await client.list()).filter((one) => !one.flags.has('\\Noselect')).map((one) => one.path);
    if (known.includes(folder)) throw error;
    const folders = known.slice(0, MOST_FOLDERS).map((one) => oneLine(one, 60));
    throw new Refusal('mailbox-no-folder', `There is no folder "${folder}" in this mailbox. It has: ${folders.join(', ')}.`, {
      folder,
      folders: folders.join(', '),
    });
  }
}

/** Codes of OpenSSL and Node for a certificate that is not believed. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY)/;

function refusalOf(error: unknown, { host, user }: MailboxSettings): Refusal {
  const reason = saidBy(error);
  const { authenticationFailed, code = '' } = error as { authenticationFailed?: boolean; code?: string };
  if (authenticationFailed)
    return new Refusal('mailbox-password-refused', `${host} takes neither the name ${user} nor its password as given: ${reason}`, {
      host,
      user,
      reason,
    });
  if (CERTIFICATE.test(String(code)))
    return new Refusal(
      'mailbox-certificate',
      `The certificate of ${host} is not that of a server of this name, or is out of date: ${reason}`,
      {
        host,
        reason,
      },
    );
  return new Refusal('mailbox-unreachable', `The mailbox of ${user} at ${host} cannot be read: ${reason}`, { host, user, reason });
}

/** A failure of whoever keeps the mail is no failure of the mailbox. */
class OurOwn extends Error {}

async function handedOver(take: (mail: BoxMail) => Promise<void>, mail: BoxMail): Promise<void> {
  try {
    await take(mail);
  } catch (error) {
    throw new OurOwn('not kept', { cause: error });
  }
}

async function uidsBehind(client: ImapFlow, behind: MailboxPlace | null): Promise<number[]> {
  const query = behind === null ? { since: new Date(Date.now() - FIRST_DAYS * DAY_MS) } : { uid: `${behind.uid + 1}:*` };
  const found = await client.search(query, { uid: true });
  // "n:*" names the last mail even where it stands before n.
  return (found === false || found === undefined ? [] : found).filter((uid) => behind === null || uid > behind.uid).sort((a, b) => a - b);
}

async function bytesOf(client: ImapFlow, uid: number, most: number): Promise<Uint8Array | null> {
  const mail = await client.fetchOne(String(uid), { uid: true, source: { start: 0, maxLength: most } }, { uid: true });
  return mail === false || mail === undefined || !mail.source ? null : new Uint8Array(mail.source);
}

/** A server that does not let us mark loses nothing: the place that was read is on record. */
async function marked(client: ImapFlow, uid: number, moveTo: string | null): Promise<void> {
  await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true }).catch(() => false);
  if (moveTo !== null) await client.messageMove(String(uid), moveTo, { uid: true }).catch(() => false);
}

function saidBy(error: unknown): string {
  if (!(error instanceof Error)) return oneLine(String(error), 200);
  const { responseText, code } = error as Error & { responseText?: string; code?: string };
  return oneLine(responseText ?? (error.message || code || 'no answer'), 200);
}
