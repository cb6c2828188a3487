import type { CommandHelp } from './help-words.ts';

/** Help of notes and documents about a debtor. */
export const KEPT_HELP_FR: Readonly<Record<string, CommandHelp>> = {
  note: {
    about: 'écrire ce qu’il faut savoir d’un client, ou, sans texte, lire ses notes',
    args: {
      debtor:
        'numéro de facture, nom, compte client, SIREN, ou numéro du débiteur ; sans texte, avec --correct, --pin, --unpin ou --remove, numéro de la note',
      text: 'la note, 2 000 caractères au plus ; elle part avec les données du client quand elles sont effacées',
    },
    options: {
      '--pin': 'garder cette note en vue : en haut de la fiche, et à côté du script d’appel',
      '--call': 'passé ou reçu : ce qui s’est dit au téléphone ; après un appel passé, les relances se reposent',
      '--correct': 'remplacer le texte de cette note ; l’ancien reste au journal sous sa seule empreinte',
      '--unpin': 'ne plus la garder en vue',
      '--remove': 'ne plus montrer cette note',
      '--limit': 'nombre de notes, 500 au plus',
      '--after': 'avant la note de ce numéro (les plus récentes viennent d’abord)',
    },
    examples: ['acquit note FA-12 "demander Mme Durand, jamais l’accueil" --pin', 'acquit note FA-12', 'acquit note 3 --remove'],
  },
  document: {
    about: 'verser un document au dossier d’un client, le reprendre ou le retirer de la liste',
    args: {
      debtor: 'numéro de facture, nom, compte client, SIREN, ou numéro du débiteur ; avec --out ou --remove, numéro du document',
      file: 'un PDF, une image JPEG ou PNG, ou un e-mail (.eml), 20 Mo au plus',
    },
    options: {
      '--kind': 'contrat, conditions, commande, livraison, facture, échange ou autre',
      '--title': 'son titre (le nom du fichier, sans précision)',
      '--invoice': 'la facture qu’il concerne',
      '--dispute': 'le numéro de la contestation à laquelle le joindre (voir acquit disputes)',
      '--remove': 'retirer ce document de la liste',
      '--out': 'écrire ce document dans ce fichier',
      '--overwrite': 'remplacer ce fichier s’il existe',
    },
    examples: [
      'acquit document FA-12 bl-12.pdf --kind livraison --invoice FA-12 --title "bon de livraison signé"',
      'acquit document 3 --out copie.pdf',
    ],
  },
  documents: {
    about: 'tous les documents détenus sur un client : factures, messages envoyés, accords, pièces reçues et versées',
    args: { debtor: 'numéro de facture, nom, compte client, SIREN, ou numéro du débiteur' },
    options: { '--limit': 'nombre de documents, 500 au plus', '--after': 'combien ont été montrés déjà' },
  },
};
