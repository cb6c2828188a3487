import type { Day } from '../../core/base/day.ts';
import type { DebtorId, DisputeId, ItemId, OfferId } from '../../core/base/id.ts';
import type { DisputeRow, DisputeWordRow, OfferRow } from '../../core/journal/dispute-tables.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { VaultDetails, VaultRow } from '../../core/journal/tables.ts';
import { vaultText } from '../../core/journal/vault-text.ts';
import { digest } from '../digest.ts';
import { CREDITOR } from './sample-entries.ts';

const BY = 'claire';
const DAY = '2026-03-02' as Day;
const whose = { debtorId: 1 as DebtorId, creditorId: CREDITOR };

/** After the numbers of the other samples; the counter stands behind the last. */
const FIRST_VAULT = 6;
const SAID = ['one panel is cracked', 'was it signed for?', 'yes, it was', 'signed for without a reservation'] as const;
const SALT = 'salt-of-words';

export function sampleDispute(id: number, changes: Partial<DisputeRow> = {}): DisputeRow {
  return {
    id: id as DisputeId,
    creditor_id: CREDITOR,
    debtor_id: 1 as DebtorId,
    items: [{ item: 1 as ItemId, cents: 30_000 }],
    accepted: null,
    cause: 'damaged',
    state: 'open',
    owner: BY,
    opened_on: DAY,
    opened_by: BY,
    deadline: '2026-03-17' as Day,
    resolution: null,
    resolved_on: null,
    resolved_by: null,
    closed_on: null,
    since_settlement: 0,
    copy_of: null,
    ...changes,
  };
}

function word(at: number, kind: DisputeWordRow['kind'], changes: Partial<DisputeWordRow> = {}): DisputeWordRow {
  return {
    id: at + 1,
    creditor_id: CREDITOR,
    debtor_id: 1 as DebtorId,
    dispute_id: 1 as DisputeId,
    kind,
    on_day: DAY,
    author: BY,
    answers: null,
    token: null,
    expires_on: null,
    answered: false,
    vault_id: FIRST_VAULT + at,
    vault_digest: digest.sha256(vaultText(SALT, { said: SAID[at] ?? '' })),
    ...changes,
  };
}

const offer: OfferRow = {
  id: 1 as OfferId,
  creditor_id: CREDITOR,
  debtor_id: 1 as DebtorId,
  items: [{ item: 2 as ItemId, open: 120_000, given: 12_000 }],
  until_day: '2026-03-20' as Day,
  state: 'proposed',
  made_on: DAY,
  made_by: BY,
  granted_on: null,
  granted_by: null,
};

/** One that was found right in part and one that stands, a colleague asked, and an offer. */
export function disputes(): EntryDraft[] {
  const id = 1 as DisputeId;
  const link = { token: digest.sha256('a link'), expires_on: '2026-03-09' as Day };
  const accepted = [{ item: 1 as ItemId, cents: 20_000 }];
  return [
    { kind: 'dispute.opened', by: BY, data: { dispute: sampleDispute(1), words: [word(0, 'reason')] } },
    { kind: 'dispute.changed', by: BY, data: { id, ...whose, changes: { owner: 'paul' } } },
    { kind: 'dispute.said', by: BY, data: { word: word(1, 'question', link) } },
    { kind: 'dispute.said', by: 'paul', data: { word: word(2, 'reply', { answers: 2 }) } },
    { kind: 'dispute.resolved', by: BY, data: { id, ...whose, on: DAY, resolution: 'rejected', accepted: null, words: [] } },
    { kind: 'dispute.reopened', by: BY, data: { id, ...whose, on: DAY, deadline: '2026-03-20' as Day } },
    { kind: 'dispute.resolved', by: BY, data: { id, ...whose, on: DAY, resolution: 'partial', accepted, words: [word(3, 'answer')] } },
    { kind: 'dispute.opened', by: BY, data: { dispute: sampleDispute(2, { items: [{ item: 2 as ItemId, cents: null }] }), words: [] } },
    { kind: 'dispute.opened', by: BY, data: { dispute: sampleDispute(3, { items: [{ item: 3 as ItemId, cents: null }] }), words: [] } },
    { kind: 'dispute.closed', by: BY, data: { id: 3 as DisputeId, ...whose, on: DAY, why: 'credited' } },
    { kind: 'offer.made', by: BY, data: { offer } },
    { kind: 'offer.made', by: BY, data: { offer: { ...offer, id: 2 as OfferId } } },
    { kind: 'offer.granted', by: BY, data: { id: offer.id, ...whose, on: DAY } },
    { kind: 'offer.withdrawn', by: BY, data: { id: 2 as OfferId, ...whose, on: DAY, why: 'not meant' } },
  ];
}

/** What was said. */
export function wordVault(): VaultRow<VaultDetails>[] {
  return SAID.map((said, at) => ({ id: FIRST_VAULT + at, salt: SALT, details: { said } }));
}
