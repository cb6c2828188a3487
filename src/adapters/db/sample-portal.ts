import type { Day } from '../../core/base/day.ts';
import type { DebtorId, HoldId, ItemId, PortalLinkId, PortalRequestId } from '../../core/base/id.ts';
import { EUR } from '../../core/base/money.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { PortalDetails, PortalLinkRow, PortalRequestRow } from '../../core/journal/portal-tables.ts';
import type { VaultRow } from '../../core/journal/tables.ts';
import { vaultText } from '../../core/journal/vault-text.ts';
import { digest } from '../digest.ts';
import { CREDITOR, sampleDocument } from './sample-entries.ts';

const BY = 'link 1';
const DAY = '2026-03-02' as Day;
const VAULT = 3;
const WORDS: PortalDetails = { note: 'Virement fait vendredi', contact: null, callWhen: null, files: ['preuve.pdf'] };

/** What stands for a file that a debtor handed in. */
export const PROOF = 'the proof of a payment';

export function samplePortalLink(id: number, debtor: number, changes: Partial<PortalLinkRow> = {}): PortalLinkRow {
  return {
    id: id as PortalLinkId,
    creditor_id: CREDITOR,
    debtor_id: debtor as DebtorId,
    contact_id: null,
    token_sha256: digest.sha256(`token ${id}`),
    made_on: DAY,
    expires_on: '2026-05-31' as Day,
    revoked_on: null,
    revoked_by: null,
    ...changes,
  };
}

export function samplePortalRequest(id: number, debtor: number, changes: Partial<PortalRequestRow> = {}): PortalRequestRow {
  const none = { parts: null, reason: null, became: null, answer: null, answered_on: null, answered_by: null };
  const { sha256, bytes } = sampleDocument(PROOF);
  return {
    id: id as PortalRequestId,
    creditor_id: CREDITOR,
    debtor_id: debtor as DebtorId,
    link_id: 1 as PortalLinkId,
    kind: 'paid',
    item_ids: [1 as ItemId],
    cents: 120_000,
    currency: EUR,
    on_day: DAY,
    files: [{ sha256, mediaType: 'application/pdf', bytes: bytes.length }],
    hold_id: null as HoldId | null,
    said_on: DAY,
    form_sha256: digest.sha256(`form ${id}`),
    state: 'waiting',
    vault_id: VAULT,
    vault_digest: digest.sha256(vaultText('salt', WORDS)),
    ...none,
    ...changes,
  };
}

/** Two links, one of them revoked, and two requests, one of them answered. */
export function portalEntries(): EntryDraft[] {
  const whose = { debtorId: 1 as DebtorId, creditorId: CREDITOR, on: DAY, by: 'claire' };
  const done = samplePortalRequest(2, 1, { kind: 'promise', files: [] });
  return [
    { kind: 'portal.link-made', by: BY, data: { link: samplePortalLink(1, 1) } },
    { kind: 'portal.link-made', by: BY, data: { link: samplePortalLink(2, 1) } },
    { kind: 'portal.links-revoked', by: 'claire', data: { links: [2 as PortalLinkId], ...whose } },
    { kind: 'portal.requested', by: BY, data: { request: samplePortalRequest(1, 1) } },
    { kind: 'portal.requested', by: BY, data: { request: done } },
    { kind: 'portal.answered', by: 'claire', data: { id: done.id, ...whose, answer: 'kept', became: { is: 'promise', id: 1 } } },
  ];
}

export function portalVault(): VaultRow<PortalDetails>[] {
  return [{ id: VAULT, salt: 'salt', details: WORDS }];
}
