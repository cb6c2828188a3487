import { isDay } from '../base/day.ts';
import { formatDay, type Language } from '../base/text.ts';
import { isMention, mentionText } from './audit-words.ts';
import type { Certainty } from './dated.ts';
import type { Sanction } from './sanction.ts';

/** `breach` is against the law; `warning` may be, or will be; `note` is only to be known. */
export type AuditSeverity = 'breach' | 'warning' | 'note';

/** What an invoice or terms of sale were found to be. Nothing is ever corrected: a person does. */
export type AuditFinding = {
  readonly code: AuditCode;
  readonly severity: AuditSeverity;
  readonly article: string;
  readonly certainty: Certainty;
  readonly sanction: Sanction | null;
  readonly details: Details;
};

type Detail = 'dueOn' | 'maximum' | 'earlier' | 'later' | 'byLaw' | 'mention' | 'days' | 'rate' | 'floor' | 'halfYear' | 'from' | 'to';
type Details = Readonly<Partial<Record<Detail, string>>>;
type Text = { readonly fr: (d: Details) => string; readonly en: (d: Details) => string };

const TEXTS = {
  'term-over-maximum': {
    fr: (d) => `L’échéance du ${d.dueOn} dépasse le maximum légal (${d.maximum}). La date est gardée telle quelle.`,
    en: (d) => `The due date ${d.dueOn} is later than the law allows (${d.maximum}). The date is kept as it is.`,
  },
  'only-end-of-month': {
    fr: (d) =>
      `L’échéance du ${d.dueOn} dépasse 60 jours (${d.maximum}) : elle n’est permise que si « 45 jours fin de mois » a été expressément convenu.`,
    en: (d) => `The due date ${d.dueOn} is beyond 60 days (${d.maximum}): allowed only if "45 days end of month" was expressly agreed.`,
  },
  'later-than-agreed': {
    fr: (d) => `L’échéance du ${d.dueOn} est plus tardive que le délai convenu (${d.maximum}), sans dépasser le maximum légal.`,
    en: (d) => `The due date ${d.dueOn} is later than the term agreed (${d.maximum}), though not later than the law allows.`,
  },
  'only-periodic': {
    fr: (d) => `L’échéance du ${d.dueOn} dépasse le maximum (${d.maximum}) : elle n’est permise que par une facture récapitulative.`,
    en: (d) => `The due date ${d.dueOn} is later than the law allows (${d.maximum}): allowed only by a summary invoice.`,
  },
  'method-missing': {
    fr: () => 'La façon de compter « fin de mois » n’est pas choisie : les deux sont admises, les parties doivent en convenir.',
    en: () => 'How "end of month" is counted was not chosen: both ways are allowed, and the parties must agree on one.',
  },
  'method-decides': {
    fr: (d) => `L’échéance du ${d.dueOn} est conforme à l’un des calculs (${d.later}), pas à l’autre (${d.earlier}).`,
    en: (d) => `The due date ${d.dueOn} fits one way of counting (${d.later}), not the other (${d.earlier}).`,
  },
  'must-be-express': {
    fr: () => 'Au-delà de 60 jours, ce délai doit être stipulé expressément et ne pas être un abus manifeste.',
    en: () => 'Beyond 60 days, this term must be agreed expressly and not be a manifest abuse.',
  },
  'delivery-day-missing': {
    fr: (d) => `Le maximum de ce secteur (${d.days} jours) court de la livraison : donnez son jour.`,
    en: (d) => `The maximum of this trade (${d.days} days) runs from the delivery: give its day.`,
  },
  'counted-from-delivery': {
    fr: (d) => `Le maximum de ce secteur (${d.days} jours) se compte de la livraison, pas de la facture : écrivez le délai ainsi.`,
    en: (d) => `The maximum of this trade (${d.days} days) is counted from the delivery, not from the invoice: word the term that way.`,
  },
  'limit-unknown': {
    fr: () => 'Le maximum de ce secteur pour un tel délai n’a pas été lu : rien n’en est dit.',
    en: () => 'The maximum of this trade for such a term was not read: nothing is said of it.',
  },
  'export-conditions': {
    fr: () => 'Le délai de 90 jours demande une stipulation expresse, et n’est pas ouvert aux grandes entreprises.',
    en: () => 'The 90 days need an express agreement, and are not open to large companies.',
  },
  'due-date-missing': {
    fr: (d) => `Aucune échéance : sans accord, la loi la fixe au ${d.byLaw}, ${d.days} jours après réception ou exécution.`,
    en: (d) => `No due date: where none was agreed, the law sets ${d.byLaw}, ${d.days} days after receipt or performance.`,
  },
  'due-date-unknown': {
    fr: (d) => `Aucune échéance : sans accord, la loi la fixe ${d.days} jours après réception ou exécution, dont le jour n’est pas donné.`,
    en: (d) => `No due date: where none was agreed, the law sets it ${d.days} days after receipt or performance, whose day is not given.`,
  },
  'mention-missing': {
    fr: (d) => `Mention absente de la facture : ${d.mention}.`,
    en: (d) => `The invoice does not state: ${d.mention}.`,
  },
  'mention-missing-by-size': {
    fr: (d) =>
      `Mention absente de la facture : ${d.mention}. Elle n’est due que des grandes entreprises et de celles de taille intermédiaire (GE, ETI) à cette date.`,
    en: (d) => `The invoice does not state: ${d.mention}. Only large and intermediate companies owe it on that day.`,
  },
  'mention-not-yet-due': {
    fr: (d) => `Pas encore obligatoire à cette date : ${d.mention}.`,
    en: (d) => `Not required yet on that day: ${d.mention}.`,
  },
  'rate-missing': {
    fr: () =>
      'Les conditions ne donnent pas le taux des pénalités. Elles restent dues au taux supplétif (BCE + 10 points), mais l’indication est obligatoire.',
    en: () =>
      'The terms do not give the penalty rate. It is still owed at the supplementary rate (ECB + 10 points), but stating it is mandatory.',
  },
  'rate-below-floor': {
    fr: (d) => `Le taux de ${d.rate} est inférieur à trois fois le taux légal (${d.floor}) au ${d.halfYear}.`,
    en: (d) => `The rate of ${d.rate} is below three times the legal rate (${d.floor}) in ${d.halfYear}.`,
  },
  'floor-day-unsettled': {
    fr: () => 'Le jour où le plancher s’apprécie (contrat, échéance ou chaque semestre) n’est pas tranché : le taux n’est pas remplacé.',
    en: () => 'The day on which the floor is looked at (contract, due date or each half-year) is not settled: the rate is not replaced.',
  },
  'rate-above-floor': {
    fr: (d) => `Le taux de ${d.rate} n’est inférieur à trois fois le taux légal dans aucun semestre connu, du ${d.from} au ${d.to}.`,
    en: (d) => `The rate of ${d.rate} is not below three times the legal rate in any known half-year from ${d.from} to ${d.to}.`,
  },
  'floor-unknown': {
    fr: (d) => `Le plancher n’est pas connu au ${d.halfYear} : le taux légal de ce semestre n’est pas saisi.`,
    en: (d) => `The floor is not known in ${d.halfYear}: the legal rate of that half-year has not been entered.`,
  },
  'fee-missing': {
    fr: () => 'Les conditions n’indiquent pas l’indemnité forfaitaire pour frais de recouvrement.',
    en: () => 'The terms do not state the flat recovery fee.',
  },
  'delay-over-maximum': {
    fr: (d) => `Le délai de ${d.days} jours dépasse le maximum légal (${d.maximum} jours).`,
    en: (d) => `The term of ${d.days} days is longer than the law allows (${d.maximum} days).`,
  },
  'end-of-month-may-exceed': {
    fr: (d) => `« ${d.days} jours fin de mois » peut dépasser le maximum de ce secteur, ${d.maximum} jours, selon le jour de la facture.`,
    en: (d) => `"${d.days} days end of month" may go beyond the maximum of this trade, ${d.maximum} days, by the day of the invoice.`,
  },
  'discount-missing': {
    fr: () => 'Les conditions d’escompte, ou son absence, ne sont pas dites : chaque facture doit les porter.',
    en: () => 'The conditions of a discount for early payment, or that there is none, are not stated: each invoice must bear them.',
  },
  'consumer-fee-stated': {
    fr: () => 'Une indemnité de recouvrement est demandée à un consommateur : c’est interdit, retirez-la.',
    en: () => 'A recovery fee is asked of a consumer: that is forbidden, take it out.',
  },
  'consumer-penalty-stated': {
    fr: () => 'Une pénalité convenue avec un consommateur peut être abusive et réputée non écrite : seul l’intérêt légal est sûr.',
    en: () => 'A penalty agreed with a consumer may be unfair and held not to be written: only the legal interest is sure.',
  },
  'consumer-no-limit': {
    fr: () =>
      'Les maximums de délai et les mentions entre professionnels ne s’appliquent pas à un consommateur : rien d’autre n’est contrôlé.',
    en: () => 'The longest terms and the statements between businesses do not bind a consumer’s invoice: nothing else is looked at.',
  },
} as const satisfies Record<string, Text>;

export type AuditCode = keyof typeof TEXTS;

export function auditFinding(
  code: AuditCode,
  severity: AuditSeverity,
  article: string,
  certainty: Certainty,
  details: Details = {},
  sanction: Sanction | null = null,
): AuditFinding {
  return { code, severity, article, certainty, sanction, details };
}

/** The finding as a sentence, without its article, which stands beside it. */
export function auditText({ code, details }: Pick<AuditFinding, 'code' | 'details'>, language: Language): string {
  const shown = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, shownIn(name, value, language)]));
  return (TEXTS[code] as Text)[language](shown);
}

/** Days, percentages, half-years and statements as one reader writes them. */
function shownIn(name: string, value: string, language: Language): string {
  if (isDay(value)) return formatDay(value, language);
  if (name === 'rate' || name === 'floor') return language === 'fr' ? `${value.replace('.', ',')} %` : `${value}%`;
  if (name === 'mention' && isMention(value)) return mentionText(value, language);
  const half = language === 'fr' ? /^(\d{4})-S([12])$/.exec(value) : null;
  return half ? `${half[2] === '1' ? '1er' : '2e'} semestre ${half[1]}` : value;
}
