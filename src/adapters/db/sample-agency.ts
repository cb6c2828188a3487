import type { MandateTerms } from '../../core/agency/terms.ts';
import type { Day } from '../../core/base/day.ts';
import type { BankLineId, CreditorId, LayingId, MandateId, MovementId, RemittanceId } from '../../core/base/id.ts';
import type { Rate } from '../../core/base/rate.ts';
import type { AgencyRow, MandateRow, MandateTermsRow, MovementRow, RemittanceRow } from '../../core/journal/agency-tables.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import { CREDITOR, sampleDocument } from './sample-entries.ts';

const DAY = '2026-03-02' as Day;
const BY = 'claire';

/** What stands for the written agreement. */
export const AGREEMENT = 'the written agreement';

export const SAMPLE_TERMS: MandateTerms = {
  bands: [{ fromCents: 0, fromDaysLate: 0, rate: 100_000 as Rate }],
  minimumCents: 500,
  fixedCents: 0,
  charges: 'client',
  vat: 200_000 as Rate,
};

export function sampleAgency(): AgencyRow {
  return {
    id: 1,
    house_id: 2 as CreditorId,
    funds_number: 'FR7630004000031234567890143',
    funds_bic: null,
    funds_holder: 'Cabinet Orsel, fonds clients',
    insurer: 'Assurances du Rempart',
    policy: 'RC-2026-118',
    insured_until: '2026-12-31' as Day,
    prosecutor: 'Lyon',
    declared_on: '2020-01-15' as Day,
    taken_up_to: 0,
  };
}

export function sampleMandate(): MandateRow {
  const whole = { id: 1 as MandateId, creditor_id: CREDITOR, signed_on: '2026-01-05' as Day, from_day: '2026-01-05' as Day };
  return { ...whole, until_day: null, revoked_on: null, document: sampleDocument(AGREEMENT).sha256, remit_days: null };
}

export function sampleTerms(id: number): MandateTermsRow {
  return { id, mandate_id: 1 as MandateId, creditor_id: CREDITOR, from_day: id === 1 ? ('2026-01-05' as Day) : DAY, terms: SAMPLE_TERMS };
}

export function sampleMovement(id: number, changes: Partial<MovementRow> = {}): MovementRow {
  return {
    id: id as MovementId,
    creditor_id: CREDITOR,
    kind: 'receipt',
    on_day: DAY,
    cents: 12_000,
    vat_cents: 0,
    line_id: 1 as BankLineId,
    client_line_id: 2 as BankLineId,
    laying_id: null,
    terms_id: null,
    reverses: null,
    remittance_id: null,
    ...changes,
  };
}

const EARNED = { kind: 'commission', cents: 1_200, vat_cents: 240, line_id: null, client_line_id: null, laying_id: 1 as LayingId } as const;

export function sampleRemittance(): RemittanceRow {
  const sums = { carried_cents: 0, received_cents: 12_000, commission_cents: 1_200, vat_cents: 240, net_cents: 10_560 };
  const days = { until_day: DAY, made_on: DAY, due_on: '2026-04-02' as Day, paid_on: null };
  return { id: 1 as RemittanceId, creditor_id: CREDITOR, number: 1, ...sums, ...days, state: 'due', line_id: null };
}

/** An agency with one client: money that came in, what it earned, and a statement that was paid, taken back and cancelled. */
export function agencyEntries(): EntryDraft[] {
  const id = 1 as RemittanceId;
  return [
    { kind: 'agency.stated', by: BY, data: { agency: sampleAgency() } },
    { kind: 'mandate.recorded', by: BY, data: { mandate: sampleMandate(), terms: sampleTerms(1) } },
    { kind: 'mandate.terms-changed', by: BY, data: { terms: sampleTerms(2) } },
    { kind: 'client-funds.attributed', by: BY, data: { movement: sampleMovement(1) } },
    { kind: 'commission.taken-up', by: BY, data: { upTo: 7, movements: [sampleMovement(2, { ...EARNED, terms_id: 2 })] } },
    { kind: 'remittance.stated', by: BY, data: { remittance: sampleRemittance(), movements: [1 as MovementId, 2 as MovementId] } },
    { kind: 'remittance.paid', by: BY, data: { id, on: DAY, lineId: 3 as BankLineId } },
    { kind: 'remittance.unpaid', by: BY, data: { id } },
    { kind: 'remittance.cancelled', by: BY, data: { id } },
    { kind: 'client-funds.withdrawn', by: BY, data: { withdrawal: { id: 1, line_id: 4 as BankLineId, on_day: DAY, cents: -1_440 } } },
    { kind: 'mandate.revoked', by: BY, data: { id: 1 as MandateId, creditorId: CREDITOR, on: DAY } },
  ];
}
