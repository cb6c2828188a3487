import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { bulletin, company, judged, notice, OPENING } from '../formats/insolvency/bulletin.test-kit.ts';
import { importAny } from '../use-cases/import-any.ts';
import { debtorsDue } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

const LIST = `/api/w/dupont/creditors/${CREDITOR}/insolvency`;
const WAITING = `/api/w/dupont/creditors/${CREDITOR}/waiting`;
const as = (role: string) => ({ 'x-person': 'claire', 'x-role': role });

async function desk() {
  const { ask, it: here } = await apiInMemory();
  const { deps } = here;
  const [martin] = await debtorsDue(here, ['Martin']);
  if (martin === undefined) throw new Error('no debtor');
  const key = {
    id: await deps.store.reserve('debtor_key', 1),
    creditor_id: CREDITOR,
    debtor_id: martin,
    scheme: 'siren',
    value: '404833048',
  } as const;
  await deps.store.record([{ kind: 'debtor.changed', by: 'claire', data: { id: martin, creditorId: CREDITOR, changes: {}, keys: [key] } }]);
  const take = async (nature: string, number: string) => {
    const judgment = judged('J', nature, '20/02/2026', 'Mandataire judiciaire : Maître Claire Dumont, 1 rue de Paris, 59000 Lille.');
    const bytes = bulletin([notice({ number, persons: company('MARTIN', '404 833 048'), judgment })], '20260041', '01/03/2026');
    await importAny(deps, CREDITOR, { name: 'PCL.xml', bytes });
  };
  return { ask, martin, take };
}

test('the notices of a debtor are shown with what they ask, until a person has seen it', async () => {
  const { ask, martin, take } = await desk();
  const path = `/api/w/dupont/debtors/${martin}/notices`;
  expect((await ask('GET', path)).body).toEqual({ asks: [], seenOn: null, notices: [] });
  await take(OPENING, '42');
  await take('Jugement arrêtant le plan de redressement', '43');
  expect((await ask('GET', path)).body).toMatchObject({
    asks: [{ code: 'plan', key: 'A2026004143', text: expect.stringContaining('plan') }],
    notices: [
      { key: 'A2026004143', is: 'stands', name: 'plan de redressement' },
      {
        key: 'A2026004142',
        judgedOn: '2026-02-20',
        publishedOn: '2026-03-01',
        officer: { named: expect.stringContaining('Maître Claire Dumont') },
      },
    ],
  });
  expect((await ask('GET', LIST)).body).toMatchObject({
    debtors: [{ id: martin, proceedings: { code: 'redressement' }, declareBy: '2026-05-04', asks: [{ code: 'plan' }] }],
    watch: { on: false, lookedOn: null, failure: null },
  });
  expect((await ask('GET', `${LIST}/asks`)).body).toMatchObject({
    debtors: [{ id: martin, name: 'Martin', proceedings: { code: 'redressement' }, asks: [{ code: 'plan' }] }],
    next: null,
  });
  expect((await ask('GET', WAITING)).body.notices).toBe(1);
  expect((await ask('POST', `${path}/seen`, {}, as('accountant'))).status).toBe(403);
  expect((await ask('POST', `${path}/seen`, {})).status).toBe(200);
  expect((await ask('GET', LIST)).body.debtors).toMatchObject([{ asks: [] }]);
  expect((await ask('GET', `${LIST}/asks`)).body).toEqual({ debtors: [], next: null });
  expect((await ask('GET', WAITING)).body.notices).toBe(0);
});

test('the watch is an owner’s to switch; a look without it is refused', async () => {
  const { ask } = await desk();
  expect((await ask('POST', `${LIST}/watch`, { on: true }, as('collector'))).status).toBe(403);
  expect(await ask('POST', `${LIST}/look`, {})).toMatchObject({ status: 422, body: { refused: 'notices-not-watched' } });
  expect((await ask('POST', `${LIST}/watch`, { on: true })).status).toBe(200);
  expect((await ask('GET', LIST)).body).toMatchObject({ watch: { on: true } });
  expect(await ask('POST', '/api/w/dupont/creditors/77/insolvency/watch', { on: true })).toMatchObject({ status: 404 });
});
