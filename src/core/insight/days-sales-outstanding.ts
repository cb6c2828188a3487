/**
 * How many days of sales wait to be paid (DSO): what is open, divided by what was billed in a period, times the days of the period.
 * To a tenth of a day; `null` when nothing was billed in it, or more was credited than billed.
 *
 * @param open what is open at the end of the period, VAT included, less credits that are laid on nothing
 * @param billed what was invoiced in the period, VAT included, less credit notes
 */
export function daysSalesOutstanding(open: bigint, billed: bigint, days: number): number | null {
  if (billed <= 0n) return null;
  const tenths = (open * BigInt(days) * 10n + billed / 2n) / billed;
  return open <= 0n ? 0 : Number(tenths) / 10;
}
