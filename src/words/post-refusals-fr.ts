/** Refusals about registered letters by a provider, and the proofs of them. */
export const POST_REFUSALS_FR: Readonly<Record<string, string>> = {
  'post-not-set-up':
    'Aucun prestataire de lettres recommandées n’est réglé : donnez-le par acquit post ou dans les réglages, ou postez-les vous-même.',
  'post-electronic-not-set-up':
    'Les recommandés électroniques demandent le numéro d’un expéditeur vérifié par Maileva : donnez-le d’abord.',
  'post-unreachable': 'Maileva ne répond pas : {reason}',
  'post-refused': 'Maileva ne l’a pas pris : {words}',
  'post-secrets-missing': 'Donnez le secret de l’application et le mot de passe de l’utilisateur Maileva.',
  'post-settings-invalid':
    'Ce n’est pas un accès Maileva : une application, un utilisateur et, pour l’électronique, le numéro d’un expéditeur vérifié.',
  'post-address-unfit': 'Le prestataire ne prend pas de lettre pour cette adresse ({why}) : corrigez-la, ou postez la lettre vous-même.',
  'post-not-electronic': 'Ce client n’a pas donné son accord pour le recommandé électronique : sa lettre part sur papier.',
  'post-code-invalid': 'Le code à usage unique a de six à huit chiffres.',
  'held-back': 'Rien ne part ce jour : jour non ouvré, ou données trop anciennes.',
  'post-consent-no-email': 'Ce client n’a pas d’adresse e-mail valable : donnez-la d’abord, c’est d’elle que l’on convient.',
  'post-consent-in-the-future': 'Le {on} n’est pas encore venu (nous sommes le {today}).',
  'unknown-posted': 'Aucun recommandé n° {id} n’attend quelqu’un.',
  'post-answer-unfit': 'Cette suite ne convient pas à ce qu’est devenue la lettre : choisissez parmi celles proposées.',
  'proof-kind': '{path} n’est ni un PDF, ni une image JPEG ou PNG : numérisez l’avis, ou prenez-le en photo.',
  'proofs-many': 'La lettre {id} a déjà {most} preuves au dossier.',
  'post-user-missing': 'Donnez l’utilisateur Maileva (--user) avec l’application.',
};
