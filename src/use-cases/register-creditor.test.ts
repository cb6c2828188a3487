import { expect, test } from 'vitest';
import { bench } from './import.test-kit.ts';
import { registerCreditor } from './register-creditor.ts';

test('a company that is registered twice at once is one company', async () => {
  const it = await bench();
  const [known] = await it.rows('creditor');
  if (!known) throw new Error('no creditor');
  const again = (name: string) => registerCreditor(it.deps, { ...known.profile, logo: null, name }, 'mainland', null);
  const both = await Promise.allSettled([again('Scierie Lenoir'), again('Scierie Lenoir')]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  for (const one of both) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'creditor-exists' });
  expect((await it.rows('creditor')).map(({ name }) => name)).toEqual([known.name, 'Scierie Lenoir']);
  await expect(again(known.name)).rejects.toMatchObject({ code: 'creditor-exists' });
});
