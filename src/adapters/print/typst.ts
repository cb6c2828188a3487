import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type Coverage, coverageOf } from './printable.ts';

/** One file that a template reads, by the name the template gives it. */
export type TypstFile = { readonly name: string; readonly bytes: Uint8Array };

/** A compiler with our fonts. It reads nothing but this folder and the files handed to it. */
export type Typst = {
  /** PDF/A-3b of a template of this folder; the same input gives the same bytes. @throws TypstError */
  readonly pdf: (template: string, files: readonly TypstFile[]) => Promise<Uint8Array>;
  readonly covers: Coverage;
};

/** The template could not be compiled with these files: a fault of ours, or a picture that cannot be decoded. */
export class TypstError extends Error {}

/**
 * PDF/A-3b: an archive format that may carry attachments of any kind, so that an invoice can be joined to its letter
 * without changing the standard. Typst tags the document as well; level A is not claimed, for want of a validator here.
 */
const STANDARD = 'a-3b';

/** Typst remembers every layout it ever made unless told otherwise: 1.5 MB a letter, measured. */
const CACHED_COMPILATIONS = 10;

/** Files of the `@expo-google-fonts` packages; Typst reads TrueType only. */
export const FONTS = [
  'inter/400Regular/Inter_400Regular.ttf',
  'inter/600SemiBold/Inter_600SemiBold.ttf',
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
];

export function createTypst(): Typst {
  const fonts = FONTS.map((font) => readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${font}`)));
  const workspace = fileURLToPath(new URL('.', import.meta.url));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });
  let turn: Promise<unknown> = Promise.resolve();
  const pdf: Typst['pdf'] = (template, files) => {
    const done = turn.then(() => compile(compiler, workspace, template, files));
    // The native side frees a document only when the event loop turns: without this pause a megabyte stays per letter.
    turn = done.catch(() => undefined).then(() => new Promise((resume) => setImmediate(resume)));
    return done;
  };
  return { pdf, covers: coverageOf(fonts) };
}

function compile(compiler: NodeCompiler, workspace: string, template: string, files: readonly TypstFile[]): Uint8Array {
  for (const { name, bytes } of files) compiler.mapShadow(workspace + name, Buffer.from(bytes));
  try {
    const compiled = compiler.compile({ mainFilePath: workspace + template });
    if (!compiled.result) throw new TypstError(diagnosticsOf(compiler, compiled));
    return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: STANDARD }));
  } catch (error) {
    throw error instanceof TypstError ? error : new TypstError(String(error), { cause: error });
  } finally {
    compiler.evictCache(CACHED_COMPILATIONS);
    for (const { name } of files) compiler.unmapShadow(workspace + name);
  }
}

function diagnosticsOf(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler['compile']>): string {
  const errors = compiled.takeDiagnostics();
  return errors ? JSON.stringify(compiler.fetchDiagnostics(errors)).slice(0, 2000) : 'no document and no diagnostics';
}
