import { expect, it } from 'vitest';
import { checkCase } from '../adapters/archive/check-case.ts';
import { debtorsDue } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

const CLAIRE = { 'x-person': 'claire' };

async function desk() {
  const { api, ask, it: here, today } = await apiInMemory();
  const [martin = 0] = await debtorsDue(here, ['Martin']);
  return { api, ask, martin, today, base: `/api/w/dupont/debtors/${martin}` };
}

it('a case is made, had again as it was sealed, and stands among the documents and what happened', async () => {
  const { api, ask, martin, today, base } = await desk();
  const { status, body } = await ask('POST', `${base}/case`, { on: today });
  expect(status).toBe(200);
  expect(body).toMatchObject({ exhibits: 2, pages: 1, missing: ['F-Martin'], signer: expect.stringMatching(/^[0-9a-f]{8}-/) });
  const again = await api.inject({ method: 'GET', url: `/api/w/dupont/cases/${body.id}`, headers: CLAIRE });
  expect(again.headers).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="dossier-${martin}-${today}-${body.id}.zip"`,
  });
  expect(again.rawPayload).toHaveLength(body.bytes);
  expect(await checkCase(again.rawPayload)).toMatchObject({ ok: true, told: { signer: body.signer, exhibits: 2 } });
  const { documents } = (await ask('GET', `${base}/documents`)).body;
  expect(documents).toMatchObject([{ is: 'case', on: today, name: '', path: `cases/${body.id}`, filed: null }]);
  const { events } = (await ask('GET', `${base}/history`)).body;
  expect(events).toContainEqual({ is: 'case', on: today, made: body.id, claimOn: today, exhibits: 2, author: 'claire' });
});

it('is refused with what to do, and to who may only read', async () => {
  const { ask, today, base } = await desk();
  expect(await ask('POST', `${base}/case`, { on: '2026-12-31' })).toMatchObject({ status: 422, body: { refused: 'day-to-come' } });
  expect(await ask('POST', `${base}/case`, { on: '2026-02-01' })).toMatchObject({ body: { refused: 'nothing-to-state' } });
  expect((await ask('POST', `${base}/case`, { on: 'demain' })).status).toBe(400);
  expect((await ask('POST', `${base}/case`, { on: today }, { ...CLAIRE, 'x-role': 'accountant' })).status).toBe(403);
  expect(await ask('GET', '/api/w/dupont/cases/77')).toMatchObject({ status: 404, body: { refused: 'unknown-case' } });
});

it('what the next step needs is told point by point, in the person’s language', async () => {
  const { ask, base } = await desk();
  const { readiness } = (await ask('GET', `${base}/readiness`, undefined, { ...CLAIRE, 'x-role': 'accountant' })).body;
  expect(readiness).toMatchObject({
    step: { code: 'order-for-payment', name: 'requête en injonction de payer' },
    level: { code: 'not-ready' },
    points: expect.arrayContaining([
      expect.objectContaining({ code: 'basis', name: 'Contrat ou commande', state: 'missing', rules: 'CPC 1405 ; CPC 1407' }),
    ]),
  });
  expect((await ask('GET', '/api/w/dupont/debtors/999/readiness')).status).toBe(404);
});
