import { type Change, insert, update, wake } from './change.ts';
import type { DisputeEntries } from './dispute-entries.ts';
import { ERASED } from './vault-text.ts';

/** Each of them with the name of who records it, since `project` sees the data alone. */
type Projections = { readonly [K in keyof DisputeEntries]: (data: DisputeEntries[K], by: string) => Change[] };

/** What disputes and offers make of the tables. */
export const DISPUTE_PROJECTIONS: Projections = {
  'dispute.opened': ({ dispute, words }) => [
    insert('dispute', dispute),
    ...words.map((row) => insert('dispute_word', row)),
    wake(dispute.debtor_id, dispute.creditor_id),
  ],
  'dispute.changed': ({ id, changes }) => [update('dispute', id, changes, { state: ['open', 'credit-awaited'] })],
  'dispute.resolved': ({ id, debtorId, creditorId, on, resolution, accepted, words }, by) => {
    const isRight = resolution === 'justified' || resolution === 'partial';
    const state = isRight ? ('credit-awaited' as const) : ('closed' as const);
    const told = { resolution, resolved_on: on, resolved_by: by, accepted, closed_on: isRight ? null : on };
    return [
      update('dispute', id, { state, ...told }, { state: ['open'] }),
      ...words.map((row) => insert('dispute_word', row)),
      wake(debtorId, creditorId),
    ];
  },
  'dispute.reopened': ({ id, debtorId, creditorId, deadline }) => [
    update(
      'dispute',
      id,
      { state: 'open', resolution: null, resolved_on: null, resolved_by: null, accepted: null, closed_on: null, deadline },
      { state: ['credit-awaited', 'closed'] },
    ),
    wake(debtorId, creditorId),
  ],
  'dispute.closed': ({ id, debtorId, creditorId, on }) => [
    update('dispute', id, { state: 'closed', closed_on: on }, { state: ['open', 'credit-awaited'] }),
    wake(debtorId, creditorId),
  ],
  'dispute.said': ({ word }) => [
    insert('dispute_word', word),
    ...(word.answers === null ? [] : [update('dispute_word', word.answers, { answered: true }, { answered: [false] })]),
  ],
  'dispute-words.erased': ({ words }) => words.map((id) => update('dispute_word', id, { vault_digest: ERASED })),
  'offer.made': ({ offer }) => [insert('offer', offer)],
  'offer.granted': ({ id, debtorId, creditorId, on }, by) => [
    update('offer', id, { state: 'granted', granted_on: on, granted_by: by }, { state: ['proposed'] }),
    wake(debtorId, creditorId),
  ],
  'offer.withdrawn': ({ id, debtorId, creditorId }) => [
    update('offer', id, { state: 'withdrawn' }, { state: ['proposed', 'granted'] }),
    wake(debtorId, creditorId),
  ],
};
