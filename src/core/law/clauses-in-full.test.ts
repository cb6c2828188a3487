import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import type { Rate } from '../base/rate.ts';
import { type BusinessChoices, businessClauses, consumerClauses } from './terms-clauses.ts';
import { STANDARD_LAW_VALUES } from './values/law-values.ts';

const ON = day('2026-11-21');

/** The clauses as a lawyer reads them over: any change of a word is to be seen here. */
const BUSINESS = [
  {
    key: 'payment-term',
    audience: 'businesses',
    title: { fr: 'Délai de paiement', en: 'Payment term' },
    text: {
      fr: 'Nos factures sont payables au plus tard 30 jours après la réception des marchandises ou l’exécution de la prestation.',
      en: 'Our invoices are payable at the latest 30 days after receipt of the goods or performance of the service.',
    },
    remarks: [],
    articles: ['C. com. L441-10 I'],
    certainty: 'verified',
  },
  {
    key: 'late-interest',
    audience: 'businesses',
    title: { fr: 'Pénalités de retard', en: 'Late-payment penalties' },
    text: {
      fr: 'Toute somme non payée à l’échéance produit de plein droit, dès le jour suivant la date de règlement figurant sur la facture et sans qu’un rappel soit nécessaire, des pénalités de retard au taux appliqué par la Banque centrale européenne à son opération de refinancement la plus récente, majoré de 10 points de pourcentage. Le taux applicable pendant le premier semestre est celui en vigueur au 1er janvier ; pendant le second, celui en vigueur au 1er juillet. Elles sont calculées sur le montant TTC restant dû.',
      en: 'Any sum unpaid on the due date bears, by right, from the day after the date of payment stated on the invoice and without any reminder, late-payment penalties at the rate applied by the European Central Bank to its most recent refinancing operation, plus 10 percentage points. The rate of the first half-year is the one in force on 1 January; of the second, the one in force on 1 July. They are computed on what remains due, VAT included.',
    },
    remarks: [{ fr: 'Au 21/11/2026, ce taux est de 12,40\u00a0%.', en: 'On 21\u00a0Nov\u00a02026 this rate is 12.40%.' }],
    articles: ['C. com. L441-10 II', 'C. com. L441-1'],
    certainty: 'verified',
  },
  {
    key: 'recovery-fee',
    audience: 'businesses',
    title: { fr: 'Indemnité forfaitaire pour frais de recouvrement', en: 'Flat fee for recovery costs' },
    text: {
      fr: 'Tout professionnel en situation de retard de paiement est de plein droit débiteur d’une indemnité forfaitaire pour frais de recouvrement de 40\u00a0€ par facture. Lorsque les frais de recouvrement exposés sont supérieurs à ce montant, une indemnisation complémentaire peut être demandée, sur justification.',
      en: 'Any business that is late in paying owes, by right, a flat fee for recovery costs of €40 for each invoice. Where the recovery costs are higher than that, further compensation may be asked for, on proof.',
    },
    remarks: [
      {
        fr: 'Non due lorsque l’ouverture d’une procédure collective interdit le paiement à l’échéance.',
        en: 'Not owed where insolvency proceedings forbid payment on the due date.',
      },
    ],
    articles: ['C. com. L441-10 II', 'C. com. D441-5'],
    certainty: 'verified',
  },
  {
    key: 'early-payment',
    audience: 'businesses',
    title: { fr: 'Escompte', en: 'Discount for early payment' },
    text: { fr: 'Aucun escompte n’est accordé pour paiement anticipé.', en: 'No discount is granted for early payment.' },
    remarks: [{ fr: 'À reprendre sur chaque facture.', en: 'To be repeated on each invoice.' }],
    articles: ['C. com. L441-9'],
    certainty: 'verified',
  },
  {
    key: 'allocation',
    audience: 'businesses',
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
    articles: ['C. civ. 1343-1', 'C. civ. 1342-10'],
    certainty: 'unverified',
  },
  {
    key: 'acceleration',
    audience: 'businesses',
    title: { fr: 'Déchéance du terme', en: 'Acceleration' },
    text: {
      fr: 'En cas de paiement échelonné, le défaut de paiement d’une échéance à sa date rend exigible la totalité des sommes restant dues, 8 jours après une mise en demeure de payer restée sans effet.',
      en: 'Where payment is by instalments, failure to pay one of them on its day makes all that remains due payable, 8 days after a formal notice to pay that had no effect.',
    },
    remarks: [
      {
        fr: 'La loi ne prévoit cette déchéance que pour les sûretés : sans clause, elle n’a pas lieu. Le délai de mise en demeure est d’usage.',
        en: 'The law provides for it where securities are concerned only: without a clause there is none. The days of the notice are customary.',
      },
    ],
    articles: ['C. civ. 1305-4', 'Cass. civ. 1re, 22 juin 2017'],
    certainty: 'unverified',
  },
  {
    key: 'retention-of-title',
    audience: 'businesses',
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
    articles: [],
    certainty: 'unverified',
  },
  {
    key: 'jurisdiction',
    audience: 'traders',
    title: { fr: 'Compétence (entre commerçants)', en: 'Jurisdiction (between traders)' },
    text: {
      fr: 'ENTRE COMMERÇANTS, TOUT LITIGE RELATIF AUX PRÉSENTES EST DE LA COMPÉTENCE EXCLUSIVE DU TRIBUNAL DE COMMERCE, OU DU TRIBUNAL DES ACTIVITÉS ÉCONOMIQUES, DE [VILLE].',
      en: 'BETWEEN TRADERS, ANY DISPUTE ABOUT THESE TERMS IS FOR THE COMMERCIAL COURT (TRIBUNAL DE COMMERCE OR DES ACTIVITÉS ÉCONOMIQUES) OF [CITY] ALONE.',
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
    articles: ['CPC 48'],
    certainty: 'unverified',
  },
];

const CONSUMER = [
  {
    key: 'payment-term',
    audience: 'consumers',
    title: { fr: 'Délai de paiement', en: 'Payment term' },
    text: {
      fr: 'Nos factures sont payables au plus tard 30 jours après leur date d’émission.',
      en: 'Our invoices are payable at the latest 30 days after their date of issue.',
    },
    remarks: [],
    articles: [],
    certainty: 'unverified',
  },
  {
    key: 'statutory-interest',
    audience: 'consumers',
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
    articles: ['C. civ. 1231-6', 'C. civ. 1344-1', 'CMF L313-2'],
    certainty: 'verified',
  },
  {
    key: 'retention-of-title',
    audience: 'consumers',
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
    articles: [],
    certainty: 'unverified',
  },
  {
    key: 'mediator',
    audience: 'consumers',
    title: { fr: 'Médiation de la consommation', en: 'Consumer mediation' },
    text: {
      fr: 'En cas de litige, et après une réclamation directe restée sans solution, le consommateur peut recourir au médiateur de la consommation : [nom, adresse et site du médiateur].',
      en: 'In case of a dispute, and after a direct complaint that was not settled, a consumer may turn to the consumer mediator: [name, address and site of the mediator].',
    },
    remarks: [],
    articles: ['C. conso. L612-1', 'C. conso. L616-1', 'C. conso. R616-1'],
    certainty: 'verified',
  },
];

const CHOICES: BusinessChoices = { on: ON, rate: null, delay: null, sector: null, discount: null, city: null };

function clause(key: string, choices: Partial<BusinessChoices>) {
  const found = businessClauses({ ...CHOICES, ...choices }, STANDARD_LAW_VALUES).find((one) => one.key === key);
  return { text: found?.text, remarks: found?.remarks, articles: found?.articles, certainty: found?.certainty };
}

describe('the clauses, in full', () => {
  it('between businesses, where the creditor chose nothing', () => {
    expect(businessClauses(CHOICES, STANDARD_LAW_VALUES)).toEqual(BUSINESS);
  });

  it('to a consumer, where the creditor chose nothing', () => {
    expect(consumerClauses({ on: ON, days: null, mediator: null })).toEqual(CONSUMER);
  });

  it('C. conso. L616-1: a consumer is told the days and the mediator that were chosen', () => {
    const [term, , , mediator] = consumerClauses({ on: ON, days: 15, mediator: 'CM2C, Paris' });
    expect(term?.text).toEqual({
      fr: 'Nos factures sont payables au plus tard 15 jours après leur date d’émission.',
      en: 'Our invoices are payable at the latest 15 days after their date of issue.',
    });
    expect(mediator?.text.fr).toMatch(/recourir au médiateur de la consommation : CM2C, Paris\.$/);
    expect(mediator?.text.en).toMatch(/turn to the consumer mediator: CM2C, Paris\.$/);
  });

  // Legal rate of the second half of 2026: 2.75 %, three times which is 8.25 %.
  it('L441-10 II: a rate that was chosen stands with its floor of the day', () => {
    expect(clause('late-interest', { rate: 120_000 as Rate })).toEqual({
      text: {
        fr: 'Toute somme non payée à l’échéance produit de plein droit, dès le jour suivant la date de règlement figurant sur la facture et sans qu’un rappel soit nécessaire, des pénalités de retard au taux annuel de 12,00\u00a0%, sans que ce taux puisse être inférieur à trois fois le taux d’intérêt légal. Elles sont calculées sur le montant TTC restant dû.',
        en: 'Any sum unpaid on the due date bears, by right, from the day after the date of payment stated on the invoice and without any reminder, late-payment penalties at the yearly rate of 12.00%, which shall not be lower than three times the legal interest rate. They are computed on what remains due, VAT included.',
      },
      remarks: [
        {
          fr: 'Plancher au 21/11/2026 : 8,25\u00a0%. Le jour où il s’apprécie n’est pas tranché : contrôlez-le à chaque semestre.',
          en: 'Floor on 21\u00a0Nov\u00a02026: 8.25%. On which day it is looked at is not settled: hold the rate against it each half-year.',
        },
      ],
      articles: ['C. com. L441-10 II', 'C. com. L441-1'],
      certainty: 'unverified',
    });
  });

  it('L441-10 I: "fin de mois" is agreed in those words, with its way of counting (rule R26)', () => {
    const term = (method: 'days-then-end' | 'end-then-days') =>
      clause('payment-term', { delay: { days: 45, term: 'end-of-month', method } });
    expect(term('days-then-end')).toEqual({
      text: {
        fr: 'Les parties conviennent expressément d’un délai de 45 jours fin de mois, compté ainsi : 45 jours s’ajoutent à la date d’émission de la facture, et l’échéance est la fin du mois ainsi atteint.',
        en: 'The parties expressly agree on 45 days end of month, counted thus: 45 days are added to the date of issue of the invoice, and the due date is the end of the month so reached.',
      },
      remarks: [],
      articles: ['C. com. L441-10 I'],
      certainty: 'verified',
    });
    expect(term('end-then-days').text).toEqual({
      fr: 'Les parties conviennent expressément d’un délai de 45 jours fin de mois, compté ainsi : 45 jours s’ajoutent à la fin du mois d’émission de la facture.',
      en: 'The parties expressly agree on 45 days end of month, counted thus: 45 days are added to the end of the month in which the invoice is issued.',
    });
  });

  it('L441-9: a discount is told with its rate and its days', () => {
    expect(clause('early-payment', { discount: { rate: 20_000 as Rate, days: 10 } }).text).toEqual({
      fr: 'Un escompte de 2,00\u00a0% est accordé pour tout paiement reçu dans les 10 jours de la date d’émission de la facture.',
      en: 'A discount of 2.00% is granted for any payment received within 10 days of the date of issue of the invoice.',
    });
  });

  it('CPC 48: the city stands in capitals, with its accents, in both languages', () => {
    const { text } = clause('jurisdiction', { city: 'Saint-Étienne' });
    expect(text?.fr).toMatch(/DES ACTIVITÉS ÉCONOMIQUES, DE SAINT-ÉTIENNE\.$/);
    expect(text?.en).toMatch(/\) OF SAINT-ÉTIENNE ALONE\.$/);
  });
});
