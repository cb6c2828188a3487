import type { Day } from '../../core/base/day.ts';
import type { DebtorId, HoldId, ItemId, ProceedingId, ProceedingStepId, RouteChoiceId } from '../../core/base/id.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { ProceedingRow, ProceedingStepRow, ProceedingVault, RouteChoiceRow } from '../../core/journal/proceeding-table.ts';
import type { VaultRow } from '../../core/journal/tables.ts';
import { vaultText } from '../../core/journal/vault-text.ts';
import { digest } from '../digest.ts';
import { CREDITOR } from './sample-entries.ts';

const BY = 'claire';
const DAY = '2026-03-02' as Day;
const LATER = '2026-03-20' as Day;
const SALT = 'salt-of-proceedings';
const whose = { debtorId: 1 as DebtorId, creditorId: CREDITOR };

/** After the numbers of the other samples. */
const FIRST_VAULT = 60;
const WORDS: readonly ProceedingVault[] = [
  { reasons: 'ne répond plus, dossier solide' },
  { reasons: 'client historique' },
  { court: '', number: '' },
  { court: 'Tribunal de commerce de Tours', number: '2026I00123' },
  { note: 'déposée au greffe' },
  { note: '' },
];

function worded(at: number) {
  const details = WORDS[at] ?? { note: '' };
  return { vault_id: FIRST_VAULT + at, vault_digest: digest.sha256(vaultText(SALT, details)) };
}

export function sampleChoice(id: number, changes: Partial<RouteChoiceRow> = {}): RouteChoiceRow {
  return {
    id: id as RouteChoiceId,
    creditor_id: CREDITOR,
    debtor_id: 1 as DebtorId,
    way: 'order-for-payment',
    item_ids: [1 as ItemId],
    amount_cents: 124_000,
    activity: 'trader',
    creditor_trader: true,
    seat: 'metropolitan',
    on_day: DAY,
    author: BY,
    state: 'standing',
    ended_on: null,
    hold_id: 1 as HoldId,
    ...worded(id - 1),
    ...changes,
  };
}

export function sampleProceeding(changes: Partial<ProceedingRow> = {}): ProceedingRow {
  return {
    id: 1 as ProceedingId,
    creditor_id: CREDITOR,
    debtor_id: 1 as DebtorId,
    choice_id: 1 as RouteChoiceId,
    item_ids: [1 as ItemId],
    route: 'order-for-payment',
    court: 'commercial-court',
    seat: 'metropolitan',
    claimed_cents: 124_000,
    opened_on: DAY,
    author: BY,
    state: 'open',
    ending: null,
    closed_on: null,
    hold_id: 1 as HoldId,
    ...worded(2),
    ...changes,
  };
}

export function sampleStep(id: number, changes: Partial<ProceedingStepRow> = {}): ProceedingStepRow {
  return {
    id: id as ProceedingStepId,
    proceeding_id: 1 as ProceedingId,
    creditor_id: CREDITOR,
    debtor_id: 1 as DebtorId,
    kind: 'filed',
    on_day: DAY,
    in_person: null,
    granted_cents: null,
    hearing_on: null,
    ending: null,
    cost_cents: 3_347,
    recoverable: true,
    filed_id: null,
    entered_on: DAY,
    author: BY,
    taken_back_on: null,
    ...worded(id + 3),
    ...changes,
  };
}

/** A decision that has begun and one that was withdrawn; a proceeding that was named, filed, ended, and goes on after all. */
export function proceedingEntries(): EntryDraft[] {
  const proceedingId = 1 as ProceedingId;
  const { vault_id: vaultId, vault_digest: vaultDigest } = worded(3);
  return [
    { kind: 'route.chosen', by: BY, data: { choice: sampleChoice(1) } },
    { kind: 'route.choice-ended', by: BY, data: { id: 1 as RouteChoiceId, ...whose, state: 'begun', on: DAY } },
    { kind: 'proceeding.opened', by: BY, data: { proceeding: sampleProceeding() } },
    { kind: 'proceeding.named', by: BY, data: { id: proceedingId, ...whose, vaultId, vaultDigest } },
    { kind: 'proceeding.stepped', by: BY, data: { step: sampleStep(1) } },
    { kind: 'proceeding.stepped', by: BY, data: { step: sampleStep(2, ENDED) } },
    {
      kind: 'proceeding.step-taken-back',
      by: BY,
      data: { id: 2 as ProceedingStepId, proceedingId, ...whose, on: LATER, reopened: 2 as HoldId },
    },
    { kind: 'route.chosen', by: BY, data: { choice: sampleChoice(2, { way: 'settlement', creditor_trader: null }) } },
    { kind: 'route.choice-ended', by: BY, data: { id: 2 as RouteChoiceId, ...whose, state: 'withdrawn', on: LATER } },
  ];
}

const ENDED = { kind: 'closed', on_day: LATER, ending: 'settled', cost_cents: null, recoverable: false, entered_on: LATER } as const;

/** Reasons, how the court is called, and notes; the words of before it was named are gone. */
export function proceedingVault(): VaultRow<ProceedingVault>[] {
  return WORDS.map((details, at) => ({ id: FIRST_VAULT + at, salt: SALT, details: at === 2 ? null : details }));
}
