import { EUR, type Money } from '../base/money.ts';
import { Refusal } from '../base/refusal.ts';
import { formatMoney, type Language } from '../base/text.ts';
import type { CreditorProfile } from '../receivable/party.ts';
import { creditorReference, inFours } from './creditor-reference.ts';
import { epcPayload, isIban } from './epc-qr.ts';
import type { PaymentBlock } from './message.ts';
import { labelsIn } from './wording/labels.ts';

/**
 * How to pay a sum: the account of its currency, the amount, the reference, and the code to scan where one can be made.
 * @throws Refusal `no-account-for-currency`, `wrong-iban`, `no-payment-reference`
 */
export function paymentBlock(creditor: CreditorProfile, amount: Money, caseNumber: string, language: Language): PaymentBlock {
  const account = creditor.accounts.find(({ currency }) => currency === amount.currency);
  if (!account) {
    throw new Refusal('no-account-for-currency', `There is no bank account in ${amount.currency}: enter one in the creditor’s profile.`, {
      currency: amount.currency,
    });
  }
  const iban = account.iban.replace(/\s/g, '').toUpperCase();
  if (amount.currency === EUR && !isIban(iban))
    throw new Refusal('wrong-iban', `The IBAN of the euro account is mistyped (its check digits disagree): correct it.`, {
      currency: amount.currency,
    });
  const reference = creditorReference(caseNumber);
  if (reference === null)
    throw new Refusal('no-payment-reference', `No payment reference can be made from "${caseNumber}": use up to 21 letters and digits.`);
  const { title, ...labels } = labelsIn(language).payment;
  return {
    title,
    holder: account.holder,
    iban: isIban(iban) ? inFours(iban) : account.iban,
    bic: account.bic,
    amount,
    amountText: formatMoney(amount, language),
    reference: inFours(reference),
    labels,
    qrPayload: epcPayload({ holder: account.holder, iban, bic: account.bic, amount, reference, note: caseNumber }),
  };
}
