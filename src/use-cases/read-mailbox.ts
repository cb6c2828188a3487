import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Mailbox } from '../ports/mailbox.ts';
import { creditorOf, type Deps } from './context.ts';
import { LARGEST_MAIL, takeNow } from './take-mail.ts';

/** Mails taken in one round; the next one goes on. */
const MOST_AT_ONCE = 500;

export type MailboxReport = {
  readonly read: number;
  /** New ones, by what becomes of them: those that wait for a person, and those of machines that only are kept. */
  readonly waiting: number;
  readonly kept: number;
  /** On record already, or sent by ourselves. */
  readonly known: number;
};

/**
 * Reads the mailbox from where it was left. Each mail and the place behind it are one record: killed at any point, none is taken twice and
 * none is lost.
 * @throws Refusal `unknown-creditor`, `mailbox-not-set-up`, `busy`, and those of reading it
 */
export async function readMailbox(deps: Deps, creditorId: CreditorId): Promise<MailboxReport> {
  const { store, digest } = deps;
  await creditorOf(store, creditorId);
  const mailbox = mailboxOf(deps);
  return store.exclusive('mail', async () => {
    const box = digest.sha256(mailbox.name);
    const [known] = await store.select('mailbox', { box }, { limit: 1 });
    const id = known?.id ?? (await store.reserve('mailbox', 1));
    const counts = { waiting: 0, kept: 0, known: 0 };
    const behind = known ? { validity: known.validity, uid: known.uid } : null;
    const read = await mailbox.read(behind, { most: MOST_AT_ONCE, bytes: LARGEST_MAIL }, async ({ place, bytes }) => {
      const taken = await takeNow(deps, creditorId, bytes, { id, box, validity: place.validity, uid: place.uid });
      counts[taken.is !== 'taken' ? 'known' : taken.mail.state === 'waiting' ? 'waiting' : 'kept'] += 1;
    });
    return { read, ...counts };
  });
}

function mailboxOf({ mailbox }: Pick<Deps, 'mailbox'>): Mailbox {
  const found = mailbox?.() ?? null;
  if (!found) throw new Refusal('mailbox-not-set-up', 'No mailbox is set up. Give one with "acquit mailbox imaps://…".');
  return found;
}
