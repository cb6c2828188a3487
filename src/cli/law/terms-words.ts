import type { Language } from '../../core/base/text.ts';
import type { EndOfMonthMethod } from '../../core/law/payment-term.ts';
import type { ClauseAudience } from '../../core/law/terms-clauses.ts';
import type { CountedFrom } from '../../core/law/values/term-limits.ts';

/** Parts of terms of sale that nobody said anything of. */
export type NotTold = 'rate' | 'fee' | 'delay' | 'discount';

/** Words of `acquit law terms` that are no legal text themselves. */
export type TermsWords = {
  readonly kinds: Readonly<Record<'business' | 'consumer', string>>;
  readonly invoice: (issued: string, due: string) => string;
  readonly due: (day: string) => string;
  readonly noDueDate: string;
  readonly headers: readonly string[];
  readonly counted: Readonly<Record<CountedFrom | EndOfMonthMethod, (days: number) => string>>;
  readonly periodic: (counted: string) => string;
  readonly agreed: string;
  readonly dayUnknown: string;
  readonly terms: (kind: string, on: string, since: string) => string;
  readonly parts: Readonly<Record<NotTold, string>>;
  readonly clauses: (kind: string, on: string) => string;
  readonly readOver: string;
  readonly reading: string;
  readonly basis: string;
  readonly noArticle: string;
  readonly usableFor: string;
  readonly audiences: Readonly<Record<ClauseAudience, string>>;
  readonly notLookedAt: string;
  readonly noBreach: string;
  readonly unverified: string;
};

export const TERMS_WORDS: Readonly<Record<Language, TermsWords>> = {
  fr: {
    kinds: { business: 'entre professionnels', consumer: 'client consommateur' },
    invoice: (issued, due) => `Facture du ${issued}, ${due}`,
    due: (day) => `échéance le ${day}`,
    noDueDate: 'sans échéance',
    headers: ['Délai', 'Au plus tard', 'Article', ''],
    counted: {
      issue: (days) => `${days} jours après la facture`,
      'end-of-month': (days) => `${days} jours fin de mois`,
      'days-then-end': (days) => `${days} jours fin de mois, A : facture + ${days} jours, puis fin du mois`,
      'end-then-days': (days) => `${days} jours fin de mois, B : fin du mois de la facture + ${days} jours`,
      delivery: (days) => `${days} jours après la livraison`,
      'end-of-delivery-month': (days) => `${days} jours après la fin du mois de livraison`,
      'end-of-delivery-ten-days': (days) => `${days} jours après la fin de la décade de livraison (facture récapitulative)`,
    },
    periodic: (counted) => `${counted}, si elle est périodique`,
    agreed: '← convenu',
    dayUnknown: 'jour de livraison ?',
    terms: (kind, on, since) => `Conditions de vente, ${kind} : valeurs au ${on}, taux contrôlé depuis le ${since}`,
    parts: {
      rate: 'taux des pénalités (--rate)',
      fee: 'indemnité de 40 € (--fee)',
      delay: 'délai de paiement (--delay)',
      discount: 'escompte (--discount)',
    },
    clauses: (kind, on) => `Clauses de règlement, ${kind}, au ${on}`,
    readOver: 'À faire relire par un professionnel du droit avant tout usage.',
    reading: 'Lecture',
    basis: 'Fondement',
    noArticle: 'aucun article relu',
    usableFor: 'Pour',
    audiences: {
      businesses: 'clients professionnels',
      traders: 'clients commerçants, entre commerçants seulement',
      consumers: 'clients consommateurs',
    },
    notLookedAt: 'Non contrôlé',
    noBreach: 'Rien de contraire à la loi dans ce qui a été contrôlé.',
    unverified: 'à vérifier',
  },
  en: {
    kinds: { business: 'between businesses', consumer: 'consumer customer' },
    invoice: (issued, due) => `Invoice of ${issued}, ${due}`,
    due: (day) => `due on ${day}`,
    noDueDate: 'without a due date',
    headers: ['Term', 'At the latest', 'Article', ''],
    counted: {
      issue: (days) => `${days} days after the invoice`,
      'end-of-month': (days) => `${days} days end of month`,
      'days-then-end': (days) => `${days} days end of month, A: invoice + ${days} days, then end of the month`,
      'end-then-days': (days) => `${days} days end of month, B: end of the invoice’s month + ${days} days`,
      delivery: (days) => `${days} days after delivery`,
      'end-of-delivery-month': (days) => `${days} days after the end of the month of delivery`,
      'end-of-delivery-ten-days': (days) => `${days} days after the end of the ten days of delivery (summary invoice)`,
    },
    periodic: (counted) => `${counted}, if it is a periodic one`,
    agreed: '← agreed',
    dayUnknown: 'day of delivery?',
    terms: (kind, on, since) => `Terms of sale, ${kind}: values of ${on}, rate looked at since ${since}`,
    parts: {
      rate: 'penalty rate (--rate)',
      fee: 'recovery fee of 40 € (--fee)',
      delay: 'payment term (--delay)',
      discount: 'discount for early payment (--discount)',
    },
    clauses: (kind, on) => `Payment clauses, ${kind}, on ${on}`,
    readOver: 'To be read over by a lawyer before use. The French is the clause; the English is there to be understood.',
    reading: 'Reading',
    basis: 'Rests on',
    noArticle: 'no article was read',
    usableFor: 'For',
    audiences: {
      businesses: 'customers who are businesses',
      traders: 'customers who are traders, between traders only',
      consumers: 'consumers',
    },
    notLookedAt: 'Not looked at',
    noBreach: 'Nothing against the law in what was looked at.',
    unverified: 'to be verified',
  },
};
