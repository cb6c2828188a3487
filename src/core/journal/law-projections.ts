import { type Change, update, wake } from './change.ts';
import type { LawEntries } from './law-entries.ts';
import type { DebtorRow, DispatchRow } from './tables.ts';

type Projections = { readonly [K in keyof LawEntries]: (data: LawEntries[K]) => Change[] };

/** A debtor of whom no proceedings are known. */
export const SOLVENT: Pick<DebtorRow, 'insolvent_since' | 'insolvency_kind' | 'insolvency_published_on' | 'claim_declared_on'> = {
  insolvent_since: null,
  insolvency_kind: null,
  insolvency_published_on: null,
  claim_declared_on: null,
};

/** A letter that no carrier has numbered and whose slip has not come back, if it is one that has a slip. */
export const NO_RECEIPT: Pick<DispatchRow, 'receipt' | 'receipt_on' | 'tracking'> = { receipt: null, receipt_on: null, tracking: null };

/** What the events of the law make of the tables. */
export const LAW_PROJECTIONS: Projections = {
  'insolvency.recorded': ({ id, creditorId, since, proceedings, publishedOn, declaredOn }) => [
    update('debtor', id, {
      insolvent_since: since,
      insolvency_kind: proceedings,
      insolvency_published_on: publishedOn,
      claim_declared_on: declaredOn,
    }),
    wake(id, creditorId),
  ],
  'insolvency.corrected': ({ id, creditorId }) => [update('debtor', id, SOLVENT), wake(id, creditorId)],
  'letter.received': ({ id, debtorId, creditorId, receipt, on }) => [
    update('dispatch', id, { receipt, receipt_on: on }, { status: ['posted'] }),
    wake(debtorId, creditorId),
  ],
};
