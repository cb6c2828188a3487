import { expect, test } from 'vitest';
import { portalVault, samplePortalLink, samplePortalRequest } from '../adapters/db/sample-portal.ts';
import type { DebtorId } from '../core/base/id.ts';
import { debtorsDue } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

async function withRequest() {
  const api = await apiInMemory();
  const [debtor] = await debtorsDue(api.it, ['Dupont']);
  const { store } = api.it.deps;
  await store.reserve('portal_link', 1);
  const whose = { debtor_id: debtor as DebtorId };
  await store.record(
    [
      { kind: 'portal.link-made', by: 'claire', data: { link: samplePortalLink(1, 1, whose) } },
      { kind: 'portal.requested', by: 'link 1', data: { request: samplePortalRequest(1, 1, whose) } },
    ],
    {
      vault: portalVault(),
      documents: [
        { sha256: samplePortalRequest(1, 1).files[0]?.sha256 as never, bytes: new TextEncoder().encode('the proof of a payment') },
      ],
    },
  );
  return { ...api, debtor };
}

test('what a debtor said waits in a list of its own, and is answered once', async () => {
  const { ask } = await withRequest();
  const { body } = await ask('GET', '/api/w/dupont/creditors/1/requests');
  expect(body.lines).toMatchObject([
    {
      id: 1,
      kind: 'paid',
      debtor: { name: 'Dupont' },
      amount: { amount: '1200.00' },
      note: 'Virement fait vendredi',
      files: [{ name: 'preuve.pdf' }],
      answer: null,
    },
  ]);
  expect((await ask('GET', '/api/w/dupont/creditors/1/waiting')).body.requests).toBe(1);
  const answer = (as: Record<string, string> = { 'x-person': 'claire' }) =>
    ask('POST', '/api/w/dupont/requests/1/answer', { answer: 'kept' }, as);
  expect((await answer({ 'x-person': 'paul', 'x-role': 'accountant' })).status).toBe(403);
  expect((await answer()).status).toBe(200);
  expect([(await answer()).status, (await answer()).body.refused]).toEqual([409, 'request-answered']);
  expect((await ask('GET', '/api/w/dupont/creditors/1/waiting')).body.requests).toBe(0);
  expect((await ask('GET', '/api/w/dupont/debtors/1/requests')).body.lines[0]).toMatchObject({ answer: 'kept', answeredBy: 'claire' });
  expect((await ask('POST', '/api/w/dupont/requests/9/answer', { answer: 'kept' })).status).toBe(404);
});

test('a file that a debtor handed in is only ever saved', async () => {
  const { ask } = await withRequest();
  const { headers, body } = await ask('GET', '/api/w/dupont/requests/1/files/0');
  expect(headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': expect.stringMatching(/^attachment/),
  });
  expect(body).toBe('the proof of a payment');
  expect((await ask('GET', '/api/w/dupont/requests/1/files/1')).status).toBe(404);
});

test('links are counted and closed, never read back; none is made that nobody could reach', async () => {
  const { ask } = await withRequest();
  const { body } = await ask('GET', '/api/w/dupont/debtors/1/links');
  expect(body).toEqual({ links: [{ id: 1, madeOn: '2026-03-02', expiresOn: '2026-05-31', inMessage: false }], inMessages: 'no-address' });
  expect((await ask('POST', '/api/w/dupont/debtors/1/links')).body).toMatchObject({
    refused: 'no-public-address',
    message: expect.stringMatching(/^Vos clients ne peuvent pas encore ouvrir cette page.*installé Acquit/),
  });
  expect((await ask('POST', '/api/w/dupont/debtors/1/links/revoke')).body).toEqual({ revoked: 1 });
  expect((await ask('GET', '/api/w/dupont/debtors/1/links')).body.links).toEqual([]);
});
