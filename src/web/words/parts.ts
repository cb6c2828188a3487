import { en, fr } from '../../words/phrase.ts';

const french = {
  cancel: 'Annuler',
  save: 'Enregistrer',
  close: 'Fermer',
  showPassword: 'Montrer le mot de passe',
  typedLost: fr`Ce que vous avez tapé n’est pas enregistré. L’abandonner ?`,
  discard: 'Abandonner',
  goOnTyping: 'Continuer la saisie',
  unsaved: fr`Quitter sans enregistrer ?`,
  unsavedLost: fr`Vos changements ne sont pas enregistrés : ils seront perdus si vous quittez cette page.`,
  leave: 'Quitter sans enregistrer',
  stay: 'Rester ici',
};

const english: typeof french = {
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  showPassword: 'Show the password',
  typedLost: en`What you typed is not saved. Discard it?`,
  discard: 'Discard',
  goOnTyping: 'Go on typing',
  unsaved: 'Leave without saving?',
  unsavedLost: en`Your changes are not saved: they are lost if you leave this page.`,
  leave: 'Leave without saving',
  stay: 'Stay here',
};

/** The words of the pieces that several screens share. */
export const PARTS = { fr: french, en: english };
