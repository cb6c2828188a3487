import { z } from 'zod';
import type { CreditorId } from '../../core/base/id.ts';
import { type Currency, EUR, isCurrency } from '../../core/base/money.ts';
import { percentOf, type Rate, rateOfPercent } from '../../core/base/rate.ts';
import { NotUnderstood, Refusal } from '../../core/base/refusal.ts';
import { LONGEST_MONTHS, type PlanLimits } from '../../core/case/plan-proposal.ts';
import type { CreditorRow } from '../../core/journal/tables.ts';
import { DEBTOR_KINDS, LINK_DAYS } from '../../core/receivable/party.ts';
import {
  CONDUCT_FLOOR,
  ibanOption,
  limitsOf,
  MOST_DISCOUNT,
  MOST_FIRST_PERCENT,
  MOST_INSTALMENTS,
  MOST_LINK_DAYS,
  MOST_SMALL_CENTS,
} from '../../program.ts';
import type { RuleChanges } from '../../use-cases/set-rules.ts';
import { type Asking, askingOf } from '../door.ts';
import { amountJson, idShape, moneyShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { centsTyped } from './amount-typed.ts';

const placeShape = z.object({ workspace: z.string(), creditor: idShape });
const daysShape = z.number().int().min(1).max(10_000);
const limitsShape = z.object({ mostInstalments: z.number(), firstPercent: z.number(), longestMonths: z.number() });
const rulesShape = z.object({
  minimumDaysBetween: z.number(),
  cap: z.object({ contacts: z.number(), days: z.number() }),
  booksMaxAge: z.number(),
  bankMaxAge: z.number(),
  /** After so many broken in a row, a person decides. */
  brokenPromises: z.number(),
  smallBalance: moneyShape,
  discount: z.object({ percent: z.string(), days: z.number() }).nullable(),
  thanks: z.boolean(),
  /** Days that the link in a message opens the debtor's page; 0: none. */
  linkDays: z.number(),
  instalmentMessages: z.boolean(),
  /** What is offered as a payment plan without asking again, by kind of debtor. */
  planLimits: z.array(limitsShape.extend({ kind: z.enum(DEBTOR_KINDS), least: moneyShape })),
  accounts: z.array(z.object({ iban: z.string(), bic: z.string().nullable(), currency: z.string() })),
  /** What no creditor can go beyond. */
  bounds: z.object({
    minimumDaysBetween: z.number(),
    contactsPerWeek: z.number(),
    smallBalance: moneyShape,
    discountPercent: z.string(),
    discountDays: z.number(),
    linkDays: z.number(),
    instalments: z.number(),
    firstPercent: z.number(),
    months: z.number(),
  }),
});
const changesShape = z.strictObject({
  minimumDaysBetween: daysShape.optional(),
  cap: z.strictObject({ contacts: daysShape, days: daysShape }).optional(),
  booksMaxAge: daysShape.optional(),
  bankMaxAge: daysShape.optional(),
  brokenPromises: daysShape.optional(),
  /** As a person writes an amount: "1,50". */
  smallBalance: z.string().max(40).optional(),
  /** `null` takes the discount away. */
  discount: z
    .strictObject({ percent: z.string().max(20), days: z.number().int().min(0).max(10_000) })
    .nullable()
    .optional(),
  thanks: z.boolean().optional(),
  linkDays: z.number().int().min(0).max(10_000).optional(),
  instalmentMessages: z.boolean().optional(),
  planLimits: z
    .strictObject({
      kind: z.enum(DEBTOR_KINDS),
      /** As a person writes an amount. */
      least: z.string().max(40),
      mostInstalments: daysShape,
      firstPercent: z.number().int().min(0).max(100),
      longestMonths: daysShape,
    })
    .optional(),
  account: z.strictObject({ iban: z.string().max(60), bic: z.string().max(20).nullable(), currency: z.string().max(3) }).optional(),
});

/** How often one may write, how old what is known may be, and what may be let go. */
export function rulesRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/rules',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'The rules of conduct and the thresholds of a creditor, with their bounds',
        params: placeShape,
        response: { 200: rulesShape },
      },
    },
    async (request) => rulesJson(await found(askingOf(request).program, request.params.creditor as CreditorId)),
  );
  app.post(
    '/api/w/:workspace/creditors/:creditor/rules',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Changes rules of a creditor; what is left out stays as it is',
        params: placeShape,
        body: changesShape,
        response: { 200: rulesShape },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const creditor = await found(program, request.params.creditor as CreditorId);
      const changes = changesOf(request.body, creditor.name);
      if (Object.keys(changes).length > 0) await program.setRules(creditor.id, changes);
      return rulesJson(await found(program, creditor.id));
    },
  );
}

function changesOf(body: z.infer<typeof changesShape>, holder: string): RuleChanges {
  const { minimumDaysBetween, cap, booksMaxAge, bankMaxAge, brokenPromises, smallBalance, discount, thanks, account } = body;
  const { linkDays, instalmentMessages, planLimits } = body;
  return {
    ...(minimumDaysBetween === undefined ? {} : { minimumDaysBetween }),
    ...(cap === undefined ? {} : { capCount: cap.contacts, capDays: cap.days }),
    ...(booksMaxAge === undefined ? {} : { booksMaxAge }),
    ...(bankMaxAge === undefined ? {} : { bankMaxAge }),
    ...(brokenPromises === undefined ? {} : { brokenPromises }),
    ...(smallBalance === undefined ? {} : { smallBalanceCents: centsTyped(smallBalance) }),
    ...(discount === undefined ? {} : { discount: discount && { rate: rateTyped(discount.percent), days: discount.days } }),
    ...(thanks === undefined ? {} : { thanks }),
    ...(linkDays === undefined ? {} : { linkDays }),
    ...(instalmentMessages === undefined ? {} : { instalmentMessages }),
    ...(planLimits === undefined ? {} : { planLimits: { kind: planLimits.kind, limits: limitsTyped(planLimits) } }),
    ...(account === undefined ? {} : { account: accountTyped(account, holder) }),
  };
}

function limitsTyped({ least, ...rest }: NonNullable<z.infer<typeof changesShape>['planLimits']>): PlanLimits {
  const { mostInstalments, firstPercent, longestMonths } = rest;
  return { leastCents: BigInt(centsTyped(least)), mostInstalments, firstPercent, longestMonths };
}

function rateTyped(text: string): Rate {
  const rate = rateOfPercent(text.trim().replace(',', '.').replace(/\s*%$/, ''));
  if (rate === null) throw new NotUnderstood('percent-unreadable', `"${text}" is not a percentage: write 2 or 2.50.`, { text });
  return rate;
}

type TypedAccount = NonNullable<z.infer<typeof changesShape>['account']>;

function accountTyped({ iban, bic, currency }: TypedAccount, holder: string) {
  const text = currency.trim().toUpperCase();
  if (!isCurrency(text)) throw new NotUnderstood('currency-unknown', `"${text}" is not a currency: EUR, USD, CHF…`, { text });
  const code = bic?.replace(/\s/g, '').toUpperCase() || null;
  if (code !== null && !/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(code))
    throw new NotUnderstood('bic-unreadable', `"${code}" is not a BIC: eight or eleven characters. It may be left out.`, { text: code });
  return { iban: ibanOption(iban), bic: code, currency: text as Currency, holder };
}

async function found(program: Asking['program'], id: CreditorId): Promise<CreditorRow> {
  const creditor = (await program.creditors()).find((one) => one.id === id);
  if (!creditor) throw new Refusal('unknown-creditor', `There is no creditor ${id} in this workspace.`, { id });
  return creditor;
}

function rulesJson(one: CreditorRow): z.infer<typeof rulesShape> {
  const { discount_ppm: rate, discount_days: days } = one;
  return {
    minimumDaysBetween: one.minimum_days_between,
    cap: { contacts: one.cap_count, days: one.cap_days },
    booksMaxAge: one.books_max_age,
    bankMaxAge: one.bank_max_age,
    brokenPromises: one.broken_promises,
    smallBalance: amountJson(one.small_balance_cents, EUR),
    discount: rate === null || days === null ? null : { percent: percentOf(rate as Rate), days },
    thanks: one.thanks,
    linkDays: one.profile.linkDays ?? LINK_DAYS,
    instalmentMessages: one.profile.instalmentMessages ?? true,
    planLimits: DEBTOR_KINDS.map((kind) => {
      const { leastCents, ...rest } = limitsOf(one, kind);
      return { kind, least: amountJson(Number(leastCents), EUR), ...rest };
    }),
    accounts: one.profile.accounts.map(({ iban, bic, currency }) => ({ iban, bic, currency })),
    bounds: {
      ...CONDUCT_FLOOR,
      smallBalance: amountJson(MOST_SMALL_CENTS, EUR),
      discountPercent: percentOf(MOST_DISCOUNT.ppm as Rate),
      discountDays: MOST_DISCOUNT.days,
      linkDays: MOST_LINK_DAYS,
      instalments: MOST_INSTALMENTS,
      firstPercent: MOST_FIRST_PERCENT,
      months: LONGEST_MONTHS,
    },
  };
}
