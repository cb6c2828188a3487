import { z } from 'zod';
import { rateOfPercent } from '../../core/base/rate.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { centsTyped } from './amount-typed.ts';

export const amountShape = z.string().max(40).nullable().default(null).meta({ description: 'as a person writes it' });

export const termsShape = {
  commission: z.string().max(20).nullable().default(null).meta({ description: 'percentage, as a person writes it' }),
  fixed: amountShape,
};

/** Parts per million and cents. @throws NotUnderstood */
export function termsTyped({ commission, fixed }: { readonly commission: string | null; readonly fixed: string | null }) {
  const percent = commission === null || commission.trim() === '' ? null : commission.replace(',', '.').replace(/[\s%]/g, '');
  const rate = percent === null ? null : rateOfPercent(percent);
  if (percent !== null && rate === null)
    throw new NotUnderstood('rate-unreadable', `"${commission}" is not a percentage: write 12.50.`, {
      text: String(commission).slice(0, 40),
    });
  return { commissionPpm: rate, fixedCents: fixed === null || fixed.trim() === '' ? null : BigInt(centsTyped(fixed)) };
}
