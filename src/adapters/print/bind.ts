import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

/** Pages that belong together under one bookmark. */
export type BoundPart = { readonly title: string; readonly pdfs: readonly Uint8Array[]; readonly pages: number };

export type Bound = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** PDF/A as its parts all are; one that is not takes the claim from the whole. */
  readonly isArchival: boolean;
};

/** How many pages a PDF has; `null` when it cannot be read, only with a password, or not be bound: it is tried. */
export async function readablePdf(bytes: Uint8Array): Promise<{ readonly pages: number } | null> {
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    const trial = await PDFDocument.create({ updateMetadata: false });
    return { pages: (await trial.copyPages(source, source.getPageIndices())).length };
  } catch {
    return null;
  }
}

/** The parts one behind the other in the first of them, which says how colours are meant; each with a bookmark. */
export async function bindParts(first: BoundPart, others: readonly BoundPart[]): Promise<Bound> {
  const [base] = first.pdfs;
  if (!base) throw new Error('nothing to bind');
  const target = await PDFDocument.load(base, { updateMetadata: false });
  const marks: { title: string; page: PDFRef }[] = [{ title: first.title, page: target.getPage(0).ref }];
  let isArchival = claimsArchival(target);
  for (const { title, pdfs } of others) {
    const begins = target.getPageCount();
    for (const pdf of pdfs) {
      const source = await PDFDocument.load(pdf, { updateMetadata: false });
      isArchival &&= claimsArchival(source);
      for (const page of await target.copyPages(source, source.getPageIndices())) target.addPage(harmless(page));
    }
    if (target.getPageCount() > begins) marks.push({ title, page: target.getPage(begins).ref });
  }
  bookmark(target, marks);
  if (!isArchival) unclaim(target);
  return { bytes: await target.save({ updateFieldAppearances: false }), pages: target.getPageCount(), isArchival };
}

/** What a page does by itself, and its place in the structure of another document, stay behind. */
function harmless(page: PDFPage): PDFPage {
  for (const name of ['AA', 'StructParents', 'Tabs']) page.node.delete(PDFName.of(name));
  const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
  for (let at = 0; annotations && at < annotations.size(); at += 1) {
    const annotation = annotations.lookupMaybe(at, PDFDict);
    for (const name of ['A', 'AA', 'StructParent']) annotation?.delete(PDFName.of(name));
  }
  return page;
}

function bookmark(target: PDFDocument, marks: readonly { readonly title: string; readonly page: PDFRef }[]): void {
  const { context, catalog } = target;
  const root = context.nextRef();
  const refs = marks.map(() => context.nextRef());
  marks.forEach(({ title, page }, at) => {
    const [ref, before, after] = [refs[at], refs[at - 1], refs[at + 1]];
    if (!ref) return;
    const item = context.obj({ Parent: root, Dest: [page, PDFName.of('Fit')] });
    item.set(PDFName.of('Title'), PDFHexString.fromText(title));
    if (before) item.set(PDFName.of('Prev'), before);
    if (after) item.set(PDFName.of('Next'), after);
    context.assign(ref, item);
  });
  const outline = context.obj({ Type: 'Outlines', Count: marks.length });
  const [head, last] = [refs.at(0), refs.at(-1)];
  if (head && last) {
    outline.set(PDFName.of('First'), head);
    outline.set(PDFName.of('Last'), last);
    outline.set(PDFName.of('Count'), PDFNumber.of(marks.length));
  }
  context.assign(root, outline);
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function claimsArchival({ catalog }: PDFDocument): boolean {
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) return false;
  const text = new TextDecoder('utf-8').decode(metadata.getContents());
  return /pdfaid:part/.test(text);
}

function unclaim({ catalog, context }: PDFDocument): void {
  const metadata = catalog.get(PDFName.of('Metadata'));
  if (metadata instanceof PDFRef) context.delete(metadata);
  catalog.delete(PDFName.of('Metadata'));
  catalog.delete(PDFName.of('OutputIntents'));
}
