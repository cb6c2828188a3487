import type { VerifyFinding } from '../ports/keeper.ts';
import { filled } from './french.ts';

/** What does not agree, by code; `{1}`, `{2}` are the numbers that the English message gives, `{name}` the table or document. */
export const VERIFY_FR: Readonly<Record<string, string>> = {
  'entry-missing': 'Journal : il manque des écritures (de la n° {1} à la n° {last}).',
  'entry-altered': 'Journal : l’écriture n° {1} n’est pas celle qui a été écrite (son empreinte ne correspond pas).',
  'entry-misplaced': 'Journal : l’écriture n° {1} a été écrite comme n° {2}.',
  'link-broken': 'Journal : l’écriture n° {1} ne suit pas celle qui la précède (la n° {2} a été remplacée).',
  'tail-missing': 'Journal : la fin manque (de la n° {1} à la n° {last}).',
  'tail-added': 'Journal : des écritures (de la n° {1} à la n° {last}) dépassent la fin enregistrée.',
  'head-altered': 'Journal : l’empreinte enregistrée pour la dernière écriture (n° {1}) est une autre.',
  'not-replayable':
    'Journal : les écritures de la n° {1} à la n° {last} ne peuvent pas être rejouées ; les tables n’ont donc pas été comparées.',
  'table-differs': 'Table {name} : {1} lignes diffèrent du journal.',
  'portfolio-differs': 'La liste des débiteurs ne dit pas ce que dit le grand livre, à commencer par le débiteur n° {1}.',
  'due-total-differs': 'La balance âgée ne dit pas ce que dit le grand livre.',
  'vault-missing': 'Débiteur n° {1} : ses données personnelles manquent.',
  'vault-altered': 'Débiteur n° {1} : ses données personnelles ne sont pas celles qui ont été enregistrées.',
  'stamp-broken':
    'Horodatage n° {1} : il ne porte pas sur l’écriture n° {2} telle que le journal la donne, ou ne vient pas d’une autorité reconnue.',
  'document-altered': 'Document {name} : ses octets ne sont pas ceux qui ont été enregistrés.',
  'document-missing': 'Le document {name} manque.',
  'counter-behind':
    'Compteur « {name} » : il donnerait ensuite le n° {1}, alors que les numéros sont pris jusqu’au {2} (ils seraient donnés deux fois).',
};

export function verifyFindingInFrench({ code, message }: VerifyFinding): string {
  const template = VERIFY_FR[code];
  if (template === undefined) return message;
  const name = /^(?:Table|Document|Counter) (\w+)/.exec(message)?.[1] ?? '';
  const numbers = [...message.replace(/\b[0-9a-f]{64}\b/g, '').matchAll(/\d+/g)].map((match) => match[0]);
  return filled(template, {
    ...Object.fromEntries(numbers.map((number, index) => [String(index + 1), number])),
    name,
    last: numbers[1] ?? numbers[0] ?? '',
  });
}
