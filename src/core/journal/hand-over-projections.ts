import { type Change, insert, update, wake } from './change.ts';
import type { HandOverEntries } from './hand-over-entries.ts';
import { ERASED } from './vault-text.ts';

type Projections = { readonly [K in keyof HandOverEntries]: (data: HandOverEntries[K]) => Change[] };

/** What handing over makes of the tables. */
export const HAND_OVER_PROJECTIONS: Projections = {
  'professional.added': ({ professional }) => [insert('professional', professional)],
  'professional.changed': ({ id, changes }) => [update('professional', id, changes, { state: ['standing'] })],
  'hand-over.made': ({ handOver }) => [insert('hand_over', handOver), wake(handOver.debtor_id, handOver.creditor_id)],
  'hand-over.linked': ({ id, token, until }) => [update('hand_over', id, { token, link_until: until }, { state: ['out'] })],
  'hand-over.ended': ({ id, debtorId, creditorId, on, why, vaultDigest }) => [
    update(
      'hand_over',
      id,
      { state: 'back', ended_on: on, ended_why: why, token: null, link_until: null, vault_digest: vaultDigest },
      { state: ['out'] },
    ),
    wake(debtorId, creditorId),
  ],
  'hand-over.reported': ({ report }) => [
    insert('hand_over_report', report),
    update('hand_over', report.hand_over_id, { heard_on: report.said_on }),
  ],
  'hand-over.decided': ({ id, state, on, by, lineId, commissionCents }) => [
    update(
      'hand_over_report',
      id,
      { state, decided_on: on, decided_by: by, line_id: lineId, commission_cents: commissionCents },
      { state: ['waiting'] },
    ),
  ],
  'hand-over.reopened': ({ id, from, commissionCents }) => [
    update(
      'hand_over_report',
      id,
      {
        ...{ state: 'waiting', decided_on: null, decided_by: null, line_id: null },
        ...(commissionCents === undefined ? {} : { commission_cents: commissionCents }),
      },
      { state: [from] },
    ),
  ],
  'hand-over.seen': ({ id, lineId }) => [update('hand_over_report', id, { line_id: lineId }, { state: ['confirmed'], line_id: [null] })],
  'hand-overs.erased': ({ handOvers, reports, closed }) => [
    ...handOvers.map((id) => update('hand_over', id, { vault_digest: ERASED, ...(closed ? { token: null, link_until: null } : {}) })),
    ...reports.map((id) => update('hand_over_report', id, { vault_digest: ERASED })),
  ],
};
