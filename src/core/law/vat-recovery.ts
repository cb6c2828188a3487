import type { Day } from '../base/day.ts';
import { divideHalfUp, money } from '../base/money.ts';
import type { Rate } from '../base/rate.ts';
import { Refusal } from '../base/refusal.ts';
import { formatMoney } from '../base/text.ts';
import { type Certainty, type DatedValue, holdsOn } from './dated.ts';
import { VAT_PROVISION, type VatProvision } from './values/vat-notice.ts';

/** What is unpaid of an invoice, split in cents of euro; the two add up to it. */
export type VatSplit = { readonly net: bigint; readonly vat: bigint; readonly certainty: Certainty };

/** One rate for the whole invoice, or the amounts of the whole invoice when it bears several rates. */
export type VatBase = { readonly rate: Rate } | { readonly net: bigint; readonly vat: bigint };

/**
 * Net price and VAT of what is unpaid, in cents of euro, VAT rounded half up and the net price the rest. Of an invoice of given amounts
 * that was paid in part, the VAT left is its share of the whole: no text read says so, hence unverified.
 * @law CGI 272-1
 * @effect 2017-04-05
 * @throws Refusal `vat-amounts` when nothing is unpaid, more than the whole invoice, or an amount is negative
 */
export function splitVat(unpaid: bigint, base: VatBase): VatSplit {
  if (unpaid <= 0n) throw amountsRefusal('nothing-unpaid');
  if ('rate' in base) {
    if (base.rate < 0) throw amountsRefusal('negative-rate');
    const vat = divideHalfUp(unpaid * BigInt(base.rate), BigInt(1_000_000 + base.rate));
    return { net: unpaid - vat, vat, certainty: 'verified' };
  }
  const whole = base.net + base.vat;
  if (base.net < 0n || base.vat < 0n) throw amountsRefusal('negative-amount');
  if (unpaid > whole) throw amountsRefusal('more-than-invoiced');
  const vat = divideHalfUp(unpaid * base.vat, whole);
  return { net: unpaid - vat, vat, certainty: unpaid === whole ? 'verified' : 'unverified' };
}

/**
 * Why the debt is held to be lost. A mere default or a depreciation is not enough, a judgment that opens a liquidation is
 * (BOI-TVA-DED-40-10-20); `proved-otherwise` is a person's word, with papers that the texts read do not judge.
 */
export type LossGround = 'unpaid' | 'depreciated' | 'liquidation-judgment' | 'proved-otherwise';

/** When the VAT of the invoice fell due: on delivery, on invoicing by option ("débits"), or as payments come in. */
export type VatDueOn = 'delivery' | 'invoicing' | 'receipts';

export type LostInvoice = { readonly ground: LossGround; readonly vatDueOn: VatDueOn; readonly unpaid: VatSplit };

export type VatRecovery =
  | {
      readonly recoverable: true;
      readonly net: bigint;
      readonly vat: bigint;
      /** What the duplicate of the invoice must bear, in French; several invoices may be sent as one list. */
      readonly notice: string;
      readonly article: string;
      readonly certainty: Certainty;
    }
  | {
      readonly recoverable: false;
      /** `not-final`: the loss is not certain yet. `never-due`: VAT is due on receipts and none came. `no-vat`: there is none in it. */
      readonly reason: 'not-final' | 'never-due' | 'no-vat';
      readonly article: string;
      readonly certainty: Certainty;
    };

/**
 * Whether the VAT of what is unpaid can be taken back on a day, and the notice that the duplicate of the invoice must bear.
 * @law CGI 272-1; BOI-TVA-DED-40-10-20
 * @effect 2017-04-05
 * @throws Refusal `vat-provision-unknown` from 2028-07-01, when the old reference is no longer tolerated and the new one is not known
 */
export function vatRecovery({ ground, vatDueOn, unpaid }: LostInvoice, on: Day): VatRecovery {
  const { value: provision, certainty } = provisionOn(on);
  const { article } = provision;
  if (unpaid.vat === 0n) return { recoverable: false, reason: 'no-vat', article, certainty: unpaid.certainty };
  if (ground === 'unpaid' || ground === 'depreciated') return { recoverable: false, reason: 'not-final', article, certainty };
  if (vatDueOn === 'receipts') return { recoverable: false, reason: 'never-due', article, certainty: 'unverified' };
  const isSure = ground === 'liquidation-judgment' && vatDueOn === 'delivery' && unpaid.certainty === 'verified';
  const { net, vat } = unpaid;
  return { recoverable: true, net, vat, notice: noticeText(net, vat, provision), article, certainty: isSure ? certainty : 'unverified' };
}

/** Word by word from the doctrine (VAT-02). */
function noticeText(net: bigint, vat: bigint, { noticeWords }: VatProvision): string {
  const [price, tax] = [net, vat].map((cents) => formatMoney(money(cents), 'fr'));
  return `Facture demeurée impayée pour la somme de ${price} (prix net) et pour la somme de ${tax} (TVA correspondante) qui ne peut faire l’objet d’une déduction (${noticeWords})`;
}

/** Beyond the rows of {@link VAT_PROVISION} nobody can enter one: the wording goes with it. */
function provisionOn(on: Day): DatedValue<VatProvision> {
  const known = VAT_PROVISION.rows.find((row) => holdsOn(row, on));
  if (known) return known;
  const message = `The provision on the VAT of bad debts is not known on ${on}: ask the accountant for the one in force and its notice.`;
  throw new Refusal('vat-provision-unknown', message, { day: on });
}

const AMOUNT_FAULTS = {
  'nothing-unpaid': 'nothing is unpaid',
  'negative-rate': 'the rate is negative',
  'negative-amount': 'an amount of the invoice is negative',
  'more-than-invoiced': 'more is unpaid than the whole invoice',
} as const;

function amountsRefusal(fault: keyof typeof AMOUNT_FAULTS): Refusal {
  const message = `The VAT cannot be computed: ${AMOUNT_FAULTS[fault]}. Give what is unpaid, VAT included, and the amounts as invoiced.`;
  return new Refusal('vat-amounts', message, { fault });
}
