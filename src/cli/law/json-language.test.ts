import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refusal } from '../../core/base/refusal.ts';
import { STANDARD_LAW_VALUES } from '../../core/law/values/law-values.ts';
import { runCli } from '../cli.ts';
import { WIRING } from '../face.test-kit.ts';
import { type MemoryDesk, memoryDesk } from '../memory.test-kit.ts';

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
});
afterEach(() => {
  vi.restoreAllMocks();
  desk.close();
});

/** What a document says in words, by where; the rest must not depend on the language. */
function split(value: unknown, at = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[at, value]];
  return Object.entries(value).flatMap(([key, one]) => split(one, `${at}.${key}`));
}

test.each([
  [['law', 'route', '--debtor', 'trader', '--amount', '3200']],
  [['law', 'deadlines']],
  [['law', 'deadlines', '--event', 'order-served', '--on', '2026-10-05']],
  [['law', 'limitation', '--debtor', 'business', '--due', '2022-02-14']],
  [
    [
      'law',
      'interest',
      '--debtor',
      'business',
      '--principal',
      '100',
      '--due',
      '2026-01-31',
      '--until',
      '2026-02-28',
      '--contract-rate',
      '5',
    ],
  ],
])('the words of %j --json follow the language, its codes and figures stay', async (args) => {
  const [french, english] = [await desk.json(...args), await desk.json(...args, '--lang', 'en')].map((document) => split(document));
  const worded = /\.(name|message|why|condition|passed|notice)$/;
  const facts = (all = french) => all?.filter(([at]) => !worded.test(at));
  expect(facts(french)).toEqual(facts(english));
  const words = (all = french) => all?.filter(([at, text]) => worded.test(at) && text !== null).map(([, text]) => text);
  expect(words(french)?.length).toBeGreaterThan(0);
  for (const [index, text] of (words(french) ?? []).entries()) expect(text).not.toBe(words(english)?.[index]);
});

test('the rates that this version brings are told without a workspace; a count that is none names its option', async () => {
  const openSession = () => Promise.reject(new Refusal('workspace-unknown', 'There is no workspace.', { name: 'default' }));
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  expect(await runCli(['law', 'rates', '--json', '--last', '1'], {}, { ...WIRING, openSession })).toBe(0);
  const [series] = JSON.parse(String(out.mock.calls[0]?.[0])) as [{ rows: { to: string }[] }];
  expect(series.rows[0]?.to).toBe(STANDARD_LAW_VALUES.ecbReference.rows.at(-1)?.to);
  vi.restoreAllMocks();
  expect((await desk.acquit('law', 'rates', '--last', 'abc')).err).toContain('--last : « abc » n’est pas un nombre de 1 à 60');
});
