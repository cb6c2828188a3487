import { afterEach, beforeEach, expect, test } from 'vitest';
import { debtorsDue, decided, dispatchOf, tell } from '../use-cases/sending.test-kit.ts';
import { OUTCOMES_FR } from '../words/typed-calls-fr.ts';
import { HOLDS_FR, SPELT, STEPS_FR, speltInFrench } from '../words/typed-fr.ts';
import { choice, ourWord } from './face.ts';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
});
afterEach(() => desk.close());

test('accents, capitals and blanks of a French word are as one likes; English is understood as before', () => {
  for (const typed of ['mauvais-numéro', 'Mauvais numero', 'MAUVAIS-NUMÉRO', 'wrong-number'])
    expect(ourWord(typed, OUTCOMES_FR)).toBe('wrong-number');
  expect(ourWord('mise en demeure', STEPS_FR)).toBe('formal-notice');
  expect(ourWord('constructor', OUTCOMES_FR)).toBe('constructor');
  expect(choice('--kind', 'Procédure collective', ['insolvency', 'other'], HOLDS_FR)).toBe('insolvency');
  expect(() => choice('--kind', 'bidule', ['other'], HOLDS_FR)).toThrow(expect.objectContaining({ code: 'not-a-choice' }));
});

test('a word is shown as it is written in French, and is understood as it is shown', async () => {
  for (const [word, spelt] of Object.entries(SPELT)) {
    expect(ourWord(spelt, { [word]: 'ours' }), spelt).toBe('ours');
    expect(spelt).not.toBe(word);
  }
  expect(speltInFrench('litige')).toBe('litige');
  expect((await desk.acquit('call', '1', 'bidule')).err).toContain('joint, absent, messagerie, mauvais-numéro, promesse, litige, rappel');
});

test('what may be typed is told in the words of the reader', async () => {
  expect((await desk.acquit('rules', '--thanks', 'peut-être')).err).toContain('Au choix : oui, non.\n');
  expect((await desk.acquit('bank', 'match', '1', '--invoice', 'F-1', '--missing', 'foo')).err).toContain(
    'Au choix : escompte, frais, écart.\n',
  );
  expect((await desk.acquit('rules', '--thanks', 'maybe', '--lang', 'en')).err).toContain('is not one of on, off.\n');
});

test('a call is recorded by a French word; the machine is told ours', async () => {
  const [dupont] = await debtorsDue(desk, ['Dupont']);
  await tell(desk.world, 'due', 'F-Dupont', '2026-02-20');
  await tell(desk.world, 'reached', 'F-Dupont', 'first-reminder', '2026-02-22');
  await decided(desk);
  const { id } = await dispatchOf(desk, dupont as never, 'call');
  expect((await desk.acquit('call', String(id), 'promesse')).code).toBe(2);
  expect(await desk.json('call', String(id), 'Promesse', '--date', '05/03/2026')).toMatchObject([{ outcome: 'promised' }]);
});

test('where an invoice stood is told in French, unless a scenario has a step of just that name', async () => {
  await debtorsDue(desk, ['Dupont', 'Roy']);
  expect(await desk.json('level', 'F-Dupont', '--step', '2e relance', '--on', '01/03/2026')).toEqual([{ set: 1 }]);
  const [scenario] = await desk.json('scenario', 'show', 'business');
  const steps = (scenario as { steps: { key: string }[] }).steps.map((step) =>
    step.key === 'first-reminder' ? { ...step, key: 'relance-1' } : step,
  );
  const file = desk.file('own.json', JSON.stringify({ ...scenario, steps }));
  expect((await desk.acquit('scenario', 'save', file, '--confirm')).code).toBe(0);
  expect(await desk.json('level', 'F-Roy', '--step', 'relance-1', '--on', '01/03/2026')).toEqual([{ set: 1 }]);
  const items = await desk.deps.store.select('item', {});
  expect(items.map((item) => item.prior_step)).toEqual(['second-reminder', 'relance-1']);
  expect(await desk.json('level', 'F-Roy', '--step', 'bidule', '--on', '01/03/2026')).toMatchObject([{ refused: 'unknown-step' }]);
});

test('a debtor and a hold are said in French', async () => {
  await debtorsDue(desk, ['Dupont']);
  await desk.acquit('debtor', 'dupont', '--kind', 'personne publique');
  await desk.acquit('hold', 'dupont', '--kind', 'échéancier', '--reason', 'en trois fois', '--until', '30/03/2026');
  expect(await desk.json('debtor', 'dupont')).toMatchObject([{ debtor: { kind: 'public-body' }, holds: [{ kind: 'plan' }] }]);
});
