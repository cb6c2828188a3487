import type { CommandHelp } from './help-words.ts';

/** Help of what is contested, and of what is let go for money in time. */
export const CONTESTED_HELP_FR: Readonly<Record<string, CommandHelp>> = {
  dispute: {
    about: 'noter ce qu’un client conteste : ce n’est plus réclamé tant que vous n’avez pas tranché, le reste continue',
    args: {
      debtor:
        'numéro de facture, nom, compte client, SIREN, ou numéro du débiteur ; avec --decide, --reopen ou --ask, numéro de la contestation',
    },
    options: {
      '--cause': 'non-livré, abîmé, quantité, prix, qualité, retard, sans-commande, référence, destinataire, avoir ou autre',
      '--invoice': 'la facture (répétable)',
      '--amount': 'cette somme seulement, TTC ; avec --decide en-partie : ce qui en est fondé',
      '--line': 'la ligne de la facture dont il s’agit',
      '--reason': 'ce que dit le client ; avec --decide : ce qu’il lira dans le prochain message',
      '--owner': 'qui s’en occupe (vous, sans précision)',
      '--deadline': 'quand ce doit être tranché (dans quinze jours, sans précision)',
      '--decide': 'fondée, en-partie, non-fondée ou retirée',
      '--reopen': 'rouvrir ce qui a été tranché',
      '--ask': 'une question à un collègue sans compte : donne le lien par lequel il répond une fois',
    },
    examples: [
      'acquit dispute FA-12 --invoice FA-12 --amount 300,00 --cause abîmé --reason "un panneau est fendu"',
      'acquit dispute 3 --decide non-fondée --reason "le bon de livraison a été signé sans réserve"',
    ],
  },
  disputes: {
    about: 'contestations à trancher, et pourquoi les clients contestent',
    options: { '--limit': 'nombre de contestations, 500 au plus', '--after': 'après la contestation de ce numéro' },
  },
  offer: {
    about: 'accepter moins si le règlement arrive à temps',
    args: { debtor: 'numéro de facture, nom, compte client, SIREN, ou numéro du débiteur ; avec --grant ou --withdraw, numéro de l’offre' },
    options: {
      '--invoice': 'une facture concernée (répétable)',
      '--pays': 'ce qui est accepté pour le tout',
      '--until': 'dernier jour où l’argent doit être en banque',
      '--grant': 'accorder cette offre : le client en est informé, et elle est honorée',
      '--withdraw': 'retirer cette offre',
      '--reason': 'pourquoi elle est retirée',
    },
    examples: ['acquit offer FA-12 --invoice FA-12 --pays 1080,00 --until 31/12/2026', 'acquit offer 2 --grant'],
  },
};
