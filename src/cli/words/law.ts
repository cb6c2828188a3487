import type { EnteredSeries } from '../../core/law/values/law-values.ts';
import { en, fr } from '../../words/phrase.ts';

const frenchSeries: Readonly<Record<EnteredSeries, string>> = {
  ecbReference: fr`Taux de la BCE (opérations principales de refinancement), base des pénalités entre professionnels et des intérêts moratoires publics`,
  legalInterest: fr`Taux d’intérêt légal, créancier professionnel`,
  legalInterestNaturalPersons: fr`Taux d’intérêt légal, créancier particulier`,
};
const englishSeries: typeof frenchSeries = {
  ecbReference: en`ECB rate (main refinancing operations), base of late-payment interest between businesses and against public bodies`,
  legalInterest: en`Legal interest rate, professional creditor`,
  legalInterestNaturalPersons: en`Legal interest rate, natural person as creditor`,
};

/** `law rates`, `law rate`. */
const french = {
  series: frenchSeries,
  period: (from: string, to: string) => fr`du ${from} au ${to}`,
  readOn: (day: string, source: string) => fr`vérifié le ${day} : ${source}`,
  enteredBy: (who: string, day: string, source: string) => fr`saisi par ${who} le ${day}, source : ${source}`,
  unverified: fr`à vérifier`,
  knownUntil: (day: string) => fr`connu jusqu’au ${day} ; au-delà, rien n’est calculé avant que le taux soit saisi`,
  howToEnter: fr`Saisir le taux d’un semestre : acquit law rate bce 2027-S1 2,40 --source "Banque de France, 02/01/2027"`,
  workspaceValues: (name: string) => fr`Valeurs de la loi : celles de l’espace « ${name} », avec les taux qui y ont été saisis.`,
  programValues: fr`Valeurs de la loi : celles de cette version d’Acquit, faute d’espace où des taux auraient été saisis.`,
  badDebt: {
    title: (number: string, debtor: string, unpaid: string) => fr`${number}, ${debtor} : ${unpaid} restent impayés`,
    recoverable: (vat: string, article: string) => fr`TVA récupérable : ${vat} (${article})`,
    notRecoverable: {
      'not-final': (article: string) =>
        fr`TVA pas encore récupérable : la perte n’est pas définitive ; un simple impayé ou une dépréciation ne suffit pas (${article})`,
      'never-due': (article: string) => fr`TVA sans objet : due à l’encaissement, elle n’a jamais été exigible (${article})`,
      'no-vat': (article: string) => fr`Pas de TVA dans cette somme (${article})`,
    },
    notice: (text: string) => fr`À porter sur le duplicata de la facture : « ${text} »`,
    entry: {
      doubtful: fr`Passage en client douteux (projet d’écriture)`,
      depreciation: fr`Dépréciation de la créance (projet d’écriture)`,
      reversal: fr`Reprise de dépréciation (projet d’écriture)`,
      loss: fr`Perte sur créance irrécouvrable (projet d’écriture)`,
    },
    headers: ['Compte', 'Débit', 'Crédit'],
    accountant: fr`Comptes d’usage : à vérifier avec l’expert-comptable.`,
    written: (file: string) => fr`Écrit dans ${file}.`,
  },
  stated: (id: number, file: string) =>
    fr`Décompte n° ${id} écrit dans ${file}. Le même, à l’octet près : acquit law statement --again ${id} --out FICHIER`,
  entered: (series: string, rate: string, from: string, to: string) =>
    fr`${series} : ${rate} du ${from} au ${to}, enregistré au journal ; montré « à vérifier » partout où il sert.`,
};

const english: typeof french = {
  series: englishSeries,
  period: (from, to) => en`${from} to ${to}`,
  readOn: (day, source) => en`verified on ${day}: ${source}`,
  enteredBy: (who, day, source) => en`entered by ${who} on ${day}, source: ${source}`,
  unverified: en`to be verified`,
  knownUntil: (day) => en`known until ${day}; nothing is computed beyond before the rate is entered`,
  howToEnter: en`Enter the rate of a half-year: acquit law rate ecb 2027-S1 2.40 --source "Banque de France, 2 January 2027"`,
  workspaceValues: (name) => en`Values of the law: those of the workspace “${name}”, with the rates that were entered there.`,
  programValues: en`Values of the law: those of this version of Acquit, as there is no workspace where rates could have been entered.`,
  badDebt: {
    title: (number, debtor, unpaid) => en`${number}, ${debtor}: ${unpaid} unpaid`,
    recoverable: (vat, article) => en`VAT to be recovered: ${vat} (${article})`,
    notRecoverable: {
      'not-final': (article) =>
        en`VAT cannot be recovered yet: the loss is not final; a mere default or a depreciation is not enough (${article})`,
      'never-due': (article) => en`No VAT to recover: due on receipts, it never fell due (${article})`,
      'no-vat': (article) => en`No VAT in this sum (${article})`,
    },
    notice: (text) => en`To be put on the duplicate of the invoice: "${text}"`,
    entry: {
      doubtful: en`Doubtful customer (draft entry)`,
      depreciation: en`Depreciation of the debt (draft entry)`,
      reversal: en`Reversal of a depreciation (draft entry)`,
      loss: en`Loss of an irrecoverable debt (draft entry)`,
    },
    headers: ['Account', 'Debit', 'Credit'],
    accountant: en`Usual accounts: to be checked with the accountant.`,
    written: (file) => en`Written to ${file}.`,
  },
  stated: (id, file) => en`Statement ${id} written to ${file}. The same again, to the byte: acquit law statement --again ${id} --out FILE`,
  entered: (series, rate, from, to) =>
    en`${series}: ${rate} from ${from} to ${to}, recorded in the journal; shown as to be verified wherever it is used.`,
};

export const LAW = { fr: french, en: english } as const;
