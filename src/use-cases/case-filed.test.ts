import { describe, expect, test } from 'vitest';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import type { FiledKind } from '../core/case/kept.ts';
import { fileDocument, unfileDocument } from './filed-documents.ts';
import { reminded } from './mail.test-kit.ts';
import { writeNote } from './notes.ts';
import { sealedOf, titles } from './sealed-case.test-kit.ts';
import { debtorsDue, MONDAY, type Office, tell } from './sending.test-kit.ts';

const bytesOf = (text: string) => new TextEncoder().encode(`%PDF-1.7 ${text}`);

function file({ deps }: Office, debtor: number, kind: FiledKind, text: string, item: number | null = null) {
  const told = { file: { name: `secret ${text}.pdf`, bytes: bytesOf(text) }, kind, title: `secret ${text}` };
  return fileDocument(deps, debtor as DebtorId, { ...told, itemId: item as ItemId | null });
}

async function itemOf({ deps }: Office, number: string): Promise<number> {
  const [row] = await deps.store.select('item', { number });
  return row?.id ?? 0;
}

describe('what people filed', () => {
  test('is handed over by what it is: what the debt is founded on, then the invoices with their delivery notes', async () => {
    const { it, debtor } = await reminded();
    const invoice = await itemOf(it, 'F-Dupont');
    await file(it, debtor, 'correspondence', 'échange');
    await file(it, debtor, 'delivery-note', 'bon', invoice);
    await file(it, debtor, 'order', 'commande', invoice);
    await file(it, debtor, 'terms', 'conditions');
    await file(it, debtor, 'contract', 'contrat');
    const dossier = await sealedOf(it, debtor, MONDAY);
    expect(titles(dossier)).toEqual([
      'Contrat',
      'Conditions acceptées',
      'Bon de commande, facture F-Dupont',
      'Bon de livraison, facture F-Dupont',
      '1re relance par e-mail',
      'Échange écrit',
      'Décompte de créance',
      'Décompte de créance, feuille de calcul',
    ]);
    expect(dossier.exhibits[0]?.bytes).toEqual(bytesOf('contrat'));
    expect(dossier.exhibits.slice(0, 4).map(({ on }) => on)).toEqual([null, null, null, null]);
  });

  test('once for two invoices, with both numbers', async () => {
    const { it, debtor } = await reminded();
    await tell(it.world, 'invoice', 'F-2', 'Dupont', '500.00', 'due', '2026-02-26');
    for (const number of ['F-2', 'F-Dupont']) await file(it, debtor, 'delivery-note', 'bon', await itemOf(it, number));
    expect(titles(await sealedOf(it, debtor, MONDAY))[0]).toBe('Bon de livraison, factures F-Dupont et F-2');
  });

  test('has an invoice that was filed as the invoice itself, which is then not missing', async () => {
    const { it, debtor } = await reminded();
    expect((await sealedOf(it, debtor, MONDAY)).missing).toEqual(['F-Dupont']);
    const invoice = await itemOf(it, 'F-Dupont');
    await file(it, debtor, 'delivery-note', 'bon', invoice);
    await file(it, debtor, 'invoice', 'facture', invoice);
    const dossier = await sealedOf(it, debtor, MONDAY);
    expect(titles(dossier).slice(0, 2)).toEqual(['Facture F-Dupont', 'Bon de livraison, facture F-Dupont']);
    expect(dossier.exhibits[0]).toMatchObject({ kind: 'invoice', on: '2026-01-10', bytes: bytesOf('facture') });
    expect(dossier.missing).toEqual([]);
  });

  test('leaks neither what it was called, nor notes, nor what is of an invoice that is not claimed, of somebody else, off the list, or filed as something else', async () => {
    const { it, debtor } = await reminded();
    const [durand = 0] = await debtorsDue(it, ['Durand']);
    await tell(it.world, 'invoice', 'F-plus-tard', 'Dupont', '500.00', 'due', '2026-12-31');
    const before = titles(await sealedOf(it, debtor, MONDAY));
    await file(it, debtor, 'order', 'à venir', await itemOf(it, 'F-plus-tard'));
    await file(it, durand, 'contract', 'autre client');
    await file(it, debtor, 'other', 'enquête');
    await unfileDocument(it.deps, await file(it, debtor, 'terms', 'retiré'));
    await writeNote(it.deps, debtor as DebtorId, { said: 'secret : de mauvaise foi', kind: 'note', pinned: true });
    expect(titles(await sealedOf(it, debtor, MONDAY))).toEqual(before);
    await file(it, debtor, 'contract', 'contrat');
    const dossier = await sealedOf(it, debtor, MONDAY);
    expect(titles(dossier)).toEqual(['Contrat', ...before]);
    expect(JSON.stringify({ ...dossier, exhibits: dossier.exhibits.map(({ bytes: _, ...told }) => told) })).not.toContain('secret');
  });
});
