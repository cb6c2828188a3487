import type { AgencyEntries } from './agency-entries.ts';
import { type Change, insert, update, wakeAll } from './change.ts';

type Projections = { readonly [K in keyof AgencyEntries]: (data: AgencyEntries[K]) => Change[] };

/** What the entries of an agency make of the tables. A mandate that begins or ends lets reminders go on or stops them. */
export const AGENCY_PROJECTIONS: Projections = {
  'agency.stated': ({ agency }) => [{ op: 'upsert', table: 'agency', row: agency }, wakeAll({})],
  'mandate.recorded': ({ mandate, terms }) => [
    insert('mandate', mandate),
    insert('mandate_terms', terms),
    wakeAll({ creditor_id: mandate.creditor_id }),
  ],
  'mandate.terms-changed': ({ terms }) => [insert('mandate_terms', terms)],
  'mandate.revoked': ({ id, creditorId, on }) => [update('mandate', id, { revoked_on: on }), wakeAll({ creditor_id: creditorId })],
  'client-funds.attributed': ({ movement }) => [insert('client_movement', movement)],
  'client-funds.withdrawn': ({ withdrawal }) => [insert('withdrawal', withdrawal)],
  'commission.taken-up': ({ upTo, movements }) => [
    update('agency', 1, { taken_up_to: upTo }),
    ...movements.map((row) => insert('client_movement', row)),
  ],
  'remittance.stated': ({ remittance, movements }) => [
    insert('remittance', remittance),
    ...movements.map((id) => update('client_movement', id, { remittance_id: remittance.id }, { remittance_id: [null] })),
  ],
  'remittance.paid': ({ id, on, lineId }) => [
    update('remittance', id, { state: 'paid', paid_on: on, line_id: lineId }, { state: ['due'] }),
  ],
  'remittance.unpaid': ({ id }) => [update('remittance', id, { state: 'due', paid_on: null, line_id: null }, { state: ['paid'] })],
  'remittance.cancelled': ({ id }) => [
    update('remittance', id, { state: 'cancelled' }, { state: ['due', 'carried'] }),
    { op: 'sweep', table: 'client_movement', where: { remittance_id: id }, set: { remittance_id: null } },
  ],
};
