import { formatMoney, type Language } from '../core/base/text.ts';
import type { CalendarEntry, DueKind } from '../use-cases/calendar.ts';
import { en, fr } from './phrase.ts';

const KINDS: Readonly<Record<Language, Readonly<Record<DueKind, string>>>> = {
  fr: {
    'call-agreed': 'Appel convenu',
    'call-due': 'Appel à passer',
    hearing: 'Audience',
    procedure: 'Délai de procédure, dernier jour à vérifier',
    promise: 'Règlement promis',
    dispute: 'Contestation à trancher',
    notice: 'Fin du délai de la mise en demeure',
    limitation: 'Prescription, à vérifier',
    'proof-of-debt': 'Déclaration de créance, dernier jour à vérifier',
    remittance: 'Fonds à reverser au plus tard',
  },
  en: {
    'call-agreed': 'Call agreed',
    'call-due': 'Call to make',
    hearing: 'Hearing',
    procedure: 'Procedural deadline, last day to be verified',
    promise: 'Payment promised',
    dispute: 'Dispute to decide',
    notice: 'End of the date granted by the formal notice',
    limitation: 'Time to sue runs out, to be verified',
    'proof-of-debt': 'Proof of debt, last day to be verified',
    remittance: 'Client’s money to be paid out by then',
  },
};

/** "Appel convenu : Dupont SARL, 1 200,00 €". */
export function calendarSummary({ kind, debtor, sums }: Pick<CalendarEntry, 'kind' | 'debtor' | 'sums'>, language: Language): string {
  const what = KINDS[language][kind];
  const who = debtor === '' ? '–' : debtor;
  const amount = sums.map((sum) => formatMoney(sum, language)).join(' + ');
  const whose = amount === '' ? who : `${who}, ${amount}`;
  return language === 'fr' ? fr`${what} : ${whose}` : en`${what}: ${whose}`;
}

/** What the calendar is called in the program that reads it. */
export function calendarName(workspace: string): string {
  return `Acquit, ${workspace}`;
}
