import { counted, en, fr } from '../../words/phrase.ts';

/** Which of several invoices are meant; documents beside a step; the court by its name. */
const french = {
  label: 'Factures concernées',
  count: (chosen: number, all: number) => fr`${String(chosen)} sur ${counted(all, 'facture en retard', 'factures en retard', 'fr')}`,
  all: 'Toutes',
  none: 'Aucune',
  late: (days: number) => fr`${counted(days, 'jour', 'jours', 'fr')} de retard`,
  partClaimed: fr`Laissé vide : tout ce qui est dû aujourd’hui de ces factures.`,
  document: 'Pièce jointe à cet acte',
  documentHint: fr`Une pièce déjà classée dans les documents du client. Classez-la d’abord si elle n’y est pas.`,
  noDocument: 'Aucune pièce',
  openDocument: 'Ouvrir la pièce',
  correct: 'Corriger le tribunal et le numéro',
  correctTitle: 'Tribunal et numéro du dossier',
  corrected: fr`C’est corrigé.`,
};

const english: typeof french = {
  label: 'Invoices concerned',
  count: (chosen, all) => en`${String(chosen)} of ${counted(all, 'late invoice', 'late invoices', 'en')}`,
  all: 'All',
  none: 'None',
  late: (days) => en`${counted(days, 'day', 'days', 'en')} late`,
  partClaimed: en`Left empty: all that is due of these invoices today.`,
  document: 'Document of this step',
  documentHint: en`One that is filed among the customer’s documents. File it there first if it is not.`,
  noDocument: 'No document',
  openDocument: 'Open the document',
  correct: 'Correct the court and the number',
  correctTitle: 'Court and number of the file',
  corrected: en`Corrected.`,
};

export const CHOOSE_ITEMS = { fr: french, en: english };
