import { expect, it } from 'vitest';
import { benchApi } from './api.ts';

it('every list, search and page is there to be measured', async () => {
  const { routes, debtors } = await benchApi(2_000, 2);
  expect(debtors).toBe(400);
  expect(Object.keys(routes).length).toBeGreaterThan(40);
  expect(Object.values(routes).every(({ p95 }) => p95 > 0)).toBe(true);
});
