const french = {
  cancel: 'Annuler',
  save: 'Enregistrer',
  close: 'Fermer',
  showPassword: 'Montrer le mot de passe',
};

const english: typeof french = {
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  showPassword: 'Show the password',
};

/** The words of the pieces that several screens share. */
export const PARTS = { fr: french, en: english };
