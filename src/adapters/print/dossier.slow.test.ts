import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { day } from '../../core/base/day.ts';
import type { BoundExhibit, Dossier } from '../../ports/sealed-case.ts';
import { digest } from '../digest.ts';
import { dossierPdf } from './dossier.ts';
import { linesOf } from './pdf-reading.ts';
import { createPrinter } from './printer.ts';
import { SAMPLE_LETTERS } from './sample-letters.ts';
import { createTypst } from './typst.ts';

const typst = createTypst();
const letter = await createPrinter(typst).letter(SAMPLE_LETTERS['first-reminder']);
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const MAIL = Buffer.from(
  'From: compta@dupont.example\r\nTo: x@valbert.example\r\nSubject: Re: Rappel\r\n\r\nNous réglons <vendredi>. #let x = 1\r\n',
);

function exhibit(number: number, mediaType: string, bytes: Uint8Array, title = `Document ${number}`): BoundExhibit {
  const told = { number, title, kind: 'message', on: day('2026-01-10'), name: 'x', mediaType, bytes } as const;
  return { ...told, path: `pieces/0${number}.bin`, sha256: digest.sha256(bytes) };
}

const dossier = (...exhibits: BoundExhibit[]): Dossier => ({
  made: '2026-03-02T08:00:00.000Z',
  creditor: ['Valbert SARL'],
  debtor: ['Dupont & Fils « #strong[x] »'],
  debtorName: 'Dupont & Fils',
  on: day('2026-03-02'),
  totals: ['1 240,00 €'],
  exhibits,
  chronology: [{ on: day('2026-01-10'), what: 'Facture F-1 émise.', exhibit: 1 }],
  journalEntries: 1,
});

/** Title and page (from 1) of each bookmark, in their order. */
async function bookmarks(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes);
  const pages = pdf.getPages().map((page) => page.ref);
  const found: string[] = [];
  const outlines = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict);
  for (let item = outlines.lookupMaybe(PDFName.of('First'), PDFDict); item; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
    const target = item.lookup(PDFName.of('Dest'), PDFArray).get(0);
    const page = pages.findIndex((ref) => String(ref) === String(target));
    found.push(`${page + 1} ${item.lookup(PDFName.of('Title'), PDFHexString).decodeText()}`);
  }
  expect(outlines.lookup(PDFName.of('Count'), PDFNumber).asNumber()).toBe(found.length);
  return found;
}

describe('the bound case', () => {
  test('has a bookmark for the list, the chronology and each exhibit, on the page that the list gives', async () => {
    const { bytes, pages, isArchival } = await dossierPdf(
      typst,
      dossier(
        exhibit(1, 'application/pdf', letter),
        exhibit(2, 'message/rfc822', MAIL),
        exhibit(3, 'image/png', PIXEL),
        exhibit(4, 'text/csv', MAIL),
      ),
    );
    const letterPages = (await PDFDocument.load(letter)).getPageCount();
    const second = 3 + 1 + letterPages;
    const places = [3, second, second + 1, second + 2].map((page, at) => `${page} Pièce n° ${at + 1} : Document ${at + 1}`);
    expect(await bookmarks(bytes)).toEqual(['1 Bordereau de pièces', '2 Chronologie', ...places]);
    expect(pages).toBe(second + 2);
    const text = await linesOf(bytes);
    const listed = text[0]?.flatMap((line) => /Document (\d).* (\d+)$/.exec(line)?.slice(1).join(' p. ') ?? []);
    expect(listed).toEqual(['1 p. 3', `2 p. ${second}`, `3 p. ${second + 1}`, `4 p. ${second + 2}`]);
    expect(isArchival).toBe(true);
    expect(Buffer.from(bytes).includes('pdfaid:part')).toBe(true);
  });

  test('shows the words of a mail as they are, and takes nothing of anybody’s for markup', async () => {
    const { bytes } = await dossierPdf(typst, dossier(exhibit(1, 'message/rfc822', MAIL)));
    const pages = (await linesOf(bytes)).map((lines) => lines.join('\n'));
    expect(pages[0]).toContain('Dupont & Fils « #strong[x] »');
    expect(pages[2]).toContain('Nous réglons <vendredi>. #let x = 1');
    expect(pages[2]).toContain('compta@dupont.example');
  });

  test('claims to be PDF/A only where all that is in it does; what cannot be opened lies beside', async () => {
    const plain = await PDFDocument.create();
    plain.addPage();
    const mixed = await dossierPdf(typst, dossier(exhibit(1, 'application/pdf', await plain.save())));
    expect(mixed).toMatchObject({ pages: 4, isArchival: false });
    expect(Buffer.from(mixed.bytes).includes('pdfaid:part')).toBe(false);
    const broken = await dossierPdf(typst, dossier(exhibit(1, 'application/pdf', Buffer.from('%PDF-1.7 no'))));
    expect(broken).toMatchObject({ pages: 3, isArchival: true });
    expect((await linesOf(broken.bytes))[2]?.join('\n')).toContain('joint au dossier dans son format d’origine');
    const picture = await dossierPdf(typst, dossier(exhibit(1, 'image/png', Buffer.from('no picture'))));
    expect(picture.pages).toBe(3);
  });

  test('is the same, to the byte, when it is made again', async () => {
    const made = () => dossierPdf(typst, dossier(exhibit(1, 'application/pdf', letter)));
    expect(digest.sha256((await made()).bytes)).toBe(digest.sha256((await made()).bytes));
  });

  test('runs nothing of what is bound into it', async () => {
    const armed = await PDFDocument.create();
    const page = armed.addPage();
    const action = armed.context.obj({ S: 'JavaScript', JS: PDFHexString.fromText('app.alert(1)') });
    page.node.set(PDFName.of('AA'), armed.context.obj({ O: action }));
    page.node.set(
      PDFName.of('Annots'),
      armed.context.obj([armed.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: action })]),
    );
    const { bytes } = await dossierPdf(typst, dossier(exhibit(1, 'application/pdf', await armed.save({ useObjectStreams: false }))));
    const last = (await PDFDocument.load(bytes)).getPages().at(-1)?.node;
    expect(last?.get(PDFName.of('AA'))).toBeUndefined();
    expect(last?.lookup(PDFName.of('Annots'), PDFArray).lookup(0, PDFDict).get(PDFName.of('A'))).toBeUndefined();
  });
});
