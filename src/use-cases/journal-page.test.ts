import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { journalPage } from './journal-page.ts';
import { inMemory, office } from './sending.test-kit.ts';
import { setRules } from './set-rules.ts';

test('the journal is read from its end, page by page, each line once', async () => {
  const { deps } = await office(inMemory);
  for (let booksMaxAge = 5; booksMaxAge < 11; booksMaxAge += 1) await setRules(deps, CREDITOR, { booksMaxAge });
  const head = await deps.store.head();
  const first = await journalPage(deps.store, null, 4);
  expect([first.entries, ...first.lines.map((one) => one.seq)]).toEqual([head, head, head - 1, head - 2, head - 3]);
  expect(first.lines[0]).toMatchObject({ kind: 'creditor.changed', by: deps.by, data: { changes: { books_max_age: 10 } } });
  const rest = await journalPage(deps.store, head - 3, 1_000);
  expect(rest.lines.map((one) => one.seq)).toEqual(Array.from({ length: head - 4 }, (_, at) => head - 4 - at));
  expect((await journalPage(deps.store, 1, 4)).lines).toEqual([]);
});
