import type { AgreementEntries } from './agreement-entries.ts';
import type { PlanRow, PlanSignature } from './agreement-tables.ts';
import { type Change, insert, update, wake } from './change.ts';
import type { AgreementColumn, HoldRow, NewHoldRow } from './hold-tables.ts';

type Projections = { readonly [K in keyof AgreementEntries]: (data: AgreementEntries[K]) => Change[] };

/** A hold that is neither a promise nor a plan. */
const NO_AGREEMENT: Pick<HoldRow, AgreementColumn> = {
  promised_on: null,
  promised_cents: null,
  basis_cents: null,
  promised_currency: null,
  promised_via: null,
  judged: null,
  plan_id: null,
  instalments: null,
  missed_told: 0,
  warned_on: null,
  warned_until: null,
  vault_id: null,
  vault_digest: null,
};
/** The row of a hold, of whatever age the entry is that brings it. */
export function holdRow(hold: NewHoldRow): HoldRow {
  return { ...NO_AGREEMENT, ...hold };
}

function signatureChanges(signature: PlanSignature | undefined): Partial<PlanRow> {
  if (signature === undefined) return {};
  return signature === 'never' ? { signed_on: null } : { signature_stands: true };
}

export const AGREEMENT_PROJECTIONS: Projections = {
  // Whoever looks at the debtor today has decided knowing it.
  'promise.judged': ({ id, verdict }) => [update('hold', id, { judged: verdict }, { lifted_on: [null] })],
  'plan.offered': ({ plan }) => [
    insert('plan', { ...plan, state: 'offered', signed_on: null, signature_stands: null, hold_id: null, ended_on: null, ended_why: null }),
  ],
  'plan.signed': ({ id, on, hold, creditorId }) => [
    update('plan', id, { state: 'signed', signed_on: on, hold_id: hold.id }, { state: ['offered'] }),
    insert('hold', holdRow(hold)),
    wake(hold.debtor_id, creditorId),
  ],
  'plan.missed': ({ id, count }) => [update('hold', id, { missed_told: count }, { lifted_on: [null] })],
  'plan.warned': ({ id, debtorId, creditorId, on, until }) => [
    update('hold', id, { warned_on: on, warned_until: until }, { lifted_on: [null] }),
    wake(debtorId, creditorId),
  ],
  'plan.ended': ({ id, holdId, debtorId, creditorId, on, state, why, signature }) => [
    update('plan', id, { state, ended_on: on, ended_why: why, ...signatureChanges(signature) }, { state: ['offered', 'signed'] }),
    ...(holdId === null ? [] : [update('hold', holdId, { lifted_on: on, lifted_why: why }, { lifted_on: [null] })]),
    wake(debtorId, creditorId),
  ],
  'plan.resumed': ({ id, holdId, debtorId, creditorId }) => [
    update('plan', id, { state: 'signed', ended_on: null, ended_why: null }, { state: ['kept'] }),
    update('hold', holdId, { lifted_on: null, lifted_why: null }),
    wake(debtorId, creditorId),
  ],
};
