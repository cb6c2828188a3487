import { expect, it } from 'vitest';
import type { DebtorId } from '../core/base/id.ts';
import type { Role } from '../ports/accounts.ts';
import { debtorsDue } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

const PDF = '%PDF-1.7 un bon de livraison';

async function desk() {
  const { ask, upload, it: here } = await apiInMemory();
  const [martin = 0 as DebtorId] = await debtorsDue(here, ['Martin']);
  const base = `/api/w/dupont/debtors/${martin}`;
  const [item] = (await ask('GET', base)).body.items;
  return { ask, upload, base, item: item as { id: number; number: string } };
}

it('a note is written, kept in view, corrected, told in the history and removed', async () => {
  const { ask, base } = await desk();
  const { body } = await ask('POST', `${base}/notes`, { said: 'demander M. Durand', pinned: true });
  await ask('POST', `${base}/notes`, { said: 'a rappelé', kind: 'call-received' });
  const all = (await ask('GET', `${base}/notes?limit=1`)).body;
  expect(all).toMatchObject({ notes: [{ said: 'a rappelé', kind: 'call-received', author: 'claire', on: '2026-03-02', pinned: false }] });
  expect((await ask('GET', `${base}/notes?limit=1&after=${all.next}`)).body.notes).toMatchObject([{ id: body.id, pinned: true }]);
  const corrected = await ask('POST', `/api/w/dupont/notes/${body.id}`, { said: 'demander Mme Durand' });
  expect((await ask('GET', `${base}/notes?pinned=true`)).body).toEqual({
    notes: [
      {
        id: corrected.body.id,
        kind: 'note',
        on: '2026-03-02',
        author: 'claire',
        said: 'demander Mme Durand',
        pinned: true,
        corrected: true,
      },
    ],
    next: null,
  });
  const { events } = (await ask('GET', `${base}/history`)).body;
  expect(events.flatMap((event: { is: string; note: { said: string } }) => (event.is === 'note' ? [event.note.said] : [])).sort()).toEqual([
    'a rappelé',
    'demander Mme Durand',
  ]);
  const one = `/api/w/dupont/notes/${corrected.body.id}`;
  expect((await ask('POST', `${one}/pin`, { pinned: false })).status).toBe(200);
  expect((await ask('POST', `${one}/removal`)).status).toBe(200);
  expect((await ask('POST', `${one}/removal`)).body.refused).toBe('unknown-note');
  expect((await ask('GET', `${base}/notes`)).body.notes).toHaveLength(1);
  expect((await ask('POST', `${base}/notes`, { said: 'x'.repeat(2_001) })).body.refused).toBe('note-too-long');
});

it('a document is filed with an invoice, listed, fetched to be saved, and taken off the list', async () => {
  const { ask, upload, base, item } = await desk();
  const { status, body } = await upload(`${base}/documents`, 'bl-12.pdf', PDF, {
    kind: 'delivery-note',
    title: 'Bon signé',
    item: item.id,
  });
  expect(status).toBe(200);
  expect((await ask('GET', `${base}/documents`)).body).toEqual({
    documents: [
      {
        ...{ is: 'filed', on: '2026-03-02', name: 'Bon signé', path: `filed/${body.filed}`, receipt: null },
        invoices: [{ id: item.id, number: item.number }],
        filed: { id: body.filed, kind: 'delivery-note', author: 'claire', bytes: PDF.length },
      },
    ],
    total: 1,
  });
  const file = await ask('GET', `/api/w/dupont/filed/${body.filed}`);
  expect([file.status, file.body]).toEqual([200, PDF]);
  expect(file.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': "attachment; filename*=UTF-8''bl-12.pdf",
    'content-security-policy': "default-src 'none'; sandbox",
  });
  expect((await ask('GET', `${base}/history`)).body.events).toContainEqual({
    ...{ is: 'filed', on: '2026-03-02', filed: body.filed, kind: 'delivery-note', title: 'Bon signé', author: 'claire' },
  });
  expect((await ask('POST', `/api/w/dupont/filed/${body.filed}/removal`)).status).toBe(200);
  expect((await ask('GET', `/api/w/dupont/filed/${body.filed}`)).body.refused).toBe('unknown-document');
  expect((await ask('GET', `${base}/documents`)).body).toEqual({ documents: [], total: 0 });
});

it('refuses what is no document, too large, or not understood', async () => {
  const { upload, ask, base } = await desk();
  const refused = async (content: string | Uint8Array, options: unknown) =>
    (await upload(`${base}/documents`, 'a.pdf', content, options)).body.refused;
  expect(await refused('<html>', { kind: 'terms' })).toBe('document-kind');
  expect(await refused('', { kind: 'terms' })).toBe('document-empty');
  expect(await refused(PDF, { kind: 'nonsense' })).toBe('not-understood');
  expect(await refused(PDF, { kind: 'terms', item: 999 })).toBe('not-items-of-debtor');
  expect(await refused(new Uint8Array(20 * 1024 * 1024 + 1), { kind: 'terms' })).toBe('document-too-large');
  expect((await ask('GET', `${base}/documents`)).body.total).toBe(0);
});

it.each<[Role, number]>([
  ['owner', 200],
  ['approver', 200],
  ['agency', 200],
  ['collector', 200],
  ['accountant', 403],
])('%s may write notes and file documents: %i; everybody reads', async (role, status) => {
  const { ask, upload, base } = await desk();
  const as = { 'x-person': 'claire', 'x-role': role };
  expect((await ask('POST', `${base}/notes`, { said: 'vu' }, as)).status).toBe(status);
  expect((await upload(`${base}/documents`, 'a.pdf', PDF, { kind: 'order' }, role)).status).toBe(status);
  expect((await ask('GET', `${base}/notes`, undefined, as)).status).toBe(200);
  expect((await ask('GET', `${base}/documents`, undefined, as)).status).toBe(200);
});
