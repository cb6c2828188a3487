import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { PaperKind, PaperSheet } from '../../core/papers/paper.ts';
import { FILLED, insolvent, type Owed, owed, sheetOf } from '../../use-cases/papers.test-kit.ts';
import { linesOf } from './pdf-reading.ts';
import { createPrinter } from './printer.ts';

const printer = createPrinter();
const golden = (name: string) => new URL(`../../../golden/papers/${name}.txt`, import.meta.url).pathname;

const solvent = await owed();
const failed = await insolvent();
const of = (from: Owed, kind: PaperKind, invoice: string | null = null) => sheetOf(from, kind, FILLED[kind], invoice);

const SHEETS: Readonly<Record<string, PaperSheet>> = {
  'order-request': await of(solvent, 'order-request'),
  'order-request-not-filled': await sheetOf(await owed('Jean Dupré', 'consumer'), 'order-request'),
  'proof-of-debt': await of(failed, 'proof-of-debt'),
  'service-instructions': await of(solvent, 'service-instructions'),
  'enforcement-instructions': await of(solvent, 'enforcement-instructions'),
  discontinuance: await of(solvent, 'discontinuance'),
  'vat-duplicate': await of(failed, 'vat-duplicate', 'F-1'),
};

const textOf = (pages: readonly (readonly string[])[]) => pages.map((lines, i) => `--- ${i + 1} ---\n${lines.join('\n')}\n`).join('\n');

for (const [name, sheet] of Object.entries(SHEETS)) {
  it(`${name} reads as the golden text`, async () => {
    await expect(textOf(await linesOf(await printer.paper(sheet)))).toMatchFileSnapshot(golden(name));
  });
}

it('is PDF/A-3b, and the same to the byte each time', async () => {
  const [first, again] = [
    await printer.paper(SHEETS['order-request'] as PaperSheet),
    await createPrinter().paper(SHEETS['order-request'] as PaperSheet),
  ];
  expect(Buffer.from(first).toString('latin1')).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
  const [one, other] = [first, again].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  expect(one).toBe(other);
});

it('goes on over pages with the heads of its tables, and numbers them', async () => {
  const sheet = await of(await owed('Menuiserie Élan SARL', 'business', 60), 'order-request');
  const pages = await linesOf(await printer.paper(sheet));
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.every((lines, at) => lines.some((line) => line.includes(`${at + 1}/${pages.length}`)))).toBe(true);
  expect(textOf(pages)).toContain('FA-2026-00069');
  expect(pages.filter((lines) => lines.some((line) => /Intérêts échus/.test(line))).length).toBeGreaterThan(1);
});
