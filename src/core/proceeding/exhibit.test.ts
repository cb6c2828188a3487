import { describe, expect, test } from 'vitest';
import { day } from '../base/day.ts';
import type { Sha256 } from '../base/id.ts';
import { type Exhibit, numberedExhibits } from './exhibit.ts';

const exhibit = (title: string, changes: Partial<Exhibit> = {}): Exhibit => ({
  kind: 'message',
  title,
  on: day('2026-03-02'),
  name: 'a.pdf',
  mediaType: 'application/pdf',
  sha256: title.padEnd(64, '0') as Sha256,
  ...changes,
});
const listed = (found: readonly Exhibit[]) => numberedExhibits(found).map(({ number, title }) => `${number} ${title}`);

describe('the list of exhibits', () => {
  test('goes by what each proves, then by day, then by title; what bears no day comes last of its kind', () => {
    const found = [
      exhibit('décompte', { kind: 'statement', on: day('2026-01-01') }),
      exhibit('réponse', { kind: 'answer', on: day('2026-01-01') }),
      exhibit('relance 2', { on: day('2026-04-01') }),
      exhibit('relance 1', { on: day('2026-03-01') }),
      exhibit('échéancier', { kind: 'agreement' }),
      exhibit('facture sans date', { kind: 'invoice', on: null }),
      exhibit('facture B', { kind: 'invoice' }),
      exhibit('facture A', { kind: 'invoice' }),
    ];
    const inOrder = ['facture A', 'facture B', 'facture sans date', 'échéancier', 'relance 1', 'relance 2', 'réponse', 'décompte'];
    expect(listed(found)).toEqual(inOrder.map((title, at) => `${at + 1} ${title}`));
    expect(listed(found.toReversed())).toEqual(listed(found));
  });

  test('begins with what the debt is founded on, and has each delivery note behind its invoice, whatever was found first', () => {
    const invoice = (name: string, on: string) => exhibit(name, { kind: 'invoice', on: day(on) });
    const note = (name: string, behind: Exhibit) => exhibit(name, { kind: 'delivery-note', on: null, behind });
    const [first, second] = [invoice('facture Z', '2026-01-01'), invoice('facture A', '2026-02-01')];
    const found = [
      exhibit('courrier', { kind: 'correspondence', on: null }),
      exhibit('décompte', { kind: 'statement' }),
      exhibit('bon sans facture', { kind: 'delivery-note', on: null }),
      exhibit('avoir', { kind: 'credit-note' }),
      exhibit('relance'),
      exhibit('réponse', { kind: 'answer' }),
      second,
      note('bon de A', second),
      note('bon de Z', first),
      note('bon d’une facture sans document', invoice('facture B', '2026-01-15')),
      first,
      exhibit('commande', { kind: 'order', on: null }),
      exhibit('conditions', { kind: 'terms', on: null }),
      exhibit('contrat', { kind: 'contract', on: null }),
    ];
    const inOrder = [
      ...['contrat', 'conditions', 'commande', 'facture Z', 'bon de Z', 'bon d’une facture sans document', 'facture A', 'bon de A'],
      ...['bon sans facture', 'avoir', 'relance', 'réponse', 'courrier', 'décompte'],
    ];
    expect(listed(found)).toEqual(inOrder.map((title, at) => `${at + 1} ${title}`));
    expect(listed(found.toReversed())).toEqual(listed(found));
  });

  test('names the same document once for one reason, and again for another', () => {
    const letter = exhibit('relance');
    expect(listed([letter, { ...letter, title: 'relance, copie' }, { ...letter, kind: 'answer' }])).toHaveLength(2);
  });

  test('names each file by its number and title, whatever the title holds, and by what the file is', () => {
    const paths = (...found: Exhibit[]) => numberedExhibits(found).map(({ path }) => path);
    expect(paths(exhibit('Facture n° F/2026 « à régler »'))).toEqual(['pieces/01-facture-n-f-2026-a-regler.pdf']);
    expect(paths(exhibit('../../etc/passwd', { mediaType: 'text/html' }))).toEqual(['pieces/01-etc-passwd.bin']);
    expect(paths(exhibit('中文', { mediaType: 'message/rfc822' }))).toEqual(['pieces/01-piece.eml']);
    expect(paths(exhibit('x'.repeat(500)))[0]).toHaveLength('pieces/01-.pdf'.length + 60);
    const many = Array.from({ length: 100 }, (_, at) => exhibit(`e${at}`, { sha256: String(at).padStart(64, 'f') as Sha256 }));
    expect(new Set(paths(...many)).size).toBe(100);
    expect(paths(...many)[0]).toBe('pieces/001-e0.pdf');
  });
});
