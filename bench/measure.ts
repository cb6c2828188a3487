/** How long some work takes, in seconds with three decimals. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return rounded((performance.now() - start) / 1000);
}

export function rounded(value: number, decimals = 3): number {
  return Number(value.toFixed(decimals));
}

/** The most memory that this process has held so far. */
export function peakRssMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
