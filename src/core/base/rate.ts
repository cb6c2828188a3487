/** A yearly rate in parts per million: 12.40 % is 124_000. */
export type Rate = number & { readonly __ppm: true };

/** A rate from a percentage written with a dot ("12.40"), exact to four decimals; `null` when it is not one. */
export function rateOfPercent(text: string): Rate | null {
  const match = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(text.trim());
  if (!match) return null;
  return (Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0'))) as Rate;
}

/** The percentage with a dot and at least two decimals: 124_000 → "12.40". */
export function percentOf(rate: Rate): string {
  const whole = Math.floor(rate / 10_000);
  const decimals = String(rate % 10_000)
    .padStart(4, '0')
    .replace(/0{1,2}$/, '');
  return `${whole}.${decimals}`;
}
