import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
  const list = ['N° facture;Client;Date facture;Échéance;Reste à payer', 'F-1;Dupont SAS;05/01/2026;20/02/2026;1 200,00'];
  await desk.acquit('import', desk.file('ouvertes.csv', list.join('\n')), '--as-of', '20/02/2026');
});
afterEach(() => desk.close());

test('notes are written, listed the newest first, corrected, kept in view and removed', async () => {
  expect((await desk.acquit('note', 'F-1')).out).toContain('Aucune note sur Dupont SAS.');
  expect((await desk.acquit('note', 'F-1', 'demander Mme Durand', '--pin')).out).toContain('Note n° 1 écrite sur Dupont SAS.');
  await desk.acquit('note', 'F-1', 'il rappelle\nlundi', '--call', 'reçu');
  const { out } = await desk.acquit('note', 'F-1');
  expect(out).toMatch(
    /n° 2 {2}02\/03\/2026, appel reçu par .* :\n {4}il rappelle\n {4}lundi\nn° 1 .*\(en vue\) :\n {4}demander Mme Durand/,
  );
  expect((await desk.acquit('note', '2', '--correct', 'il rappelle mardi')).out).toContain('elle porte maintenant le n° 3');
  expect((await desk.acquit('note', '1', '--unpin')).out).toContain('n’est plus en vue');
  expect((await desk.acquit('note', '1', '--pin')).out).toContain('reste en vue');
  expect((await desk.acquit('note', '1', '--remove')).out).toContain('retirée');
  expect((await desk.acquit('note', '1', '--remove')).err).toContain('Il n’y a pas de note n° 1');
  expect((await desk.json('note', 'F-1'))[0]).toMatchObject({
    notes: [{ id: 3, kind: 'call-received', said: 'il rappelle mardi', corrects: 2 }],
  });
});

test('after a call that was made, it is said until when reminders rest', async () => {
  expect((await desk.acquit('note', 'F-1', 'vu avec la comptable', '--call', 'passé')).out).toContain('se reposent jusqu’au 07/03/2026');
  expect((await desk.acquit('note', 'F-1', 'rien', '--call', 'jamais')).err).toContain('passe, recu');
});

test('a document is filed with an invoice, listed, fetched and taken off the list', async () => {
  const path = desk.file('bl-1.pdf', '%PDF-1.7 signé');
  const made = await desk.acquit('document', 'F-1', path, '--kind', 'livraison', '--invoice', 'F-1', '--title', 'bon signé');
  expect(made.out).toContain('Document n° 1 versé au dossier de Dupont SAS : bon de livraison.');
  expect((await desk.acquit('documents', 'F-1')).out).toContain('02/03/2026  bon de livraison (n° 1), bon signé, F-1');
  expect((await desk.json('documents', 'F-1'))[0]).toMatchObject({
    documents: [{ is: 'filed', kind: 'delivery-note', name: 'bon signé', invoices: ['F-1'] }],
    total: 1,
  });
  const copy = join(desk.folder, 'copie.pdf');
  expect((await desk.acquit('document', '1', '--out', copy)).out).toContain('écrit dans');
  expect(readFileSync(copy, 'utf8')).toBe('%PDF-1.7 signé');
  expect((await desk.acquit('document', '1', '--remove')).out).toContain('retiré');
  expect((await desk.acquit('documents', 'F-1')).out).toContain('Aucun document sur Dupont SAS.');
});

test('what is filed says what it is, and is a document', async () => {
  const path = desk.file('page.html', '<html>');
  expect((await desk.acquit('document', 'F-1', path)).err).toContain('contrat, conditions');
  expect((await desk.acquit('document', 'F-1', path, '--kind', 'contrat')).err).toContain('n’est ni un PDF');
  expect((await desk.acquit('document', 'F-1')).err).toContain('acquit documents');
});
