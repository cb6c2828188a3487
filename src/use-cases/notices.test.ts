import { beforeEach, describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { before, bulletin, company, judged, notice, OPENING } from '../formats/insolvency/bulletin.test-kit.ts';
import { eraseDebtor } from './erase-debtor.ts';
import { explain } from './explain.ts';
import { importAny } from './import-any.ts';
import type { NoticesReport } from './import-notices.ts';
import { correctInsolvency, recordInsolvency } from './insolvency.ts';
import { mergeEntries } from './merge-debtors.ts';
import { heedAll } from './notices-heeded.ts';
import { insolvencyList, noticesOf, noticesSeen } from './notices-shown.ts';
import { proofsOfDebt } from './proofs-of-debt.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, inMemory, MONDAY, type Office, office, statuses, TUESDAY } from './sending.test-kit.ts';

const [SIREN, OTHER] = ['732829320', '404833048'] as const;
const LIQUIDATION = "Jugement d'ouverture d'une procédure de liquidation judiciaire";
const CONVERSION = 'Jugement de conversion en liquidation judiciaire';
const CLOSURE = "Jugement de clôture pour insuffisance d'actif";
const OFFICER = 'Mandataire judiciaire : Maître Claire Dumont, 1 rue de Paris, 59000 Lille.';

let it: Office;
let one: DebtorId;
let other: DebtorId;

async function known(debtor: DebtorId, siren: string): Promise<void> {
  const { store } = it.deps;
  const id = await store.reserve('debtor_key', 1);
  const key = { id, creditor_id: CREDITOR, debtor_id: debtor, scheme: 'siren', value: siren } as const;
  await store.record([{ kind: 'debtor.changed', by: 'claire', data: { id: debtor, creditorId: CREDITOR, changes: {}, keys: [key] } }]);
}

beforeEach(async () => {
  it = await office(inMemory);
  [one = 0 as DebtorId, other = 0 as DebtorId] = await debtorsDue(it, ['Dupont', 'Durand']);
  await known(one, SIREN);
  await known(other, OTHER);
});

type Said = { siren?: string | null; nature?: string; on?: string; number?: string; type?: string; corrects?: string };

/** A notice as the bulletin writes it. */
function said({ siren = SIREN, nature = OPENING, on = '20/02/2026', number = '42', type = 'creation', corrects = '' }: Said = {}): string {
  return notice({
    type,
    number,
    persons: company('VAUBAN BTP', siren),
    judgment: judged('Jugement', nature, on, OFFICER),
    before: corrects,
  });
}

async function taken(bytes: Uint8Array, preview = false): Promise<NoticesReport> {
  const imported = await importAny(it.deps, CREDITOR, { name: 'PCL.xml', bytes }, { preview });
  if (imported.is !== 'notices') throw new Error('no notices');
  return imported.report;
}
const of = (...all: readonly Said[]) => bulletin(all.map(said), '20260041', '01/03/2026');
const later = (...all: readonly Said[]) => bulletin(all.map(said), '20260042', '02/03/2026');
const debtor = async (id: DebtorId) => (await it.deps.store.select('debtor', { id }, { limit: 1 }))[0];
const state = async (id: DebtorId) => (await it.deps.store.select('notice_state', { id }, { limit: 1 }))[0];

describe('a notice of a debtor, by its SIREN', () => {
  test('stops all at once, as a person would have said it, and only for that debtor', async () => {
    await decided(it);
    const report = await taken(of({}, { siren: '552100554', number: '43' }));
    expect(report).toMatchObject({
      read: 2,
      added: 2,
      concerned: 1,
      debtors: [{ debtorId: one, name: 'Dupont', stopped: true, withdrawn: 1, asks: [] }],
    });
    expect(await debtor(one)).toMatchObject({
      insolvent_since: '2026-02-20',
      insolvency_kind: 'redressement',
      insolvency_published_on: '2026-03-01',
      claim_declared_on: null,
    });
    expect((await statuses(it, one)).contacts).toEqual(['dropped']);
    expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1 });
    expect((await statuses(it, other)).contacts).toEqual(['made']);
    expect((await explain(it.deps, one, MONDAY)).decision.reasons).toMatchObject([{ code: 'insolvent', day: '2026-02-20' }]);
    expect(await proofsOfDebt(it.deps, CREDITOR)).toMatchObject([{ debtorId: one, lastDay: '2026-05-04' }]);
  });

  test('read twice changes nothing, nor does the same packed by the service', async () => {
    await taken(of({}));
    const head = await it.deps.store.head();
    expect(await taken(of({}))).toMatchObject({ read: 1, added: 0, debtors: [] });
    expect(await heedAll(it.deps)).toEqual([]);
    expect(await it.deps.store.head()).toBe(head);
  });

  test('looked at beforehand writes nothing', async () => {
    const head = await it.deps.store.head();
    expect(await taken(of({}), true)).toMatchObject({ added: 1, concerned: 1, preview: true, debtors: [] });
    expect(await it.deps.store.head()).toBe(head);
  });

  test('is heeded when the customer comes after it', async () => {
    await taken(of({ siren: '552100554' }));
    expect(await heedAll(it.deps)).toEqual([]);
    await known(other, '552100554');
    expect(await heedAll(it.deps)).toMatchObject([{ debtorId: other, stopped: true }]);
    expect(await debtor(other)).toMatchObject({ insolvent_since: '2026-02-20' });
  });

  test('stops a new customer as its invoices are imported', async () => {
    await taken(of({ siren: '552100554' }));
    const list = 'Numéro;Client;SIREN;Échéance;Montant TTC;Date\nF-77;MARTIN SA;552100554;10/02/2026;120,00;10/01/2026\n';
    await importAny(it.deps, CREDITOR, { name: 'l.csv', bytes: new TextEncoder().encode(list) });
    const [key] = await it.deps.store.select('debtor_key', { scheme: 'siren', value: '552100554' }, { limit: 1 });
    expect(await debtor(key?.debtor_id ?? (0 as DebtorId))).toMatchObject({
      insolvent_since: '2026-02-20',
      insolvency_kind: 'redressement',
    });
  });

  test('stops every debtor that has the SIREN', async () => {
    await known(other, SIREN);
    expect((await taken(of({}))).debtors.map((told) => told.debtorId)).toEqual([one, other]);
  });

  test('stops the one that a debtor has become', async () => {
    await it.deps.store.record(await mergeEntries(it.deps, one, other));
    await taken(of({}));
    expect(await debtor(other)).toMatchObject({ insolvent_since: '2026-02-20' });
    const head = await it.deps.store.head();
    await heedAll(it.deps);
    expect(await it.deps.store.head()).toBe(head);
  });

  test('names alone never match: who has no SIREN is told by number only', async () => {
    expect(await taken(of({ siren: null }))).toMatchObject({ read: 0, added: 0, nameless: 1, concerned: 0, debtors: [] });
    expect(await debtor(one)).toMatchObject({ insolvent_since: null });
  });
});

describe('what a person said stands', () => {
  test('against the same notices, however often they come; a new judgment stops anew', async () => {
    await taken(of({}));
    await correctInsolvency(it.deps, one, 'another company');
    await taken(of({}));
    await heedAll(it.deps);
    expect(await debtor(one)).toMatchObject({ insolvent_since: null });
    await taken(later({ nature: "Dépôt de l'état des créances", number: '7' }));
    expect(await debtor(one)).toMatchObject({ insolvent_since: null });
    await taken(later({ nature: CONVERSION, on: '27/02/2026', number: '8' }));
    expect(await debtor(one)).toMatchObject({ insolvent_since: '2026-02-20', insolvency_kind: 'liquidation' });
  });

  test('a declaration is kept by what goes on, and asked for again of new proceedings', async () => {
    it.clock.moveTo(day('2026-04-01'));
    await recordInsolvency(it.deps, one, { since: day('2026-02-20') });
    await taken(of({}));
    await recordInsolvency(it.deps, one, { declaredOn: day('2026-03-20') });
    await taken(later({ nature: CONVERSION, on: '27/02/2026' }));
    expect(await debtor(one)).toMatchObject({
      insolvency_kind: 'liquidation',
      insolvency_published_on: '2026-03-01',
      claim_declared_on: '2026-03-20',
    });
    const failed = 'Jugement prononçant la résolution du plan de redressement et la liquidation judiciaire';
    await taken(bulletin([said({ nature: failed, on: '25/03/2026' })], '20260060', '31/03/2026'));
    expect(await debtor(one)).toMatchObject({
      insolvent_since: '2026-02-20',
      insolvency_published_on: '2026-03-31',
      claim_declared_on: null,
    });
    expect((await state(one))?.asks).toMatchObject([{ code: 'new-proceedings' }]);
  });

  test('a notice that is cancelled lifts nothing by itself, and asks', async () => {
    await taken(of({}));
    await taken(later({ type: 'annulation', corrects: before('20260041', '01/03/2026', '42'), number: '9' }));
    expect(await debtor(one)).toMatchObject({ insolvent_since: '2026-02-20' });
    expect(await state(one)).toMatchObject({ phase: null, asks: [{ code: 'cancelled', key: 'A202600429' }], seen_on: null });
    await noticesSeen(it.deps, one);
    expect(await state(one)).toMatchObject({ seen_on: MONDAY });
    await heedAll(it.deps);
    expect(await state(one)).toMatchObject({ seen_on: MONDAY });
  });
});

test('a correction is heeded wherever it comes from, also without a SIREN', async () => {
  const correction = { type: 'rectificatif', corrects: before('00000041', '01/03/2026', '42'), number: '9' };
  await taken(later({ ...correction, nature: LIQUIDATION, on: '19/02/2026' }));
  expect(await debtor(one)).toMatchObject({
    insolvent_since: '2026-02-19',
    insolvency_kind: 'liquidation',
    insolvency_published_on: '2026-03-01',
  });
  await taken(of({}));
  expect(await debtor(one)).toMatchObject({ insolvent_since: '2026-02-19', insolvency_kind: 'liquidation' });
  await taken(
    bulletin(
      [said({ ...correction, siren: null, number: '3', corrects: before('20260042', '02/03/2026', '9') })],
      '20260043',
      '02/03/2026',
    ),
  );
  expect(await state(one)).toMatchObject({ phase: 'open', asks: [{ code: 'unknown-nature' }] });
  expect(await debtor(one)).toMatchObject({ insolvent_since: '2026-02-19' });
});

test('a notice that nobody has sorted makes reminders rest until a person has read it', async () => {
  await decided(it);
  await taken(of({ nature: 'Jugement de grâce' }));
  expect(await debtor(one)).toMatchObject({ insolvent_since: null });
  const holds = await it.deps.store.select('hold', { debtor_id: one }, { limit: 5 });
  expect(holds).toMatchObject([{ kind: 'insolvency', reason: 'bodacc-notice-to-read', until_day: null, lifted_on: null }]);
  await sendEmails(it.deps, CREDITOR, MONDAY);
  expect((await statuses(it, one)).contacts).toEqual(['dropped']);
  await heedAll(it.deps);
  expect(await it.deps.store.select('hold', { debtor_id: one }, { limit: 5 })).toHaveLength(1);
});

describe('what is over', () => {
  const closed = () => of({ nature: LIQUIDATION, on: '05/01/2011', number: '1' }, { nature: CLOSURE, on: '05/01/2012', number: '2' });
  test('bars only what was owed before it began: whoever trades on is asked like anybody else', async () => {
    await taken(closed());
    expect(await debtor(one)).toMatchObject({ insolvent_since: null });
    expect((await runDay(it.deps, CREDITOR, MONDAY)).decided).toEqual({ 'first-reminder': 2 });
  });

  test('asks to write the claim off where proceedings were known', async () => {
    await taken(of({ nature: LIQUIDATION }));
    await taken(later({ nature: CLOSURE, on: '28/02/2026', number: '3' }));
    expect(await state(one)).toMatchObject({ phase: 'closed-insufficient', asks: [{ code: 'closed-insufficient' }] });
    expect(await debtor(one)).toMatchObject({ insolvent_since: '2026-02-20' });
  });
});

test('sanctions of persons and agreements that a court confirmed are no proceedings, and are not kept', async () => {
  const none = ['Jugement de faillite personnelle', "Jugement d'homologation de l'accord"];
  expect(await taken(of(...none.map((nature, at) => ({ nature, number: String(at + 1) }))))).toMatchObject({ read: 0, added: 0 });
  expect(await it.deps.store.select('notice', {}, { limit: 5 })).toEqual([]);
});

test('of others only what a status follows from is kept; of debtors the words too, until they are erased', async () => {
  await taken(of({}, { siren: '552100554', number: '43' }));
  const rows = await it.deps.store.select('notice', {}, { limit: 5 });
  expect(rows.map(({ siren, vault_id }) => [siren, vault_id !== null])).toEqual([
    [SIREN, true],
    ['552100554', false],
  ]);
  const shown = await noticesOf(it.deps, one);
  expect(shown.notices).toMatchObject([
    {
      key: 'A2026004142',
      is: 'stands',
      words: { court: 'TRIBUNAL DE COMMERCE DE LILLE', nature: OPENING, text: OFFICER },
      officer: { role: 'mandataire', named: 'Maître Claire Dumont, 1 rue de Paris, 59000 Lille' },
    },
  ]);
  const items = await it.deps.store.select('item', { debtor_id: one }, { limit: 5 });
  for (const { id, debtor_id } of items)
    await it.deps.store.record([
      { kind: 'item.changed', by: 'x', data: { id, debtorId: debtor_id, creditorId: CREDITOR, changes: { open_cents: 0 }, why: 'x' } },
    ]);
  await eraseDebtor(it.deps, one);
  expect((await noticesOf(it.deps, one)).notices).toMatchObject([{ words: null, officer: null }]);
});

test('the list tells who is in proceedings, what is asked, and until when', async () => {
  it.clock.moveTo(TUESDAY);
  await taken(of({}));
  const list = await insolvencyList(it.deps, CREDITOR, { limit: 10 });
  expect(list).toMatchObject({ debtors: [{ name: 'Dupont', declareBy: '2026-05-04', state: { phase: 'open' } }], watch: { is_on: false } });
});
