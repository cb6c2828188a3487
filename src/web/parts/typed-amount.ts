import { centsOf } from '../../core/base/money.ts';

/** An amount as people type it ("1 234,5", "1234.50", "1 234,50 €") as a decimal text with a dot; `null` when it is none. */
export function typedAmount(text: string): string | null {
  const bare = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(bare)) return null;
  const cents = centsOf(bare);
  return cents === null || cents === 0n ? null : `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}
