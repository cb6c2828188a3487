import type { DebtorKind } from '../receivable/party.ts';

type Charged = 'waived-if-kept' | 'reserved';

const french = {
  subject: 'Accord d’échéancier et reconnaissance de dette',
  parties: (creditor: string, debtor: string, agency: string | null) =>
    `Entre ${creditor}, le créancier,${agency === null ? '' : ` représenté par ${agency}, qu’il a chargé par écrit de recouvrer et de recevoir pour son compte,`} et ${debtor}, le débiteur, il est convenu ce qui suit.`,
  debt: (figures: string, words: string) =>
    `1. Dette. Le débiteur reconnaît devoir au créancier la somme de ${figures} (${words}), toutes taxes comprises, au titre des factures suivantes.`,
  invoices: 'Factures concernées',
  invoiceHeaders: ['Facture', 'Dates', '', 'Reste dû'],
  dates: (issued: string | null, due: string | null) =>
    [issued === null ? '' : `émise le ${issued}`, due === null ? '' : `échue le ${due}`].filter(Boolean).join(', '),
  total: 'Total',
  payment: (account: string | null) =>
    `2. Règlement. Cette somme est réglée aux dates suivantes${account === null ? '' : `, par virement au compte ${account}`}, en rappelant les numéros de facture. Chaque versement s’impute sur l’échéance la plus ancienne.`,
  schedule: 'Échéancier',
  scheduleHeaders: ['Échéance', 'Au plus tard le', '', 'Montant'],
  instalment: (at: number) => `N° ${at}`,
  acceleration: (days: number) =>
    `3. Déchéance du terme. Si une échéance reste impayée et qu’un avertissement écrit reste sans effet pendant ${days} jours, tout le solde devient exigible, sans autre formalité.`,
  charges: {
    business: {
      'waived-if-kept':
        '4. Pénalités de retard et indemnité forfaitaire. Si l’échéancier est respecté jusqu’à son terme, le créancier y renonce pour ces factures. Sinon, elles restent dues comme si l’échéancier n’avait pas été accordé (C. com. L441-10).',
      reserved:
        '4. Pénalités de retard et indemnité forfaitaire. Elles ne sont pas comprises dans l’échéancier et restent dues pour ces factures (C. com. L441-10).',
    },
    others: {
      'waived-if-kept':
        '4. Intérêts. L’échéancier est accordé sans frais ni intérêts. S’il n’est pas respecté, les intérêts prévus par la loi restent dus.',
      reserved: '4. Intérêts. L’échéancier est accordé sans frais. Les intérêts prévus par la loi ne sont pas compris dans l’échéancier.',
    },
  },
  effect:
    '5. Effets. Tant que l’échéancier est respecté, le créancier ne relance pas ces factures. Cet accord n’est pas un titre exécutoire ; il vaut reconnaissance de la dette et interrompt la prescription (C. civ. 2240).',
  mention: (creditor: string, words: string, figures: string) =>
    `6. Mention à écrire par le débiteur lui-même (C. civ. 1376) : « Je reconnais devoir à ${creditor} la somme de ${words} (${figures}). »`,
  blank: '……………………………………………………………………………………………………………………',
  made: 'Fait à …………………………………, le …………………………………, en deux exemplaires, un pour chacun.',
  forCreditor: 'Pour le créancier, date et signature :',
  forDebtor: 'Le débiteur, nom, qualité et signature :',
};

const english: typeof french = {
  subject: 'Payment plan and acknowledgement of debt',
  parties: (creditor, debtor, agency) =>
    `Between ${creditor}, the creditor,${agency === null ? '' : ` represented by ${agency}, which it charged in writing to collect and to receive for it,`} and ${debtor}, the debtor, it is agreed as follows.`,
  debt: (figures, words) =>
    `1. Debt. The debtor acknowledges owing the creditor the sum of ${figures} (${words}), VAT included, under the following invoices.`,
  invoices: 'Invoices concerned',
  invoiceHeaders: ['Invoice', 'Dates', '', 'Open'],
  dates: (issued, due) => [issued === null ? '' : `issued ${issued}`, due === null ? '' : `due ${due}`].filter(Boolean).join(', '),
  total: 'Total',
  payment: (account) =>
    `2. Payment. This sum is paid on the following days${account === null ? '' : `, by transfer to account ${account}`}, quoting the invoice numbers. Each payment counts towards the oldest instalment.`,
  schedule: 'Schedule',
  scheduleHeaders: ['Instalment', 'No later than', '', 'Amount'],
  instalment: (at) => `No. ${at}`,
  acceleration: (days) =>
    `3. Acceleration. If an instalment stays unpaid and a written warning has no effect for ${days} days, the whole balance falls due without further formality.`,
  charges: {
    business: {
      'waived-if-kept':
        '4. Late-payment interest and flat fee. If the plan is kept to its end, the creditor gives them up for these invoices. Otherwise they stay owed as if the plan had not been granted (C. com. L441-10).',
      reserved: '4. Late-payment interest and flat fee. They are no part of the plan and stay owed for these invoices (C. com. L441-10).',
    },
    others: {
      'waived-if-kept':
        '4. Interest. The plan is granted without cost or interest. If it is not kept, interest as laid down by law stays owed.',
      reserved: '4. Interest. The plan is granted without cost. Interest as laid down by law is no part of the plan.',
    },
  },
  effect:
    '5. Effect. As long as the plan is kept, the creditor does not remind of these invoices. This agreement is no enforceable title; it acknowledges the debt and interrupts the limitation period (C. civ. 2240).',
  mention: (creditor, words, figures) =>
    `6. To be written by the debtor in person (C. civ. 1376): “I acknowledge owing ${creditor} the sum of ${words} (${figures}).”`,
  blank: '……………………………………………………………………………………………………………………',
  made: 'Made in …………………………………, on …………………………………, in two copies, one for each.',
  forCreditor: 'For the creditor, date and signature:',
  forDebtor: 'The debtor, name, capacity and signature:',
};

export const AGREEMENT_WORDS = { fr: french, en: english } as const;

/** Interest and fee of traders and of everybody else have their own paragraph. */
export function chargesText(kind: DebtorKind, charges: Charged, language: 'fr' | 'en'): string {
  return AGREEMENT_WORDS[language].charges[kind === 'business' ? 'business' : 'others'][charges];
}
