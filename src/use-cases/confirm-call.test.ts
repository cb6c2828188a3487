import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { approve } from './approve.ts';
import { type CallReport, reportCall } from './report-call.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, dispatchOf, inMemory, MONDAY, type Office, office, statuses, TUESDAY, tell } from './sending.test-kit.ts';
import { skipDispatch } from './skip-dispatch.ts';
import { takeBackApproval } from './take-back.ts';
import { takeBackCall } from './take-back-call.ts';

type Desk = { readonly it: Office; readonly dupont: DebtorId };
const PROMISED: CallReport = { outcome: 'promised', note: '', promisedOn: day('2026-03-06'), promisedCents: 50_000n, confirmByMail: true };
const AGAIN: CallReport = {
  outcome: 'call-back',
  note: '',
  againOn: day('2026-03-05'),
  againAt: '14:30',
  spoke: true,
  confirmByMail: true,
};

/** A debtor whose call is due and decided. */
async function toCall(): Promise<Desk> {
  const it = await office(inMemory);
  const [dupont] = await debtorsDue(it, ['Dupont']);
  await tell(it.world, 'due', 'F-Dupont', '2026-02-20');
  await tell(it.world, 'reached', 'F-Dupont', 'first-reminder', '2026-02-22');
  await runDay(it.deps, CREDITOR, MONDAY);
  return { it, dupont: dupont as DebtorId };
}

async function said({ it, dupont }: Desk, report: CallReport) {
  return reportCall(it.deps, (await dispatchOf(it, dupont, 'call')).id, report);
}

async function mailOf({ it, dupont }: Desk): Promise<string> {
  const { document } = await dispatchOf(it, dupont, 'email');
  const bytes = document === null ? null : await it.deps.store.document(document);
  return new TextDecoder().decode(bytes ?? new Uint8Array()).replaceAll(/[\u00a0\u202f]/g, ' ');
}

test('is approved with the outcome, leaves with the next e-mails, says the day and the sum, and is kept', async () => {
  const desk = await toCall();
  const { confirmation } = await said(desk, PROMISED);
  expect(await dispatchOf(desk.it, desk.dupont, 'email')).toMatchObject({ id: confirmation, status: 'approved', approved_by: 'claire' });
  expect(await sendEmails(desk.it.deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1, withdrawn: 0 });
  expect(await mailOf(desk)).toContain('vous réglez 500,00 € le 6 mars 2026');
  expect(await statuses(desk.it, desk.dupont)).toMatchObject({ contacts: ['made', 'made'] });
});

test('says when somebody calls again, and that call is made on its day', async () => {
  const desk = await toCall();
  await said(desk, AGAIN);
  expect(await sendEmails(desk.it.deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1, withdrawn: 0 });
  expect(await mailOf(desk)).toContain('nous vous rappellerons le 5 mars 2026 à 14 h 30');
  desk.it.clock.moveTo(day('2026-03-05'));
  await runDay(desk.it.deps, CREDITOR, day('2026-03-05'));
  expect((await dispatchOf(desk.it, desk.dupont, 'call')).status).toBe('proposed');
  expect(await said(desk, { ...PROMISED, confirmByMail: true })).toMatchObject({ confirmation: expect.any(Number) });
});

test('is refused without an address, without a day, and while something else holds the invoice: nothing is recorded', async () => {
  const desk = await toCall();
  const { store } = desk.it.deps;
  const head = await store.head();
  await expect(said(desk, { outcome: 'reached', note: '', confirmByMail: true })).rejects.toMatchObject({ code: 'nothing-to-confirm' });
  await expect(said(desk, { ...AGAIN, spoke: false })).rejects.toMatchObject({ code: 'nothing-to-confirm' });
  expect(await store.head()).toBe(head);
  await tell(desk.it.world, 'hold', 'Dupont', 'other', 'attend', 'until', '2026-03-20');
  await expect(said(desk, PROMISED)).rejects.toMatchObject({ code: 'confirmation-not-now' });
  await tell(desk.it.world, 'lift', 'Dupont');
  await store.record([
    { kind: 'debtor.changed', by: 'claire', data: { id: desk.dupont, creditorId: CREDITOR, changes: { email: 'bounced' } } },
  ]);
  await expect(said(desk, PROMISED)).rejects.toMatchObject({ code: 'no-email-to-confirm' });
  expect(await store.select('call', {})).toEqual([]);
});

test('goes with the call when that is taken back; once it has left, the call stays', async () => {
  const desk = await toCall();
  const { deps } = desk.it;
  for (const report of [PROMISED, AGAIN]) {
    await said(desk, report);
    await takeBackCall(deps, (await dispatchOf(desk.it, desk.dupont, 'call')).id);
    expect((await dispatchOf(desk.it, desk.dupont, 'call')).status).toBe('proposed');
  }
  expect(await sendEmails(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0, withdrawn: 0 });
  expect((await statuses(desk.it, desk.dupont)).contacts).toEqual(['pending', 'dropped', 'dropped']);
  await said(desk, PROMISED);
  await sendEmails(deps, CREDITOR, MONDAY);
  const { id } = await dispatchOf(desk.it, desk.dupont, 'call');
  await expect(takeBackCall(deps, id)).rejects.toMatchObject({ code: 'call-followed' });
});

test('whose approval was taken back can be left out without touching the call, and dies by itself', async () => {
  const desk = await toCall();
  const { deps } = desk.it;
  const { confirmation } = await said(desk, AGAIN);
  if (confirmation === null) throw new Error('a confirmation');
  await takeBackApproval(deps, CREDITOR, [confirmation]);
  expect(await skipDispatch(deps, confirmation, 'mal dit', TUESDAY)).toMatchObject({ hold: null });
  expect(await deps.store.select('hold', {})).toEqual([]);
  await takeBackCall(deps, (await dispatchOf(desk.it, desk.dupont, 'call')).id);
  const again = await said(desk, AGAIN);
  if (again.confirmation === null) throw new Error('a confirmation');
  await takeBackApproval(deps, CREDITOR, [again.confirmation]);
  await expect(approve(deps, CREDITOR, [again.confirmation])).resolves.toBe(1);
  // Nobody sent it for a week: it is no longer the end of a conversation.
  desk.it.clock.moveTo(day('2026-03-09'));
  expect(await sendEmails(deps, CREDITOR, day('2026-03-09'))).toMatchObject({ sent: 0, withdrawn: 1 });
});
