/** Chance that can be had again: the same seed throws the same dice. */
export type Dice = {
  /** From 0 up to, not including, 1. */
  roll(): number;
  between(least: number, most: number): number;
  /** True that often (0 to 1). */
  chance(probability: number): boolean;
};

/** Mulberry32: small, and good enough to spread kills. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    roll,
    between: (least, most) => least + roll() * (most - least),
    chance: (probability) => roll() < probability,
  };
}
