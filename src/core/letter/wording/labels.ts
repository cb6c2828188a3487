import type { Language } from '../../base/text.ts';
import type { Severity } from '../../case/contact.ts';
import type { Tone } from '../../dunning/scenario.ts';
import type { DebtorKind } from '../../receivable/party.ts';

/** The small words around the texts: tables, accounts, formulas. Typeset when they are used. */
export type Labels = {
  readonly colon: string;
  readonly greeting: { readonly [tone in Tone]: string };
  readonly closing: { readonly [tone in Tone]: string };
  readonly registeredLetter: string;
  readonly items: {
    /** Titles choose between one and several, as the texts do. */
    readonly title: string;
    readonly informationTitle: string;
    readonly headers: readonly string[];
    readonly courtesyHeaders: readonly string[];
    readonly informationHeaders: readonly string[];
    readonly total: string;
    readonly otherTotal: string;
    readonly creditNote: string;
    readonly onAccount: string;
    readonly onAccountOf: string;
    /** How far an invoice has got, in words; the last one when it has got further than the message itself. */
    readonly reached: { readonly [severity in Severity]: string };
    readonly notReached: string;
    readonly elsewhere: string;
  };
  readonly claim: {
    readonly title: string;
    readonly headers: readonly string[];
    readonly invoice: string;
    /** Of an invoice on which something was laid: its lines follow. */
    readonly invoiceFromStart: string;
    readonly leaving: string;
    readonly inclTax: string;
    readonly issued: string;
    readonly wasDue: string;
    readonly interest: { readonly [kind in DebtorKind]: string };
    readonly on: string;
    readonly from: string;
    readonly to: string;
    readonly fee: string;
    readonly total: string;
    readonly principal: string;
    readonly credits: string;
    readonly fees: string;
    /** Where the rate comes from. */
    readonly rateOf: { readonly contract: string; readonly business: string; readonly consumer: string; readonly 'public-body': string };
    readonly dayCount: string;
    readonly allocated: string;
    /** How much more the principal is than what is open, and what is open. */
    readonly beyondBooks: string;
    readonly feeArticle: { readonly business: string; readonly 'public-body': string };
    readonly feeNote: string;
  };
  readonly payment: {
    readonly title: string;
    readonly holder: string;
    readonly iban: string;
    readonly bic: string;
    readonly amount: string;
    readonly reference: string;
    readonly scan: string;
  };
  readonly page: { readonly title: string; readonly text: string; readonly open: string; readonly scan: string };
  readonly list: { readonly and: string; readonly others: string };
  readonly days: { readonly one: string; readonly many: string; readonly ahead: string; readonly today: string };
  readonly reach: { readonly reply: string; readonly email: string; readonly phone: string };
  readonly mentions: { readonly capital: string; readonly siren: string; readonly rcs: string; readonly vat: string };
  readonly email: { readonly reference: string; readonly toPay: string; readonly qrCode: string };
};

const FRENCH: Labels = {
  colon: '\u00a0:',
  greeting: {
    warm: 'Bonjour,',
    friendly: 'Bonjour,',
    'courteous-firm': 'Bonjour,',
    firm: 'Madame, Monsieur,',
    formal: 'Madame, Monsieur,',
  },
  closing: {
    warm: 'Merci encore de votre confiance, et excellente journée.',
    friendly: 'Merci d’avance, et bien cordialement.',
    'courteous-firm': 'En vous remerciant de votre attention, nous vous adressons nos cordiales salutations.',
    firm: 'Comptant sur votre réponse, nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.',
    formal: 'Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
  },
  registeredLetter: 'Lettre recommandée avec avis de réception',
  items: {
    title: '[[Facture concernée|Factures concernées]]',
    informationTitle: '[[Autre facture|Autres factures]], pour information',
    headers: ['Facture', 'Émise le', 'Échéance', 'Retard', 'Reste dû'],
    courtesyHeaders: ['Facture', 'Émise le', 'Échéance', 'Délai', 'À régler'],
    informationHeaders: ['Facture', 'Émise le', 'Échéance', 'Suivi', 'Reste dû'],
    total: 'Total',
    otherTotal: 'Total pour information',
    creditNote: 'Avoir {}, à déduire',
    onAccount: 'Règlement reçu {}, à déduire',
    onAccountOf: 'Règlement reçu le {}, à déduire',
    reached: { 0: 'Annoncée', 1: 'Premier rappel', 2: 'Rappel écrit', 3: 'Mise en demeure', 4: 'Suivie séparément' },
    notReached: 'Pas de rappel',
    elsewhere: 'Suivie séparément',
  },
  claim: {
    title: 'Décompte de la somme due',
    headers: ['Élément', 'Base et période', 'Taux annuel', 'Montant'],
    invoice: 'Facture {}, reste dû en principal',
    invoiceFromStart: 'Facture {}, principal',
    leaving: 'reste dû en principal {}',
    inclTax: '{} TTC',
    issued: 'émise le {}',
    wasDue: 'échue le {}',
    interest: {
      business: 'Pénalités de retard',
      consumer: 'Intérêts au taux légal',
      'public-body': 'Intérêts moratoires',
      unknown: 'Intérêts',
    },
    on: 'sur {}',
    from: 'du {}',
    to: 'au {}',
    fee: 'Indemnité forfaitaire pour frais de recouvrement',
    total: 'Total dû au {}',
    principal: 'Principal',
    credits: 'Avoirs et règlements à déduire',
    fees: 'Indemnités forfaitaires',
    rateOf: {
      contract: 'taux prévu par nos conditions de règlement',
      business: 'taux de refinancement de la Banque centrale européenne du 1er janvier ou du 1er juillet, majoré de 10 points',
      consumer: 'taux d’intérêt légal de chaque semestre',
      'public-body':
        'taux de refinancement de la Banque centrale européenne du semestre où les intérêts ont commencé à courir, majoré de 8 points',
    },
    dayCount: 'Intérêts = base × taux annuel × nombre de jours / 365, arrondis au centime pour chaque période.',
    allocated:
      'Vos règlements partiels ont d’abord été imputés sur les intérêts échus (article 1343-1 du Code civil), puis sur le principal.',
    beyondBooks: 'Le principal dépasse donc de {} le reste dû des factures ({}) : cette part de vos règlements a payé des intérêts.',
    feeArticle: {
      business: 'articles L441-10 et D441-5 du Code de commerce',
      'public-body': 'articles L2192-13 et D2192-35 du Code de la commande publique',
    },
    feeNote: 'Indemnité forfaitaire : {}, une fois par facture payée en retard, sans TVA.',
  },
  payment: {
    title: 'Pour régler par virement',
    holder: 'Titulaire',
    iban: 'IBAN',
    bic: 'BIC',
    amount: 'Montant',
    reference: 'Référence à indiquer',
    scan: 'À scanner avec votre application bancaire',
  },
  page: {
    title: 'Pour nous répondre en ligne',
    text: 'Sur votre page, sans compte ni mot de passe : vos factures, une date de règlement, un échéancier, une contestation, un règlement déjà fait. Ce lien vous est propre : ne le transmettez pas.',
    open: 'Ouvrir votre page',
    scan: 'À scanner pour ouvrir votre page',
  },
  list: { and: ' et ', others: '{} autres' },
  days: { one: '1 jour', many: '{} jours', ahead: 'dans {}', today: 'aujourd’hui' },
  reach: { reply: 'en répondant à ce message', email: 'par e-mail à {}', phone: ' ou par téléphone au {}' },
  mentions: { capital: 'au capital de {}', siren: 'SIREN {}', rcs: 'RCS {}', vat: 'TVA {}' },
  email: { reference: 'Référence à rappeler', toPay: 'À régler', qrCode: 'code QR' },
};

const ENGLISH: Labels = {
  colon: ':',
  greeting: {
    warm: 'Hello,',
    friendly: 'Hello,',
    'courteous-firm': 'Hello,',
    firm: 'Dear Sir or Madam,',
    formal: 'Dear Sir or Madam,',
  },
  closing: {
    warm: 'Thank you again for your trust, and have a very good day.',
    friendly: 'Many thanks, and kind regards.',
    'courteous-firm': 'Thank you for your attention. With our kind regards,',
    firm: 'We look forward to your reply. Yours faithfully,',
    formal: 'Yours faithfully,',
  },
  registeredLetter: 'Registered letter with acknowledgement of receipt',
  items: {
    title: '[[Invoice|Invoices]] concerned',
    informationTitle: '[[Other invoice|Other invoices]], for information',
    headers: ['Invoice', 'Issued', 'Due', 'Overdue', 'Left to pay'],
    courtesyHeaders: ['Invoice', 'Issued', 'Due', 'Time left', 'To pay'],
    informationHeaders: ['Invoice', 'Issued', 'Due', 'Follow-up', 'Left to pay'],
    total: 'Total',
    otherTotal: 'Total for information',
    creditNote: 'Credit note {}, to deduct',
    onAccount: 'Payment received {}, to deduct',
    onAccountOf: 'Payment received on {}, to deduct',
    reached: { 0: 'Announced', 1: 'First reminder', 2: 'Written reminder', 3: 'Formal notice', 4: 'Followed up separately' },
    notReached: 'No reminder',
    elsewhere: 'Followed up separately',
  },
  claim: {
    title: 'How the sum is made up',
    headers: ['Item', 'Base and period', 'Yearly rate', 'Amount'],
    invoice: 'Invoice {}, principal left to pay',
    invoiceFromStart: 'Invoice {}, principal',
    leaving: 'principal left to pay {}',
    inclTax: '{} incl. VAT',
    issued: 'issued on {}',
    wasDue: 'due on {}',
    interest: {
      business: 'Late-payment interest',
      consumer: 'Interest at the legal rate',
      'public-body': 'Late-payment interest',
      unknown: 'Interest',
    },
    on: 'on {}',
    from: 'from {}',
    to: 'to {}',
    fee: 'Fixed sum for recovery costs',
    total: 'Total due on {}',
    principal: 'Principal',
    credits: 'Credits to deduct',
    fees: 'Fixed sums',
    rateOf: {
      contract: 'the rate of our terms of payment',
      business: 'the European Central Bank’s refinancing rate of 1 January or 1 July, plus 10 points',
      consumer: 'the legal interest rate of each half-year',
      'public-body': 'the European Central Bank’s refinancing rate of the half-year in which interest began to run, plus 8 points',
    },
    dayCount: 'Interest = base × yearly rate × number of days / 365, rounded to the cent for each period.',
    allocated:
      'Your part payments were first set against the interest accrued (article 1343-1 of the French Civil Code), then against the principal.',
    beyondBooks: 'The principal is therefore {} more than what is open of the invoices ({}): that part of your payments paid interest.',
    feeArticle: {
      business: 'articles L441-10 and D441-5 of the French Commercial Code',
      'public-body': 'articles L2192-13 and D2192-35 of the French Public Procurement Code',
    },
    feeNote: 'Fixed sum: {}, once for each invoice paid late, without VAT.',
  },
  payment: {
    title: 'To pay by bank transfer',
    holder: 'Account holder',
    iban: 'IBAN',
    bic: 'BIC',
    amount: 'Amount',
    reference: 'Reference to quote',
    scan: 'Scan with your banking app',
  },
  page: {
    title: 'To answer us online',
    text: 'On your page, without account or password: your invoices, a date of payment, instalments, a dispute, a payment already made. This link is yours alone: do not pass it on.',
    open: 'Open your page',
    scan: 'Scan to open your page',
  },
  list: { and: ' and ', others: '{} others' },
  days: { one: '1 day', many: '{} days', ahead: 'in {}', today: 'today' },
  reach: { reply: 'by replying to this message', email: 'by e-mail at {}', phone: ' or by phone on {}' },
  mentions: { capital: 'with a share capital of {}', siren: 'SIREN {}', rcs: 'RCS {}', vat: 'VAT {}' },
  email: { reference: 'Reference to quote', toPay: 'To pay', qrCode: 'QR code' },
};

export function labelsIn(language: Language): Labels {
  return language === 'fr' ? FRENCH : ENGLISH;
}

/** Puts a value where a label says `{}`. */
export function put(label: string, value: string): string {
  return label.replace('{}', () => value);
}
