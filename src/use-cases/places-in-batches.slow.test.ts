import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { createPrinter } from '../adapters/print/printer.ts';
import { createTypst } from '../adapters/print/typst.ts';
import { printLetters } from './print-letters.ts';
import { printedBatch } from './printed-batch.ts';
import { debtorsDue, decided, inMemory, MONDAY, office } from './sending.test-kit.ts';
import { tasks } from './tasks.ts';

test('letters wait to be posted in the order and by the reference of their posting list, whatever was posted of it', async () => {
  const it = await office(inMemory);
  await debtorsDue(it, ['Zoé', 'Albert', 'Martin'], false, { email: false });
  await decided(it);
  const deps = { ...it.deps, printer: createPrinter(createTypst()) };
  const { batch } = await printLetters(deps, CREDITOR, MONDAY);
  const list = new TextDecoder()
    .decode((await printedBatch(deps, batch?.id ?? 0)).csv)
    .split('\r\n')
    .slice(1, -1)
    .map((row) => row.split(';').slice(0, 3));
  const shown = (await tasks(it.deps, CREDITOR, { limit: 10 })).toPost.map((one) => [String(one.place), one.reference, one.debtor]);
  expect(shown.toSorted()).toEqual(list);
  expect(list.map(([, , name]) => name)).toEqual(['Albert', 'Martin', 'Zoé']);
});
