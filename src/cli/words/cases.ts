import type { CaseFault } from '../../ports/sealed-case.ts';
import { counted, en, fr } from '../../words/phrase.ts';

const frenchFaults: Readonly<Record<CaseFault, string>> = {
  'not-a-case': 'ce n’est pas un dossier exporté par Acquit, ou il est trop abîmé pour être lu',
  'bytes-changed': 'le fichier a été modifié depuis sa création',
  'manifest-missing': 'manque',
  'manifest-unreadable': 'illisible',
  'seal-broken': 'la signature ne correspond pas',
  'stamp-broken': 'l’horodatage ne correspond pas',
  'file-missing': 'manque',
  'file-changed': 'modifié depuis la signature',
  'file-unknown': 'ajouté depuis la signature',
};
const englishFaults: typeof frenchFaults = {
  'not-a-case': 'this is no case exported by Acquit, or it is too damaged to be read',
  'bytes-changed': 'the file was changed since it was made',
  'manifest-missing': 'missing',
  'manifest-unreadable': 'unreadable',
  'seal-broken': 'the signature does not match',
  'stamp-broken': 'the time stamp does not match',
  'file-missing': 'missing',
  'file-changed': 'changed since it was signed',
  'file-unknown': 'added since it was signed',
};

/** `export-case`, `verify-case`. */
const french = {
  faults: frenchFaults,
  exported: (file: string, exhibits: number, pages: number, size: string) =>
    fr`Dossier écrit : ${file} (${counted(exhibits, 'pièce', 'pièces', 'fr')}, ${counted(pages, 'page', 'pages', 'fr')}, ${size} ko).`,
  missing: (numbers: string) => fr`Sans document au dossier : facture ${numbers}. Ajoutez l’original avant de le remettre.`,
  signer: (signer: string) => fr`Empreinte de votre clé, à donner à qui reçoit le dossier : ${signer}`,
  exportedNext: (file: string) => fr`Le destinataire le vérifie sans base de données : acquit verify-case ${file}`,
  nothingLate: fr`Rien n’est en retard : il n’y a pas de dossier à préparer.`,
  readyFor: (step: string) => fr`Prochaine étape judiciaire : ${step}`,
  holds: (exhibits: number) => fr`Dossier intact : ${counted(exhibits, 'pièce', 'pièces', 'fr')}, signature vérifiée.`,
  between: (creditor: string, debtor: string) => fr`${creditor} contre ${debtor}`,
  compare: (signer: string) => fr`Clé du signataire, à comparer avec celle que le créancier vous a donnée : ${signer}`,
  broken: fr`ATTENTION : ce dossier n’est pas tel qu’il a été signé.`,
};
const english: typeof french = {
  faults: englishFaults,
  exported: (file, exhibits, pages, size) =>
    en`Case written: ${file} (${counted(exhibits, 'exhibit', 'exhibits', 'en')}, ${counted(pages, 'page', 'pages', 'en')}, ${size} kB).`,
  missing: (numbers) => en`No document on record: invoice ${numbers}. Add the original before you hand it over.`,
  signer: (signer) => en`Fingerprint of your key, for whoever receives the case: ${signer}`,
  exportedNext: (file) => en`Its reader checks it without a database: acquit verify-case ${file}`,
  nothingLate: en`Nothing is late: there is no case to prepare.`,
  readyFor: (step) => en`Next step by law: ${step}`,
  holds: (exhibits) => en`The case is intact: ${counted(exhibits, 'exhibit', 'exhibits', 'en')}, signature verified.`,
  between: (creditor, debtor) => en`${creditor} against ${debtor}`,
  compare: (signer) => en`Key of the signer, to be compared with the one that the creditor gave you: ${signer}`,
  broken: en`WARNING: this case is not as it was signed.`,
};

export const CASES = { fr: french, en: english };
