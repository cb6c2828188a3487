/** Refusals about mails that come in, and the mailbox that they come from. */
export const MAIL_REFUSALS_FR: Readonly<Record<string, string>> = {
  'mail-unreadable': 'Ce n’est pas un e-mail : enregistrez le message depuis votre messagerie, dans un fichier qui finit par .eml.',
  'unknown-mail': 'Il n’y a pas d’e-mail reçu n° {id} dans cet espace, ou son contenu a été effacé.',
  'unknown-attachment': 'L’e-mail n° {id} n’a pas cette pièce jointe.',
  'mail-answered': 'L’e-mail n° {id} est déjà traité.',
  'mail-not-joined': 'On ne sait pas encore de qui est l’e-mail n° {id} : rattachez-le d’abord à un client.',
  'mailbox-not-set-up': 'Aucune boîte de réception n’est réglée. Donnez-la par acquit mailbox imaps://…',
  'mailbox-unreachable': 'La boîte de {user} sur {host} ne peut pas être relevée : {reason}',
  'mailbox-password-refused':
    'Le serveur {host} refuse l’identifiant {user} ou son mot de passe, tels qu’ils sont donnés : {reason}. Chez beaucoup de fournisseurs il faut créer un « mot de passe d’application ».',
  'mailbox-certificate':
    'Le certificat du serveur {host} n’est pas celui d’un serveur de ce nom, ou il est périmé ({reason}). Vérifiez le nom du serveur auprès de votre fournisseur ; le mot de passe n’a pas été envoyé.',
  'mailbox-no-folder': 'Cette boîte n’a pas de dossier « {folder} ». Elle a : {folders}.',
  'mailbox-host-private':
    '{host} est une machine d’un réseau interne, pas un serveur sur internet. Seul l’espace principal, ou la personne qui tient le serveur, peut régler une telle boîte.',
  'mailbox-host-unknown': 'Aucun serveur ne s’appelle {host}, ou le réseau ne répond pas. Vérifiez le nom.',
  'mailbox-password-missing': 'Donnez aussi le mot de passe : celui qui est connu est pour un autre serveur ou un autre nom.',
  'mailbox-address-unreadable': 'Écrivez la boîte sous la forme imaps://nom:motdepasse@serveur:993.',
  'mailbox-moves-nowhere': 'Les messages relevés se rangent dans un autre dossier que celui qui est lu.',
};
