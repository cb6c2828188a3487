import type { CommandHelp } from './help-words.ts';

/** Help of what is agreed with a debtor. */
export const AGREEMENT_HELP_FR: Readonly<Record<string, CommandHelp>> = {
  promise: {
    about: 'noter une promesse de règlement : les relances attendent son jour, puis reprennent si elle n’est pas tenue',
    args: { debtor: 'numéro de facture, nom, compte client, SIREN, ou numéro du débiteur ; avec --withdraw, numéro de la promesse' },
    options: {
      '--on': 'jour promis',
      '--amount': 'somme promise, si ce n’est pas tout',
      '--invoice': 'cette facture seulement (répétable)',
      '--via': 'appel, e-mail, lettre, page ou autre (sans précision : appel)',
      '--note': 'ce qui a été dit, sans données personnelles',
      '--confirm': 'accepter malgré des promesses non tenues',
      '--withdraw': 'retirer cette promesse',
    },
    examples: ['acquit promise FA-12 --on 31/12/2026 --amount 500,00', 'acquit promise 7 --withdraw --note "ne paiera pas"'],
  },
  page: {
    about: 'les liens qui ouvrent la page d’un débiteur : les voir, en créer un, les fermer',
    args: { debtor: 'numéro de facture, nom, compte client, SIREN, ou numéro du débiteur' },
    options: { '--new': 'créer un lien ; il n’est montré qu’une fois', '--close': 'fermer tous les liens de ce débiteur' },
    examples: ['acquit page Dupont', 'acquit page Dupont --new'],
  },
  said: {
    about: 'ce que les débiteurs ont dit sur leur page et que personne n’a encore lu ; avec son numéro, ce qu’il en advient',
    args: { request: 'son numéro ; rien : la liste' },
    options: {
      '--resume': 'lu : les relances reprennent aujourd’hui',
      '--keep': 'lu : les relances attendent jusqu’au jour dit',
      '--apply': 'l’enregistrer : une promesse comme promesse, des coordonnées comme celles du débiteur',
    },
    examples: ['acquit said', 'acquit said 3 --apply'],
  },
  plan: { about: 'échéanciers : proposer, faire signer, suivre' },
  'plan propose': {
    about: 'calculer un échéancier, et avec --offer l’accord à signer',
    args: { debtor: 'numéro de facture, nom, compte client, SIREN, ou numéro du débiteur' },
    options: {
      '--of': 'nombre d’échéances',
      '--from': 'jour de la première (sans précision : aujourd’hui)',
      '--weekly': 'chaque semaine, et non chaque mois',
      '--first': 'montant du premier versement',
      '--invoice': 'cette facture seulement (répétable)',
      '--charges': 'abandon (des pénalités, si l’échéancier est tenu) ou reserve (elles restent dues)',
      '--offer': 'l’enregistrer et imprimer l’accord',
      '--confirm': 'le proposer même au-delà de vos limites',
      '--out': 'fichier PDF de l’accord',
      '--overwrite': 'remplacer ce fichier',
    },
    examples: ['acquit plan propose FA-12 --of 6 --from 02/01/2027', 'acquit plan propose FA-12 --of 6 --offer --out accord.pdf'],
  },
  'plan list': {
    about: 'les échéanciers d’un débiteur, et où ils en sont',
    args: { debtor: 'numéro de facture, nom, compte client, SIREN, ou numéro du débiteur' },
  },
  'plan sign': {
    about: 'l’accord est signé : les relances attendent',
    args: { plan: 'son numéro (acquit plan list)' },
    options: { '--on': 'le jour que porte l’accord ; aujourd’hui s’il n’est pas donné' },
  },
  'plan cancel': {
    about: 'mettre fin à un échéancier : les relances reprennent où elles en étaient',
    args: { plan: 'son numéro (acquit plan list)' },
    options: {
      '--reason': 'pourquoi, en clair',
      '--signature':
        's’il porte une signature : signé (le débiteur l’avait signé, la dette reste reconnue, C. civ. 2240) ou jamais-signé (notée par erreur)',
    },
  },
  'plan limits': {
    about: 'ce que vous accordez sans y repenser, par nature de débiteur',
    args: { kind: 'entreprise, particulier ou personne-publique' },
    options: {
      '--least': 'plus petite somme pour un échéancier',
      '--most': 'nombre d’échéances au plus',
      '--first-percent': 'premier versement, en pourcentage au moins',
      '--months': 'durée en mois, 24 au plus',
    },
  },
};
