import type { DebtorId, PaperId } from '../core/base/id.ts';
import type { CaseWords } from '../core/proceeding/case-event.ts';
import type { Deps } from './context.ts';
import {
  beginPaper,
  discardPaper,
  editPaper,
  keepPaper,
  type PaperChange,
  paperDocument,
  papersOf,
  previewPaper,
  shownPaper,
} from './papers.ts';

/** The papers that are made from a claim: a part of the program's table of contents. */
export function paperVerbs(deps: Deps) {
  return {
    previewPaper: (debtor: DebtorId, asked: Parameters<typeof previewPaper>[2], words: CaseWords) =>
      previewPaper(deps, debtor, asked, words),
    beginPaper: (debtor: DebtorId, asked: Parameters<typeof beginPaper>[2], words: CaseWords) => beginPaper(deps, debtor, asked, words),
    shownPaper: (paper: PaperId, words: CaseWords) => shownPaper(deps, paper, words),
    paperDocument: (paper: PaperId, words: CaseWords) => paperDocument(deps, paper, words),
    editPaper: (paper: PaperId, change: PaperChange, words: CaseWords) => editPaper(deps, paper, change, words),
    keepPaper: (paper: PaperId, words: CaseWords) => keepPaper(deps, paper, words),
    discardPaper: (paper: PaperId) => discardPaper(deps, paper),
    papersOf: (debtor: DebtorId) => papersOf(deps, debtor),
  };
}
