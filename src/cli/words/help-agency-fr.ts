import type { CommandHelp } from './help-words.ts';

/** Help of what a collection agency does for its clients. */
export const AGENCY_HELP_FR: Readonly<Record<string, CommandHelp>> = {
  agency: {
    about:
      'déclarer que cet espace est celui d’une agence de recouvrement ; --creditor nomme l’agence elle-même, les autres sociétés sont ses clients',
    options: {
      '--funds-iban': 'le compte dédié aux seuls fonds des clients',
      '--funds-bic': 'son BIC',
      '--funds-holder': 'son titulaire, tel que la banque l’écrit',
      '--insurer': 'qui assure la responsabilité de l’agence',
      '--policy': 'numéro du contrat d’assurance',
      '--insured-until': 'dernier jour de l’assurance',
      '--prosecutor': 'tribunal dont le procureur a reçu la déclaration d’activité',
      '--declared-on': 'date de cette déclaration',
    },
    examples: ['acquit agency --creditor 1 --funds-iban FR76… --funds-holder "Orsel, clients" --insurer Rempart --policy RC-1 …'],
  },
  mandate: {
    about: 'la convention écrite d’un client (--creditor) : sans mandat en vigueur, rien ne part pour lui',
    options: {
      '--agreement': 'la convention signée, en PDF',
      '--signed': 'date de signature',
      '--from': 'premier jour (sinon celui de la signature) ; avec --terms, à partir de quand valent les nouvelles conditions',
      '--until': 'dernier jour',
      '--rate': 'commission, en pour cent de l’encaissé',
      '--band':
        'autre taux à partir d’un montant de facture et d’une ancienneté en jours : 5000:180:20 (répétable ; le dernier qui convient compte)',
      '--minimum': 'commission minimale par facture payée',
      '--fixed': 'somme par paiement, en plus',
      '--charges': 'à qui vont intérêts et indemnités : client, commission (au client, avec commission) ou agence',
      '--vat': 'TVA sur la commission, en pour cent (20)',
      '--remit-days': 'jours pour reverser, si autre chose qu’un mois est convenu',
      '--terms': 'numéro du mandat dont les conditions changent',
      '--revoke': 'numéro du mandat qui prend fin',
      '--on': 'jour de cette fin (aujourd’hui)',
    },
    examples: [
      'acquit mandate --creditor 2 --agreement mandat.pdf --signed 05/01/2026 --rate 12 --band 0:180:20 --minimum 15,00',
      'acquit mandate --revoke 1',
    ],
  },
  clients: {
    about: 'les clients de l’agence : encaissé, commission, reversé, détenu, et le compte dédié au centime',
    options: { '--limit': 'nombre de clients, 500 au plus', '--after': 'après la société de ce numéro' },
  },
  receipt: {
    about: 'dire pour quel client (--creditor) est une ligne du compte dédié',
    args: { line: 'numéro de la ligne de banque ; avec --back, numéro de l’encaissement' },
    options: {
      '--amount': 'seulement cette part',
      '--own': 'elle est propre à l’agence : commission retirée, ou argent apporté',
      '--back': 'reprendre un encaissement',
      '--own-back': 'elle n’était pas propre à l’agence',
    },
    examples: ['acquit receipt 41 --creditor 2', 'acquit receipt 42 --creditor 2 --amount 300,00'],
  },
  remittance: {
    about: 'le relevé de reversement d’un client (--creditor) : le voir, l’établir, le noter payé',
    options: {
      '--until': 'son dernier jour (aujourd’hui)',
      '--make': 'l’établir',
      '--list': 'les relevés établis',
      '--pay': 'numéro du relevé payé',
      '--unpay': 'numéro d’un relevé qui n’a finalement pas été payé',
      '--cancel': 'numéro du dernier relevé, pour le reprendre',
      '--on': 'jour du paiement (aujourd’hui)',
      '--line': 'ligne de banque qui montre le paiement',
      '--csv': 'fichier pour ses lignes',
      '--overwrite': 'remplacer ce fichier',
    },
    examples: ['acquit remittance --creditor 2 --make --csv valbert.csv', 'acquit remittance --pay 3 --line 57'],
  },
};
