/** How many steps an axis has, about. */
const STEPS = 4;

export type Axis = { readonly domain: readonly [number, number]; readonly ticks: readonly number[]; readonly interval: 0 };

/** An axis of whole round steps that begins and ends with a figure: no bar goes beyond the last one that can be read. */
export function axisFor(values: readonly number[]): Axis {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = roundStep((most - least) / STEPS);
  const [from, until] = [Math.floor(least / step), Math.max(Math.ceil(most / step), Math.floor(least / step) + 1)];
  const ticks = Array.from({ length: until - from + 1 }, (_, at) => (from + at) * step);
  return { domain: [from * step, until * step], ticks, interval: 0 };
}

/** 1, 2 or 5 times a power of ten, and at least the part asked for. */
function roundStep(part: number): number {
  if (!Number.isFinite(part) || part <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(part));
  return ([1, 2, 5, 10].find((times) => times * power >= part) ?? 10) * power;
}
