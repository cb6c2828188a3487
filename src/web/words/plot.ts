const french = { asTable: 'Voir en tableau', definition: (text: string) => `Définition\u00a0: ${text}` };
const english: typeof french = { asTable: 'See as a table', definition: (text) => `Definition: ${text}` };

export const PLOT = { fr: french, en: english };
