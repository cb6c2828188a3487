import type { PdfDocument } from './pdf-document.ts';
import { entry, isArray, isDictionary, type PdfValue, textOf } from './pdf-syntax.ts';

/** A file inside a PDF; its bytes are unfolded only when asked for. */
export type PdfAttachment = { readonly name: string; readonly stream: PdfValue };
export type PdfAttachments = { readonly files: readonly PdfAttachment[]; readonly damaged: boolean };

const MAX_TREE_NODES = 2_000;
const MAX_ATTACHMENTS = 1_000;

/**
 * The files of the catalog: those of the tree of names, then those that only `/AF` gives. `damaged` when the catalog's names are no
 * dictionary of names: what is left of such a file is not to be trusted. @throws PdfTooComplex
 */
export function attachmentsOf(document: PdfDocument): PdfAttachments {
  const catalog = document.catalog;
  const names = document.resolve(entry(catalog, 'Names'));
  if (names !== null && (!isDictionary(names) || names.entries.has('Type'))) return { files: [], damaged: true };
  const specifications = [...namedFiles(document, entry(names, 'EmbeddedFiles')), ...associatedFiles(document, entry(catalog, 'AF'))];
  const files = specifications.slice(0, MAX_ATTACHMENTS).flatMap((specification) => attachmentOf(document, specification) ?? []);
  return { files, damaged: false };
}

/** The file specifications at the leaves of a tree of names (ISO 32000-1 §7.9.6), however it is nested. */
function namedFiles(document: PdfDocument, root: PdfValue): readonly PdfValue[] {
  const found: PdfValue[] = [];
  const open: PdfValue[] = [root];
  for (let visited = 0; open.length > 0 && visited < MAX_TREE_NODES; visited += 1) {
    const node = document.resolve(open.shift() ?? null);
    const names = document.resolve(entry(node, 'Names'));
    if (isArray(names)) found.push(...names.items.filter((_, index) => index % 2 === 1));
    const kids = document.resolve(entry(node, 'Kids'));
    if (isArray(kids)) open.push(...kids.items.slice(0, MAX_TREE_NODES));
  }
  return found;
}

function associatedFiles(document: PdfDocument, value: PdfValue): readonly PdfValue[] {
  const files = document.resolve(value);
  return isArray(files) ? files.items : [files];
}

function attachmentOf(document: PdfDocument, value: PdfValue): PdfAttachment | null {
  const specification = document.resolve(value);
  const name = textOf(document.resolve(entry(specification, 'UF'))) ?? textOf(document.resolve(entry(specification, 'F')));
  const embedded = document.resolve(entry(specification, 'EF'));
  const stream = entry(embedded, 'UF') ?? entry(embedded, 'F');
  return name === null || stream === null ? null : { name, stream };
}
