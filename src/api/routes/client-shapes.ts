import { z } from 'zod';
import type { ClientFunds } from '../../core/agency/client-funds.ts';
import type { CommissionBand, MandateTerms } from '../../core/agency/terms.ts';
import { EUR, money } from '../../core/base/money.ts';
import { percentOf, type Rate, rateOfPercent } from '../../core/base/rate.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import type { MandateTermsRow, MovementRow, RemittanceRow } from '../../core/journal/agency-tables.ts';
import type { ClientStanding } from '../../use-cases/client-funds.ts';
import type { MandateShown } from '../../use-cases/mandates.ts';
import { amountJson, dayShape, moneyJson, moneyShape } from '../shapes.ts';
import { centsTyped } from './amount-typed.ts';

export const fundsShape = z.object({
  received: moneyShape,
  commission: moneyShape.meta({ description: 'with its VAT' }),
  remitted: moneyShape,
  held: moneyShape.meta({ description: 'below zero the client owes it to the agency' }),
  stated: moneyShape.meta({ description: 'of what is held: stated, and to be paid out' }),
});
export const standingShape = z.object({
  id: z.number(),
  name: z.string(),
  notActing: z.enum(['no-mandate', 'agency-uninsured']).nullable(),
  funds: fundsShape,
  payBy: dayShape.nullable().meta({ description: 'the first day by which money of this client is to be paid out' }),
});
const bandShape = z.object({ from: moneyShape, fromDaysLate: z.number(), ratePercent: z.string() });
const termsShape = z.object({
  id: z.number(),
  from: dayShape,
  bands: z.array(bandShape),
  minimum: moneyShape,
  fixed: moneyShape,
  charges: z.enum(['client', 'commission', 'agency']),
  vatPercent: z.string(),
});
export const mandateShape = z.object({
  id: z.number(),
  signedOn: dayShape,
  from: dayShape,
  until: dayShape.nullable(),
  revokedOn: dayShape.nullable(),
  remitDays: z.number().nullable(),
  terms: z.array(termsShape),
});
export const movementShape = z.object({
  id: z.number(),
  kind: z.enum(['receipt', 'commission']),
  on: dayShape,
  amount: moneyShape.meta({ description: 'a receipt, or a commission without VAT; below zero the other way' }),
  vat: moneyShape,
  reverses: z.number().nullable(),
  statement: z.number().nullable().meta({ description: 'the statement that tells of it' }),
});
export const statementShape = z.object({
  id: z.number(),
  number: z.number(),
  until: dayShape,
  madeOn: dayShape,
  dueOn: dayShape.nullable(),
  carried: moneyShape,
  received: moneyShape,
  commission: moneyShape,
  vat: moneyShape,
  net: moneyShape,
  state: z.enum(['due', 'paid', 'carried', 'cancelled']),
  paidOn: dayShape.nullable(),
});

/** Terms as a person types them: rates in percent, amounts as they are written. */
export const typedTermsShape = z.strictObject({
  bands: z
    .array(z.strictObject({ from: z.string().max(40), fromDaysLate: z.number().int().min(0).max(36_500), ratePercent: z.string().max(20) }))
    .min(1)
    .max(20),
  minimum: z.string().max(40).default('0'),
  fixed: z.string().max(40).default('0'),
  charges: z.enum(['client', 'commission', 'agency']).default('client'),
  vatPercent: z.string().max(20).default('20'),
});

/** @throws Refusal `amount-unreadable`, `rate-unreadable` */
export function termsTyped({ bands, minimum, fixed, charges, vatPercent }: z.infer<typeof typedTermsShape>): MandateTerms {
  const band = (one: (typeof bands)[number]): CommissionBand => ({
    fromCents: centsTyped(one.from),
    fromDaysLate: one.fromDaysLate,
    rate: rateTyped(one.ratePercent),
  });
  const cents = { minimumCents: centsTyped(minimum), fixedCents: centsTyped(fixed) };
  return { bands: bands.map(band), ...cents, charges, vat: rateTyped(vatPercent) };
}

export function standingJson({ client, notActing, funds, payBy }: ClientStanding): z.infer<typeof standingShape> {
  return { id: client.id, name: client.name, notActing, funds: fundsJson(funds), payBy };
}

function fundsJson(funds: ClientFunds): z.infer<typeof fundsShape> {
  const amount = (cents: bigint) => moneyJson(money(cents, EUR));
  return {
    received: amount(funds.receivedCents),
    commission: amount(funds.commissionCents + funds.vatCents),
    remitted: amount(funds.remittedCents),
    held: amount(funds.heldCents),
    stated: amount(funds.dueCents),
  };
}

export function mandateJson({ mandate, terms }: MandateShown): z.infer<typeof mandateShape> {
  const { id, signed_on: signedOn, from_day: from, until_day: until, revoked_on: revokedOn, remit_days: remitDays } = mandate;
  return { id, signedOn, from, until, revokedOn, remitDays, terms: terms.map(termsJson) };
}

function termsJson({ id, from_day: from, terms }: MandateTermsRow): z.infer<typeof termsShape> {
  return {
    ...{ id, from, charges: terms.charges, vatPercent: percentOf(terms.vat) },
    bands: terms.bands.map((band) => ({
      from: amountJson(band.fromCents, EUR),
      fromDaysLate: band.fromDaysLate,
      ratePercent: percentOf(band.rate),
    })),
    minimum: amountJson(terms.minimumCents, EUR),
    fixed: amountJson(terms.fixedCents, EUR),
  };
}

export function movementJson(row: MovementRow): z.infer<typeof movementShape> {
  const { id, kind, on_day: on, cents, vat_cents, reverses, remittance_id: statement } = row;
  return { id, kind, on, amount: amountJson(cents, EUR), vat: amountJson(vat_cents, EUR), reverses, statement };
}

export function statementJson(row: RemittanceRow): z.infer<typeof statementShape> {
  const { id, number, until_day: until, made_on: madeOn, due_on: dueOn, state, paid_on: paidOn } = row;
  return {
    ...{ id, number, until, madeOn, dueOn, state, paidOn },
    carried: amountJson(row.carried_cents, EUR),
    received: amountJson(row.received_cents, EUR),
    commission: amountJson(row.commission_cents, EUR),
    vat: amountJson(row.vat_cents, EUR),
    net: amountJson(row.net_cents, EUR),
  };
}

function rateTyped(text: string): Rate {
  const rate = rateOfPercent(text.replaceAll(/[\s%]/g, '').replace(',', '.'));
  if (rate === null) throw new NotUnderstood('rate-unreadable', `"${text}" is not a rate in percent: write 10.5.`, { text });
  return rate;
}
