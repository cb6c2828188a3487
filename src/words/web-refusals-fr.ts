/** What the web application refuses before the program is asked, by code. */
export const WEB_REFUSALS_FR: Readonly<Record<string, string>> = {
  'first-code-wrong': 'Ouvrez le lien que le serveur a affiché à son démarrage : il contient le code qu’il faut.',
  'amount-unreadable': '« {text} » n’est pas un montant : écrivez 1,50.',
  'backup-gone': 'Cette copie a déjà été téléchargée, ou elle est restée trop longtemps : préparez-en une nouvelle.',
  'bic-unreadable': '« {text} » n’est pas un BIC : huit ou onze caractères. Il peut rester vide.',
  'foreign-origin': 'Cette demande ne vient pas des pages d’Acquit.',
  'mail-host-unreadable': 'Ce n’est pas le nom d’un serveur : il ressemble à smtp.exemple.fr.',
  'mail-password-missing': 'Donnez aussi le mot de passe : celui qui est connu vaut pour un autre serveur ou un autre identifiant.',
  'mail-server-fixed': 'Le serveur d’e-mail est fixé au démarrage du serveur, dans ACQUIT_SMTP_URL : changez-le là.',
  'mail-server-of-first': 'Le serveur d’e-mail se règle dans l’espace « {first} », pour tous les espaces.',
  'no-seat': 'Cet espace de travail n’existe pas, ou vous n’y avez pas de place.',
  'not-allowed': 'Votre rôle ne le permet pas. La personne responsable de l’espace peut le changer.',
  'not-found': 'Il n’y a rien à cette adresse.',
  'not-understood': 'La demande n’a pas été comprise ({field}).',
  'percent-unreadable': '« {text} » n’est pas un pourcentage : écrivez 2 ou 2,50.',
  'port-taken':
    'L’adresse {address} ne peut pas être ouverte ({reason}) : un autre programme l’occupe. Nommez-en une autre, par exemple ACQUIT_HTTP=127.0.0.1:8801.',
  'signed-out': 'Vous n’êtes pas connecté, ou plus : connectez-vous de nouveau.',
  'too-large': 'C’est trop volumineux.',
  'too-many-requests': 'Trop de demandes en peu de temps : attendez un instant.',
};
