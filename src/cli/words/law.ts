import type { EnteredSeries } from '../../core/law/values/law-values.ts';
import { en, fr } from './phrase.ts';

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
  unverified: fr`à vérifier`,
  knownUntil: (day: string) => fr`connu jusqu’au ${day} ; au-delà, rien n’est calculé avant que le taux soit saisi`,
  howToEnter: fr`Saisir le taux d’un semestre : acquit law rate bce 2027-S1 2,40 --source "Banque de France, 02/01/2027"`,
  stated: (id: number, file: string) =>
    fr`Décompte n° ${id} écrit dans ${file}. Le même, à l’octet près : acquit law statement --again ${id} --out FICHIER`,
  entered: (series: string, rate: string, from: string, to: string) => fr`${series} : ${rate} du ${from} au ${to}, enregistré au journal.`,
};

const english: typeof french = {
  series: englishSeries,
  period: (from, to) => en`${from} to ${to}`,
  readOn: (day, source) => en`verified on ${day}: ${source}`,
  unverified: en`to be verified`,
  knownUntil: (day) => en`known until ${day}; nothing is computed beyond before the rate is entered`,
  howToEnter: en`Enter the rate of a half-year: acquit law rate ecb 2027-S1 2.40 --source "Banque de France, 2 January 2027"`,
  stated: (id, file) => en`Statement ${id} written to ${file}. The same again, to the byte: acquit law statement --again ${id} --out FILE`,
  entered: (series, rate, from, to) => en`${series}: ${rate} from ${from} to ${to}, recorded in the journal.`,
};

export const LAW = { fr: french, en: english } as const;
