import type { Day } from '../../core/base/day.ts';
import type { CallId, ContactId, DebtorId, DispatchId } from '../../core/base/id.ts';
import type { Hour } from '../../core/case/call.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import { CREDITOR, sampleContact, sampleDispatch } from './sample-entries.ts';

const BY = 'claire';
const DAY = '2026-03-02' as Day;
const CONTACT = 90;

type NewCall = Extract<EntryDraft, { kind: 'call.recorded' }>['data']['call'];

export function sampleCall(id: number, changes: Partial<NewCall> = {}): NewCall {
  return {
    id: id as CallId,
    creditor_id: CREDITOR,
    debtor_id: 1 as DebtorId,
    dispatch_id: CONTACT as DispatchId,
    contact_id: CONTACT as ContactId,
    on_day: DAY,
    at_hour: '10:15' as Hour,
    outcome: 'call-back',
    spoke: true,
    author: BY,
    late_reason: 'approval-pending',
    sums: { EUR: 120_000 },
    again_on: '2026-03-05' as Day,
    again_at: '14:00' as Hour,
    hold_id: null,
    dispute_id: null,
    question_id: null,
    before: { status: 'proposed', state: 'pending', madeOn: null, tried: null, calling: null, lifted: [] },
    ...changes,
  };
}

/** A call that is to be made again, which an e-mail confirms; one recorded by mistake and taken back; and hours that the debtor asked for. */
export function callEntries(): EntryDraft[] {
  const { state: _, made_on: __, deadline: ___, tried: ____, ...contact } = sampleContact(CONTACT, 1, [1], { step: 'call' });
  const { confirms: _____, ...mail } = { ...contact, id: (CONTACT + 1) as ContactId, step: 'call-confirmation' };
  const { id, automatic } = sampleDispatch(CONTACT, CONTACT, 1, { automatic: false });
  const first = sampleCall(1);
  const second = sampleCall(2, { outcome: 'no-answer', spoke: false, late_reason: null, again_on: null, again_at: null });
  const tried = [{ on: DAY, spoke: true }];
  const { status, state, madeOn, lifted } = second.before;
  const of = { contactId: contact.id, debtorId: contact.debtor_id, creditorId: CREDITOR };
  const ended = { status: 'called', outcome: 'no-answer', retryAt: null, contact: { state: 'attempted', madeOn: DAY } } as const;
  return [
    { kind: 'contact.decided', by: BY, data: { contact, dispatches: [{ id, channel: 'call', automatic }] } },
    { kind: 'call.recorded', by: BY, data: { call: first, tried } },
    {
      kind: 'contact.decided',
      by: BY,
      data: {
        contact: { ...mail, confirms: { call: first.id, contact: contact.id, hold: null, on: '2026-03-05' as Day, at: '14:00' as Hour } },
        dispatches: [{ id: (CONTACT + 1) as DispatchId, channel: 'email', automatic: false }],
      },
    },
    { kind: 'dispatch.ended', by: BY, data: { id, ...of, ...ended } },
    { kind: 'call.recorded', by: BY, data: { call: second } },
    {
      kind: 'call.taken-back',
      by: BY,
      data: { id: second.id, dispatchId: id, ...of, ended: true, before: { status, state, madeOn, tried, lifted } },
    },
    {
      kind: 'debtor.changed',
      by: BY,
      data: { id: contact.debtor_id, creditorId: CREDITOR, changes: { calling: { from: '14:00' as Hour, until: '18:00' as Hour } } },
    },
  ];
}
