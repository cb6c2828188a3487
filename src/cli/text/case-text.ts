import type { CaseCheck } from '../../ports/sealed-case.ts';
import type { ExportedCase } from '../../use-cases/export-case.ts';
import type { Words } from '../words/words.ts';
import { lines } from './layout.ts';

type Exported = Pick<ExportedCase, 'exhibits' | 'pages' | 'missing' | 'signer'> & { readonly size: number };

export function exportedText(words: Words, file: string, { exhibits, pages, missing, signer, size }: Exported): string {
  const say = words.cases;
  return lines(
    say.exported(file, exhibits.length, pages, words.count(Math.ceil(size / 1000))),
    missing.length > 0 && `! ${say.missing(words.list(missing))}`,
    say.signer(signer),
    say.exportedNext(file),
  );
}

export function caseCheckText(words: Words, { ok, findings, told }: CaseCheck): string {
  const say = words.cases;
  const who = told === null ? [] : [say.between(told.creditor, told.debtor), say.compare(told.signer)];
  if (ok && told !== null) return lines(say.holds(told.exhibits), ...who);
  return lines(
    say.broken,
    ...findings.map(({ code, path }) => `  – ${path === null ? say.faults[code] : words.labelled(path, say.faults[code])}`),
    ...who,
  );
}
