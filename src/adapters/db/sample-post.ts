import type { Day } from '../../core/base/day.ts';
import type { ContactId, DebtorId, DispatchId, LetterEventId, PostConsentId, PostedId } from '../../core/base/id.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { LetterEventRow, PostChoiceRow, PostConsentRow, PostedRow } from '../../core/journal/post-tables.ts';
import { CREDITOR, sampleDocument } from './sample-entries.ts';

const BY = 'claire';
const DAY = '2026-03-02' as Day;
const whose = { debtorId: 1 as DebtorId, creditorId: CREDITOR };

/** What stands for the slip of a letter. */
export const SLIP = 'the slip of a registered letter';

export function sampleChoice(): PostChoiceRow {
  return { id: CREDITOR, creditor_id: CREDITOR, paper: 'maileva', electronic: true, chosen_on: DAY, author: BY };
}

export function sampleConsent(): PostConsentRow {
  const given = { given_on: '2026-02-01' as Day, told_on: DAY, author: BY, withdrawn_on: null };
  return { id: 1 as PostConsentId, creditor_id: CREDITOR, debtor_id: 1 as DebtorId, ...given };
}

export function samplePosted(): PostedRow {
  return {
    ...{ id: 1 as PostedId, creditor_id: CREDITOR, debtor_id: 1 as DebtorId, contact_id: 1 as ContactId, dispatch_id: 1 as DispatchId },
    ...{ service: 'lrar', reference: 'acquit-0123456789abcdef', provider_id: 's-1', taken_on: DAY, stage: 'taken', stage_on: DAY },
    ...{ closed_on: null, task: null, answer: null, answered_on: null, answered_by: null },
  };
}

export function sampleLetterEvent(id = 1): LetterEventRow {
  const { sha256 } = sampleDocument(SLIP);
  return {
    ...{ id: id as LetterEventId, creditor_id: CREDITOR, debtor_id: 1 as DebtorId, dispatch_id: 1 as DispatchId },
    ...{
      what: 'proof-receipt',
      on_day: DAY,
      told_on: DAY,
      code: null,
      sha256,
      media_type: 'application/pdf',
      author: BY,
      mark: `slip ${id}`,
    },
  };
}

/** A choice, an agreement taken back, a letter that was unclaimed and answered for, and a slip. */
export function postEntries(): EntryDraft[] {
  const letter = { id: 1 as PostedId, dispatchId: 1 as DispatchId, contactId: 1 as ContactId, ...whose };
  return [
    { kind: 'post.chosen', by: BY, data: { choice: { ...sampleChoice(), paper: 'hand', electronic: false } } },
    { kind: 'post.chosen', by: BY, data: { choice: sampleChoice() } },
    { kind: 'post.agreed', by: BY, data: { consent: sampleConsent() } },
    { kind: 'post.agreement-withdrawn', by: BY, data: { id: 1 as PostConsentId, ...whose, on: DAY } },
    { kind: 'letter.taken', by: BY, data: { posted: samplePosted() } },
    {
      kind: 'letter.carried',
      by: 'maileva',
      data: {
        ...letter,
        events: [{ ...sampleLetterEvent(2), what: 'unclaimed', code: 'N03', sha256: null, media_type: null }],
        ...{ from: 'taken', stage: 'unclaimed', stageOn: DAY, closedOn: DAY, task: 'unclaimed', left: null, lost: null },
      },
    },
    { kind: 'letter.answered', by: BY, data: { id: 1 as PostedId, ...whose, answer: 'bailiff', on: DAY, by: BY } },
    { kind: 'letter.proof-filed', by: BY, data: { event: sampleLetterEvent() } },
  ];
}
