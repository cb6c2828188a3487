import { decimalOf } from '../core/base/money.ts';
import type { Language } from '../core/base/text.ts';
import type { PortfolioLine } from '../use-cases/list-portfolio.ts';
import { DEBTOR_KINDS, HOLDS, stepName } from './terms.ts';

const HEADERS = {
  fr: [
    'N°',
    'Débiteur',
    'Nature',
    'Devise',
    'Ouvert',
    'En retard',
    'Avoirs et sommes à affecter',
    'Factures en retard',
    'Retard le plus ancien (jours)',
    'Dernière étape',
    'Suspensions',
    'E-mail',
  ],
  en: [
    'No.',
    'Debtor',
    'Kind',
    'Currency',
    'Open',
    'Overdue',
    'Credits',
    'Late invoices',
    'Oldest delay (days)',
    'Last step',
    'Holds',
    'E-mail',
  ],
} as const;
const EMAILS = {
  fr: { usable: 'oui', bounced: 'revient en erreur', none: 'aucun' },
  en: { usable: 'yes', bounced: 'bounces', none: 'none' },
} as const;
const ERASED = { fr: 'données personnelles effacées', en: 'personal data erased' } as const;

/** The portfolio as the rows of a sheet: a row a debtor and currency, the headings first. Amounts have a decimal comma in French. */
export function portfolioSheet(lines: readonly PortfolioLine[], language: Language): string[][] {
  const rows = lines.flatMap((one) => {
    const sums = one.sums.length > 0 ? one.sums : [{ currency: '', open: 0n, overdue: 0n, credits: 0n }];
    return sums.map(({ currency, open, overdue, credits }) => [
      String(one.id),
      one.name ?? ERASED[language],
      DEBTOR_KINDS[one.kind][language],
      currency,
      amount(open, language),
      amount(overdue, language),
      amount(credits, language),
      String(one.lateInvoices),
      one.oldestLateDays === null ? '' : String(one.oldestLateDays),
      one.step === null ? '' : stepName(one.step, language),
      one.holds.map((kind) => HOLDS[kind][language]).join(', '),
      EMAILS[language][one.email],
    ]);
  });
  return [[...HEADERS[language]], ...rows];
}

function amount(cents: bigint, language: Language): string {
  return language === 'fr' ? decimalOf(cents).replace('.', ',') : decimalOf(cents);
}
