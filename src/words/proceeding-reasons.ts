/** Why reminders rest, or go on, by what was decided or happens before a court. */
export const PROCEEDING_REASONS: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  'way-chosen': { fr: 'la suite est décidée', en: 'how to go on is decided' },
  'in-proceedings': { fr: 'une procédure est en cours', en: 'a proceeding is under way' },
  'way-replaced': { fr: 'autre suite décidée', en: 'another way was decided on' },
  'way-withdrawn': { fr: 'décision retirée', en: 'the decision was withdrawn' },
  'way-begun': { fr: 'la procédure a commencé', en: 'the proceeding has begun' },
  'proceeding-ended': { fr: 'la procédure est terminée', en: 'the proceeding has ended' },
};
