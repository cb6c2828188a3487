import { expect, test } from 'vitest';
import { chaos } from './chaos/run.ts';

test('killed at random while deciding, sending and printing: nothing twice, nothing lost, the unknowable shown', async () => {
  const seed = 1 + Math.floor(Math.random() * 1_000_000);
  const report = await chaos({ kills: 12, seed });
  // The seed stands in the message of a failure, to have it again with "npm run chaos -- --kills 12 --seed …".
  expect({ seed, found: report.found }).toEqual({ seed, found: [] });
  expect(report.kills).toBe(12);
  expect(report.received).toBeGreaterThan(40);
}, 300_000);
