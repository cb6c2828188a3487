import { expect, test } from 'vitest';
import { bench } from './import.test-kit.ts';
import { setProfile } from './set-profile.ts';

test('a company that signs as such goes on doing so under its new name; a person who signs stays', async () => {
  const it = await bench();
  const signatory = async () => (await it.rows('creditor'))[0]?.profile.signatory;
  await setProfile(it.deps, it.creditorId, { name: 'Atelier du Quai' }, null);
  expect(await signatory()).toBe('Claire');
  await setProfile(it.deps, it.creditorId, { signatory: 'Atelier du Quai' }, null);
  await setProfile(it.deps, it.creditorId, { name: 'Atelier du Phare' }, null);
  expect(await signatory()).toBe('Atelier du Phare');
  await setProfile(it.deps, it.creditorId, { name: 'Atelier', signatory: 'Anne' }, null);
  expect(await signatory()).toBe('Anne');
});
