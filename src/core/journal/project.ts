import { AGENCY_PROJECTIONS } from './agency-projections.ts';
import { AGREEMENT_PROJECTIONS, holdRow } from './agreement-projections.ts';
import { BANK_PROJECTIONS } from './bank-projections.ts';
import { CALL_PROJECTIONS } from './call-projections.ts';
import { CARD_PROJECTIONS } from './card-projections.ts';
import { type Change, insert, update, wake, wakeAll, wakeEach } from './change.ts';
import { DISPUTE_PROJECTIONS } from './dispute-projections.ts';
import type { DecidedContact, EntryData, EntryDraft } from './entry.ts';
import { HAND_OVER_PROJECTIONS } from './hand-over-projections.ts';
import { KEPT_PROJECTIONS } from './kept-projections.ts';
import { LAW_PROJECTIONS, NO_RECEIPT, SOLVENT } from './law-projections.ts';
import { MAIL_PROJECTIONS } from './mail-projections.ts';
import { PORTAL_PROJECTIONS } from './portal-projections.ts';
import { POST_PROJECTIONS } from './post-projections.ts';
import { PROCEEDING_PROJECTIONS } from './proceeding-projections.ts';
import type { CreditorRow, DispatchRow } from './tables.ts';

type Projections = { readonly [K in keyof EntryData]: (data: EntryData[K], by: string) => Change[] };

/** What decisions follow from: how often a debtor is contacted, and (in the profile) the accounts it can pay to. */
const DECIDED_BY: ReadonlySet<string> = new Set<keyof CreditorRow>([
  'minimum_days_between',
  'cap_count',
  'cap_days',
  'broken_promises',
  'profile',
]);

const PROJECTIONS: Projections = {
  ...AGENCY_PROJECTIONS,
  ...BANK_PROJECTIONS,
  ...LAW_PROJECTIONS,
  ...PORTAL_PROJECTIONS,
  ...CARD_PROJECTIONS,
  ...DISPUTE_PROJECTIONS,
  ...AGREEMENT_PROJECTIONS,
  ...MAIL_PROJECTIONS,
  ...KEPT_PROJECTIONS,
  ...CALL_PROJECTIONS,
  ...POST_PROJECTIONS,
  ...PROCEEDING_PROJECTIONS,
  ...HAND_OVER_PROJECTIONS,
  'creditor.registered': ({ creditor }) => [insert('creditor', { broken_promises: 2, plan_limits: null, ...creditor })],
  'creditor.changed': ({ id, changes }) => [
    update('creditor', id, changes),
    ...(Object.keys(changes).some((column) => DECIDED_BY.has(column)) ? [wakeAll({ creditor_id: id })] : []),
  ],
  'creditor.went-live': ({ id, from }) => [update('creditor', id, { live_from: from })],
  'claim.stated': () => [],
  'case.exported': ({ made }) => [insert('case_export', made)],
  'journal.stamped': ({ stamp }) => [insert('journal_stamp', stamp)],
  // What waited for the rate is looked at again.
  'law-rate.entered': ({ rate }) => [insert('law_rate', rate), wakeAll({})],
  'scenario.saved': ({ scenario }) => [insert('scenario', scenario), wakeAll({})],
  'wording.saved': ({ wording }) => [insert('wording', wording)],
  'import.recorded': ({ import: row }) => [insert('import', row)],
  'mapping.remembered': ({ mapping }) => [insert('mapping', mapping)],
  'debtors.recognised': ({ debtors, keys }) => [
    ...debtors.map((row) => insert('debtor', { mobile: 'none', ...row, ...SOLVENT, calling: null })),
    ...keys.map((row) => insert('debtor_key', row)),
  ],
  'debtor.changed': ({ id, creditorId, changes, keys }) => [
    ...(Object.keys(changes).length > 0 ? [update('debtor', id, changes)] : []),
    ...(keys ?? []).map((row) => insert('debtor_key', row)),
    wake(id, creditorId),
  ],
  'items.added': ({ items, documents }) => [
    ...items.map((row) => insert('item', { performed_on: null, ...row })),
    ...documents.map((row) => insert('document', row)),
    ...wakeEach(items),
  ],
  'item.changed': ({ id, debtorId, creditorId, changes }) => [update('item', id, changes), wake(debtorId, creditorId)],
  'items.settled': ({ settlements, open }) => [
    ...settlements.map((row) => insert('settlement', row)),
    ...open.map(({ id, cents, aheadCents }) =>
      update('item', id, { open_cents: cents, ...(aheadCents === undefined ? {} : { ahead_cents: aheadCents }) }),
    ),
    ...wakeEach(open.map((one) => ({ debtor_id: one.debtorId, creditor_id: one.creditorId }))),
  ],
  'documents.added': ({ documents }) => documents.map((row) => insert('document', row)),
  'hold.placed': ({ hold, creditorId }) => [insert('hold', holdRow(hold)), wake(hold.debtor_id, creditorId)],
  'hold.lifted': ({ id, debtorId, creditorId, on, why }) => [
    update('hold', id, { lifted_on: on, lifted_why: why }, { lifted_on: [null] }),
    wake(debtorId, creditorId),
  ],
  'questions.asked': ({ questions }) => questions.map((row) => insert('question', row)),
  'question.answered': ({ id, debtorId, creditorId, on, answer, by }) => [
    update('question', id, { answered_on: on, answer, answered_by: by }, { answered_on: [null] }),
    wake(debtorId, creditorId),
  ],
  'run.started': ({ run }) => [insert('run', run)],
  'run.advanced': ({ id, position, looked, decided, creditorId, looks }) => [
    update('run', id, { position, looked, decided }, { state: ['running'] }),
    ...looks.map(
      ([debtor, day]): Change => ({ op: 'upsert', table: 'agenda', row: { id: debtor, creditor_id: creditorId, look_on: day } }),
    ),
  ],
  'run.ended': ({ id, state }) => [
    update('run', id, { state }, { state: ['running'] }),
    ...(state === 'released' ? [release(id, 'scenario')] : []),
  ],
  'run.released': ({ id, by }) => [update('run', id, { state: 'released' }, { state: ['waiting'] }), release(id, by)],
  'contact.decided': ({ contact, dispatches }) => [
    insert('contact', { confirms: null, ...contact, state: 'pending', made_on: null, deadline: null, tried: null }),
    ...dispatches.map((chosen) => insert('dispatch', proposed(contact, chosen))),
  ],
  'contact.dropped': ({ id, debtorId, creditorId, dispatches, why, lookOn, kept }) => [
    update('contact', id, kept ? { state: kept.state, made_on: kept.madeOn, tried: kept.tried } : { state: 'dropped' }, {
      state: ['pending'],
    }),
    ...dispatches.map((dispatch) =>
      update('dispatch', dispatch, { status: 'withdrawn', outcome: why }, { status: ['proposed', 'approved'] }),
    ),
    wake(debtorId, creditorId, lookOn),
  ],
  'dispatch.withdrawn': ({ id, why }) => [
    update('dispatch', id, { status: 'withdrawn', outcome: why }, { status: ['proposed', 'approved'] }),
  ],
  'dispatch.approved': ({ id, by, basis = null }) => [
    update('dispatch', id, { status: 'approved', approved_by: by, approved_basis: basis }, { status: ['proposed'] }),
  ],
  'dispatch.unapproved': ({ id }) => [
    update(
      'dispatch',
      id,
      { status: 'proposed', approved_by: null, approved_basis: null },
      { status: ['approved'], tries: [0], document: [null] },
    ),
  ],
  'dispatch.sending': ({ id, messageId, document, tries, deadline, contactId }) => [
    update('dispatch', id, { status: 'sending', message_id: messageId, document, tries, retry_at: null }, { status: ['approved'] }),
    ...(deadline === null ? [] : [update('contact', contactId, { deadline })]),
  ],
  'dispatch.ended': (end) => [
    update(
      'dispatch',
      end.id,
      {
        ...{ status: end.status, outcome: end.outcome, retry_at: end.retryAt },
        ...(end.tracking === undefined ? {} : { tracking: end.tracking }),
      },
      { status: ['sending', 'printed', 'proposed', 'approved', 'uncertain'] },
    ),
    ...(end.contact
      ? [
          update('contact', end.contactId, { state: end.contact.state, made_on: end.contact.madeOn }),
          wake(end.debtorId, end.creditorId, end.lookOn),
        ]
      : []),
  ],
  'letters.printed': ({ batch, letters }) =>
    letters.flatMap(({ id, document, contactId, deadline }) => [
      update('dispatch', id, { status: 'printed', document, batch_id: batch }, { status: ['approved'] }),
      ...(deadline === null ? [] : [update('contact', contactId, { deadline })]),
    ]),
};

function proposed(contact: DecidedContact, { id, channel, automatic }: Pick<DispatchRow, 'id' | 'channel' | 'automatic'>): DispatchRow {
  const { id: contact_id, creditor_id, debtor_id, run_id } = contact;
  const nothingYet = {
    approved_by: null,
    approved_basis: null,
    message_id: null,
    document: null,
    batch_id: null,
    tries: 0,
    retry_at: null,
    outcome: null,
    ...NO_RECEIPT,
  };
  return { id, contact_id, creditor_id, debtor_id, run_id, channel, automatic, status: 'proposed', ...nothingYet };
}

function release(run: number, by: string): Change {
  return {
    op: 'sweep',
    table: 'dispatch',
    where: { run_id: run, automatic: true, status: 'proposed' },
    set: { status: 'approved', approved_by: by },
  };
}

/** The changes that an entry makes to the tables: pure, so that writing and verifying cannot differ. */
export function project(entry: EntryDraft): Change[] {
  return (PROJECTIONS[entry.kind] as (data: EntryDraft['data'], by: string) => Change[])(entry.data, entry.by);
}
