import { type Change, insert, update, wake } from './change.ts';
import type { MailEntries } from './mail-entries.ts';
import type { MailboxRow } from './mail-tables.ts';
import { ERASED } from './vault-text.ts';

type Projections = { readonly [K in keyof MailEntries]: (data: MailEntries[K]) => Change[] };

/** What mails that come in make of the tables. Holds are entries of their own. */
export const MAIL_PROJECTIONS: Projections = {
  'mail.taken': ({ mail, place }) => [insert('mail', mail), ...(place === null ? [] : [readUntil(place)])],
  'mailbox.read': ({ place }) => [readUntil(place)],
  'mail.joined': ({ id, debtorId, creditorId, dispatchId, by, holdId }) => [
    update(
      'mail',
      id,
      { debtor_id: debtorId, creditor_id: creditorId, dispatch_id: dispatchId, joined_by: by, hold_id: holdId },
      { state: ['waiting'] },
    ),
    wake(debtorId, creditorId),
  ],
  'mail.answered': ({ id, debtorId, creditorId, answer }) => [
    update('mail', id, { state: 'done', answer }, { state: ['waiting'] }),
    ...(debtorId === null ? [] : [wake(debtorId, creditorId)]),
  ],
  'mail.set-aside': ({ id, debtorId, creditorId }) => [
    update('mail', id, { state: 'aside' }, { state: ['waiting'] }),
    ...(debtorId === null ? [] : [wake(debtorId, creditorId)]),
  ],
  'mails.erased': ({ mails }) => mails.map((id) => update('mail', id, { vault_digest: ERASED })),
  'dispatch.bounced': ({ id, contactId, debtorId, creditorId, outcome, failed, waits }) => [
    update('dispatch', id, { status: 'failed', outcome }, { status: ['sent', 'uncertain'] }),
    ...(failed ? [update('contact', contactId, { state: 'failed', made_on: null }, { state: ['made', 'pending'] })] : []),
    ...(waits ? [update('contact', contactId, { state: 'pending', made_on: null }, { state: ['made'] })] : []),
    wake(debtorId, creditorId),
  ],
  'text.reported': ({ id, delivered, failed, waits, contactId, debtorId, creditorId }) =>
    delivered
      ? [update('dispatch', id, { outcome: 'delivered' }, { status: ['sent'] })]
      : [
          update('dispatch', id, { status: 'failed', outcome: 'undelivered' }, { status: ['sent'] }),
          ...(failed ? [update('contact', contactId, { state: 'failed', made_on: null }, { state: ['made'] })] : []),
          ...(waits ? [update('contact', contactId, { state: 'pending', made_on: null }, { state: ['made'] })] : []),
          wake(debtorId, creditorId),
        ],
};

function readUntil(place: MailboxRow): Change {
  return { op: 'upsert', table: 'mailbox', row: place };
}
