import type { Language } from '../core/base/text.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import { EXPLAINING } from './explaining.ts';
import { faultText } from './refusals.ts';
import { CALL_OUTCOMES } from './terms.ts';

/**
 * What became of a dispatch, said by whoever knows: a mail server's reply stays as it came. `null` when nothing is on record.
 * @param unwritable begins the outcome of what could not be written; the code of what is to be mended follows
 */
export function outcomeText(
  { status, outcome }: Pick<DispatchRow, 'status' | 'outcome'>,
  language: Language,
  unwritable: string,
): string | null {
  if (outcome === null || outcome === '') return null;
  if (status === 'called') return callOutcomeText(outcome, language);
  return status === 'withdrawn' ? withdrawnText(outcome, language, unwritable) : outcome;
}

/** An outcome as it was recorded: "promised: paiement annoncé". */
function callOutcomeText(recorded: string, language: Language): string {
  const [code = '', ...note] = recorded.split(': ');
  const known = Object.entries(CALL_OUTCOMES).find(([key]) => key === code)?.[1][language] ?? code;
  return note.length === 0 ? known : `${known} (${note.join(': ')})`;
}

/** A code of ours, or what a person wrote. */
function withdrawnText(outcome: string, language: Language, unwritable: string): string {
  const known = Object.entries(EXPLAINING[language].withdrawn).find(([code]) => code === outcome);
  if (known) return known[1];
  const code = outcome.startsWith(unwritable) ? outcome.slice(unwritable.length) : outcome;
  return faultText({ code, message: code }, language);
}
