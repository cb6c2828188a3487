import { isDay } from '../core/base/day.ts';
import { formatDay, type Language } from '../core/base/text.ts';
import { en, fr } from './phrase.ts';

type Details = Readonly<Record<string, string | number>>;
type Cure = Readonly<Record<Language, string>>;

/**
 * What is wrong with an option that was typed, and what to type instead, by code. `{text}` is what was typed; where a list of words
 * may be typed, `{choices}` are ours and `{french}` those of a French hand.
 */
export const OPTION_CURES = {
  missing: { fr: fr`il manque {missing}`, en: en`{missing} missing` },
  choice: { fr: fr`« {text} » n’est pas permis. Au choix : {french}`, en: en`"{text}" is not one of {choices}` },
  day: {
    fr: fr`« {text} » n’est pas un jour du calendrier : écrivez 31/12/2026 ou 2026-12-31`,
    en: en`"{text}" is not a day of the calendar: write 2026-12-31 or 31/12/2026`,
  },
  'day-out-of-range': { fr: fr`« {text} » : donnez un jour entre 1950 et 2150`, en: en`"{text}": give a day between 1950 and 2150` },
  amount: {
    fr: fr`« {text} » n’est pas un montant positif de deux décimales au plus : écrivez 10 000,00 ou 10000.00`,
    en: en`"{text}" is not a positive amount with at most two decimals: write 10000.00 or 10 000,00`,
  },
  percent: {
    fr: fr`« {text} » n’est pas un pourcentage : écrivez 8,25 ou 8.25`,
    en: en`"{text}" is not a percentage: write 8.25 or 8,25`,
  },
  'rate-or-word': {
    fr: fr`« {text} » n’est pas un taux : écrivez 12,50, ou bce+10, ou absent`,
    en: en`"{text}" is not a rate: write 12.50, or ecb+10, or missing`,
  },
  'too-often': { fr: fr`l’option se donne {most} fois au plus`, en: en`give it at most {most} times` },
  'day-and-amount': {
    fr: fr`« {text} » n’est pas un jour et un montant : écrivez 31/08/2026:4000,00`,
    en: en`"{text}" is not a day and an amount: write 2026-08-31:4000.00`,
  },
  'pair-day': {
    fr: fr`« {text} » : le jour, « {part} », n’est pas du calendrier. Écrivez 31/08/2026:4000,00`,
    en: en`"{text}": the day, "{part}", is not of the calendar. Write 2026-08-31:4000.00`,
  },
  'pair-amount': {
    fr: fr`« {text} » : le montant, « {part} », n’est pas un montant positif. Écrivez 31/08/2026:4000,00`,
    en: en`"{text}": the amount, "{part}", is not a positive amount. Write 2026-08-31:4000.00`,
  },
  'business-rate-only': {
    fr: fr`le taux d’un contrat n’est calculé qu’entre professionnels : retirez cette option`,
    en: en`the rate of a contract is computed for a business only: leave it out`,
  },
  'title-of-public-body': {
    fr: fr`sur les biens d’une personne publique, aucun titre ne s’exécute : retirez cette option`,
    en: en`on the goods of a public body no title is enforced: leave it out`,
  },
  interruption: {
    fr: fr`« {text} » n’est pas un jour et une cause : écrivez 01/06/2025:reconnaissance. Au choix : {french}`,
    en: en`"{text}" is not a day and a cause: write 2025-06-01:acknowledgement. One of {choices}`,
  },
  'end-of-court-claim-only': {
    fr: fr`« {text} » : seule une demande-en-justice a une fin d’instance`,
    en: en`"{text}": only a court-claim has an end of proceedings`,
  },
  'proceedings-end-first': {
    fr: fr`« {text} » : l’instance finit avant d’avoir commencé`,
    en: en`"{text}": the proceedings end before they begin`,
  },
  suspension: {
    fr: fr`« {text} » n’est pas deux jours et une cause : écrivez 01/06/2025:01/09/2025:médiation. Au choix : {french}`,
    en: en`"{text}" is not two days and a cause: write 2025-06-01:2025-09-01:mediation. One of {choices}`,
  },
  'until-first': { fr: fr`le décompte ne peut pas s’arrêter avant d’avoir commencé`, en: en`a claim cannot end before it begins` },
  'suspension-ends-first': {
    fr: fr`« {text} » : la suspension finit avant d’avoir commencé`,
    en: en`"{text}": it ends before it begins`,
  },
  'order-made-elsewhere': {
    fr: fr`ce jour ne change rien après {french} : retirez cette option`,
    en: en`that day changes nothing after {text}: leave it out`,
  },
  'order-made-later': {
    fr: fr`l’ordonnance a été rendue avant l’événement, ou le même jour : {order} vient après {on}`,
    en: en`the order was made before the event, or on the same day: {order} comes after {on}`,
  },
  'court-postcode': {
    fr: fr`« {text} » n’est pas le code postal d’un tribunal : écrivez cinq chiffres, 97400`,
    en: en`"{text}" is not the postcode of a court: write five digits, 97400`,
  },
  'one-residence': { fr: fr`donnez --overseas ou --abroad, pas les deux`, en: en`give --overseas or --abroad, not both` },
  'needs-insolvent': { fr: fr`cette option va avec --insolvent`, en: en`it goes with --insolvent` },
  'needs-order': { fr: fr`dites par --order quel jour l’ordonnance a été rendue`, en: en`say with --order when the order was made` },
  'served-first': {
    fr: fr`une ordonnance est signifiée après avoir été rendue : {served} vient avant {order}`,
    en: en`an order is served after it was made: {served} comes before {order}`,
  },
  'what-to-audit': {
    fr: fr`donnez --issued pour une facture, --audit pour des conditions de vente, ou --clauses`,
    en: en`give --issued for an invoice, --audit for terms of sale, or --clauses`,
  },
  'no-place': { fr: fr`cette option n’a pas sa place avec {other}`, en: en`it has no place with {other}` },
  'consumer-clauses-only': {
    fr: fr`cette option n’est que pour des clauses à un particulier`,
    en: en`it is for clauses to consumers only`,
  },
  'not-for-consumers': {
    fr: fr`cette option n’a pas sa place dans des clauses à un particulier`,
    en: en`it has no place in clauses for a consumer`,
  },
  'stated-and-missing': {
    fr: fr`une mention donnée par --stated ne manque pas`,
    en: en`what is --stated is not missing`,
  },
  'clause-needs-rate': {
    fr: fr`une clause a besoin d’un taux : donnez-en un, ou bce+10`,
    en: en`a clause needs a rate: give one, or ecb+10`,
  },
  'since-later': { fr: fr`donnez un jour qui ne vient pas après {day}`, en: en`give a day that is not after {day}` },
  'end-of-month-only': {
    fr: fr`cette option ne va qu’avec --term fin-de-mois`,
    en: en`it goes with --term end-of-month only`,
  },
  'needs-delay': { fr: fr`cette option va avec --delay`, en: en`it goes with --delay` },
  count: { fr: fr`« {text} » n’est pas un nombre de 1 à {most}`, en: en`"{text}" is not a number from 1 to {most}` },
  days: { fr: fr`« {text} » n’est pas un nombre de jours : écrivez 30`, en: en`"{text}" is not a number of days: write 30` },
  'percent-and-days': {
    fr: fr`« {text} » n’est pas un pourcentage et un nombre de jours : écrivez 2:10`,
    en: en`"{text}" is not a percentage and a number of days: write 2:10`,
  },
  'percent-below-100': {
    fr: fr`« {text} » : donnez un pourcentage entre 0 et 100`,
    en: en`"{text}": give a percentage between 0 and 100`,
  },
  words: { fr: fr`dites-le en quelques mots`, en: en`give some words` },
  'file-csv-or-fec': {
    fr: fr`nommez un fichier comme perte.csv, ou perte.txt pour des lignes de FEC`,
    en: en`name a file that ends with .csv, or with .txt for lines of a FEC`,
  },
  'file-pdf-or-csv': { fr: fr`nommez un fichier comme decompte.pdf ou decompte.csv`, en: en`name a file that ends with .pdf or .csv` },
  'file-wanted': { fr: fr`dites dans quel fichier l’écrire`, en: en`say where to write it` },
  'whose-statement': { fr: fr`dites de qui est le décompte`, en: en`say whose claim statement` },
  'other-days': { fr: fr`n’en donnez pas les autres jours`, en: en`leave the other days out` },
} as const satisfies Readonly<Record<string, Cure>>;

export type OptionCure = keyof typeof OPTION_CURES;

/** "--until : « hier » n’est pas un jour…" as a template that the details fill. */
export function badOptionInFrench({ cure }: Details): string {
  const known = cureOf(cure);
  if (known === undefined) return '{option} : valeur absente ou non permise.';
  return cure === 'missing' ? 'Il manque : {missing}.' : `{option} : ${known.fr}.`;
}

/** The same in English, filled. */
export function badOptionInEnglish(option: string, cure: OptionCure, details: Details): string {
  const text = OPTION_CURES[cure].en.replace(/\{(\w+)\}/g, (_, key: string) => shownInEnglish(details[key]));
  return cure === 'missing' ? `Missing: ${shownInEnglish(details['missing'])}.` : `${option}: ${text}.`;
}

function cureOf(cure: string | number | undefined): Cure | undefined {
  return Object.entries(OPTION_CURES).find(([code]) => code === cure)?.[1];
}

function shownInEnglish(value: string | number | undefined): string {
  const text = String(value ?? '…');
  return isDay(text) ? formatDay(text, 'en') : text;
}
