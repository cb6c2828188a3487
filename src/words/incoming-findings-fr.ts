/** What the readers of e-mails and of insolvency notices say, by the code of the finding, as in `findings-fr.ts`. */
export const INCOMING_FINDINGS_FR: Readonly<Record<string, string>> = {
  'email-cut': 'L’e-mail est très long : seul son début a été lu. Regardez la suite dans votre messagerie.',
  'email-too-complex':
    'L’e-mail a trop d’en-têtes, ou trop de parties imbriquées, et n’a pas été décomposé. Demandez son contenu à l’expéditeur sous une autre forme.',
  'email-too-many': 'Le fichier contient trop d’e-mails : seuls les deux mille premiers ont été lus. Découpez-le.',
  'email-no-header':
    'C’est le texte d’un e-mail, sans ses en-têtes : il ne dit ni qui l’a envoyé, ni à quoi il répond. Enregistrez l’e-mail lui-même, en .eml.',
  'email-bounce-unnamed': 'Le rapport ne dit pas quelle adresse a échoué. Lisez-le, et marquez l’adresse vous-même.',
  'email-authentication-report':
    'Ce rapport porte sur l’authentification d’un message : un serveur l’a écrit, personne ne s’est plaint. Vérifiez SPF, DKIM et DMARC de votre domaine.',
  'bodacc-unreadable': 'Le fichier n’est pas lisible comme annonces du BODACC. Téléchargez-le de nouveau.',
  'bodacc-empty': 'Le fichier ne contient aucune annonce de procédure collective.',
  'bodacc-other-family': 'Des annonces ne sont pas des procédures collectives et ont été laissées de côté.',
  'bodacc-too-many': 'Le fichier contient trop d’annonces : la suite n’a pas été lue. Découpez-le.',
  'bodacc-archive-large': 'L’archive contient plus que ce qui se lit en une fois : la suite n’a pas été lue. Donnez ses bulletins un à un.',
  'bodacc-archive-other':
    'L’archive ne contient aucun bulletin de procédures collectives du BODACC. Décompressez-la et donnez les fichiers qu’elle contient.',
  'bodacc-archive-damaged': 'L’archive « {1} » est abîmée et n’a pas été lue. Téléchargez-la de nouveau.',
  'bodacc-nature-unknown': 'La nature « {1} » n’est pas connue : l’annonce est à lire par une personne.',
  'bodacc-no-judgment': 'Une annonce ne contient pas de jugement : elle est à lire par une personne.',
  'bodacc-no-person': 'Une annonce ne nomme personne. Lisez-la au BODACC.',
  'bodacc-siren': '« {1} » n’est pas un SIREN valable : il a été laissé de côté. Vérifiez-le dans l’annonce.',
  'bodacc-date': '« {1} » n’est pas une date plausible pour un jugement ou une parution : elle a été laissée vide.',
  'bodacc-target': 'L’avis corrigé ou annulé n’est pas nommé entièrement ({1}) : retrouvez-le vous-même.',
  'bodacc-person-siren': 'L’annonce nomme plusieurs personnes et ne dit pas à qui est quel SIREN : vérifiez-le dans l’annonce.',
};
