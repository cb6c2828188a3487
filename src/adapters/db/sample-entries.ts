import { present } from '../../core/base/assert.ts';
import type { Day } from '../../core/base/day.ts';
import type { ContactId, CreditorId, DebtorId, DispatchId, HoldId, ItemId, QuestionId, Sha256 } from '../../core/base/id.ts';
import { EUR } from '../../core/base/money.ts';
import type { Rate } from '../../core/base/rate.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { HoldRow } from '../../core/journal/hold-tables.ts';
import { NO_RECEIPT, SOLVENT } from '../../core/journal/law-projections.ts';
import type { RunRow } from '../../core/journal/run-tables.ts';
import type {
  ContactRow,
  CreditorRow,
  DebtorKeyRow,
  DebtorRow,
  DispatchRow,
  ItemRow,
  QuestionRow,
  VaultRow,
} from '../../core/journal/tables.ts';
import { ERASED, vaultText } from '../../core/journal/vault-text.ts';
import { digest } from '../digest.ts';

/** Small made-up rows and entries, for tests and measurements of stores. */
const BY = 'claire';
export const CREDITOR = 1 as CreditorId;

export function sampleCreditor(): CreditorRow {
  return {
    id: CREDITOR,
    name: 'Menuiserie Valbert',
    profile: {
      name: 'Menuiserie Valbert',
      legalForm: 'SARL',
      capital: '10 000 €',
      siren: null,
      rcsCity: 'Lyon',
      vatId: null,
      address: { lines: ['3 rue du Rabot'], postcode: '69007', city: 'Lyon', country: 'FR' },
      email: 'compta@valbert.example',
      phone: null,
      signatory: 'Claire Martin, comptabilité clients',
      accounts: [{ iban: 'FR7630006000011234567890189', bic: null, currency: EUR, holder: 'Menuiserie Valbert' }],
      logo: null,
      contractRate: 124_000 as Rate,
      mediator: null,
    },
    zone: 'mainland',
    minimum_days_between: 6,
    cap_count: 4,
    cap_days: 28,
    live_from: null,
    books_as_of: '2026-03-01' as Day,
    books_max_age: 7,
    bank_max_age: 5,
    small_balance_cents: 0,
    discount_ppm: null,
    discount_days: null,
    thanks: false,
    broken_promises: 2,
    plan_limits: null,
  };
}

export function sampleDebtor(id: number, changes: Partial<DebtorRow> = {}): DebtorRow {
  return {
    id: id as DebtorId,
    creditor_id: CREDITOR,
    kind: 'business',
    kind_confirmed: true,
    language: 'fr',
    segment: null,
    scenario: null,
    email: 'usable',
    has_address: true,
    has_phone: false,
    vault_id: id,
    vault_digest: vaultDigest(sampleVault(id)),
    ...SOLVENT,
    calling: null,
    mobile: 'none',
    ...changes,
  };
}

export function sampleKey(id: number, value = `C${id}`): DebtorKeyRow {
  return { id, creditor_id: CREDITOR, debtor_id: id as DebtorId, scheme: 'account', value };
}

export function sampleItem(id: number, debtor: number, changes: Partial<ItemRow> = {}): ItemRow {
  return {
    id: id as ItemId,
    creditor_id: CREDITOR,
    debtor_id: debtor as DebtorId,
    kind: 'invoice',
    number: `F-${id}`,
    source_key: `VE|F-${id}`,
    issued_on: '2026-01-01' as Day,
    due_on: '2026-01-31' as Day,
    performed_on: '2025-12-20' as Day,
    currency: EUR,
    amount_cents: 120_000,
    open_cents: 120_000,
    ahead_cents: 0,
    doubt: null,
    kept: false,
    prior_step: null,
    prior_on: null,
    ...changes,
  };
}

export function sampleContact(id: number, debtor: number, items: readonly number[], changes: Partial<ContactRow> = {}): ContactRow {
  return {
    id: id as ContactId,
    creditor_id: CREDITOR,
    debtor_id: debtor as DebtorId,
    run_id: 1,
    step: 'first-reminder',
    severity: 1,
    scenario: 'business',
    scenario_version: 1,
    items: items.map((item) => ({ item: item as ItemId, cents: 120_000, role: 'claimed', step: 'first-reminder' })),
    decided_on: '2026-03-02' as Day,
    state: 'pending',
    made_on: null,
    deadline: null,
    tried: null,
    confirms: null,
    ...changes,
  };
}

export function sampleDispatch(id: number, contact: number, debtor: number, changes: Partial<DispatchRow> = {}): DispatchRow {
  return {
    id: id as DispatchId,
    contact_id: contact as ContactId,
    creditor_id: CREDITOR,
    debtor_id: debtor as DebtorId,
    run_id: 1,
    channel: 'email',
    automatic: true,
    status: 'proposed',
    approved_by: null,
    approved_basis: null,
    message_id: null,
    document: null,
    batch_id: null,
    tries: 0,
    retry_at: null,
    outcome: null,
    ...NO_RECEIPT,
    ...changes,
  };
}

export function sampleHold(id: number, debtor: number, changes: Partial<HoldRow> = {}): HoldRow {
  const none = { until_day: null, lifted_on: null, lifted_why: null, item_ids: null };
  const unpromised = {
    promised_on: null,
    promised_cents: null,
    basis_cents: null,
    promised_currency: null,
    promised_via: null,
    judged: null,
  };
  const unplanned = {
    plan_id: null,
    instalments: null,
    missed_told: 0,
    warned_on: null,
    warned_until: null,
    vault_id: null,
    vault_digest: null,
  };
  return {
    id: id as HoldId,
    debtor_id: debtor as DebtorId,
    kind: 'dispute',
    reason: 'livraison incomplète',
    author: BY,
    from_day: '2026-03-02' as Day,
    ...none,
    ...unpromised,
    ...unplanned,
    ...changes,
  };
}

export function sampleQuestion(id: number, debtor: number, items: readonly number[]): QuestionRow {
  const open = { answered_on: null, answer: null, answered_by: null };
  return {
    id: id as QuestionId,
    creditor_id: CREDITOR,
    debtor_id: debtor as DebtorId,
    code: 'no-address',
    item_ids: items as ItemId[],
    asked_on: '2026-03-02' as Day,
    ...open,
  };
}

export function sampleRun(id = 1): RunRow {
  return { id, creditor_id: CREDITOR, day: '2026-03-02' as Day, state: 'running', position: 0, looked: 0, decided: 0 };
}

/** A creditor with two debtors, three invoices, and a first reminder to the first debtor, decided but not released. */
export function sampleHistory(): EntryDraft[] {
  return [
    { kind: 'creditor.registered', by: BY, data: { creditor: sampleCreditor() } },
    { kind: 'debtors.recognised', by: BY, data: { debtors: [sampleDebtor(1), sampleDebtor(2)], keys: [sampleKey(1), sampleKey(2)] } },
    { kind: 'items.added', by: BY, data: { items: [sampleItem(1, 1), sampleItem(2, 1), sampleItem(3, 2)], documents: [] } },
    { kind: 'run.started', by: BY, data: { run: sampleRun() } },
    decided(sampleContact(1, 1, [1, 2]), [sampleDispatch(1, 1, 1)]),
  ];
}

/** A contact as it is decided: what becomes of it is not told yet. */
export function decided(row: ContactRow, rows: readonly DispatchRow[]): EntryDraft {
  const { state: _state, made_on: _madeOn, deadline: _deadline, ...contact } = row;
  const dispatches = rows.map(({ id, channel, automatic }) => ({ id, channel, automatic }));
  return { kind: 'contact.decided', by: BY, data: { contact, dispatches } };
}

export function erased(debtor: number): EntryDraft {
  return {
    kind: 'debtor.changed',
    by: BY,
    data: { id: debtor as DebtorId, creditorId: CREDITOR, changes: { vault_digest: ERASED } },
  };
}

export function approval(dispatch: number, by: string): EntryDraft {
  return { kind: 'dispatch.approved', by, data: { id: dispatch as DispatchId, by } };
}

export function approvalTakenBack(dispatch: number, by: string): EntryDraft {
  return { kind: 'dispatch.unapproved', by, data: { id: dispatch as DispatchId } };
}

/** The personal data of the debtor with this number. */
export function sampleVault(id: number, name = `Client ${id}`): VaultRow {
  return { id, salt: `salt-${id}`, details: { name, email: null, phone: null, address: null } };
}

export function sampleDocument(text: string): { sha256: Sha256; bytes: Uint8Array } {
  return { sha256: digest.sha256(text), bytes: new TextEncoder().encode(text) };
}

function vaultDigest({ salt, details }: VaultRow): string {
  return digest.sha256(vaultText(salt, present(details, 'details')));
}
