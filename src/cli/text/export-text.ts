import type { ClearingExport, ClearingFormat } from '../../use-cases/export-clearing.ts';
import type { Words } from '../words/words.ts';
import { findingLines } from './intake-text.ts';
import { lines } from './layout.ts';

type Exported = Omit<ClearingExport, 'bytes'> & { readonly file: string; readonly format: ClearingFormat };

/** What the export holds, what it leaves to the accountant, and how to have the same file again. */
export function exportedText(words: Words, { id, file, acts, inBooks, findings }: Exported): string {
  const { money: say } = words;
  const left = inBooks > 0 && `  ${say.inBooks(inBooks)}`;
  if (id === null) return lines(say.nothingToExport, left);
  return lines(say.exported(id, file, acts), left, ...findingLines(words, findings), `  ${say.draft}`, say.exportAgain(id));
}
