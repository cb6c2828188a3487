import { expect, test } from 'vitest';
import type { DebtorId } from '../core/base/id.ts';
import { HANDED_OVER } from '../core/case/hand-over.ts';
import { debtorHistory } from './debtor-history.ts';
import { handedOver } from './hand-over.test-kit.ts';
import { confirmReport, refuseReport } from './hand-over-confirm.ts';
import { recordStep, takeBackStep } from './proceeding-steps.ts';
import { type NewProceeding, openProceeding } from './proceedings.ts';
import { plain, sealedOf } from './sealed-case.test-kit.ts';
import { debtorsDue, inMemory, MONDAY, office } from './sending.test-kit.ts';

const PETITION: NewProceeding = {
  activity: 'trader',
  creditorTrader: true,
  route: 'order-for-payment',
  court: null,
  claimedCents: null,
  courtName: 'Tribunal de commerce de Tours',
  number: '2026I00123',
};

test('the chronology has the steps before a court with what the debtor may have to pay back, and nothing that was a mistake', async () => {
  const it = await office(inMemory);
  const [martin = 0 as DebtorId] = await debtorsDue(it, ['Martin']);
  const id = await openProceeding(it.deps, martin, PETITION);
  const step = (kind: 'filed' | 'order-made' | 'served', more: object = {}) => recordStep(it.deps, id, { kind, on: MONDAY, ...more });
  await step('filed', { costCents: 3_180n, recoverable: true, note: 'vu avec M. Durand' });
  await step('order-made', { grantedCents: 120_000n, costCents: 5_000n });
  const wrong = await step('served', { inPerson: true });
  await takeBackStep(it.deps, wrong);
  const told = (await sealedOf(it, martin, MONDAY)).chronology.map(({ what }) => plain(what));
  expect(told).toContain('Injonction de payer : requête déposée, frais récupérables : 31,80 €.');
  expect(told).toContain('Injonction de payer : ordonnance rendue, 1 200,00 € accordés.');
  expect(told.join(' ')).not.toMatch(/signification|50,00|Durand/i);

  const { events, followed } = await debtorHistory(it.deps.store, martin, { after: 0, limit: 50 });
  expect(events.map(({ is }) => is)).toEqual([
    'case',
    'proceeding-step',
    'proceeding-step',
    'proceeding-step',
    'proceeding-opened',
    'issued',
  ]);
  expect(events.flatMap((one) => (one.is === 'proceeding-step' ? [[one.step.kind, one.step.taken_back_on]] : []))).toEqual([
    ['served', MONDAY],
    ['order-made', null],
    ['filed', null],
  ]);
  expect([...followed.said.values()]).toContain('vu avec M. Durand');
});

test('the chronology has what a professional did and a person confirmed, but no commission and no word for us alone', async () => {
  const { report, ...it } = await handedOver();
  const confirm = async (said: Parameters<typeof report>[0]) =>
    confirmReport(it.deps, await report(said), { commissionCents: null, line: null });
  await confirm({ act: 'visit' });
  await confirm({ act: 'promise', cents: 30_000n, until: MONDAY });
  await confirm({ act: 'moved', note: 'parti sans adresse' });
  await refuseReport(it.deps, await report({ act: 'call' }));
  await report({ act: 'letter' });
  const told = (await sealedOf(it, it.debtor, MONDAY)).chronology.map(({ what }) => plain(what));
  expect(told).toContain('Société de recouvrement : visite.');
  expect(told).toContain('Société de recouvrement : règlement promis, 300,00 €, pour le 02/03/2026.');
  expect(told.join(' ')).not.toMatch(/déménagé|sans adresse|appel|courrier/);

  const { events, followed } = await debtorHistory(it.deps.store, it.debtor, { after: 0, limit: 50 });
  const reports = events.flatMap((one) => (one.is === 'report' ? [[one.report.act, one.report.state]] : []));
  expect(reports).toEqual([
    ['letter', 'waiting'],
    ['call', 'refused'],
    ['moved', 'confirmed'],
    ['promise', 'confirmed'],
    ['visit', 'confirmed'],
  ]);
  // The hold that rests the reminders is told as the hand-over that it is.
  expect(events.flatMap((one) => (one.is === 'hold-placed' ? [one.hold.reason] : []))).not.toContain(HANDED_OVER);
  expect(events.find(({ is }) => is === 'handed-over')).toBeDefined();
  expect([...followed.professionals.values()]).toEqual(['Recouvre & Fils']);
});
