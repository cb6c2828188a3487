/** What the web application refuses before the program is asked, by code. */
export const WEB_REFUSALS_FR: Readonly<Record<string, string>> = {
  'amount-unreadable': '« {text} » n’est pas un montant : écrivez par exemple 150,00.',
  'first-code-wrong': 'Ouvrez le lien que le serveur a affiché à son démarrage : il contient le code qu’il faut.',
  'foreign-origin': 'Cette demande ne vient pas des pages d’Acquit.',
  'no-seat': 'Cet espace de travail n’existe pas, ou vous n’y avez pas de place.',
  'not-allowed': 'Votre rôle ne le permet pas. La personne responsable de l’espace peut le changer.',
  'not-found': 'Il n’y a rien à cette adresse.',
  'file-missing': 'Aucun fichier n’est arrivé avec cette demande. Choisissez-en un et envoyez-le de nouveau.',
  'unknown-job': 'On ne sait plus rien de cet import. Importez le fichier de nouveau : ce qui a été repris ne le sera pas deux fois.',
  'uploads-many': 'Plusieurs fichiers sont déjà en cours de lecture. Attendez qu’ils soient lus, puis recommencez.',
  'not-understood': 'La demande n’a pas été comprise ({field}).',
  'nothing-to-try': 'Ce débiteur n’a aucune facture ouverte que cette étape pourrait réclamer : choisissez-en un autre.',
  'port-taken':
    'L’adresse {address} ne peut pas être ouverte ({reason}) : un autre programme l’occupe. Nommez-en une autre, par exemple ACQUIT_HTTP=127.0.0.1:8801.',
  'signed-out': 'Vous n’êtes pas connecté, ou plus : connectez-vous de nouveau.',
  'too-large': 'C’est trop volumineux.',
  'too-many-requests': 'Trop de demandes en peu de temps : attendez un instant.',
};
