import { CREDITOR } from '../../stories/engine/world.ts';
import type { MailRow } from '../core/journal/mail-tables.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, dispatchOf, inMemory, MONDAY, type Office, office } from './sending.test-kit.ts';
import { takeMail } from './take-mail.ts';

/** An office whose debtor Dupont was sent its first reminder by e-mail on Monday. */
export async function reminded(meet = inMemory, traits = {}): Promise<{ it: Office; debtor: number; sent: DispatchRow }> {
  const it = await office(meet);
  const [debtor] = await debtorsDue(it, ['Dupont'], false, traits);
  await decided(it);
  await sendEmails(it.deps, CREDITOR, MONDAY);
  return { it, debtor: debtor as number, sent: await dispatchOf(it, debtor as never) };
}

/** Takes it and gives the row. */
export async function took(it: Office, bytes: Uint8Array): Promise<MailRow> {
  const taken = await takeMail(it.deps, CREDITOR, bytes);
  if (taken.is === 'ours') throw new Error('taken for a message of ours');
  const [row] = await it.deps.store.select('mail', { id: taken.mail.id }, { limit: 1 });
  if (!row) throw new Error('not on record');
  return row;
}
