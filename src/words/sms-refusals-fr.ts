/** Refusals about SMS. */
export const SMS_REFUSALS_FR: Readonly<Record<string, string>> = {
  'no-mobile': 'Ce numéro n’est pas celui d’un mobile de France métropolitaine (06 ou 07) : donnez-en un, ou écrivez autrement.',
  'sms-notice': 'Une mise en demeure ne part pas par SMS : retirez le SMS des voies de l’étape.',
  'sms-no-text': 'Le texte de l’étape « {step} » n’existe pas en SMS : choisissez une relance.',
  'sms-too-long': 'Le SMS prendrait {segments} parties, et {most} au plus peuvent partir : raccourcissez le nom, ou écrivez autrement.',
  'texts-not-set-up': 'Aucun prestataire de SMS n’est réglé : donnez-le par acquit sms, ou retirez le SMS du scénario.',
  'texts-unreachable': 'Le prestataire de SMS ne répond pas : {reason}',
  'texts-refused': 'Le prestataire de SMS ne l’a pas pris : {words}',
  'texts-keys-missing': 'Donnez les trois clés d’OVHcloud : clé d’application, secret d’application, clé d’utilisateur.',
  'texts-keys-partial': 'Les trois clés vont ensemble : --key, --secret et --consumer.',
  'texts-keys-invalid': 'Ce ne sont pas des clés d’OVHcloud : lettres et chiffres seulement, telles qu’elles ont été créées.',
  'texts-service-invalid': 'Ce n’est pas un compte SMS d’OVHcloud : il s’écrit sms-ab12345-1.',
  'texts-sender-missing': 'Dites quel nom montrent les téléphones, avec --sender.',
  'texts-sender-invalid': 'L’expéditeur est un nom de 2 à 11 lettres et chiffres, sans accent, tel que vous l’avez déclaré chez OVHcloud.',
  'test-text-failed': 'Le prestataire de SMS n’a pas pris le message : {words}',
  'test-text-rehearsed': 'Un jour est répété (ACQUIT_TODAY) : aucun SMS ne part, pas même un essai. Faites-le sans ce réglage.',
};
