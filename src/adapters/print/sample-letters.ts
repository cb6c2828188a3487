import { day } from '../../core/base/day.ts';
import { money } from '../../core/base/money.ts';
import { formatMoney } from '../../core/base/text.ts';
import type { Block, ClaimRow, Message, PaymentBlock } from '../../core/letter/message.ts';
import type { CreditorProfile, DebtorDetails } from '../../core/receivable/party.ts';

const CREDITOR: CreditorProfile = {
  name: 'Menuiserie Delorme',
  legalForm: 'SARL',
  capital: '40 000 €',
  siren: '732829320',
  rcsCity: 'Lyon',
  vatId: 'FR44732829320',
  address: { lines: ['18 quai Perrache'], postcode: '69002', city: 'Lyon', country: 'FR' },
  email: 'comptabilite@menuiserie-delorme.example',
  phone: '04 72 00 00 18',
  signatory: 'Claire Martin, comptabilité clients',
  accounts: [],
  logo: null,
  contractRate: null,
  mediator: null,
};

const MENTIONS = [
  'Menuiserie Delorme, SARL au capital de 40 000 € — 18 quai Perrache, 69002 Lyon — SIREN 732 829 320 RCS Lyon — TVA FR44 732 829 320',
];

const ATELIER: DebtorDetails = {
  name: 'Atelier Bertrand & Fils',
  email: null,
  phone: null,
  address: { lines: ['Service comptabilité', '4, rue de l’Église'], postcode: '38200', city: 'Vienne', country: 'FR' },
};

const HEADERS = ['Facture', 'Émise le', 'Échéance', 'Retard', 'Reste dû'];

function items(rows: readonly (readonly [string, string, string, string, bigint])[], total: string): Block {
  const cents = rows.reduce((all, row) => all + row[4], 0n);
  return {
    kind: 'items',
    title: rows.length > 1 ? 'Factures échues à ce jour' : 'Facture échue à ce jour',
    headers: HEADERS,
    rows: rows.map(([number, issued, due, late, open]) => ({ number, issued, due, late, open: euros(open), openCents: open })),
    totals: [{ label: total, amount: euros(cents), cents }],
  };
}

function euros(cents: bigint): string {
  return formatMoney(money(cents), 'fr');
}

function paragraph(text: string, strong = false): Block {
  return { kind: 'paragraph', text, strong };
}

function payment(cents: bigint): Block {
  const block: PaymentBlock = {
    title: 'Pour régler par virement',
    holder: 'Menuiserie Delorme',
    iban: 'FR76 3000 6000 0112 3456 7890 189',
    bic: 'AGRIFRPPXXX',
    amount: money(cents),
    amountText: euros(cents),
    reference: 'RF18 5390 0754 7034',
    labels: {
      holder: 'Bénéficiaire',
      iban: 'IBAN',
      bic: 'BIC',
      amount: 'Montant',
      reference: 'Référence à rappeler',
      scan: 'À scanner avec l’application de votre banque',
    },
    qrPayload: [
      'BCD',
      '002',
      '1',
      'SCT',
      'AGRIFRPPXXX',
      'Menuiserie Delorme',
      'FR7630006000011234567890189',
      `EUR${Number(cents) / 100}`,
      '',
      'RF18539007547034',
      '',
      '',
    ].join('\n'),
  };
  return { kind: 'payment', payment: block };
}

const BASE = {
  language: 'fr',
  date: day('2026-11-23'),
  sender: CREDITOR,
  recipient: ATELIER,
  greeting: 'Madame, Monsieur,',
  closing: 'Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
  mentions: MENTIONS,
  postalNotice: null,
} as const;

/** A first reminder, friendly, by letter. */
export const FIRST_REMINDER: Message = {
  ...BASE,
  wording: 'first-reminder',
  tone: 'friendly',
  severity: 1,
  reference: 'R-2026-000123',
  subject: 'Votre facture F-2026-0412 : un simple oubli ?',
  blocks: [
    paragraph(
      'Sauf erreur de notre part, la facture ci-dessous est arrivée à échéance et son règlement ne nous est pas encore parvenu. Il s’agit sans doute d’un simple oubli : nous vous remercions de bien vouloir procéder au virement dès réception de cette lettre.',
    ),
    items([['F-2026-0412', '05/10/2026', '04/11/2026', '19 jours', 1_284_50n]], 'Total à régler'),
    paragraph(
      'Si un point de cette facture vous pose question, ou si une autre date ou un règlement en plusieurs fois vous arrangerait, dites-le-nous : nous trouverons une solution ensemble. Et si votre virement est déjà parti, ne tenez pas compte de cette lettre.',
    ),
    payment(1_284_50n),
  ],
  closing: 'Nous vous remercions de votre confiance et vous prions d’agréer, Madame, Monsieur, nos salutations les meilleures.',
};

const THREE: readonly (readonly [string, string, string, string, bigint])[] = [
  ['F-2026-0371', '07/09/2026', '07/10/2026', '47 jours', 3_960_00n],
  ['F-2026-0398', '22/09/2026', '22/10/2026', '32 jours', 712_80n],
  ['F-2026-0412', '05/10/2026', '04/11/2026', '19 jours', 1_284_50n],
];

/** A second reminder, firm, for three invoices. */
export const SECOND_REMINDER: Message = {
  ...BASE,
  wording: 'second-reminder',
  tone: 'firm',
  severity: 2,
  reference: 'R-2026-000124',
  subject: 'Deuxième relance : trois factures restent impayées',
  blocks: [
    paragraph(
      'Malgré notre lettre du 6 novembre 2026, les trois factures ci-dessous restent impayées. Nous vous demandons de les régler au plus tard le 8 décembre 2026, ou de nous indiquer par écrit la date à laquelle nous pouvons compter sur votre virement.',
    ),
    items(THREE, 'Total à régler avant le 8 décembre 2026'),
    paragraph(
      'Si une difficulté passagère vous empêche de tout régler en une fois, nous sommes prêts à convenir avec vous d’un échéancier ; un mot ou un appel au 04 72 00 00 18 suffit.',
    ),
    payment(5_957_30n),
  ],
};

const CLAIM: Block = {
  kind: 'claim',
  title: 'Décompte des sommes dues au 23 novembre 2026',
  headers: ['Nature', 'Période', 'Taux', 'Montant'],
  rows: [
    ['Facture F-2026-0371, principal', '', '', 3_960_00n],
    ['Pénalités de retard', 'du 08/10/2026 au 23/11/2026, 47 jours', '12,40 %', 63_23n],
    ['Indemnité forfaitaire de recouvrement', '', '', 40_00n],
    ['Facture F-2026-0398, principal', '', '', 712_80n],
    ['Pénalités de retard', 'du 23/10/2026 au 23/11/2026, 32 jours', '12,40 %', 7_75n],
    ['Indemnité forfaitaire de recouvrement', '', '', 40_00n],
    ['Facture F-2026-0412, principal', '', '', 1_284_50n],
    ['Pénalités de retard', 'du 05/11/2026 au 23/11/2026, 19 jours', '12,40 %', 8_29n],
    ['Indemnité forfaitaire de recouvrement', '', '', 40_00n],
  ].map(([label, period, rate, cents]) => ({ label, period, rate, amount: euros(cents as bigint), cents }) as ClaimRow),
  totals: [
    ['Principal', 5_957_30n] as const,
    ['Pénalités de retard', 79_27n] as const,
    ['Indemnités forfaitaires', 120_00n] as const,
    ['Total dû au 23 novembre 2026', 6_156_57n] as const,
  ].map(([label, cents]) => ({ label, amount: euros(cents), cents })),
  notes: [
    'Pénalités : article L441-10 II du code de commerce, taux de refinancement de la Banque centrale européenne majoré de dix points, du lendemain de l’échéance au jour du paiement.',
    'Indemnité forfaitaire : article D441-5 du code de commerce, 40 € par facture payée en retard.',
  ],
};

/** A formal notice to a business, registered, with the claim drawn up. */
export const FORMAL_NOTICE: Message = {
  ...BASE,
  wording: 'formal-notice',
  tone: 'formal',
  severity: 3,
  reference: 'R-2026-000125',
  postalNotice: 'Lettre recommandée avec accusé de réception',
  subject: 'Mise en demeure de payer la somme de 6 156,57 €',
  blocks: [
    paragraph(
      'Nos relances des 6 et 16 novembre 2026 sont restées sans réponse. Les factures reprises au décompte ci-dessous demeurent impayées, alors que les travaux ont été réceptionnés sans réserve.',
    ),
    paragraph(
      'Par la présente, nous vous mettons en demeure de nous régler la somme de 6 156,57 € dans un délai de huit jours à compter de la réception de cette lettre.',
      true,
    ),
    CLAIM,
    paragraph(
      'Les pénalités continuent de courir jusqu’au paiement complet. À défaut de règlement dans ce délai, nous pourrions saisir la juridiction compétente, notamment par requête en injonction de payer, et vous réclamer les frais de justice. Nous restons disposés à examiner toute proposition sérieuse de règlement amiable.',
    ),
    payment(6_156_57n),
  ],
};

/** A formal notice to a consumer: statutory interest only, no recovery fee, the mediator named. */
export const CONSUMER_NOTICE: Message = {
  ...BASE,
  wording: 'formal-notice',
  tone: 'formal',
  severity: 3,
  reference: 'R-2026-000126',
  recipient: {
    name: 'Madame Hélène Garnier-Lefèvre',
    email: null,
    phone: null,
    address: {
      lines: ['Résidence Les Tilleuls, bâtiment C', 'Appartement 14', '112, avenue du Général-Leclerc'],
      postcode: '69100',
      city: 'Villeurbanne',
      country: 'FR',
    },
  },
  postalNotice: 'Lettre recommandée avec accusé de réception',
  subject: 'Mise en demeure de payer la facture F-2026-0333',
  greeting: 'Madame,',
  blocks: [
    paragraph('Malgré deux rappels, la facture ci-dessous n’est pas réglée à ce jour.'),
    items([['F-2026-0333', '28/08/2026', '27/09/2026', '57 jours', 864_00n]], 'Total à régler'),
    paragraph('Nous vous mettons en demeure de nous régler cette somme au plus tard le 8 décembre 2026.', true),
    paragraph(
      'L’intérêt au taux légal court à compter de la réception de la présente (articles 1231-6 et 1344-1 du code civil). Aucun frais ne vous est réclamé pour cette lettre. Si vous rencontrez une difficulté, contactez-nous : un échéancier est possible.',
    ),
    payment(864_00n),
  ],
  closing: 'Nous vous prions d’agréer, Madame, l’expression de nos salutations distinguées.',
  mentions: [...MENTIONS, 'Médiateur de la consommation : Médiation Exemple, 1 place de la Comédie, 69001 Lyon'],
};

/** A reminder to a public body. */
export const PUBLIC_BODY: Message = {
  ...BASE,
  wording: 'second-reminder',
  tone: 'courteous-firm',
  severity: 2,
  reference: 'R-2026-000127',
  recipient: {
    name: 'Commune de Saint-Genis-sur-Menthon',
    email: null,
    phone: null,
    address: {
      lines: ['Service des finances', 'Hôtel de ville', '1 place de la Mairie', 'BP 12'],
      postcode: '01380',
      city: 'Saint-Genis-sur-Menthon Cedex',
      country: 'FR',
    },
  },
  subject: 'Facture F-2026-0299 : délai de paiement dépassé',
  blocks: [
    paragraph(
      'La facture ci-dessous, déposée sur Chorus Pro le 25 août 2026, n’a pas été mise en paiement dans le délai de trente jours prévu à l’article R2192-10 du code de la commande publique.',
    ),
    items([['F-2026-0299', '25/08/2026', '24/09/2026', '60 jours', 18_450_00n]], 'Total à régler'),
    paragraph(
      'Nous vous remercions de bien vouloir la faire mandater, ou de nous préciser le motif et la date d’une éventuelle suspension du délai. Nous rappelons que les intérêts moratoires et l’indemnité forfaitaire de 40 € sont dus de plein droit et sans formalité (articles L2192-13 et D2192-35).',
    ),
    payment(18_450_00n),
  ],
};
