import type { Language } from '../../base/text.ts';
import type { WordingKey } from '../../dunning/scenario.ts';

/** What an SMS is about: one invoice by its number and day, or so many of them. */
export type SmsSubject = {
  readonly number: string;
  readonly count: number;
  /** "1 200,00 €", or several currencies. */
  readonly sum: string;
  /** The due date that they share; `null` where they have several. */
  readonly due: string | null;
  readonly credits: boolean;
};

export type SmsWording = {
  readonly says: Readonly<Partial<Record<WordingKey, (subject: SmsSubject) => string>>>;
  readonly by: (deadline: string) => string;
  readonly page: (url: string) => string;
  readonly reach: (where: string) => string;
  readonly settled: string;
  readonly title: (signs: number, parts: number, isSmall: boolean) => string;
};

const french: SmsWording = {
  says: {
    'courtesy-notice': (one) =>
      one.count === 1
        ? `petit rappel, la facture ${one.number} de ${one.sum}${deducted(one)} arrive à échéance le ${one.due}.`
        : `petit rappel, ${one.count} factures, ${one.sum} en tout${deducted(one)}, arrivent à échéance${one.due === null ? ' ces jours-ci' : ` le ${one.due}`}.`,
    'first-reminder': (one) => `sauf erreur de notre part, ${unpaid(one)}`,
    'second-reminder': (one) => `malgré notre précédent rappel, ${unpaid(one)}`,
  },
  by: (deadline) => `Merci de régler au plus tard le ${deadline}.`,
  page: (url) => `Détail et réponse : ${url}`,
  reach: (where) => `Nous joindre : ${where}`,
  settled: 'Déjà réglé ? Ne tenez pas compte de ce message.',
  title: (signs, parts, isSmall) =>
    `SMS de ${signs} signes${isSmall ? '' : ' (hors de l’alphabet court)'}, en ${parts} ${parts === 1 ? 'partie' : 'parties'}`,
};

function unpaid(one: SmsSubject): string {
  if (one.count > 1) return `${one.count} factures échues, ${one.sum} en tout${deducted(one)}, restent à régler.`;
  return `la facture ${one.number} de ${one.sum}${deducted(one)}, échue le ${one.due}, reste à régler.`;
}

function deducted({ credits }: SmsSubject): string {
  return credits ? ' (avoirs déduits)' : '';
}

const english: SmsWording = {
  says: {
    'courtesy-notice': (one) =>
      one.count === 1
        ? `a reminder that invoice ${one.number} of ${one.sum}${lessCredits(one)} falls due on ${one.due}.`
        : `a reminder that ${one.count} invoices, ${one.sum} in all${lessCredits(one)}, fall due${one.due === null ? ' these days' : ` on ${one.due}`}.`,
    'first-reminder': (one) => `unless we are mistaken, ${stillOpen(one)}`,
    'second-reminder': (one) => `despite our earlier reminder, ${stillOpen(one)}`,
  },
  by: (deadline) => `Please pay by ${deadline}.`,
  page: (url) => `Details and reply: ${url}`,
  reach: (where) => `Reach us: ${where}`,
  settled: 'Already paid? Please disregard this message.',
  title: (signs, parts, isSmall) =>
    `SMS of ${signs} characters${isSmall ? '' : ' (outside the short alphabet)'}, in ${parts} ${parts === 1 ? 'part' : 'parts'}`,
};

function stillOpen(one: SmsSubject): string {
  if (one.count > 1) return `${one.count} overdue invoices, ${one.sum} in all${lessCredits(one)}, are unpaid.`;
  return `invoice ${one.number} of ${one.sum}${lessCredits(one)}, due on ${one.due}, is unpaid.`;
}

function lessCredits({ credits }: SmsSubject): string {
  return credits ? ' (credits deducted)' : '';
}

/** Nothing but who, how much, for what, until when and where to answer: an SMS threatens with nothing. */
export const SMS_WORDING: Readonly<Record<Language, SmsWording>> = { fr: french, en: english };
