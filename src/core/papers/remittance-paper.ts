import type { NextStatement } from '../agency/client-funds.ts';
import type { Day } from '../base/day.ts';
import { EUR } from '../base/money.ts';
import { formatDay } from '../base/text.ts';

import { oneLine } from '../letter/foreign-text.ts';
import { mentionsOf } from '../letter/mentions.ts';
import type { CreditorProfile } from '../receivable/party.ts';
import type { PaperBlock, PaperSection, PrintedSheet } from './paper.ts';
import { addressText } from './parties.ts';
import { amountText, column } from './sums.ts';

/** One line of a statement: money of the client's debtors, or what the agency earned by it; below zero the other way. */
export type RemittanceLine = {
  readonly on: Day;
  readonly kind: 'receipt' | 'commission';
  /** The debtor, and the invoices that were paid; empty where the money is not laid yet. */
  readonly debtor: string;
  readonly numbers: readonly string[];
  readonly cents: bigint;
  readonly vatCents: bigint;
};

export type RemittanceStatement = Pick<NextStatement, 'carriedCents' | 'receivedCents' | 'commissionCents' | 'vatCents' | 'netCents'> & {
  readonly number: number;
  readonly until: Day;
  readonly madeOn: Day;
  readonly dueOn: Day | null;
  readonly paidOn: Day | null;
  readonly isCancelled: boolean;
  readonly agency: CreditorProfile;
  readonly client: CreditorProfile;
  readonly lines: readonly RemittanceLine[];
};

/**
 * What an agency tells a client of its money: each receipt and commission once, and what is paid out by when.
 * @law CPCE R124-6
 * @effect 2012-06-01
 */
export function remittancePaper(told: RemittanceStatement): PrintedSheet {
  const { agency, client, number, until } = told;
  const sender = [agency.name, ...agency.address.lines, `${agency.address.postcode} ${agency.address.city}`, agency.email];
  return {
    title: `Relevé de reversement n° ${number}`,
    subtitle: `${told.isCancelled ? 'Annulé. ' : ''}Sommes encaissées pour votre compte jusqu’au ${formatDay(until, 'fr')}`,
    addressee: [oneLine(client.name), addressText(client.address)].filter((line) => line !== ''),
    on: told.madeOn,
    sender: sender.map((line) => oneLine(line)).filter((line) => line !== ''),
    mentions: mentionsOf(agency, 'fr'),
    sections: [
      { key: 'movements', box: null, blocks: [movements(told)] },
      { key: 'remitted', box: null, blocks: closing(told) },
    ] satisfies PaperSection[],
  };
}

function movements({ lines, carriedCents, receivedCents, commissionCents, vatCents, netCents }: RemittanceStatement): PaperBlock {
  const carried = carriedCents === 0n ? [] : [{ label: 'Report du relevé précédent', amount: amountText(carriedCents, EUR) }];
  return {
    is: 'table',
    columns: [column('Date'), column('Objet', false, true), column('Encaissé', true), column('Commission HT', true), column('TVA', true)],
    rows: lines.map((line) => [
      formatDay(line.on, 'fr'),
      subjectOf(line),
      line.kind === 'receipt' ? amountText(line.cents, EUR) : '',
      line.kind === 'commission' ? amountText(line.cents, EUR) : '',
      line.kind === 'commission' ? amountText(line.vatCents, EUR) : '',
    ]),
    totals: [
      ...carried,
      { label: 'Encaissé', amount: amountText(receivedCents, EUR) },
      { label: 'Commission HT', amount: amountText(-commissionCents, EUR) },
      { label: 'TVA sur la commission', amount: amountText(-vatCents, EUR) },
      { label: netCents < 0n ? 'Dû à l’agence' : 'Net à reverser', amount: amountText(netCents, EUR) },
    ],
  };
}

function subjectOf({ kind, debtor, numbers, cents }: RemittanceLine): string {
  const [taken, given] = kind === 'receipt' ? ['Encaissement', 'Somme rendue'] : ['Commission', 'Commission rendue'];
  const what = cents < 0n ? given : taken;
  const of = [oneLine(debtor), numbers.map((number) => oneLine(number)).join(', ')].filter((text) => text !== '').join(', ');
  return of === '' ? what : `${what} : ${of}`;
}

function closing({ netCents, dueOn, paidOn, isCancelled }: RemittanceStatement): PaperBlock[] {
  const amount = amountText(netCents < 0n ? -netCents : netCents, EUR);
  if (isCancelled) return [text('Ce relevé est annulé : ce qu’il contenait figure sur le suivant.')];
  if (netCents <= 0n) return [text('Rien n’est à reverser : ce qui reste dû à l’agence est reporté sur le relevé suivant.')];
  if (paidOn !== null) return [text(`${amount} vous ont été reversés le ${formatDay(paidOn, 'fr')}.`)];
  const by = dueOn === null ? '' : ` au plus tard le ${formatDay(dueOn, 'fr')} (CPCE R124-6)`;
  return [text(`${amount} vous sont reversés${by}.`)];
}

function text(words: string): PaperBlock {
  return { is: 'text', text: words };
}
