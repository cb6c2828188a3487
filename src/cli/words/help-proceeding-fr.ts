import type { CommandHelp } from './help-words.ts';

const DEBTOR = 'numéro de facture, nom, compte client, SIREN, ou numéro du débiteur';
const ASKED = {
  '--activity': 'ce qu’est le débiteur\u00a0: commercant, artisan, liberal ou association',
  '--trader': 'si le créancier est commerçant ou société commerciale\u00a0: oui ou non',
  '--contested': 'la créance est contestée',
  '--invoice': 'cette facture seulement (répétable)',
} as const;
const WAYS =
  'injonction-de-payer, petites-creances, requete, refere, assignation, injonction-europeenne, petits-litiges-europeens, refere-administratif, tribunal-administratif';

/** Aide de la suite à donner et des procédures, par ce que l’on tape. */
export const PROCEEDING_HELP_FR: Readonly<Record<string, CommandHelp>> = {
  routes: {
    about: 'toutes les voies pour ce que doit un débiteur, côte à côte\u00a0: permises ou non, coût, chance, préalables',
    args: { debtor: DEBTOR },
    options: ASKED,
    examples: ['acquit routes "Dupont" --activity commercant --trader oui'],
  },
  proceeding: { about: 'décider de la suite, ouvrir une procédure, noter ses actes et suivre ses délais' },
  'proceeding choose': {
    about: 'décider de la suite, avec ses raisons\u00a0; les relances automatiques s’arrêtent',
    args: { debtor: DEBTOR },
    options: {
      '--way': `voie choisie\u00a0: ${WAYS}, demande-a-la-personne-publique, declaration-de-creance, accord, remise ou perte`,
      '--reason': 'pourquoi, pour qui la retrouvera',
      ...ASKED,
    },
    examples: ['acquit proceeding choose "Dupont" --way injonction-de-payer --reason "ne répond plus"'],
  },
  'proceeding unchoose': {
    about: 'retirer une décision\u00a0; les relances reprennent',
    args: { choice: 'numéro de la décision' },
    examples: ['acquit proceeding unchoose 3'],
  },
  'proceeding open': {
    about: 'ouvrir une procédure sur les factures en retard',
    args: { debtor: DEBTOR },
    options: {
      '--route': `voie\u00a0: ${WAYS}`,
      '--court-name': 'nom du tribunal ou de l’office',
      '--file-number': 'numéro du dossier',
      '--claimed': 'montant demandé (sans précision\u00a0: tout ce qui est dû)',
      '--on': 'jour de l’ouverture (aujourd’hui)',
      ...ASKED,
    },
    examples: ['acquit proceeding open "Dupont" --route injonction-de-payer --activity commercant --trader oui'],
  },
  'proceeding list': {
    about: 'les procédures contre un débiteur, leurs actes et leurs délais',
    args: { debtor: DEBTOR },
    examples: ['acquit proceeding list "Dupont"'],
  },
  'proceeding step': {
    about: 'noter ce qui s’est passé\u00a0; les délais en découlent',
    args: {
      proceeding: 'numéro de la procédure',
      what: 'depot, ordonnance, rejet, signification, premier-acte, opposition, sans-opposition, invitation, fait, audience, accord, jugement, titre, execution ou fin',
    },
    options: {
      '--on': 'jour de l’acte (aujourd’hui)',
      '--not-in-person': 'la signification n’a pas été faite à personne',
      '--granted': 'montant accordé par l’ordonnance ou le jugement',
      '--hearing': 'jour de l’audience fixée',
      '--ending': 'comment elle se termine\u00a0: payee, accord, abandon, rejet, caducite, sans-accord, irrecouvrable ou erreur',
      '--resume': 'les relances automatiques de ce qui reste dû reprennent',
      '--cost': 'ce que l’acte a coûté',
      '--recoverable': 'ces frais sont récupérables sur le débiteur',
      '--note': 'note libre',
    },
    examples: ['acquit proceeding step 2 ordonnance --on 21/09/2026 --granted 3800'],
  },
  'proceeding take-back': {
    about: 'reprendre un acte noté par erreur, le dernier d’abord',
    args: { step: 'numéro de l’acte' },
    examples: ['acquit proceeding take-back 7'],
  },
};
