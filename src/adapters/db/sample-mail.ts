import type { Day } from '../../core/base/day.ts';
import type { DebtorId, MailId, Sha256 } from '../../core/base/id.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { MailDetails, MailRow } from '../../core/journal/mail-tables.ts';
import type { VaultDetails, VaultRow } from '../../core/journal/tables.ts';
import { vaultText } from '../../core/journal/vault-text.ts';
import { digest } from '../digest.ts';
import { CREDITOR } from './sample-entries.ts';

const DAY = '2026-03-02' as Day;
/** Behind that of the sample bank line. */
const VAULT = 5;

export const RAW_MAIL = 'From: client@example.org\n\nNous réglons vendredi.';

const WORDS: MailDetails = {
  from: 'client@example.org',
  address: 'client@example.org',
  subject: null,
  reply: 'Nous réglons vendredi.',
  failed: [],
  attachments: [],
};

/** A reply of the first debtor that waits to be read, and the place where its mailbox was left. */
export function mailEntries(): EntryDraft[] {
  return [
    {
      kind: 'mail.taken',
      by: 'claire',
      data: { mail: sampleMail(), place: { id: 1, box: digest.sha256('a box'), validity: 4_000_000_000, uid: 12 } },
    },
  ];
}

export function mailVault(): VaultRow<VaultDetails>[] {
  return [{ id: VAULT, salt: 'salt', details: WORDS }];
}

function sampleMail(): MailRow {
  return {
    id: 1 as MailId,
    creditor_id: CREDITOR,
    debtor_id: 1 as DebtorId,
    dispatch_id: null,
    kind: 'reply',
    failure: null,
    joined_by: 'address',
    state: 'waiting',
    answer: null,
    hold_id: null,
    taken_on: DAY,
    written_on: DAY,
    sha256: digest.sha256(RAW_MAIL) as Sha256,
    vault_id: VAULT,
    vault_digest: digest.sha256(vaultText('salt', WORDS)),
  };
}
