import { counted, en, fr } from '../../words/phrase.ts';

/** SMS: by whom they leave, and what came of those that left. */
const french = {
  title: 'SMS',
  about: fr`Un SMS ne fait que rappeler ce qui est dû et renvoyer vers vous. Il part aux heures où l’on appelle, vers les mobiles de France métropolitaine, quand une étape du scénario le prévoit. Acquit passe par OVHcloud, sur votre compte.`,
  consent: fr`À vérifier avec votre conseil : si un client doit avoir accepté d’être joint ainsi.`,
  none: fr`Aucun prestataire n’est réglé : aucun SMS ne part.`,
  known: (service: string, sender: string) => fr`Compte ${service} d’OVHcloud, expéditeur « ${sender} ».`,
  key: (ends: string) => fr`Clé d’application finissant par ${ends}. Les clés sont gardées sur le serveur et ne s’affichent jamais.`,
  reports: fr`Acquit demande à OVHcloud, à chaque passage et pendant quatre jours, si chaque SMS a été remis. Un numéro qui n’a rien reçu n’en reçoit plus tant que vous ne l’avez pas corrigé.`,
  setUp: fr`Régler les SMS`,
  service: 'Compte SMS',
  serviceHint: fr`Tel qu’OVHcloud l’écrit : sms-ab12345-1.`,
  sender: fr`Expéditeur`,
  senderHint: fr`Le nom que montrent les téléphones, déclaré chez OVHcloud : 2 à 11 lettres et chiffres, sans accent.`,
  application: fr`Clé d’application (application key)`,
  secret: fr`Secret d’application (application secret)`,
  consumer: fr`Clé d’utilisateur (consumer key)`,
  keysHint: fr`À créer chez OVHcloud avec deux droits seulement : POST sur /sms/*/jobs et GET sur /sms/*/outgoing/*.`,
  keysKept: fr`Laissez les trois vides pour garder les clés connues.`,
  keysTogether: fr`Les trois clés vont ensemble : donnez-les toutes, ou aucune.`,
  save: 'Enregistrer',
  saved: (found: number) =>
    found === 0
      ? fr`Enregistré.`
      : fr`Enregistré. ${counted(found, 'client de plus est joignable', 'clients de plus sont joignables', 'fr')} par SMS.`,
  change: 'Modifier',
  cancel: 'Annuler',
  remove: 'Retirer les SMS',
  removeTitle: 'Ne plus envoyer de SMS',
  removeWhat: fr`Les clés sont effacées du serveur. Les SMS déjà approuvés attendent, et l’on ne saura plus ce que sont devenus ceux qui sont partis.`,
  test: 'Envoyer un SMS d’essai',
  testAbout: fr`Un seul SMS, au numéro de votre choix. OVHcloud le compte comme un autre.`,
  testTo: fr`Numéro de mobile`,
  tested: fr`Pris en charge par OVHcloud : regardez votre téléphone.`,
  notReady: fr`Les SMS ne sont pas réglés : une étape qui ne part que par SMS attendra, et à côté d’un autre moyen le SMS ne partira pas.`,
  toSettings: fr`Régler les SMS`,
  askOwner: fr`Une personne responsable de l’espace peut les régler dans Réglages, E-mails.`,
  sendBoth: (emails: number, texts: number) =>
    emails === 0
      ? fr`Envoyer maintenant (${texts} SMS)`
      : fr`Envoyer maintenant (${counted(emails, 'e-mail', 'e-mails', 'fr')}, ${texts} SMS)`,
  sendAbout: (count: number) =>
    fr`${counted(count, 'SMS approuvé part', 'SMS approuvés partent', 'fr')} ensuite, revérifié${count > 1 ? 's' : ''} de même. Hors des heures où l’on appelle, ${count > 1 ? 'ils attendent' : 'il attend'}.`,
  sent: (count: number) =>
    count === 0 ? fr`Aucun SMS n’est parti cette fois.` : fr`${counted(count, 'SMS envoyé', 'SMS envoyés', 'fr')}.`,
  outsideHours: (count: number) => fr`${counted(count, 'SMS attend', 'SMS attendent', 'fr')} une heure où l’on appelle.`,
  withdrawn: (count: number) => fr`${counted(count, 'SMS retiré', 'SMS retirés', 'fr')} au dernier moment : payé, suspendu ou modifié.`,
  retryLater: (count: number) => fr`${counted(count, 'SMS refusé', 'SMS refusés', 'fr')} pour l’instant : Acquit réessaie.`,
  failed: (count: number) => fr`${counted(count, 'SMS refusé', 'SMS refusés', 'fr')} pour de bon : le numéro est à corriger.`,
  uncertain: (count: number) =>
    fr`${counted(count, 'SMS est peut-être parti', 'SMS sont peut-être partis', 'fr')} : dites-le dans « À vérifier ».`,
  wait: (why: string) => fr`Les SMS attendent : ${why}`,
};

const english: typeof french = {
  title: 'SMS',
  about: en`An SMS only recalls what is owed and refers to you. It leaves at the hours of calls, to mobile numbers of mainland France, when a step of the scenario says so. Acquit uses OVHcloud, on your own account.`,
  consent: en`To be verified with your adviser: whether a customer must have agreed to be reached so.`,
  none: en`No provider is set up: no SMS leaves.`,
  known: (service, sender) => en`Account ${service} at OVHcloud, sender “${sender}”.`,
  key: (ends) => en`Application key ending in ${ends}. The keys are kept on the server and never shown.`,
  reports: en`In each round, for four days, Acquit asks OVHcloud whether each SMS was delivered. A number that received nothing gets no more until you have corrected it.`,
  setUp: 'Set SMS up',
  service: 'SMS account',
  serviceHint: en`As OVHcloud writes it: sms-ab12345-1.`,
  sender: 'Sender',
  senderHint: en`The name that telephones show, declared at OVHcloud: 2 to 11 letters and digits, without accents.`,
  application: 'Application key',
  secret: 'Application secret',
  consumer: 'Consumer key',
  keysHint: en`To be made at OVHcloud with two rights only: POST on /sms/*/jobs and GET on /sms/*/outgoing/*.`,
  keysKept: en`Leave all three empty to keep the known keys.`,
  keysTogether: en`The three keys go together: give all of them, or none.`,
  save: 'Save',
  saved: (found) =>
    found === 0 ? en`Saved.` : en`Saved. ${counted(found, 'customer more is', 'customers more are', 'en')} reached by SMS.`,
  change: 'Change',
  cancel: 'Cancel',
  remove: 'Remove SMS',
  removeTitle: 'Send no SMS any more',
  removeWhat: en`The keys are deleted from the server. SMS that are approved wait, and what became of those that left is no longer learnt.`,
  test: 'Send a test SMS',
  testAbout: en`One SMS, to a number of your choice. OVHcloud counts it like any other.`,
  testTo: 'Mobile number',
  tested: en`Taken by OVHcloud: look at your telephone.`,
  notReady: en`SMS are not set up: a step that goes by SMS alone will wait, and beside another way the SMS will not leave.`,
  toSettings: 'Set SMS up',
  askOwner: en`An owner of the workspace can set them up under Settings, E-mails.`,
  sendBoth: (emails, texts) =>
    emails === 0 ? en`Send now (${texts} SMS)` : en`Send now (${counted(emails, 'e-mail', 'e-mails', 'en')}, ${texts} SMS)`,
  sendAbout: (count) =>
    en`${counted(count, 'approved SMS leaves', 'approved SMS leave', 'en')} after them, checked again likewise. Outside the hours of calls ${count > 1 ? 'they wait' : 'it waits'}.`,
  sent: (count) => (count === 0 ? en`No SMS left this time.` : en`${counted(count, 'SMS', 'SMS', 'en')} sent.`),
  outsideHours: (count) => en`${counted(count, 'SMS waits', 'SMS wait', 'en')} for an hour at which people are called.`,
  withdrawn: (count) => en`${counted(count, 'SMS', 'SMS', 'en')} withdrawn at the last moment: paid, held or changed.`,
  retryLater: (count) => en`${counted(count, 'SMS', 'SMS', 'en')} refused for now: Acquit tries again.`,
  failed: (count) => en`${counted(count, 'SMS', 'SMS', 'en')} refused for good: the number is to be corrected.`,
  uncertain: (count) => en`${counted(count, 'SMS may have left', 'SMS may have left', 'en')}: say so under “To be verified”.`,
  wait: (why) => en`The SMS wait: ${why}`,
};

export const SMS = { fr: french, en: english };
