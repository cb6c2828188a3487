import type { BankEntries, OpenAfter } from './bank-entries.ts';
import { type Change, insert, update, wake, wakeEach } from './change.ts';
import { ERASED } from './vault-text.ts';

type Projections = { readonly [K in keyof BankEntries]: (data: BankEntries[K]) => Change[] };

/** What the entries about the bank make of the tables. */
export const BANK_PROJECTIONS: Projections = {
  'bank-account.added': ({ account }) => [insert('bank_account', account)],
  'bank-account.changed': ({ id, changes }) => [update('bank_account', id, changes)],
  'bank-lines.added': ({ lines, statement, confirmed }) => [
    ...lines.map((line) => insert('bank_line', line)),
    ...(statement ? [insert('bank_statement', statement)] : []),
    ...(statement ? confirmed.map((id) => update('bank_line', id, { statement_id: statement.id })) : []),
  ],
  'bank-line.itemised': ({ id, parts, dropped, freed }) => [
    update('bank_line', id, { state: 'batch', suggestions: null, doubts: null }, { state: ['waiting', 'suggested', 'not-ours', 'past'] }),
    ...parts.map((line) => insert('bank_line', line)),
    ...fallen(dropped),
    ...freed.map(({ debtorId, creditorId }) => wake(debtorId, creditorId)),
  ],
  'bank-lines.erased': ({ lines, payers }) => [
    ...lines.map((id) => update('bank_line', id, { vault_digest: ERASED })),
    ...payers.map((id) => update('payer', id, { times: 0 })),
  ],
  'bank-lines.judged': ({ lines, candidates, dropped, freed }) => [
    ...lines.map(({ id, state, suggestions, doubts }) =>
      update('bank_line', id, { state, suggestions, doubts }, { state: ['waiting', 'suggested', 'aside', 'not-ours', 'past'] }),
    ),
    ...fallen(dropped),
    ...candidates.map((row) => insert('bank_candidate', row)),
    ...wakeEach(candidates),
    ...freed.map(({ debtorId, creditorId }) => wake(debtorId, creditorId)),
  ],
  'money.laid': ({ laying, settlements, open, added, learnt, voided, dropped, freed }) => [
    insert('laying', laying),
    ...(laying.line_id === null
      ? []
      : [
          update(
            'bank_line',
            laying.line_id,
            { state: 'applied', suggestions: null, doubts: null },
            { state: ['waiting', 'suggested', 'aside', 'not-ours', 'past'] },
          ),
        ]),
    ...(laying.returns_id === null ? [] : [update('laying', laying.returns_id, { state: 'returned' }, { state: ['standing'] })]),
    ...voided.map((id) => update('settlement', id, { void: true }, { void: [false] })),
    ...fallen(dropped),
    ...added.map((row) => insert('item', { performed_on: null, ...row })),
    ...settlements.map((row) => insert('settlement', row)),
    ...open.map(opened),
    ...learnt.map((row): Change => ({ op: 'upsert', table: 'payer', row })),
    ...wakeEach(added),
    ...[...open, ...freed].map(({ debtorId, creditorId }) => wake(debtorId, creditorId)),
  ],
  'clearing.exported': ({ id, layings, reversed }) => [
    ...layings.map((one) => update('laying', one, { export_id: id }, { export_id: [null] })),
    ...reversed.map((one) => update('laying', one, { reversal_id: id }, { reversal_id: [null] })),
  ],
  'money.unlaid': ({ id, lineId, open, settlements, restores, voided, restored, learnt }) => [
    update('laying', id, { state: 'undone' }, { state: ['standing'] }),
    ...(restores === null ? [] : [update('laying', restores, { state: 'standing' }, { state: ['returned'] })]),
    ...voided.map((one) => update('settlement', one, { void: true }, { void: [false] })),
    ...restored.map((one) => update('settlement', one, { void: false }, { void: [true] })),
    ...(lineId === null ? [] : [update('bank_line', lineId, { state: 'waiting', by_hand: true }, { state: ['applied'] })]),
    ...settlements.map((row) => insert('settlement', row)),
    ...open.map(opened),
    ...learnt.map((row): Change => ({ op: 'upsert', table: 'payer', row })),
    ...open.map(({ debtorId, creditorId }) => wake(debtorId, creditorId)),
  ],
};

function opened({ id, cents, aheadCents, amountCents }: OpenAfter): Change {
  return update('item', id, {
    open_cents: cents,
    ahead_cents: aheadCents,
    ...(amountCents === undefined ? {} : { amount_cents: amountCents }),
  });
}

/** Candidates that no longer are: it is known what their line is for. */
function fallen(ids: readonly number[]): Change[] {
  return ids.map((id) => update('bank_candidate', id, { standing: false }, { standing: [true] }));
}
