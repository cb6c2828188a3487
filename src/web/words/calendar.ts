import { en, fr } from '../../words/phrase.ts';

/** A person's own calendar, read by another program. */
const french = {
  title: 'Agenda',
  about: fr`Vos appels, les règlements promis et les derniers jours à ne pas manquer, dans l’agenda que vous utilisez déjà : collez-y cette adresse comme « agenda par URL » ou « s’abonner ». Il la relit de lui-même.`,
  shows: fr`On y lit le nom du client et la somme, rien d’autre. Qui a l’adresse lit l’agenda : ne la donnez à personne. Elle cesse avec votre accès à cet espace.`,
  none: fr`Aucune adresse pour cet espace.`,
  since: (moment: string) => fr`Adresse créée le ${moment}.`,
  read: (moment: string) => fr`Lue pour la dernière fois le ${moment}.`,
  neverRead: fr`Pas encore lue par un agenda.`,
  make: 'Créer l’adresse',
  address: fr`Adresse de votre agenda`,
  once: fr`Elle ne s’affiche que maintenant. Perdue, créez-en une autre.`,
  replace: 'Changer l’adresse',
  replaceTitle: fr`Changer l’adresse ?`,
  replaceText: fr`L’adresse actuelle cesse aussitôt : l’agenda qui la lit ne recevra plus rien, jusqu’à ce que vous y colliez la nouvelle.`,
  revoke: 'Supprimer l’adresse',
  revokeTitle: fr`Supprimer l’adresse ?`,
  revokeText: fr`L’agenda qui la lit ne recevra plus rien. Vous pourrez en créer une autre.`,
  revoked: fr`L’adresse de votre agenda est supprimée.`,
};

const english: typeof french = {
  title: 'Calendar',
  about: en`Your calls, the payments promised and the last days not to be missed, in the calendar that you use already: paste this address there as a "calendar by URL" or "subscribe". It reads it again by itself.`,
  shows: en`It shows the customer’s name and the sum, nothing else. Whoever has the address reads the calendar: give it to nobody. It ends with your access to this workspace.`,
  none: en`No address for this workspace.`,
  since: (moment) => en`Address made on ${moment}.`,
  read: (moment) => en`Last read on ${moment}.`,
  neverRead: en`Not read by a calendar yet.`,
  make: 'Make the address',
  address: 'Address of your calendar',
  once: en`It is shown only now. If you lose it, make another one.`,
  replace: 'Change the address',
  replaceTitle: 'Change the address?',
  replaceText: en`The present address ends at once: the calendar that reads it receives nothing more, until you paste the new one there.`,
  revoke: 'Delete the address',
  revokeTitle: 'Delete the address?',
  revokeText: en`The calendar that reads it receives nothing more. You can make another one.`,
  revoked: en`The address of your calendar is deleted.`,
};

export const CALENDAR = { fr: french, en: english };
