const french = {
  cancel: 'Annuler',
  save: 'Enregistrer',
  close: 'Fermer',
};

const english: typeof french = {
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
};

/** The words of the pieces that several screens share. */
export const PARTS = { fr: french, en: english };
