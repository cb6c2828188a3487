type Details = Readonly<Record<string, string | number>>;

const FAULTS: Readonly<Record<string, string>> = {
  day: 'sa date (ni avant la remise, ni à venir)',
  amount: 'son montant',
  commission: 'la commission (pas plus que le montant)',
  invoice: 'la facture (une de celles qui ont été confiées)',
  until: 'la date promise',
  'file-kind': 'ses fichiers (PDF, JPEG ou PNG)',
  'file-size': 'la taille de ses fichiers',
  files: 'le nombre de ses fichiers',
  full: 'leur nombre : ce dossier en a déjà 500',
  room: 'ses fichiers : ceux de ce dossier font déjà 200 Mo',
  key: 'son identifiant',
};
const FILE_FAULTS: Readonly<Record<string, string>> = {
  size: 'il est trop gros',
  syntax: 'ce n’est pas du JSON en UTF-8',
  kind: 'il ne se présente pas comme tel',
  count: 'il a plus de 500 nouvelles',
};

/** What is refused about claims that professionals have, by code. */
export const HAND_OVER_REFUSALS_FR: Readonly<Record<string, string | ((details: Details) => string)>> = {
  'unknown-professional': 'Il n’y a pas de professionnel n° {id} dans cet espace.',
  'professional-name': 'Un professionnel a besoin d’un nom.',
  'professional-terms': 'Une commission est entre 0 et 100 %, un forfait entre 0 et 1 000 000.',
  'professional-has-claims': 'Ce professionnel (n° {id}) a encore des créances : reprenez-les d’abord.',
  'unknown-hand-over': 'Il n’y a pas de créance confiée sous le n° {id} dans cet espace.',
  'hold-is-hand-over': 'Un professionnel a cette créance : reprenez le dossier n° {handOver} au lieu de lever la suspension.',
  'debtor-handed-over': 'Un professionnel a une créance sur ce débiteur (n° {id}) : reprenez d’abord le dossier n° {handOver}.',
  'nothing-to-hand-over': 'Rien n’est en retard chez ce débiteur (n° {id}) : il n’y a rien à confier.',
  'hand-over-not-late': '{number} n’est pas en retard, ou il n’en reste rien dû : elle ne se confie pas.',
  'hand-over-currencies': 'Des factures en plusieurs devises se confient une devise à la fois.',
  'handed-over-already': '{number} est déjà confiée (dossier n° {handOver}).',
  'hand-over-without-reason': 'Dites pourquoi la créance est confiée : quelqu’un le lira plus tard.',
  'hand-over-forbidden': ({ point }) =>
    point === 'disputed'
      ? '{number} est contestée : tranchez d’abord la contestation, ou laissez cette facture de côté.'
      : point === 'barred'
        ? '{number} est peut-être prescrite : elle ne se porte pas devant un juge. Faites-la examiner par un avocat.'
        : point === 'money-waiting'
          ? 'De l’argent reçu en banque a peut-être payé cette créance : dites d’abord à quoi il se rapporte.'
          : point === 'credit-waiting'
            ? 'Un avoir de ce débiteur couvre une facture : imputez-le, ou gardez-le en compte, d’abord.'
            : 'Le débiteur est en procédure collective : seuls la déclaration de créance ou un conseil peuvent être demandés.',
  'hand-over-to-confirm': 'Lisez ce qu’il faut savoir avant, puis confiez en confirmant.',
  'hand-over-over': 'La créance du dossier n° {id} est revenue le {on}.',
  'reports-waiting': 'Une nouvelle du professionnel vous attend : voyez-la d’abord.',
  'report-faulty': ({ fault }) => `Cette nouvelle ne peut être prise : revoyez ${FAULTS[String(fault)] ?? '{fault}'}.`,
  'unknown-report': 'Il n’y a pas de nouvelle n° {id} dans cet espace.',
  'report-decided': ({ state }) =>
    `Quelqu’un a déjà vu cette nouvelle (n° {id}) : elle est ${state === 'refused' ? 'écartée' : 'confirmée'}.`,
  'report-not-decided': 'Cette nouvelle (n° {id}) attend déjà.',
  'report-ended-it': 'La créance est revenue par cette nouvelle : confiez-la de nouveau si le travail continue.',
  'report-commission': 'On ne peut retenir plus que ce qui a été payé.',
  'report-after-judgment':
    'Une procédure est ouverte depuis le {since} : ce qui a été payé depuis ne s’impute pas ainsi. Voyez le mandataire judiciaire.',
  'remittance-line': 'La ligne {id} est déjà imputée, ou n’a pas le montant reversé.',
  'line-is-remittance': 'La ligne {id} est un reversement du professionnel : reprenez d’abord la nouvelle n° {report}.',
  'line-is-report': 'La ligne {id} est un règlement annoncé par un professionnel : reprenez d’abord la nouvelle n° {report}.',
  'line-of-report': 'La ligne {id} vient d’une nouvelle reprise : confirmez de nouveau cette nouvelle.',
  'status-file': ({ fault }) => `Ce n’est pas un fichier de suivi d’une créance confiée : ${FILE_FAULTS[String(fault)] ?? '{fault}'}.`,
  'status-of-nobody': 'La référence {reference} n’est celle d’aucune créance confiée ici.',
};
