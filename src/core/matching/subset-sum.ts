/** Sets of places in `amounts` that sum to `target`; `complete` when there are no others than those found. */
export type Subsets = { readonly found: readonly (readonly number[])[]; readonly complete: boolean };

/** Up to here every set is tried, by meeting in the middle: 2^12 sums a half. */
const MOST_WHOLE = 24;

/**
 * Non-empty sets that sum to the target exactly, at most `most` of them. With more than {@link MOST_WHOLE} amounts only
 * single ones, pairs and the whole are tried, and `complete` is false.
 */
export function exactSubsets(amounts: readonly bigint[], target: bigint, most: number): Subsets {
  if (amounts.length > MOST_WHOLE) return { found: fewOrAll(amounts, target, most), complete: false };
  const middle = amounts.length >> 1;
  const left = sumsOf(amounts.slice(0, middle));
  const bySum = new Map<bigint, number[]>();
  left.forEach((sum, mask) => {
    const masks = bySum.get(sum);
    if (masks) masks.push(mask);
    else bySum.set(sum, [mask]);
  });
  const found: number[][] = [];
  const right = sumsOf(amounts.slice(middle));
  for (let high = 0; high < right.length; high += 1) {
    for (const low of bySum.get(target - (right[high] ?? 0n)) ?? []) {
      if (low === 0 && high === 0) continue;
      if (found.length === most) return { found: byLength(found), complete: false };
      found.push([...placesOf(low, 0), ...placesOf(high, middle)]);
    }
  }
  return { found: byLength(found), complete: true };
}

/** Sets of one, two or three that sum to the target; of one and two only when there are many amounts. */
export function smallSubsets(amounts: readonly bigint[], target: bigint, most: number): number[][] {
  const found = pairsAndOnes(amounts, target, 0, most);
  if (amounts.length > 60) return found;
  for (let first = 0; first < amounts.length && found.length < most; first += 1) {
    const pairs = pairsAndOnes(amounts, target - (amounts[first] ?? 0n), first + 1, most).filter((pair) => pair.length === 2);
    found.push(...pairs.slice(0, most - found.length).map((pair) => [first, ...pair]));
  }
  return found;
}

function pairsAndOnes(amounts: readonly bigint[], target: bigint, from: number, most: number): number[][] {
  const found: number[][] = [];
  const seen = new Map<bigint, number[]>();
  for (let at = from; at < amounts.length && found.length < most; at += 1) {
    const amount = amounts[at] ?? 0n;
    if (amount === target) found.push([at]);
    for (const other of seen.get(target - amount) ?? []) if (found.length < most) found.push([other, at]);
    const same = seen.get(amount);
    if (same) same.push(at);
    else seen.set(amount, [at]);
  }
  return byLength(found);
}

function fewOrAll(amounts: readonly bigint[], target: bigint, most: number): number[][] {
  const found = pairsAndOnes(amounts, target, 0, most);
  const whole = amounts.reduce((sum, amount) => sum + amount, 0n);
  if (whole === target && found.length < most) found.push(amounts.map((_, at) => at));
  return found;
}

/** The sum of each subset; the bits of its place say which amounts are in it. */
function sumsOf(amounts: readonly bigint[]): bigint[] {
  const sums = [0n];
  for (const amount of amounts) {
    const before = sums.length;
    for (let mask = 0; mask < before; mask += 1) sums.push((sums[mask] ?? 0n) + amount);
  }
  return sums;
}

function placesOf(mask: number, offset: number): number[] {
  const places: number[] = [];
  for (let bit = 0; mask >> bit > 0; bit += 1) if ((mask >> bit) & 1) places.push(offset + bit);
  return places;
}

function byLength(found: number[][]): number[][] {
  return found.sort((a, b) => a.length - b.length || compare(a, b));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((place, index) => place !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/**
 * Sets of exactly `count` amounts that sum to the target, for a batch that says how many operations it holds. Gives up,
 * `complete` false, after `steps` steps.
 */
export function subsetsOfCount(amounts: readonly bigint[], target: bigint, count: number, most: number, steps: number): Subsets {
  const found: number[][] = [];
  let left = steps;
  const follow = (from: number, rest: bigint, chosen: readonly number[]): void => {
    if (chosen.length === count) {
      if (rest === 0n) found.push([...chosen]);
      return;
    }
    for (let at = from; at <= amounts.length - (count - chosen.length) && found.length < most && left > 0; at += 1) {
      left -= 1;
      const amount = amounts[at] ?? 0n;
      if (amount <= rest) follow(at + 1, rest - amount, [...chosen, at]);
    }
  };
  follow(0, target, []);
  return { found, complete: left > 0 && found.length < most };
}
