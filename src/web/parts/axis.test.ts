import { expect, it } from 'vitest';
import { axisFor } from './axis.ts';

it.each([
  [[0], [0, 1]],
  [[1], [0, 1]],
  [
    [3, 2],
    [0, 1, 2, 3],
  ],
  [[7], [0, 2, 4, 6, 8]],
  [
    [21, 3],
    [0, 10, 20, 30],
  ],
  [[10_368], [0, 5_000, 10_000, 15_000]],
  [[40], [0, 10, 20, 30, 40]],
  [
    [-300, 900],
    [-500, 0, 500, 1_000],
  ],
  [[], [0, 1]],
])('of %j the axis shows %j', (values, ticks) => {
  const { domain, ticks: shown } = axisFor(values);
  expect(shown).toEqual(ticks);
  expect(domain).toEqual([ticks[0], ticks.at(-1)]);
});

it('no value lies beyond the figures of the axis, and they are whole and few', () => {
  for (let most = 0.5; most < 1e9; most *= 1.37) {
    const { domain, ticks } = axisFor([most]);
    expect(domain[1]).toBeGreaterThanOrEqual(most);
    expect(ticks.every(Number.isInteger)).toBe(true);
    expect(ticks.length).toBeLessThanOrEqual(7);
  }
});
