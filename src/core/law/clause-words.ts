import type { Day } from '../base/day.ts';
import { EUR, money } from '../base/money.ts';
import type { Rate } from '../base/rate.ts';
import { formatDay, formatMoney, formatRate, type Language } from '../base/text.ts';
import type { EndOfMonthMethod } from './payment-term.ts';
import type { CountedFrom } from './values/term-limits.ts';

type Bilingual = Readonly<Record<Language, string>>;

/** The words of one clause: the French is the clause, the English is for reading it. */
export type ClauseWords = { readonly title: Bilingual; readonly text: Bilingual; readonly remarks: readonly Bilingual[] };

const STARTS: Readonly<Record<Exclude<CountedFrom, 'end-of-month'> | 'receipt', Bilingual>> = {
  issue: { fr: 'leur date d’émission', en: 'their date of issue' },
  receipt: {
    fr: 'la réception des marchandises ou l’exécution de la prestation',
    en: 'receipt of the goods or performance of the service',
  },
  delivery: { fr: 'la livraison', en: 'the delivery' },
  'end-of-delivery-month': { fr: 'la fin du mois de livraison', en: 'the end of the month of delivery' },
  'end-of-delivery-ten-days': {
    fr: 'la fin de la décade de livraison, par facture récapitulative',
    en: 'the end of the ten-day period of delivery, by summary invoice',
  },
};

const PAYMENT_TERM: Bilingual = { fr: 'Délai de paiement', en: 'Payment term' };

/** How many days there are to pay, and from when they run. @law C. com. L441-10 I, L441-11 II, L441-12 */
export function paymentTermWords(days: number, from: CountedFrom | 'receipt', method: EndOfMonthMethod | null): ClauseWords {
  if (from === 'end-of-month') return endOfMonthWords(days, method ?? 'days-then-end');
  const start = STARTS[from];
  const text = {
    fr: `Nos factures sont payables au plus tard ${days} jours après ${start.fr}.`,
    en: `Our invoices are payable at the latest ${days} days after ${start.en}.`,
  };
  return { title: PAYMENT_TERM, text, remarks: [] };
}

function endOfMonthWords(days: number, method: EndOfMonthMethod): ClauseWords {
  const counted: Bilingual =
    method === 'days-then-end'
      ? {
          fr: `${days} jours s’ajoutent à la date d’émission de la facture, et l’échéance est la fin du mois ainsi atteint`,
          en: `${days} days are added to the date of issue of the invoice, and the due date is the end of the month so reached`,
        }
      : {
          fr: `${days} jours s’ajoutent à la fin du mois d’émission de la facture`,
          en: `${days} days are added to the end of the month in which the invoice is issued`,
        };
  const text = {
    fr: `Les parties conviennent expressément d’un délai de ${days} jours fin de mois, compté ainsi : ${counted.fr}.`,
    en: `The parties expressly agree on ${days} days end of month, counted thus: ${counted.en}.`,
  };
  return { title: PAYMENT_TERM, text, remarks: [] };
}

const START_OF_INTEREST: Bilingual = {
  fr: 'Toute somme non payée à l’échéance produit de plein droit, dès le jour suivant la date de règlement figurant sur la facture et sans qu’un rappel soit nécessaire, des pénalités de retard',
  en: 'Any sum unpaid on the due date bears, by right, from the day after the date of payment stated on the invoice and without any reminder, late-payment penalties',
};

/** The rate of penalties: chosen, with its floor of the day, or that of the law, with what it is on the day. @law C. com. L441-10 II */
export function lateInterestWords(chosen: Rate | null, on: Day, ofTheDay: Rate): ClauseWords {
  const rate = chosen === null ? SUPPLEMENTARY : chosenRate(chosen);
  return {
    title: { fr: 'Pénalités de retard', en: 'Late-payment penalties' },
    text: {
      fr: `${START_OF_INTEREST.fr} ${rate.fr} Elles sont calculées sur le montant TTC restant dû.`,
      en: `${START_OF_INTEREST.en} ${rate.en} They are computed on what remains due, VAT included.`,
    },
    remarks: chosen === null ? [supplementaryRemark(on, ofTheDay)] : [floorRemark(on, ofTheDay)],
  };
}

const SUPPLEMENTARY: Bilingual = {
  fr: 'au taux appliqué par la Banque centrale européenne à son opération de refinancement la plus récente, majoré de 10 points de pourcentage. Le taux applicable pendant le premier semestre est celui en vigueur au 1er janvier ; pendant le second, celui en vigueur au 1er juillet.',
  en: 'at the rate applied by the European Central Bank to its most recent refinancing operation, plus 10 percentage points. The rate of the first half-year is the one in force on 1 January; of the second, the one in force on 1 July.',
};

function chosenRate(rate: Rate): Bilingual {
  return {
    fr: `au taux annuel de ${formatRate(rate, 'fr')}, sans que ce taux puisse être inférieur à trois fois le taux d’intérêt légal.`,
    en: `at the yearly rate of ${formatRate(rate, 'en')}, which shall not be lower than three times the legal interest rate.`,
  };
}

function supplementaryRemark(on: Day, rate: Rate): Bilingual {
  return {
    fr: `Au ${formatDay(on, 'fr')}, ce taux est de ${formatRate(rate, 'fr')}.`,
    en: `On ${formatDay(on, 'en')} this rate is ${formatRate(rate, 'en')}.`,
  };
}

function floorRemark(on: Day, floor: Rate): Bilingual {
  return {
    fr: `Plancher au ${formatDay(on, 'fr')} : ${formatRate(floor, 'fr')}. Le jour où il s’apprécie n’est pas tranché : contrôlez-le à chaque semestre.`,
    en: `Floor on ${formatDay(on, 'en')}: ${formatRate(floor, 'en')}. On which day it is looked at is not settled: hold the rate against it each half-year.`,
  };
}

/** The flat fee, in cents, and further costs on proof. @law C. com. L441-10 II, D441-5 */
export function recoveryFeeWords(cents: bigint): ClauseWords {
  const fee = (language: Language) => formatMoney(money(cents, EUR), language).replace(/[.,]00(?=\D|$)/, '');
  return {
    title: { fr: 'Indemnité forfaitaire pour frais de recouvrement', en: 'Flat fee for recovery costs' },
    text: {
      fr: `Tout professionnel en situation de retard de paiement est de plein droit débiteur d’une indemnité forfaitaire pour frais de recouvrement de ${fee('fr')} par facture. Lorsque les frais de recouvrement exposés sont supérieurs à ce montant, une indemnisation complémentaire peut être demandée, sur justification.`,
      en: `Any business that is late in paying owes, by right, a flat fee for recovery costs of ${fee('en')} for each invoice. Where the recovery costs are higher than that, further compensation may be asked for, on proof.`,
    },
    remarks: [
      {
        fr: 'Non due lorsque l’ouverture d’une procédure collective interdit le paiement à l’échéance.',
        en: 'Not owed where insolvency proceedings forbid payment on the due date.',
      },
    ],
  };
}

/** A discount for early payment, or that there is none. @law C. com. L441-9 */
export function earlyPaymentWords(discount: { readonly rate: Rate; readonly days: number } | null): ClauseWords {
  const text =
    discount === null
      ? { fr: 'Aucun escompte n’est accordé pour paiement anticipé.', en: 'No discount is granted for early payment.' }
      : {
          fr: `Un escompte de ${formatRate(discount.rate, 'fr')} est accordé pour tout paiement reçu dans les ${discount.days} jours de la date d’émission de la facture.`,
          en: `A discount of ${formatRate(discount.rate, 'en')} is granted for any payment received within ${discount.days} days of the date of issue of the invoice.`,
        };
  const remark = { fr: 'À reprendre sur chaque facture.', en: 'To be repeated on each invoice.' };
  return { title: { fr: 'Escompte', en: 'Discount for early payment' }, text, remarks: [remark] };
}

export const ALLOCATION: ClauseWords = {
  title: { fr: 'Imputation des paiements', en: 'Allocation of payments' },
  text: {
    fr: 'À défaut d’indication du débiteur lors du paiement, tout règlement s’impute sur la facture échue la plus ancienne, d’abord sur les pénalités, puis sur le principal. L’indemnité forfaitaire pour frais de recouvrement est imputée en dernier.',
    en: 'Unless the debtor says otherwise when paying, any payment is laid on the oldest invoice due, on the penalties first, then on the principal. The flat fee for recovery costs comes last.',
  },
  remarks: [
    {
      fr: 'Le rang de l’indemnité forfaitaire n’est pas tranché : la clause le fixe par prudence.',
      en: 'The rank of the flat fee is not settled: the clause sets the prudent one.',
    },
  ],
};

/** That all falls due when one instalment is missed, after a notice of so many days. @law C. civ. 1231 */
export function accelerationWords(days: number): ClauseWords {
  return {
    title: { fr: 'Déchéance du terme', en: 'Acceleration' },
    text: {
      fr: `En cas de paiement échelonné, le défaut de paiement d’une échéance à sa date rend exigible la totalité des sommes restant dues, ${days} jours après une mise en demeure de payer restée sans effet.`,
      en: `Where payment is by instalments, failure to pay one of them on its day makes all that remains due payable, ${days} days after a formal notice to pay that had no effect.`,
    },
    remarks: [
      {
        fr: 'La loi ne prévoit cette déchéance que pour les sûretés : sans clause, elle n’a pas lieu. Le délai de mise en demeure est d’usage.',
        en: 'The law provides for it where securities are concerned only: without a clause there is none. The days of the notice are customary.',
      },
    ],
  };
}

export const RETENTION_OF_TITLE: ClauseWords = {
  title: { fr: 'Réserve de propriété', en: 'Retention of title' },
  text: {
    fr: 'Le vendeur conserve la propriété des biens livrés jusqu’au paiement complet de leur prix.',
    en: 'The seller keeps title to the goods delivered until their price has been paid in full.',
  },
  remarks: [
    {
      fr: 'Aucun article n’a été lu pour cette clause : ses conditions de validité sont à vérifier.',
      en: 'No article was read for this clause: what it takes to be valid is to be verified.',
    },
  ],
};

/** The court between traders; in capitals, because it has to stand out. @law CPC 48 */
export function jurisdictionWords(city: string | null): ClauseWords {
  return {
    title: { fr: 'Compétence (entre commerçants)', en: 'Jurisdiction (between traders)' },
    text: {
      fr: `ENTRE COMMERÇANTS, TOUT LITIGE RELATIF AUX PRÉSENTES EST DE LA COMPÉTENCE EXCLUSIVE DU TRIBUNAL DE COMMERCE, OU DU TRIBUNAL DES ACTIVITÉS ÉCONOMIQUES, DE ${city?.toLocaleUpperCase('fr') ?? '[VILLE]'}.`,
      en: `BETWEEN TRADERS, ANY DISPUTE ABOUT THESE TERMS IS FOR THE COMMERCIAL COURT (TRIBUNAL DE COMMERCE OR DES ACTIVITÉS ÉCONOMIQUES) OF ${city?.toLocaleUpperCase('fr') ?? '[CITY]'} ALONE.`,
    },
    remarks: [
      {
        fr: 'Entre commerçants seulement, et de façon très apparente ; jamais face à un consommateur.',
        en: 'Between traders only, and made to stand out; never against a consumer.',
      },
      {
        fr: 'L’injonction de payer reste demandée au tribunal du domicile ou du siège du débiteur (CPC 1406, ordre public).',
        en: 'An order for payment is still asked of the court of the debtor’s home or seat (CPC 1406, mandatory).',
      },
    ],
  };
}

export const STATUTORY_INTEREST: ClauseWords = {
  title: { fr: 'Retard de paiement', en: 'Late payment' },
  text: {
    fr: 'Toute somme non payée à l’échéance produit intérêt au taux légal à compter de la réception d’une mise en demeure.',
    en: 'Any sum unpaid on the due date bears interest at the legal rate from the receipt of a formal notice.',
  },
  remarks: [
    {
      fr: 'Ni pénalité, ni indemnité de recouvrement, ni clause de compétence ne peut être demandée à un consommateur.',
      en: 'No penalty, no recovery fee and no choice of court may be asked of a consumer.',
    },
  ],
};

/** Who mediates between the seller and a consumer. @law C. conso. L612-1, L616-1, R616-1 */
export function mediatorWords(mediator: string | null): ClauseWords {
  return {
    title: { fr: 'Médiation de la consommation', en: 'Consumer mediation' },
    text: {
      fr: `En cas de litige, et après une réclamation directe restée sans solution, le consommateur peut recourir au médiateur de la consommation : ${mediator ?? '[nom, adresse et site du médiateur]'}.`,
      en: `In case of a dispute, and after a direct complaint that was not settled, a consumer may turn to the consumer mediator: ${mediator ?? '[name, address and site of the mediator]'}.`,
    },
    remarks: [],
  };
}
