import type { CallEntries } from './call-entries.ts';
import { type Change, insert, update, wake } from './change.ts';

type Projections = { readonly [K in keyof CallEntries]: (data: CallEntries[K]) => Change[] };

/** What calls make of the tables, beside the end of their dispatch. */
export const CALL_PROJECTIONS: Projections = {
  'call.recorded': ({ call, tried }) => [
    insert('call', { vault_id: null, vault_digest: null, ...call, taken_back: false }),
    ...(tried
      ? [
          update('dispatch', call.dispatch_id, { outcome: null }, { status: ['proposed', 'approved'] }),
          update('contact', call.contact_id, { tried }, { state: ['pending'] }),
        ]
      : []),
  ],
  'call.taken-back': ({ id, dispatchId, contactId, debtorId, creditorId, ended, before }) => [
    update('call', id, { taken_back: true }, { taken_back: [false] }),
    ...(ended ? [update('dispatch', dispatchId, { status: before.status, outcome: null }, { status: ['called'] })] : []),
    update('contact', contactId, { state: before.state, made_on: before.madeOn, tried: before.tried }),
    ...before.lifted.map((hold) => update('hold', hold.id, { lifted_on: null, lifted_why: null }, { lifted_why: [hold.why] })),
    wake(debtorId, creditorId),
  ],
};
