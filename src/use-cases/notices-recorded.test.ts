import { beforeEach, describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { before, bulletin, company, judged, notice, OPENING } from '../formats/insolvency/bulletin.test-kit.ts';
import type { Store } from '../ports/store.ts';
import { CASE_WORDS } from '../words/sealed-case.ts';
import { claimStatements } from './claim-statement.ts';
import { importAny } from './import-any.ts';
import { correctInsolvency, type InsolvencyTold, recordInsolvency } from './insolvency.ts';
import { heedAll, heedNotices } from './notices-heeded.ts';
import { noticesOf } from './notices-shown.ts';
import { paperFacts } from './paper-facts.ts';
import { proofsOfDebt } from './proofs-of-debt.ts';
import { runDay } from './run-day.ts';
import { debtorsDue, decided, inMemory, MONDAY, type Office, office, statuses, tell } from './sending.test-kit.ts';

const [SIREN, SECOND] = ['732829320', '552100554'] as const;
const LIQUIDATION = "Jugement d'ouverture d'une procédure de liquidation judiciaire";
const CONVERSION = 'Jugement de conversion en liquidation judiciaire';
const CLOSURE = "Jugement de clôture pour insuffisance d'actif";
const PLAN = 'Jugement arrêtant le plan de redressement';
const FAILED = 'Jugement prononçant la résolution du plan de redressement et la liquidation judiciaire';
const UNSORTED = 'Jugement de grâce';
const FIRST = before('20260041', '01/03/2026', '42');

let it: Office;
let one: DebtorId;

async function known(siren: string): Promise<void> {
  const id = await it.deps.store.reserve('debtor_key', 1);
  const key = { id, creditor_id: CREDITOR, debtor_id: one, scheme: 'siren', value: siren } as const;
  const data = { id: one, creditorId: CREDITOR, changes: {}, keys: [key] };
  await it.deps.store.record([{ kind: 'debtor.changed', by: 'claire', data }]);
}

beforeEach(async () => {
  it = await office(inMemory);
  [one = 0 as DebtorId] = await debtorsDue(it, ['Dupont']);
  await known(SIREN);
});

type Said = { siren?: string | null; nature?: string; on?: string; number?: string; type?: string; corrects?: string };
function said({ siren = SIREN, nature = OPENING, on = '20/02/2026', number = '42', type = 'creation', corrects = '' }: Said): string {
  return notice({ type, number, persons: company('VAUBAN BTP', siren), judgment: judged('Jugement', nature, on, ''), before: corrects });
}
const of = (...all: readonly Said[]) => bulletin(all.map(said), '20260041', '01/03/2026');
const later = (...all: readonly Said[]) => bulletin(all.map(said), '20260042', '02/03/2026');
const taken = (bytes: Uint8Array) => importAny(it.deps, CREDITOR, { name: 'PCL.xml', bytes }, { preview: false });
const debtor = async () => (await it.deps.store.select('debtor', { id: one }, { limit: 1 }))[0];
const asks = async () => (await it.deps.store.select('notice_state', { id: one }, { limit: 1 }))[0]?.asks.map((ask) => ask.code);
const holds = () => it.deps.store.select('hold', { debtor_id: one }, { limit: 5 });
const persons = (told: InsolvencyTold) => recordInsolvency(it.deps, one, told);
const nothingLeaves = async () => expect((await runDay(it.deps, CREDITOR, MONDAY)).decided).toEqual({});

describe('a correction takes no opening away', () => {
  const correction = { type: 'rectificatif', corrects: FIRST, number: '43' };
  test.each([
    'Jugement de désignation des organes de la procédure',
    "Dépôt de l'état des créances",
    'Jugement modifiant la date de cessation des paiements',
  ])('that says no more than: %s', async (nature) => {
    await taken(of({}, { ...correction, nature }));
    expect(await debtor()).toMatchObject({ insolvent_since: '2026-02-20' });
    expect(await asks()).toHaveLength(1);
    await nothingLeaves();
  });

  test('that gives no SIREN, in whatever order they come', async () => {
    await taken(later({ ...correction, siren: null }));
    await taken(of({}));
    expect([await debtor(), await asks()]).toMatchObject([{ insolvent_since: '2026-02-20' }, ['unknown-nature']]);
    await nothingLeaves();
  });

  test('that names somebody else, without reminders resting until a person has read it', async () => {
    await taken(later({ ...correction, siren: '404833048' }));
    await taken(of({}));
    expect([await debtor(), await asks(), await holds()]).toMatchObject([
      { insolvent_since: null },
      ['names-others-now'],
      [{ kind: 'insolvency', reason: 'bodacc-notice-to-read', lifted_on: null }],
    ]);
    await heedAll(it.deps);
    expect(await holds()).toHaveLength(1);
  });
});

describe('of two SIRENs of one debtor', () => {
  beforeEach(() => known(SECOND));
  const closed = [
    { siren: SECOND, nature: LIQUIDATION, on: '05/01/2011', number: '1' },
    { siren: SECOND, nature: CLOSURE, on: '05/01/2012', number: '2' },
  ];

  test('what one asks is not lost behind what the other has closed', async () => {
    await taken(of(...closed, { nature: UNSORTED, number: '3' }));
    expect(await asks()).toContain('unknown-nature');
    expect(await holds()).toHaveLength(1);
    const shown = (await noticesOf(it.deps, one)).notices;
    expect(shown.map(({ key }) => key)).toEqual(['A202600413', 'A202600412', 'A202600411']);
  });

  test('each opening stops, also after a person took the other back', async () => {
    await taken(of({ siren: SECOND, nature: LIQUIDATION, on: '05/01/2026', number: '1' }));
    await correctInsolvency(it.deps, one, 'the old company');
    await taken(later({ number: '5' }));
    expect(await debtor()).toMatchObject({ insolvent_since: '2026-02-20', insolvency_kind: 'redressement' });
  });

  test('the opening of one does not take the place of the running one of the other, and asks', async () => {
    await taken(of({ siren: SECOND, nature: LIQUIDATION, on: '05/01/2026', number: '1' }));
    await taken(later({ number: '5' }));
    expect(await debtor()).toMatchObject({ insolvent_since: '2026-01-05', insolvency_kind: 'liquidation' });
    expect(await asks()).toContain('recorded-differs');
  });
});

describe('what a person recorded', () => {
  const recorded = {
    since: day('2025-03-03'),
    proceedings: 'redressement',
    publishedOn: day('2025-03-10'),
    declaredOn: day('2025-04-01'),
  } as const;
  const kept = { insolvent_since: '2025-03-03', insolvency_published_on: '2025-03-10', claim_declared_on: '2025-04-01' };
  beforeEach(() => it.clock.moveTo(day('2026-03-10')));

  test.each([
    [PLAN, 'redressement', 'plan'],
    [CONVERSION, 'liquidation', 'converted'],
  ])('stays by a notice that saw no opening: %s', async (nature, kind, ask) => {
    await persons(recorded);
    await taken(of({ nature }));
    expect(await debtor()).toMatchObject({ ...kept, insolvency_kind: kind });
    expect(await asks()).toEqual(['opening-unseen', ask]);
  });

  test('stays by what was over long before, and asks', async () => {
    await persons({ since: day('2026-02-20'), proceedings: 'redressement' });
    await taken(of({ nature: LIQUIDATION, on: '05/01/2011', number: '1' }, { nature: CLOSURE, on: '05/01/2012', number: '2' }));
    expect(await debtor()).toMatchObject({ insolvent_since: '2026-02-20', insolvency_kind: 'redressement' });
    expect(await asks()).toContain('recorded-differs');
  });

  test('stays by an opening of before it, and the question outlives other notices', async () => {
    await persons({ since: day('2026-02-21'), proceedings: 'redressement' });
    await taken(of({}));
    await taken(later({ nature: "Dépôt de l'état des créances", number: '7' }));
    expect(await debtor()).toMatchObject({ insolvent_since: '2026-02-21', insolvency_published_on: null });
    expect(await asks()).toEqual(['deposit', 'recorded-differs']);
  });

  test('goes on stopping interest when the notice tells a later opening; its time to declare is told', async () => {
    await persons(recorded);
    await taken(of({ nature: LIQUIDATION }));
    expect(await debtor()).toMatchObject({
      insolvent_since: '2025-03-03',
      insolvency_kind: 'liquidation',
      insolvency_published_on: '2026-03-01',
      claim_declared_on: null,
    });
    expect(await asks()).toEqual(['recorded-differs']);
  });

  test('of the publication stays where it is the earlier day', async () => {
    await persons({ since: day('2026-02-20'), publishedOn: day('2026-02-27'), declaredOn: day('2026-03-05') });
    await taken(of({}));
    expect(await debtor()).toMatchObject({ insolvency_published_on: '2026-02-27', claim_declared_on: '2026-03-05' });
    expect(await asks()).toEqual(['recorded-differs']);
  });

  test('is put right by the true opening only where the notices themselves had said it', async () => {
    await taken(of({ nature: CONVERSION, on: '27/02/2026' }));
    await persons({ declaredOn: day('2026-03-05') });
    await taken(later({ number: '5' }));
    expect(await debtor()).toMatchObject({
      insolvent_since: '2026-02-20',
      insolvency_kind: 'liquidation',
      insolvency_published_on: '2026-03-02',
      claim_declared_on: '2026-03-05',
    });
  });
});

test('interest that the first judgment stopped does not run again after a plan that failed', async () => {
  await taken(of({}));
  it.clock.moveTo(day('2026-12-01'));
  const owed = async () => (await claimStatements(it.deps, one, day('2026-11-30'))).map(({ total }) => total);
  const first = await owed();
  await taken(bulletin([said({ nature: FAILED, on: '25/11/2026', number: '8' })], '20260260', '30/11/2026'));
  expect(await debtor()).toMatchObject({ insolvent_since: '2026-02-20', insolvency_published_on: '2026-11-30', claim_declared_on: null });
  expect(await owed()).toEqual(first);
});

test('what was invoiced under a plan that failed is declared as of the judgment that says so', async () => {
  await taken(of({}));
  await tell(it.world, 'pay', 'F-Dupont', '1200.00');
  await tell(it.world, 'invoice', 'F-8', 'Dupont', '500.00', 'issued', '2026-06-01', 'due', '2026-07-01');
  it.clock.moveTo(day('2026-12-01'));
  await taken(bulletin([said({ nature: FAILED, on: '25/11/2026', number: '8' })], '20260260', '30/11/2026'));
  expect(await proofsOfDebt(it.deps, CREDITOR)).toMatchObject([
    { since: '2026-11-25', open: [{ cents: 50_000n }], later: [], publishedOn: '2026-11-30' },
  ]);
  const asked = { kind: 'proof-of-debt', on: day('2026-12-01'), itemId: null, typed: {} } as const;
  const { facts } = await paperFacts(it.deps, one, asked, CASE_WORDS);
  expect(facts).toMatchObject({ claimOn: '2026-11-25', debtor: { proceedings: { since: '2026-11-25' } }, laterInvoices: [] });
});

test('a day that has not come is not known: all stops from today, and a person is asked', async () => {
  await taken(bulletin([said({ on: '20/02/2062' })], '20620041', '01/03/2062'));
  expect(await debtor()).toMatchObject({ insolvent_since: MONDAY, insolvency_published_on: null });
  expect(await asks()).toEqual(['day-unknown']);
  await nothingLeaves();
});

/** A store that is met by something else at one call. */
function met(call: keyof Store, what: (...args: readonly unknown[]) => Promise<void>): Store {
  return new Proxy(it.deps.store, {
    get: (store, key) => {
      const own: unknown = Reflect.get(store, key);
      if (typeof own !== 'function') return own;
      return async (...args: readonly unknown[]) => {
        if (key === call) await what(...args);
        return own.apply(store, args);
      };
    },
  });
}

test('what was cut short between the record and the withdrawal is made up for when the notices are heeded next', async () => {
  await decided(it);
  const isWithdrawal = ({ kind }: { kind: string }) => kind === 'contact.dropped';
  const store = met('record', async (entries) => {
    if ((entries as { kind: string }[]).some(isWithdrawal)) throw new Error('killed');
  });
  const file = { name: 'PCL.xml', bytes: of({}) };
  await expect(importAny({ ...it.deps, store }, CREDITOR, file, { preview: false })).rejects.toThrow('killed');
  expect(await debtor()).toMatchObject({ insolvent_since: '2026-02-20' });
  expect((await statuses(it, one)).contacts).toEqual(['pending']);
  await heedAll(it.deps);
  expect((await statuses(it, one)).contacts).toEqual(['dropped']);
});

/** Once, at the moment that the head of the journal is asked for. */
function overtakenBy(what: () => Promise<unknown>): Store {
  let isMet = false;
  return met('head', async () => {
    if (isMet) return;
    isMet = true;
    await what();
  });
}

test('what is read late does not undo what came meanwhile, of a notice or of a person', async () => {
  await taken(of({ siren: SECOND, on: '20/02/2024', number: '1' }));
  await known(SECOND);
  it.clock.moveTo(day('2026-03-10'));
  const store = overtakenBy(async () => {
    await taken(later({ siren: SECOND, nature: FAILED, on: '20/02/2026', number: '3' }));
    await persons({ declaredOn: day('2026-03-09') });
  });
  await heedNotices({ ...it.deps, store }, [SECOND]);
  expect(await debtor()).toMatchObject({
    insolvent_since: '2024-02-20',
    insolvency_kind: 'liquidation',
    insolvency_published_on: '2026-03-02',
    claim_declared_on: '2026-03-09',
  });
});

test('what a person leaves out stays as it is at that moment', async () => {
  it.clock.moveTo(day('2026-03-10'));
  await persons({ since: day('2026-02-20') });
  let isMet = false;
  const store = met('record', async () => {
    if (isMet) return;
    isMet = true;
    await persons({ publishedOn: day('2026-03-03') });
  });
  await recordInsolvency({ ...it.deps, store }, one, { proceedings: 'redressement' });
  expect(await debtor()).toMatchObject({ insolvency_kind: 'redressement', insolvency_published_on: '2026-03-03' });
});
