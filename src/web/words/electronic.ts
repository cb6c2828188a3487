import { en, fr } from '../../words/phrase.ts';

/** Electronic registered letters: the code that each one wants, and the debtor's agreement. */
const french = {
  codesTitle: 'Recommandés électroniques qui attendent leur code',
  codesAbout: fr`Chaque envoi demande un code à usage unique, qui vient de l’appareil de la personne déclarée chez Maileva. Il est transmis tel quel et n’est gardé nulle part.`,
  typeCode: 'Saisir le code',
  typeCodeOf: (name: string) => fr`Saisir le code du recommandé à ${name}`,
  codeTitle: 'Envoyer le recommandé électronique',
  codeAbout: (name: string) =>
    fr`Le recommandé à ${name} est revérifié au moment de partir : ce qui a été payé entre-temps n’est plus réclamé. Une fois parti, il ne peut pas être repris.`,
  code: 'Code à usage unique',
  codeHint: fr`Six à huit chiffres.`,
  send: 'Envoyer',
  sent: (name: string) => fr`Le recommandé à ${name} est remis au prestataire.`,
  outcomes: {
    withdrawn: fr`Le recommandé a été retiré : la situation a changé depuis qu’il a été approuvé. Rien n’est parti.`,
    retryLater: fr`Le prestataire ne l’a pas pris, et rien n’est parti. Le code est peut-être faux ou périmé : saisissez-en un nouveau.`,
    failed: fr`Le prestataire l’a refusé pour de bon. Rien n’est parti.`,
    uncertain: fr`Personne ne sait s’il est parti : Acquit le demande au prestataire avant tout autre envoi.`,
    unwritable: fr`Le recommandé ne peut pas être écrit aujourd’hui. Ouvrez-le dans « Courriers et e-mails » pour savoir ce qui manque.`,
  },
  agreement: 'Recommandé électronique',
  agreed: (day: string) => fr`Accord du ${day}, pour l’adresse e-mail ci-dessus`,
  notAgreed: fr`Pas d’accord connu : les recommandés partent sur papier`,
  record: 'Noter un accord',
  change: 'Changer le jour',
  takeBack: 'Retirer l’accord',
  agreementTitle: 'Accord pour le recommandé électronique',
  agreementAbout: fr`Notez un accord que vous pouvez prouver. Il vaut pour l’adresse e-mail d’aujourd’hui : une autre adresse y met fin.`,
  consumer: fr`Un consommateur doit avoir consenti avant l’envoi (code des postes, art. L100).`,
  givenOn: 'Jour de l’accord',
  recorded: fr`L’accord est noté : les recommandés de ce client attendront un code.`,
  withdrawn: fr`L’accord est retiré : les recommandés repartent sur papier.`,
};

const english: typeof french = {
  codesTitle: 'Electronic registered letters that wait for their code',
  codesAbout: en`Each one wants a code of one use, from the device of the person known to Maileva. It is handed on as it is and kept nowhere.`,
  typeCode: 'Type the code',
  typeCodeOf: (name) => en`Type the code of the registered letter to ${name}`,
  codeTitle: 'Send the electronic registered letter',
  codeAbout: (name) =>
    en`The registered letter to ${name} is checked again as it leaves: what was paid meanwhile is claimed no more. Once it has left it cannot be taken back.`,
  code: 'Code of one use',
  codeHint: en`Six to eight digits.`,
  send: 'Send',
  sent: (name) => en`The registered letter to ${name} was handed to the provider.`,
  outcomes: {
    withdrawn: en`The letter was withdrawn: things have changed since it was approved. Nothing has left.`,
    retryLater: en`The provider did not take it, and nothing has left. The code may be wrong or too old: type a new one.`,
    failed: en`The provider refused it for good. Nothing has left.`,
    uncertain: en`Nobody knows whether it left: Acquit asks the provider before anything else leaves.`,
    unwritable: en`The letter cannot be written today. Open it in “Letters and e-mails” to see what is missing.`,
  },
  agreement: 'Electronic registered letters',
  agreed: (day) => en`Agreed on ${day}, for the e-mail address above`,
  notAgreed: en`No agreement known: registered letters go on paper`,
  record: 'Note an agreement',
  change: 'Change the day',
  takeBack: 'Take the agreement back',
  agreementTitle: 'Agreement to electronic registered letters',
  agreementAbout: en`Note an agreement that you can prove. It is for the e-mail address of today: another address ends it.`,
  consumer: en`A consumer must have agreed before it is sent (CPCE art. L100).`,
  givenOn: 'Day of the agreement',
  recorded: en`The agreement is noted: registered letters of this customer will wait for a code.`,
  withdrawn: en`The agreement is taken back: registered letters go on paper again.`,
};

export const ELECTRONIC = { fr: french, en: english };
