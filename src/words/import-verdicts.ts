import type { ImportVerdict } from '../use-cases/import-report.ts';

const frenchVerdicts: Readonly<Record<ImportVerdict, string>> = {
  added: 'ajoutée',
  changed: 'modifiée',
  cleared: 'soldée',
  unchanged: 'inchangée',
  refused: 'refusée',
  debtor: 'débiteur',
  question: 'question',
  warning: 'attention',
  proposal: 'à vérifier',
};

const englishVerdicts: typeof frenchVerdicts = {
  added: 'added',
  changed: 'changed',
  cleared: 'settled',
  unchanged: 'unchanged',
  refused: 'refused',
  debtor: 'debtor',
  question: 'question',
  warning: 'warning',
  proposal: 'to check',
};

/** What became of a line of a file. */
export const IMPORT_VERDICTS = { fr: frenchVerdicts, en: englishVerdicts } as const;
