/** What is refused about papers, by code. */
export const PAPER_REFUSALS_FR: Readonly<Record<string, string | ((details: Readonly<Record<string, string | number>>) => string)>> = {
  'paper-not-for-it': ({ reason }) => NOT_FOR_IT[String(reason)] ?? 'Cet acte ne peut pas être fait pour ce débiteur.',
  'paper-without-invoice': 'Dites de quelle facture est le duplicata : une facture ouverte.',
  'paper-many': 'Ce débiteur (n° {id}) a déjà {most} projets : conservez-en ou abandonnez-en un d’abord.',
  'paper-incomplete': 'Cet acte (n° {id}) n’est pas complet : remplissez d’abord les champs marqués « manque » ({count}).',
  'paper-nothing-asked':
    'Des avoirs ou acomptes ne laissent rien à demander par cet acte (n° {id}) : affectez-les d’abord à leurs factures.',
  'paper-claim-changed': 'Les sommes dues ont changé depuis ce projet (n° {id}) : mettez-le d’abord à jour.',
  'paper-not-a-draft': 'L’acte n° {id} a été conservé : il reste tel quel.',
  'unknown-paper': 'Il n’y a pas d’acte n° {id} dans cet espace, ou il a été abandonné.',
  'paper-field-unknown': 'Un acte n’a pas de champ « {field} ».',
  'paper-set-unreadable': '« {text} » n’est pas champ=valeur, par exemple --set court.town=Lyon.',
  'paper-field-faulty': 'Le champ « {field} » ne peut pas contenir « {text} ».',
  'paper-field-too-long': 'Le champ « {field} » a {most} caractères au plus.',
  'vat-not-recoverable': ({ reason }) => NOT_RECOVERABLE[String(reason)] ?? 'La TVA de cette facture ne peut pas être récupérée.',
};

const NOT_FOR_IT: Readonly<Record<string, string>> = {
  insolvent: 'Une procédure collective est ouverte : la créance se déclare, rien d’autre n’est demandé (C. com. L622-21).',
  'no-insolvency': 'Aucune procédure collective n’est notée pour ce débiteur : notez d’abord le jugement.',
  'not-in-euro': 'Le duplicata se fait en euros : demandez à votre expert-comptable pour une facture en devise.',
  'public-body': 'Une personne publique relève du juge administratif (CPC 1406).',
  'kind-unknown': 'Personne n’a encore dit si ce débiteur est un professionnel ou un consommateur.',
};

const NOT_RECOVERABLE: Readonly<Record<string, string>> = {
  'no-judgment': 'Aucun jugement de liquidation n’est noté pour ce client à ce jour : notez-le d’abord, ou attendez-le (CGI 272-1).',
  'not-final': 'La perte n’est pas encore définitive : un simple impayé ne permet pas de récupérer la TVA (CGI 272-1).',
  'never-due': 'La TVA est due à l’encaissement et rien n’a été encaissé : il n’y a rien à récupérer.',
  'no-vat': 'Il n’y a pas de TVA dans ce reste impayé.',
};
