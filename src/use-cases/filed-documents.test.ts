import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import type { DebtorId, FiledId, ItemId } from '../core/base/id.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import { documentsOf } from './debtor-documents.ts';
import { openDispute } from './dispute.ts';
import { disputesOf } from './disputes-of.ts';
import { eraseDebtor } from './erase-debtor.ts';
import { fileDocument, filedFile, MOST_FILED_BYTES, type NewFiled, unfileDocument } from './filed-documents.ts';
import { mergeEntries } from './merge-debtors.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, inMemory, MONDAY, type Office, office, tell } from './sending.test-kit.ts';

const PDF = new TextEncoder().encode('%PDF-1.7 un contrat');
const EMAIL = new TextEncoder().encode('From: a@b.example\r\nTo: c@d.example\r\nMessage-ID: <1@b.example>\r\n\r\nBonjour');
const PAGE = { after: 0, limit: 50 };

function contract(changes: Partial<NewFiled> = {}): NewFiled {
  return { file: { name: 'contrat.pdf', bytes: PDF }, kind: 'contract', title: 'Contrat 2026', itemId: null, ...changes };
}

async function world(): Promise<{ it: Office; martin: DebtorId; double: DebtorId; item: ItemId }> {
  const it = await office(inMemory);
  const [martin = 0 as DebtorId, double = 0 as DebtorId] = await debtorsDue(it, ['Martin', 'Martin SA']);
  const [row] = await it.deps.store.select('item', { debtor_id: martin });
  return { it, martin, double, item: row?.id ?? (0 as ItemId) };
}

test('a document is kept to the byte, of the debtor or of one invoice; the same one twice is one', async () => {
  const { it, martin, item } = await world();
  const first = await fileDocument(it.deps, martin, contract());
  expect(await fileDocument(it.deps, martin, contract())).toBe(first);
  const mail = { name: 'accord.eml', bytes: EMAIL };
  await fileDocument(it.deps, martin, { file: mail, kind: 'correspondence', title: ' ', itemId: item });
  const { documents, total, numbers } = await documentsOf(it.deps, martin, PAGE);
  expect(total).toBe(2);
  const told = documents.flatMap((one) => (one.is === 'filed' ? [[one.row.kind, one.name, one.items.map((id) => numbers.get(id))]] : []));
  expect(told.sort()).toEqual([
    ['contract', 'Contrat 2026', []],
    ['correspondence', 'accord', ['F-Martin']],
  ]);
  const { name, bytes, row } = await filedFile(it.deps, first);
  expect([name, bytes, row.media_type]).toEqual(['contrat.pdf', PDF, 'application/pdf']);
  expect(JSON.stringify(await it.deps.store.entries({ kinds: ['document.filed'], limit: 9 }))).not.toContain('ontrat 2026');
});

test.each<[string, Partial<NewFiled>]>([
  ['document-kind', { file: { name: 'facture.pdf', bytes: new TextEncoder().encode('MZ\u0090 un programme') } }],
  ['document-kind', { file: { name: 'page.pdf', bytes: new TextEncoder().encode('<html><script>alert(1)</script></html>') } }],
  ['document-empty', { file: { name: 'vide.pdf', bytes: new Uint8Array() } }],
  ['document-too-large', { file: { name: 'gros.pdf', bytes: new Uint8Array(MOST_FILED_BYTES + 1) } }],
  ['not-items-of-debtor', { itemId: 999 as ItemId }],
])('refuses what cannot be filed: %s', async (code, changes) => {
  const { it, martin } = await world();
  const before = await it.deps.store.head();
  await expect(fileDocument(it.deps, martin, contract(changes))).rejects.toMatchObject({ code });
  expect(await it.deps.store.head()).toBe(before);
});

test('a document of a dispute is shown with it, and with the one invoice that it is about; once removed with neither', async () => {
  const { it, martin, double, item } = await world();
  const told = { contested: [{ itemId: item, cents: 10_00n }], cause: 'price', reason: 'too much' } as const;
  const disputeId = await openDispute(it.deps, martin, told);
  const mail = contract({ file: { name: 'accord.eml', bytes: EMAIL }, kind: 'correspondence', title: 'Leur e-mail', disputeId });
  const id = await fileDocument(it.deps, martin, mail);
  const shown = async (debtor: DebtorId) => (await disputesOf(it.deps, debtor)).map(({ documents }) => documents.map((one) => one.title));
  expect(await shown(martin)).toEqual([['Leur e-mail']]);
  expect((await documentsOf(it.deps, martin, PAGE)).documents).toMatchObject([{ is: 'filed', items: [item] }]);
  await expect(fileDocument(it.deps, double, mail)).rejects.toMatchObject({ code: 'unknown-dispute' });
  await it.deps.store.record(await mergeEntries(it.deps, martin, double));
  expect(await shown(double)).toEqual([['Leur e-mail']]);
  await unfileDocument(it.deps, id);
  expect(await shown(double)).toEqual([[]]);
});

test('an invoice of another debtor is refused', async () => {
  const { it, double, item } = await world();
  await expect(fileDocument(it.deps, double, contract({ itemId: item }))).rejects.toMatchObject({ code: 'not-items-of-debtor' });
});

test('taken off the list a document is fetched no longer, and its bytes stay', async () => {
  const { it, martin } = await world();
  const filed = await fileDocument(it.deps, martin, contract());
  const { row } = await filedFile(it.deps, filed);
  await unfileDocument(it.deps, filed);
  expect((await documentsOf(it.deps, martin, PAGE)).total).toBe(0);
  for (const gone of [filed, 999 as FiledId]) {
    await expect(filedFile(it.deps, gone)).rejects.toMatchObject({ code: 'unknown-document' });
    await expect(unfileDocument(it.deps, gone)).rejects.toMatchObject({ code: 'unknown-document' });
  }
  expect(await it.deps.store.document(row.sha256)).toEqual(PDF);
  expect(await fileDocument(it.deps, martin, contract())).not.toBe(filed);
});

test('what left is listed with what was filed, a page at a time, also of whoever became the debtor', async () => {
  const { it, martin, double } = await world();
  await decided(it);
  await sendEmails(it.deps, CREDITOR, MONDAY);
  await fileDocument(it.deps, double, contract({ kind: 'terms' }));
  await it.deps.store.record(await mergeEntries(it.deps, double, martin));
  const { documents, total } = await documentsOf(it.deps, martin, PAGE);
  expect(documents.map((one) => one.is).sort()).toEqual(['filed', 'sent', 'sent']);
  const paged = [await documentsOf(it.deps, martin, { after: 0, limit: 2 }), await documentsOf(it.deps, martin, { after: 2, limit: 2 })];
  expect([total, ...paged.map((one) => one.documents.length)]).toEqual([3, 2, 1]);
  expect(paged.flatMap((one) => one.documents)).toEqual(documents);
});

test('the file of an invoice that went over with a merger is listed once', async () => {
  const { it, martin, double, item } = await world();
  const document = {
    id: 1,
    item_id: item,
    contact_id: null,
    sha256: it.deps.digest.sha256(PDF),
    name: 'F-Martin.pdf',
    media_type: 'application/pdf',
  };
  const added: EntryDraft = { kind: 'documents.added', by: 'claire', data: { documents: [document] } };
  await it.deps.store.reserve('document', 1);
  await it.deps.store.record([added], { documents: [{ sha256: document.sha256, bytes: PDF }] });
  await it.deps.store.record(await mergeEntries(it.deps, martin, double));
  expect(await it.deps.store.select('document', {})).toHaveLength(2);
  const { documents } = await documentsOf(it.deps, double, PAGE);
  expect(documents.map(({ is, name }) => [is, name])).toEqual([['invoice', 'F-Martin.pdf']]);
});

test('with the debtor what its documents are called is erased; the documents stay as proof', async () => {
  const { it, martin } = await world();
  const filed = await fileDocument(it.deps, martin, contract());
  await tell(it.world, 'pay', 'F-Martin', '1200.00');
  await eraseDebtor(it.deps, martin);
  expect((await documentsOf(it.deps, martin, PAGE)).documents).toMatchObject([{ is: 'filed', name: '' }]);
  expect(await filedFile(it.deps, filed)).toMatchObject({ name: `document-${filed}`, bytes: PDF });
  await expect(fileDocument(it.deps, martin, contract({ kind: 'other' }))).rejects.toMatchObject({ code: 'debtor-erased' });
});
