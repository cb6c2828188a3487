import { expect, it } from 'vitest';
import { debtorsDue } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

const CLAIRE = { 'x-person': 'claire' };

async function desk() {
  const { api, ask, it: here, today } = await apiInMemory();
  const [martin = 0] = await debtorsDue(here, ['Martin SARL']);
  const base = `/api/w/dupont/debtors/${martin}`;
  const begin = async (kind: string) => (await ask('POST', `${base}/papers`, { kind })).body.id as number;
  return { api, ask, martin, today, base, begin };
}

it('a paper is begun, filled in, looked at, kept, and stands among the documents', async () => {
  const { api, ask, base, begin, today } = await desk();
  const id = await begin('order-request');
  const shown = (await ask('GET', `/api/w/dupont/papers/${id}`)).body;
  expect(shown).toMatchObject({ kind: 'order-request', state: 'draft', changed: false, missing: 2, claimOn: today });
  const fields = shown.sections.flatMap((section: { fields: { key: string; missing: boolean }[] }) => section.fields);
  expect(fields.filter((one: { missing: boolean }) => one.missing).map((one: { key: string }) => one.key)).toEqual([
    'court.town',
    'claimant.organ',
  ]);
  expect(shown.doubts).toContainEqual(expect.objectContaining({ code: 'court-unsure', check: true }));
  const paper = `/api/w/dupont/papers/${id}`;
  expect(await ask('POST', `${paper}/keeping`)).toMatchObject({ status: 422, body: { refused: 'paper-incomplete' } });
  expect((await ask('POST', paper, { fields: { 'court.town': 'Grenoble', 'claimant.organ': 'sa gérante' } })).status).toBe(200);
  const draft = await api.inject({ method: 'GET', url: `${paper}/pdf`, headers: CLAIRE });
  expect(draft.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="acte-${id}-projet.pdf"`,
  });
  expect(draft.body).toContain('sa gérante');
  expect((await ask('POST', `${paper}/keeping`)).status).toBe(200);
  expect((await ask('GET', `${base}/papers`)).body.papers).toMatchObject([
    { id, state: 'kept', keptOn: today, name: 'Requête en injonction de payer' },
  ]);
  const { documents } = (await ask('GET', `${base}/documents`)).body;
  expect(documents).toMatchObject([{ is: 'paper', name: 'Requête en injonction de payer', path: `papers/${id}/pdf` }]);
  expect(await ask('POST', paper, { fields: {} })).toMatchObject({ status: 422, body: { refused: 'paper-not-a-draft' } });
});

it('no amount can be typed, and who may only read changes nothing', async () => {
  const { ask, base, begin } = await desk();
  const id = await begin('service-instructions');
  const paper = `/api/w/dupont/papers/${id}`;
  for (const key of ['total', 'principal', 'claim.total'])
    expect((await ask('POST', paper, { fields: { [key]: '1' } })).body).toMatchObject({ refused: 'paper-field-unknown' });
  const reader = { ...CLAIRE, 'x-role': 'accountant' };
  expect((await ask('POST', `${base}/papers`, { kind: 'order-request' }, reader)).status).toBe(403);
  expect((await ask('POST', paper, { fields: {} }, reader)).status).toBe(403);
  expect((await ask('POST', `${paper}/removal`, undefined, reader)).status).toBe(403);
  expect((await ask('GET', paper, undefined, reader)).status).toBe(200);
  expect((await ask('POST', `${paper}/removal`)).status).toBe(200);
  expect(await ask('GET', paper)).toMatchObject({ status: 404, body: { refused: 'unknown-paper' } });
});

it('says in English what there is, and refuses what the law does otherwise', async () => {
  const { ask, base } = await desk();
  const english = { ...CLAIRE, 'accept-language': 'en' };
  const { kinds } = (await ask('GET', `${base}/papers`, undefined, english)).body;
  expect(kinds).toHaveLength(6);
  expect(await ask('POST', `${base}/papers`, { kind: 'proof-of-debt' })).toMatchObject({
    status: 422,
    body: { refused: 'paper-not-for-it' },
  });
  expect((await ask('POST', `${base}/papers`, { kind: 'will' })).status).toBe(400);
});
