import { counted, en, fr } from '../../words/phrase.ts';

/** The sealed case of a debtor. */
const french = {
  title: 'Dossier complet à remettre',
  about: fr`Décompte, factures, contrat et bons versés, relances telles qu’elles sont parties, réponses et chronologie : un fichier signé que le tribunal, le commissaire de justice ou l’avocat peut vérifier. Vos notes n’y sont jamais.`,
  make: 'Préparer le dossier complet (.zip)',
  making: fr`Le dossier se prépare : quelques secondes, parfois une minute s’il y a des centaines de factures. Vous pouvez continuer ; il apparaîtra dans les documents.`,
  ready: fr`Le dossier est prêt ; il reste dans les documents.`,
  open: (id: number) => fr`Enregistrer le dossier n° ${id}`,
  holds: (exhibits: number, pages: number) =>
    fr`${counted(exhibits, 'pièce', 'pièces', 'fr')}, ${counted(pages, 'page', 'pages', 'fr')} dans le PDF.`,
  missing: (numbers: string, count: number) =>
    count === 1
      ? fr`Sans document au dossier : facture ${numbers}. Versez-la comme « Facture » avant de le remettre.`
      : fr`Sans document au dossier : factures ${numbers}. Versez-les comme « Facture » avant de le remettre.`,
  signer: fr`Empreinte de votre clé, à donner par une autre voie à qui reçoit le dossier :`,
  madeBy: (author: string) => fr`Dossier préparé par ${author} :`,
  asOf: (day: string, exhibits: number) => fr`arrêté au ${day}, ${counted(exhibits, 'pièce', 'pièces', 'fr')}`,
  readiness: 'Solidité du dossier',
  readyFor: (step: string) => fr`Prochaine étape judiciaire : ${step}`,
  readinessNote: fr`Dit ce qui sera demandé, pas ce qu’un juge décidera.`,
  file: 'Verser un document',
  fileFor: (point: string) => fr`Verser un document : ${point}`,
  toMessages: fr`Enregistrer l’avis dans les courriers`,
  toLaw: fr`Saisir le taux dans les valeurs de la loi`,
  toKind: fr`Dire sa nature`,
  toContact: fr`Compléter les coordonnées`,
};

const english: typeof french = {
  title: 'Complete case to hand over',
  about: en`Statement, invoices, contract and delivery notes on file, reminders as they left, answers and chronology: one signed file that the court, the officer or the lawyer can check. Your notes are never in it.`,
  make: 'Make the complete case (.zip)',
  making: en`The case is being made: some seconds, perhaps a minute with hundreds of invoices. You can go on; it will be among the documents.`,
  ready: en`The case is ready; it stays among the documents.`,
  open: (id) => en`Save case ${id}`,
  holds: (exhibits, pages) => en`${counted(exhibits, 'exhibit', 'exhibits', 'en')}, ${counted(pages, 'page', 'pages', 'en')} in the PDF.`,
  missing: (numbers, count) =>
    count === 1
      ? en`No document on record: invoice ${numbers}. File it as “Invoice” before you hand it over.`
      : en`No document on record: invoices ${numbers}. File them as “Invoice” before you hand it over.`,
  signer: en`Fingerprint of your key, to be given by another way to whoever receives the case:`,
  madeBy: (author) => en`Case made by ${author}:`,
  asOf: (day, exhibits) => en`as of ${day}, ${counted(exhibits, 'exhibit', 'exhibits', 'en')}`,
  readiness: 'Strength of the case',
  readyFor: (step) => en`Next step by law: ${step}`,
  readinessNote: en`Says what will be asked for, not what a judge will decide.`,
  file: 'File a document',
  fileFor: (point) => en`File a document: ${point}`,
  toMessages: en`Record the slip among the messages`,
  toLaw: en`Enter the rate among the values of the law`,
  toKind: en`Say of which kind it is`,
  toContact: en`Complete the contact data`,
};

export const CASE = { fr: french, en: english };
