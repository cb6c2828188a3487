import type { Day } from '../core/base/day.ts';
import type { Money } from '../core/base/money.ts';
import { formatHour, type Language } from '../core/base/text.ts';
import type { Calling, Hour } from '../core/case/call.ts';
import { callHours, type NoCallNow } from '../core/dunning/call-hours.ts';
import type { PayerGrade, PayerScore, ScoreReason } from '../core/prevention/payer-score.ts';
import { counted, en, fr, mannerOf } from './phrase.ts';

type Pair = Readonly<Record<Language, string>>;

/** How somebody pays. */
export const GRADES: Readonly<Record<PayerGrade, Pair>> = {
  'pays-well': { fr: 'paie bien', en: 'pays well' },
  'pays-a-little-late': { fr: 'paie avec un peu de retard', en: 'pays a little late' },
  'pays-often-late': { fr: 'paie souvent en retard', en: 'often pays late' },
  'pays-hardly': { fr: 'paie difficilement', en: 'is hard to get paid by' },
};

/** "14 h 30" in French, "14:30" in English. */
export function hourText(hour: Hour, language: Language): string {
  return formatHour(hour, language);
}

/** The hours that a debtor asked for; `null` when it asked for none. */
export function hoursText(calling: Calling | null, language: Language): string | null {
  if (calling?.never) return language === 'fr' ? 'ne veut pas être appelé' : 'does not want to be called';
  if (!calling?.from && !calling?.until) return null;
  const { from, until } = callHours(calling);
  return betweenText(from, until, language);
}

function betweenText(from: Hour, until: Hour, language: Language): string {
  const [first, last] = [hourText(from, language), hourText(until, language)];
  return language === 'fr' ? `entre ${first} et ${last}` : `between ${first} and ${last}`;
}

export function notNowText(no: NoCallNow, language: Language): string {
  switch (no.code) {
    case 'calls-refused':
      return language === 'fr' ? fr`Ce client ne veut pas être appelé.` : en`This customer does not want to be called.`;
    case 'call-on-day-off':
      return language === 'fr'
        ? fr`Pas d’appel le samedi, le dimanche ni un jour férié.`
        : en`No calls on a Saturday, a Sunday or a public holiday.`;
    case 'call-outside-hours': {
      const hours = betweenText(no.from, no.until, language);
      return language === 'fr' ? fr`Il n’est pas l’heure : on appelle ${hours}.` : en`Not at this hour: calls are made ${hours}.`;
    }
    case 'call-outside-their-hours': {
      const hours = betweenText(no.from, no.until, language);
      return language === 'fr' ? fr`Ce client demande à être appelé ${hours}.` : en`This customer asks to be called ${hours}.`;
    }
  }
}

type Ranked = {
  readonly again: { readonly on: Day; readonly at: Hour | null } | null;
  readonly totals: readonly Money[];
  readonly chance: number;
  readonly score: PayerScore;
};

/** Why a call stands where it stands in the list. */
export function rankText({ again, totals, chance, score }: Ranked, language: Language): string {
  const manner = mannerOf(language);
  if (again !== null) {
    const when = again.at === null ? manner.day(again.on) : `${manner.day(again.on)}, ${hourText(again.at, language)}`;
    return language === 'fr' ? fr`Rappel convenu : ${when}.` : en`Agreed to call again: ${when}.`;
  }
  const sums = manner.list(totals.map((one) => manner.amount(one)));
  if (!score.known)
    return language === 'fr'
      ? fr`${sums} en jeu ; trop peu d’historique pour dire les chances d’être réglé.`
      : en`${sums} at stake; too little history to tell the chance of payment.`;
  const how = GRADES[score.grade][language];
  return language === 'fr'
    ? fr`${sums} en jeu, environ ${chance} % de chances d’être réglé (${how}).`
    : en`${sums} at stake, about ${chance}% chance of payment (${how}).`;
}

/** What takes points off, or adds some, with its figures. */
export function scoreReasonText(reason: ScoreReason, language: Language): string {
  return language === 'fr' ? frenchReason(reason) : englishReason(reason);
}

function frenchReason(reason: ScoreReason): string {
  switch (reason.code) {
    case 'days-late':
      return fr`Retard moyen : ${counted(reason.days, 'jour', 'jours', 'fr')}, sur ${counted(reason.invoices, 'facture réglée', 'factures réglées', 'fr')} (les récentes comptent davantage).`;
    case 'on-time':
      return fr`Réglé à l’échéance ou avant : ${reason.percent} % des factures.`;
    case 'trend':
      return reason.since < reason.before
        ? fr`Paie plus vite qu’avant : ${reason.since} jours de retard en moyenne, contre ${reason.before}.`
        : fr`Paie plus lentement qu’avant : ${reason.since} jours de retard en moyenne, contre ${reason.before}.`;
    case 'promises':
      return fr`Promesses tenues : ${reason.kept} sur ${reason.of}.`;
    case 'instalments':
      return fr`Échéances d’échéancier manquées : ${reason.count}.`;
    case 'returned':
      return fr`Règlements revenus impayés : ${reason.count}.`;
    case 'disputes':
      return fr`Contestations fondées : ${reason.right} ; non fondées : ${reason.wrong} (seules celles-ci comptent).`;
  }
}

function englishReason(reason: ScoreReason): string {
  switch (reason.code) {
    case 'days-late':
      return en`Average delay: ${counted(reason.days, 'day', 'days', 'en')}, over ${counted(reason.invoices, 'paid invoice', 'paid invoices', 'en')} (recent ones count more).`;
    case 'on-time':
      return en`Paid on the due date or before: ${reason.percent}% of the invoices.`;
    case 'trend':
      return reason.since < reason.before
        ? en`Pays faster than before: ${reason.since} days late on average, ${reason.before} before.`
        : en`Pays more slowly than before: ${reason.since} days late on average, ${reason.before} before.`;
    case 'promises':
      return en`Promises kept: ${reason.kept} of ${reason.of}.`;
    case 'instalments':
      return en`Instalments of payment plans missed: ${reason.count}.`;
    case 'returned':
      return en`Payments that came back: ${reason.count}.`;
    case 'disputes':
      return en`Disputes found right: ${reason.right}; found wrong: ${reason.wrong} (only these count).`;
  }
}
