import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { Printer } from '../ports/outside.ts';
import { dispatchText } from '../words/telling.ts';
import { approve, skipContact } from './approve.ts';
import { confirmPosted, printLetters } from './print-letters.ts';
import { runDay } from './run-day.ts';
import {
  debtorsDue,
  decided,
  dispatchOf,
  inMemory,
  MONDAY,
  type Office,
  office,
  SUNDAY,
  statuses,
  TUESDAY,
  tell,
} from './sending.test-kit.ts';
import { tasks } from './tasks.ts';

const BY_LETTER = { email: false };

/** Debtors without e-mail: their first reminder is a letter, approved. */
async function lettersDue(...names: string[]) {
  const it = await office(inMemory);
  const debtors = await debtorsDue(it, names, false, BY_LETTER);
  await decided(it);
  return { it, debtors };
}

async function letterOf(it: Office, index: number) {
  const [debtor] = [...it.world.debtors.values()].slice(index);
  return dispatchOf(it, debtor as never, 'letter');
}

test('what is approved is printed once, kept as evidence, and waits to be posted', async () => {
  const { it } = await lettersDue('Dupont', 'Durand');
  const report = await printLetters(it.deps, CREDITOR, MONDAY);
  expect(report).toMatchObject({ letters: 2, withdrawn: 0, unwritable: [], batch: { id: 1 }, heldBack: null });
  expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 0, batch: null });
  const letter = await letterOf(it, 0);
  expect(letter).toMatchObject({ status: 'printed', batch_id: 1 });
  const paper = await it.deps.store.document(letter.document as never);
  expect(it.deps.digest.sha256(paper ?? '')).toBe(letter.document);
  expect((await tasks(it.deps, CREDITOR, { limit: 10 })).toPost.map((one) => one.debtor)).toEqual(['Dupont', 'Durand']);
});

test('nothing is printed that nobody has approved, nor on a Sunday', async () => {
  const it = await office(inMemory);
  await tell(it.world, 'not-live');
  await debtorsDue(it, ['Dupont'], false, BY_LETTER);
  await runDay(it.deps, CREDITOR, MONDAY);
  expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 0, batch: null });
  await approve(it.deps, CREDITOR, 'all');
  await expect(printLetters(it.deps, CREDITOR, TUESDAY)).rejects.toMatchObject({ code: 'not-today' });
  it.clock.moveTo(SUNDAY);
  expect(await printLetters(it.deps, CREDITOR, SUNDAY)).toMatchObject({ letters: 0, batch: null, heldBack: 'not-a-business-day' });
  it.clock.moveTo(MONDAY);
  expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 1 });
});

test.each([
  ['paid', (it: Office) => tell(it.world, 'pay', 'F-Dupont', '1200.00')],
  ['held', (it: Office) => tell(it.world, 'hold', 'Dupont', 'dispute', 'goods-damaged')],
])('%s between approval and printing: withdrawn, never printed', async (_, happens) => {
  const { it, debtors } = await lettersDue('Dupont', 'Durand');
  await happens(it);
  expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 1, withdrawn: 1 });
  expect(await statuses(it, debtors[0] as never)).toEqual({ dispatches: [['letter', 'withdrawn']], contacts: ['dropped'] });
});

test('a printer that breaks has printed nothing: all of it is printed the next time', async () => {
  const { it } = await lettersDue('Dupont', 'Durand');
  const jammed: Printer = {
    ...it.deps.printer,
    bundle: () => Promise.reject(new Error('paper jam')),
  };
  await expect(printLetters({ ...it.deps, printer: jammed }, CREDITOR, MONDAY)).rejects.toThrow('paper jam');
  expect(await letterOf(it, 0)).toMatchObject({ status: 'approved', batch_id: null });
  expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 2 });
});

test('a letter that cannot be written does not stop the others', async () => {
  const { it, debtors } = await lettersDue('Dupont', 'Durand');
  const [row] = await it.deps.store.select('debtor', { id: debtors[0] as never }, { limit: 1 });
  await it.deps.store.record([], { vault: [{ id: row?.vault_id ?? 0, salt: '', details: null }] });
  expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 1, unwritable: [{ code: 'erased' }] });
});

test('withdrawn by a person while the batch is being made: nothing is printed of what they took back', async () => {
  const { it } = await lettersDue('Dupont', 'Durand');
  const { contact_id } = await letterOf(it, 0);
  const slow: Printer = {
    ...it.deps.printer,
    bundle: async (...queue) => {
      if (queue[0].length === 2) await skipContact(it.deps, contact_id, 'they called', MONDAY, TUESDAY);
      return it.deps.printer.bundle(...queue);
    },
  };
  expect(await printLetters({ ...it.deps, printer: slow }, CREDITOR, MONDAY)).toMatchObject({ letters: 1 });
  expect([(await letterOf(it, 0)).status, (await letterOf(it, 1)).status]).toEqual(['withdrawn', 'printed']);
});

test('while one prints, another one is refused', async () => {
  const { it } = await lettersDue('Dupont');
  let second: unknown = null;
  const curious: Printer = {
    ...it.deps.printer,
    letter: async (...message) => {
      second = await printLetters(it.deps, CREDITOR, MONDAY).catch((error: unknown) => error);
      return it.deps.printer.letter(...message);
    },
  };
  expect(await printLetters({ ...it.deps, printer: curious }, CREDITOR, MONDAY)).toMatchObject({ letters: 1 });
  expect(second).toMatchObject({ code: 'busy' });
});

test('a batch is posted once; what did not go to the post is printed again', async () => {
  const { it, debtors } = await lettersDue('Dupont', 'Durand');
  await printLetters(it.deps, CREDITOR, MONDAY);
  const { id } = await letterOf(it, 1);
  expect(await confirmPosted(it.deps, 1, MONDAY, { except: [id] })).toBe(1);
  expect(await statuses(it, debtors[0] as never)).toEqual({ dispatches: [['letter', 'posted']], contacts: ['made'] });
  expect(await statuses(it, debtors[1] as never)).toEqual({ dispatches: [['letter', 'approved']], contacts: ['pending'] });
  await expect(confirmPosted(it.deps, 1, MONDAY)).rejects.toMatchObject({ code: 'nothing-to-post' });
  it.clock.moveTo(TUESDAY);
  expect(await printLetters(it.deps, CREDITOR, TUESDAY)).toMatchObject({ letters: 1, batch: { id: 2 } });
  expect(await confirmPosted(it.deps, 2, TUESDAY)).toBe(1);
});

test('the number that the post office gave a letter is kept with its posting, as it was read', async () => {
  const { it } = await lettersDue('Dupont', 'Durand');
  await printLetters(it.deps, CREDITOR, MONDAY);
  const [first, second] = [(await letterOf(it, 0)).id, (await letterOf(it, 1)).id];
  const posted = (tracking: readonly { id: typeof first; number: string }[], except: readonly (typeof first)[] = []) =>
    confirmPosted(it.deps, 1, MONDAY, { except, tracking });
  await expect(posted([{ id: first, number: 'chez Mme Roy' }])).rejects.toMatchObject({ code: 'tracking-unreadable' });
  const twice = [first, second].map((id) => ({ id, number: '2C 123 456 7890 1' }));
  await expect(posted(twice)).rejects.toMatchObject({ code: 'tracking-twice' });
  await expect(posted([{ id: second, number: '2C12345678901' }], [second])).rejects.toMatchObject({ code: 'tracking-of-none' });
  expect((await letterOf(it, 0)).status).toBe('printed');
  expect(await posted([{ id: first, number: '2c 123 456 7890 1' }])).toBe(2);
  expect([(await letterOf(it, 0)).tracking, (await letterOf(it, 1)).tracking]).toEqual(['2C12345678901', null]);
  expect(dispatchText(await letterOf(it, 0), 'fr')).toContain('lettre\u00a0: postée, suivi n°\u00a02C\u00a0123\u00a0456\u00a07890\u00a01');
});

test('paid after printing, before posting: the person is told not to post it, and a letter kept back is withdrawn at the next printing', async () => {
  const { it, debtors } = await lettersDue('Dupont', 'Durand');
  const toPost = async () => (await tasks(it.deps, CREDITOR, { limit: 10 })).toPost.map(({ debtor, overtaken }) => [debtor, overtaken]);
  await printLetters(it.deps, CREDITOR, MONDAY);
  expect(await toPost()).toEqual([
    ['Dupont', false],
    ['Durand', false],
  ]);
  await tell(it.world, 'pay', 'F-Dupont', '1200.00');
  expect(await toPost()).toEqual([
    ['Dupont', true],
    ['Durand', false],
  ]);
  expect(await confirmPosted(it.deps, 1, MONDAY, { except: [(await letterOf(it, 0)).id] })).toBe(1);
  expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 0, withdrawn: 1 });
  expect((await statuses(it, debtors[0] as never)).contacts).toEqual(['dropped']);
});

test('a letter is not posted once the date that it grants has passed: it is printed anew, with another date', async () => {
  const it = await office(inMemory);
  const [dupont] = await debtorsDue(it, ['Dupont'], true, BY_LETTER);
  await decided(it);
  const { batch } = await printLetters(it.deps, CREDITOR, MONDAY);
  const { id } = await dispatchOf(it, dupont as never, 'letter');
  const [contact] = await it.deps.store.select('contact', { debtor_id: dupont as never }, { limit: 1 });
  expect(contact?.deadline).toBe('2026-03-10');
  await expect(confirmPosted(it.deps, batch?.id ?? 0, day('2026-03-10'))).rejects.toMatchObject({ code: 'posted-in-the-future' });
  it.clock.moveTo(day('2026-03-10'));
  await expect(confirmPosted(it.deps, batch?.id ?? 0, day('2026-03-10'))).rejects.toMatchObject({ code: 'granted-date-has-passed' });
  expect(await confirmPosted(it.deps, batch?.id ?? 0, day('2026-03-10'), { except: [id] })).toBe(0);
  expect(await printLetters(it.deps, CREDITOR, day('2026-03-10'))).toMatchObject({ letters: 1 });
  const [anew] = await it.deps.store.select('contact', { debtor_id: dupont as never }, { limit: 1 });
  expect(anew?.deadline).toBe('2026-03-18');
});
