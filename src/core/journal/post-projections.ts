import { type Change, insert, update, wake } from './change.ts';
import type { PostEntries } from './post-entries.ts';

type Projections = { readonly [K in keyof PostEntries]: (data: PostEntries[K]) => Change[] };

/** What registered letters by a provider make of the tables. */
export const POST_PROJECTIONS: Projections = {
  'post.chosen': ({ choice }) => [{ op: 'upsert', table: 'post_choice', row: choice }],
  'post.agreed': ({ consent }) => [insert('post_consent', consent)],
  'post.agreement-withdrawn': ({ id, on }) => [update('post_consent', id, { withdrawn_on: on }, { withdrawn_on: [null] })],
  'letter.taken': ({ posted }) => [insert('posted', posted)],
  'letter.carried': (told) => [
    ...told.events.map((row) => insert('letter_event', row)),
    update(
      'posted',
      told.id,
      { stage: told.stage, stage_on: told.stageOn, closed_on: told.closedOn, task: told.task },
      { stage: [told.from] },
    ),
    ...leftChanges(told),
    ...lostChanges(told),
    wake(told.debtorId, told.creditorId),
  ],
  'letter.receipt-withdrawn': ({ dispatchId, debtorId, creditorId }) => [
    update('dispatch', dispatchId, { receipt: null, receipt_on: null }, { status: ['posted', 'failed'] }),
    wake(debtorId, creditorId),
  ],
  'letter.answered': ({ id, answer, on, by }) => [
    update('posted', id, { answer, answered_on: on, answered_by: by }, { answered_on: [null] }),
  ],
  'letter.proof-filed': ({ event }) => [insert('letter_event', event)],
};

function leftChanges({ left, dispatchId, contactId }: PostEntries['letter.carried']): Change[] {
  if (left === null) return [];
  return [
    update('dispatch', dispatchId, { status: 'posted', outcome: 'posted by the provider', tracking: left.tracking }, { status: ['sent'] }),
    ...(left.madeOn === null ? [] : [update('contact', contactId, { made_on: left.madeOn })]),
  ];
}

function lostChanges({ lost, dispatchId, contactId }: PostEntries['letter.carried']): Change[] {
  if (lost === null) return [];
  return [
    update('dispatch', dispatchId, { status: 'failed', outcome: lost.why }, { status: ['sent', 'posted'] }),
    ...(lost.contact ? [update('contact', contactId, { state: 'failed' }, { state: ['made'] })] : []),
  ];
}
