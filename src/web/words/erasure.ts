import { en, fr } from '../../words/phrase.ts';

/** Erasing who a debtor is. */
const french = {
  erasure: 'Données personnelles',
  erasureAbout: fr`Efface pour toujours nom, adresses et téléphone, quand plus rien n’est dû. Ce qui a été envoyé, versé ou mis en dossier reste comme preuve.`,
  erase: 'Effacer les données…',
  eraseConfirm: (name: string) => fr`Effacer pour toujours les données de ${name} ?`,
  eraseDone: fr`Les données personnelles sont effacées.`,
  eraseNow: 'Effacer pour toujours',
};

const english: typeof french = {
  erasure: 'Personal data',
  erasureAbout: en`Erases name, addresses and telephone for good, once nothing is owed. What was sent, filed or made into a case stays as proof.`,
  erase: 'Erase the data…',
  eraseConfirm: (name) => en`Erase the data of ${name} for good?`,
  eraseDone: en`The personal data are erased.`,
  eraseNow: 'Erase for good',
};

export const ERASURE = { fr: french, en: english };
