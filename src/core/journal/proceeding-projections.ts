import { type Change, insert, update, wake } from './change.ts';
import type { ProceedingEntries } from './proceeding-entries.ts';
import { ERASED } from './vault-text.ts';

type Projections = { readonly [K in keyof ProceedingEntries]: (data: ProceedingEntries[K]) => Change[] };

/** What decisions on the way to go on, and proceedings, make of the tables. Decisions about reminders follow from their holds. */
export const PROCEEDING_PROJECTIONS: Projections = {
  'route.chosen': ({ choice }) => [insert('route_choice', choice)],
  'route.choice-ended': ({ id, state, on }) => [update('route_choice', id, { state, ended_on: on }, { state: ['standing'] })],
  'proceeding.opened': ({ proceeding }) => [insert('proceeding', proceeding)],
  'proceeding.named': ({ id, vaultId, vaultDigest }) => [update('proceeding', id, { vault_id: vaultId, vault_digest: vaultDigest })],
  'proceeding.stepped': ({ step }) => [
    insert('proceeding_step', step),
    ...(step.kind === 'closed'
      ? [update('proceeding', step.proceeding_id, { state: 'closed', ending: step.ending, closed_on: step.on_day }, { state: ['open'] })]
      : []),
    wake(step.debtor_id, step.creditor_id),
  ],
  'proceeding.step-taken-back': ({ id, proceedingId, debtorId, creditorId, on, reopened }) => [
    update('proceeding_step', id, { taken_back_on: on }, { taken_back_on: [null] }),
    ...(reopened === null
      ? []
      : [update('proceeding', proceedingId, { state: 'open', ending: null, closed_on: null, hold_id: reopened }, { state: ['closed'] })]),
    wake(debtorId, creditorId),
  ],
  'proceedings.erased': ({ choices, proceedings, steps }) => [
    ...choices.map((id) => update('route_choice', id, { vault_digest: ERASED })),
    ...proceedings.map((id) => update('proceeding', id, { vault_digest: ERASED })),
    ...steps.map((id) => update('proceeding_step', id, { vault_digest: ERASED })),
  ],
};
