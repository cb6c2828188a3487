import type { Day } from '../base/day.ts';
import { EUR } from '../base/money.ts';
import { formatDay } from '../base/text.ts';
import { oneLine } from '../letter/foreign-text.ts';
import { mentionsOf } from '../letter/mentions.ts';
import type { CreditorProfile, PostalAddress } from '../receivable/party.ts';
import type { PrintedSheet } from './paper.ts';
import { addressText } from './parties.ts';
import { amountText, column } from './sums.ts';

export type ReceiptTold = {
  readonly receipt: number;
  /** The day of the payment, and the day of the paper. */
  readonly paidOn: Day;
  readonly on: Day;
  readonly cents: bigint;
  readonly agency: CreditorProfile;
  readonly client: CreditorProfile;
  readonly debtor: { readonly name: string; readonly address: PostalAddress | null };
  /** On what it was laid; together less than the payment where a part is on account. */
  readonly laid: readonly { readonly number: string; readonly cents: bigint }[];
};

/**
 * What whoever pays a collection agency is given for the payment.
 * @law CPCE R124-6
 * @effect 2012-06-01
 */
export function receiptPaper({ receipt, paidOn, on, cents, agency, client, debtor, laid }: ReceiptTold): PrintedSheet {
  const sender = [agency.name, ...agency.address.lines, `${agency.address.postcode} ${agency.address.city}`, agency.email];
  const amount = amountText(cents, EUR);
  return {
    title: `Quittance n° ${receipt}`,
    subtitle: 'Paiement reçu pour le compte du créancier (CPCE R124-6)',
    addressee: [oneLine(debtor.name), addressText(debtor.address)].filter((line) => line !== ''),
    on,
    sender: sender.map((line) => oneLine(line)).filter((line) => line !== ''),
    mentions: mentionsOf(agency, 'fr'),
    sections: [
      {
        key: 'received',
        box: null,
        blocks: [
          {
            is: 'text',
            text: `Nous avons reçu de vous ${amount} le ${formatDay(paidOn, 'fr')}, pour le compte de ${oneLine(client.name)}. Cette somme a été imputée ainsi :`,
          },
          {
            is: 'table',
            columns: [column('Facture', false, true), column('Montant imputé', true)],
            rows: laid.map((one) => [oneLine(one.number), amountText(one.cents, EUR)]),
            totals: [{ label: 'Reçu', amount }],
          },
          { is: 'signature', place: oneLine(agency.address.city), on, by: oneLine(agency.signatory) },
        ],
      },
    ],
  };
}
