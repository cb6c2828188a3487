import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { day } from '../../core/base/day.ts';
import type { Message } from '../../core/letter/message.ts';
import type { QueuedLetter } from './bundle.ts';
import { linesOf } from './pdf-reading.ts';
import { createPrinter } from './printer.ts';
import { SAMPLE_LETTERS } from './sample-letters.ts';

const printer = createPrinter();
const OPTIONS = { date: day('2026-11-23'), language: 'fr', duplex: false } as const;

async function queued(message: Message, changes: Partial<QueuedLetter['recipient']> = {}): Promise<QueuedLetter> {
  const letter = { ...message, recipient: { ...message.recipient, ...changes } };
  const channel = message.postalNotice ? 'registered-letter' : 'letter';
  return { reference: letter.reference, channel, recipient: letter.recipient, pdf: await printer.letter(letter) };
}

const queue = await Promise.all(Object.values(SAMPLE_LETTERS).map((message) => queued(message)));
const pagesOf = async (pdf: Uint8Array) => (await PDFDocument.load(pdf)).getPageCount();

describe('a bundle', () => {
  it('puts registered letters first, then follows country, postcode and name', async () => {
    const abroad = { address: { lines: ['Ring 1'], postcode: '1010', city: 'Wien', country: 'AT' } };
    const first = SAMPLE_LETTERS['first-reminder'];
    const more = [await queued({ ...first, reference: 'AT' }, abroad), await queued({ ...first, reference: 'ZOE' }, { name: 'Zoé' })];
    const { postings } = await printer.bundle([...more, ...queue].reverse(), OPTIONS);
    expect(postings.map(({ number, channel }) => `${number} ${channel}`).slice(0, 3)).toEqual([
      '1 registered-letter',
      '2 registered-letter',
      '3 letter',
    ]);
    const order = ['R-2026-000125', 'R-2026-000126', 'R-2026-000127', 'R-2026-000123', 'R-2026-000124', 'R-2026-000128', 'ZOE', 'AT'];
    expect(postings.map(({ reference }) => reference)).toEqual(order);
  });

  it('starts each letter on the front of a sheet when printed on both sides', async () => {
    const { letters, postings } = await printer.bundle(queue, { ...OPTIONS, duplex: true });
    const pages = await linesOf(letters);
    let at = 0;
    for (const { reference, pages: count, sheets } of postings) {
      expect(at % 2).toBe(0);
      expect(pages[at]?.join('\n')).toContain(reference);
      expect(sheets).toBe(Math.ceil(count / 2));
      at += 2 * sheets;
    }
    const { letters: oneSided, postings: plain } = await printer.bundle(queue, OPTIONS);
    expect(await pagesOf(oneSided)).toBe(plain.reduce((sum, { pages: count }) => sum + count, 0));
  });

  it('is the same to the byte whatever the order of the queue', async () => {
    const first = await printer.bundle(queue, OPTIONS);
    const again = await createPrinter().bundle([...queue].reverse(), OPTIONS);
    expect(Buffer.compare(again.letters, first.letters)).toBe(0);
    expect(Buffer.compare(again.postingList, first.postingList)).toBe(0);
    expect(Buffer.compare(again.csv, first.csv)).toBe(0);
  });
});

describe('a posting list', () => {
  it('lists each letter with its kind, pages and weight, in the PDF and in the CSV', async () => {
    const { csv, postingList, postings } = await printer.bundle(queue, OPTIONS);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv);
    expect(text.startsWith('\ufeffN°;Référence;Destinataire')).toBe(true);
    const [notice] = postings;
    expect(notice?.pages).toBe(2);
    expect(text).toContain('1;R-2026-000125;Atelier Bertrand & Fils;38200 Vienne;LRAR;2;DL;18 g;\r\n');
    const list = (await linesOf(postingList)).flat().join('\n');
    for (const { reference } of queue) expect(list).toContain(reference);
    expect(list).toContain('2 recommandés');
  });

  it('keeps a name that looks like a formula a text in the spreadsheet', async () => {
    const hostile = { ...queue[0], recipient: { ...queue[0]?.recipient, name: '=HYPERLINK("x");A' } } as QueuedLetter;
    const { csv } = await printer.bundle([hostile], OPTIONS);
    expect(new TextDecoder().decode(csv)).toContain(`;"'=HYPERLINK(""x"");A";`);
  });

  it('refuses an empty queue, too many letters, and a damaged one by its reference', async () => {
    await expect(printer.bundle([], OPTIONS)).rejects.toMatchObject({ code: 'nothing-to-print' });
    const [one] = queue;
    if (!one) throw new Error('no letter');
    await expect(
      printer.bundle(
        Array.from({ length: 1001 }, () => one),
        OPTIONS,
      ),
    ).rejects.toMatchObject({ code: 'bundle-too-large' });
    const damaged = { ...one, pdf: one.pdf.subarray(0, 100) };
    await expect(printer.bundle([damaged], OPTIONS)).rejects.toMatchObject({
      code: 'letter-unreadable',
      details: { reference: one.reference },
    });
  });
});
