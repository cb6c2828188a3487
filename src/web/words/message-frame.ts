const french = { openPdf: 'Ouvrir le PDF à part', asText: 'Lire le texte' };
const english: typeof french = { openPdf: 'Open the PDF apart', asText: 'Read the text' };

export const MESSAGE_FRAME = { fr: french, en: english };
