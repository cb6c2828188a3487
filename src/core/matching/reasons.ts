import type { Day } from '../base/day.ts';
import { type Currency, money } from '../base/money.ts';
import { formatDay, formatMoney, type Language } from '../base/text.ts';

/** Why a line is understood as it is, or why it is left to a person: a code and what makes it particular. */
export type Reason = {
  readonly code: ReasonCode;
  /** Number of an item of ours. */
  readonly number?: string;
  /** What the payer or the bank wrote. */
  readonly written?: string;
  readonly cents?: bigint;
  readonly count?: number;
  readonly day?: Day;
};

export type ReasonCode = keyof typeof SENTENCES;

/** French, then English; `{…}` are the values of the reason. */
const SENTENCES = {
  // What speaks for an explanation.
  'number-quoted': ['Le libellé cite la facture {number} (« {written} »).', 'The text quotes invoice {number} (“{written}”).'],
  'reference-checked': [
    'La référence {written} est celle de {number}, clé vérifiée.',
    'Reference {written} is that of {number}, check digits agree.',
  ],
  'number-mistyped': [
    '« {written} » n’existe pas ; à une faute de frappe près, c’est {number}.',
    '“{written}” does not exist; but for one slip it is {number}.',
  ],
  'number-cut': ['La banque a coupé « {written} », début de {number}.', 'The bank cut off “{written}”, the beginning of {number}.'],
  'payer-iban': ['Le compte du payeur est celui du client.', 'The payer’s account is the customer’s.'],
  'payer-reference': [
    'Le libellé cite la référence d’un de nos courriers à ce client.',
    'The text quotes the reference of one of our messages to this customer.',
  ],
  'payer-mandate': ['Le mandat de prélèvement est celui du client.', 'The direct-debit mandate is the customer’s.'],
  'payer-remembered': ['Ce payeur a déjà été rapproché de ce client.', 'This payer has been matched with this customer before.'],
  'payer-name': ['Le nom du payeur est celui du client.', 'The payer’s name is the customer’s.'],
  'payer-like': ['Le nom du client se retrouve dans le libellé.', 'The customer’s name is found in the text.'],
  'amount-exact': ['Le montant {cents} est exact.', 'The amount of {cents} is exact.'],
  'sum-exact': ['La somme des {count} pièces fait exactement {cents}.', 'The {count} items add up to exactly {cents}.'],
  'credit-deducted': ['L’avoir {number} est déduit ({cents}).', 'Credit note {number} is deducted ({cents}).'],
  'discount-taken': ['Escompte de {cents} sur {number}, payé avant le {day}.', 'Discount of {cents} on {number}, paid by {day}.'],
  'discount-announced': ['Le payeur annonce un escompte.', 'The payer announces a discount.'],
  'small-difference': ['Écart de {cents} sur {number}, dans la tolérance.', 'Difference of {cents} on {number}, within tolerance.'],
  'bank-fee': ['Il manque {cents} : frais des banques, sans doute.', '{cents} is missing: bank charges, probably.'],
  'card-commission': ['Commission de {cents} retenue.', 'Commission of {cents} kept back.'],
  'part-payment': ['Paiement partiel de {number}, il reste {cents}.', 'Part payment of {number}, {cents} is left.'],
  'paid-too-much': ['{cents} de trop, à garder en compte.', '{cents} too much, to be kept on account.'],
  'charges-paid': ['{cents} de pénalités et indemnités payées.', '{cents} of late-payment charges paid.'],
  'whole-balance': ['Tout ce que doit le client.', 'All that the customer owes.'],
  'all-due': ['Tout ce qui était échu au {day}.', 'All that was due on {day}.'],
  'batch-counted': ['La remise compte {count} opérations.', 'The batch holds {count} operations.'],
  'return-of': ['Annule le paiement de {cents} du {day}.', 'Undoes the payment of {cents} of {day}.'],
  'payout-of-provider': [
    'Virement du prestataire de paiement : les paiements qu’il regroupe sont déjà connus un par un.',
    'Payout of the payment provider: the payments in it are known one by one already.',
  ],
  'remittance-of-professional': [
    'Vient d’un professionnel à qui des créances sont confiées : dites de quel dossier.',
    'Comes from a professional who has claims of yours: say for which of them.',
  ],
  // What speaks against being certain.
  'online-differs': [
    'Paiement en ligne qui n’est pas celui qui était demandé (montant, devise ou référence).',
    'An online payment that is not the one asked for (amount, currency or reference).',
  ],
  'several-explanations': ['Plusieurs explications conviennent ({count}).', 'Several explanations fit ({count}).'],
  'search-cut': ['Trop de combinaisons pour être sûr qu’il n’y en a qu’une.', 'Too many combinations to be sure that there is only one.'],
  'not-natural': [
    'La somme convient, mais rien ne dit que ces pièces sont visées.',
    'The sum fits, but nothing says that these items are meant.',
  ],
  'like-another-number': ['{number}, du même montant, s’écrit presque pareil.', '{number}, of the same amount, is written almost alike.'],
  'common-amount': ['Ce montant est celui de {count} pièces ou plus.', '{count} items or more have this amount.'],
  'payer-is-another': ['Le payeur est un autre client.', 'The payer is another customer.'],
  'payer-unknown': ['Rien ne dit qui paie.', 'Nothing says who pays.'],
  'payer-shared': [
    'Ce payeur paie pour plusieurs clients, ou plusieurs portent ce nom.',
    'This payer pays for several customers, or several bear this name.',
  ],
  'number-of-another': ['{number} est à un autre client que le payeur.', '{number} belongs to another customer than the payer.'],
  'number-unknown': ['« {written} » n’est pas une pièce connue.', '“{written}” is no known item.'],
  'number-settled': ['{number} est déjà soldée.', '{number} is settled already.'],
  'number-unsure': [
    '« {written} » peut être autre chose qu’un numéro de facture.',
    '“{written}” may be something else than an invoice number.',
  ],
  'others-open': ['D’autres pièces du client sont ouvertes.', 'Other items of the customer are open.'],
  'others-fit': ['D’autres pièces du client feraient le compte.', 'Other items of the customer would make up the sum.'],
  'foreign-transfer': ['Virement international : change ou frais possibles.', 'International transfer: exchange or charges are possible.'],
  'amount-alone': ['Seul le montant concorde.', 'Only the amount agrees.'],
  'amount-differs': ['Le montant ne correspond à rien d’exact.', 'The amount fits nothing exactly.'],
  'batch-without-details': ['Remise sans détail.', 'A batch without details.'],
  'batch-unexplained': [
    'Opérations de la remise qui restent à expliquer : {count}.',
    'Operations of the batch that are not explained: {count}.',
  ],
  'batch-sum-differs': ['Le détail de la remise ne fait pas son montant.', 'The details of the batch do not add up to it.'],
  'return-original-unknown': ['Rejet d’un paiement qui n’est pas connu.', 'Return of a payment that is not known.'],
  'taken-back': ['Une personne l’a annulée : c’est à elle de dire.', 'A person took it back: it is for a person to say.'],
  'in-books-perhaps': [
    'La comptabilité importée va jusqu’à ce jour : cette opération y est peut-être déjà.',
    'The imported books go to this day: it may be in them already.',
  ],
  'paid-before-issue': ['La facture est postérieure au règlement.', 'The invoice is later than the payment.'],
  'offer-in-part': [
    'L’offre vaut pour plusieurs factures ensemble : ce règlement ne les couvre pas toutes.',
    'The offer is for several invoices together: this payment does not cover all of them.',
  ],
  'offer-changed': [
    'L’offre accordée ne vaut plus telle quelle : une de ses factures est contestée, ou a été soldée ou diminuée autrement que par un règlement à temps.',
    'The offer that was granted no longer stands as it was: one of its invoices is contested, or was settled or lowered by something else than a payment in time.',
  ],
  'return-part': ['Rejet d’une partie seulement.', 'Return of a part only.'],
  // Nothing to propose.
  'nothing-open': ['Ce client n’a rien d’ouvert : à garder en compte.', 'This customer has nothing open: to be kept on account.'],
  'other-currency': ['La pièce est dans une autre devise.', 'The item is in another currency.'],
  'no-clue': ['Aucun indice.', 'No clue.'],
  'money-out': ['Sortie d’argent qui n’annule aucun paiement reçu.', 'Money out that undoes no payment received.'],
  'fee-of-bank': ['Frais de la banque.', 'A charge of the bank.'],
  'interest-of-bank': ['Intérêts de la banque.', 'Interest of the bank.'],
  'ours-returned': ['Un de nos propres paiements revient.', 'A payment of our own comes back.'],
  'zero-amount': ['Montant nul.', 'No amount.'],
} as const;

/** The same where what was written is not kept: words of a bank line are personal data. */
const WITHOUT_WORDS: Partial<Record<ReasonCode, readonly [string, string]>> = {
  'number-quoted': ['Le libellé cite la facture {number}.', 'The text quotes invoice {number}.'],
  'reference-checked': [
    'Le libellé cite la référence de {number}, clé vérifiée.',
    'The text quotes the reference of {number}, check digits agree.',
  ],
  'number-mistyped': ['Le libellé cite {number}, à une faute de frappe près.', 'The text quotes {number}, but for one slip.'],
  'number-cut': [
    'Le libellé, coupé par la banque, cite le début de {number}.',
    'The text, cut by the bank, quotes the beginning of {number}.',
  ],
  'number-unknown': ['Le libellé cite une pièce inconnue.', 'The text quotes an unknown item.'],
  'number-unsure': [
    'Le libellé cite ce qui peut être autre chose qu’un numéro de facture.',
    'The text quotes what may be something else than an invoice number.',
  ],
};

/** A plain sentence for a person. */
export function reasonText(reason: Reason, language: Language, currency: Currency): string {
  const [french, english] = (reason.written === undefined ? WITHOUT_WORDS[reason.code] : undefined) ?? SENTENCES[reason.code];
  const values: Readonly<Record<string, string>> = {
    number: reason.number ?? '',
    written: reason.written ?? '',
    cents: reason.cents === undefined ? '' : formatMoney(money(reason.cents, currency), language),
    count: String(reason.count ?? ''),
    day: reason.day === undefined ? '' : formatDay(reason.day, language),
  };
  return (language === 'fr' ? french : english).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
