import { z } from 'zod';
import { isDay } from '../core/base/day.ts';
import { type Currency, centsOf, decimalOf, type Money } from '../core/base/money.ts';

/** What many answers are made of. Amounts are decimal text with a dot, days YYYY-MM-DD, what is absent is `null`. */
export const dayShape = z.string().refine(isDay, 'a day is written YYYY-MM-DD').meta({ format: 'date', example: '2026-12-31' });
export const idShape = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
/** Beside figures of a whole book ({@link LastKnown}). */
export const knownShape = {
  readAt: z.string().meta({ description: 'instant at which the figures were read' }),
  isOld: z.boolean().meta({ description: 'something was recorded since: they are being read anew, ask again' }),
};
export const moneyShape = z.object({ amount: z.string().regex(/^-?\d+\.\d\d$/), currency: z.string().length(3) });

/**
 * What was open of an item in the eyes of whoever decided about its money, as the lists give it (`open`), in cents: what is asked for
 * a second time, or once somebody was quicker, is refused (`open-changed`).
 */
export const openSeenShape = moneyShape.shape.amount
  .transform((text) => centsOf(text) ?? 0n)
  .meta({ description: 'what was seen open of it' });

/** Whether a person says that money is not the same as what is known of the same sum and about the same day. */
export const otherMoneyShape = z.boolean().default(false).meta({ description: 'it is other money of the same sum' });

/** How a page of a list is asked for: what comes behind `after`, at most `limit`. */
export const pageShape = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** What is answered to a request that is refused. */
export const refusalShape = z.object({
  refused: z.string().meta({ description: 'stable code of the refusal' }),
  message: z.string().meta({ description: 'a sentence for the person who asked, in the language asked for' }),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

export function moneyJson({ cents, currency }: Money): z.infer<typeof moneyShape> {
  return { amount: decimalOf(cents), currency };
}

export function amountJson(cents: number, currency: Currency): z.infer<typeof moneyShape> {
  return { amount: decimalOf(BigInt(cents)), currency };
}
