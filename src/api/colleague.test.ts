import { expect, it } from 'vitest';
import type { DebtorId } from '../core/base/id.ts';
import { debtorsDue } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

async function asked() {
  const kit = await apiInMemory();
  const [martin = 0 as DebtorId] = await debtorsDue(kit.it, ['Martin']);
  const base = `/api/w/dupont/debtors/${martin}`;
  const [item] = (await kit.ask('GET', base)).body.items;
  const made = await kit.ask('POST', `${base}/disputes`, {
    sums: [{ item: item.id, amount: '10,00' }],
    cause: 'damaged',
    reason: '<b>fendu</b>',
  });
  const one = `/api/w/dupont/disputes/${made.body.id}`;
  const { body } = await kit.ask('POST', `${one}/questions`, { question: 'Le bon a-t-il été signé ?' });
  return { ...kit, base, one, path: new URL(body.link).pathname };
}

const typed = (reply: string) => ({
  method: 'POST' as const,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  payload: new URLSearchParams({ reply }).toString(),
});

it('a colleague without an account reads the question and answers it once', async () => {
  const { api: app, path, ask, base } = await asked();
  const page = await app.inject({ url: path });
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('Le bon a-t-il été signé');
  expect(page.body).toContain('&lt;b&gt;fendu&lt;/b&gt;');
  expect(page.body).not.toContain('<b>');
  expect(page.headers).toMatchObject({ 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' });
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect((await app.inject({ url: path, ...typed('  ') })).body).toContain('role="alert"');
  expect((await app.inject({ url: path, ...typed('Oui, sans réserve.') })).body).toContain('Merci');
  expect((await app.inject({ url: path, ...typed('Encore') })).body).toContain('Merci');
  const words = (await ask('GET', `${base}/disputes`)).body.disputes[0].words;
  expect(words.map((word: { kind: string; said: string }) => [word.kind, word.said])).toEqual([
    ['reason', '<b>fendu</b>'],
    ['question', 'Le bon a-t-il été signé ?'],
    ['reply', 'Oui, sans réserve.'],
  ]);
});

it('a link that never was, of another workspace, of a decided dispute, or past its day says the same', async () => {
  const { api: app, path, ask, one, it: here } = await asked();
  const wrong = path.replace(/[0-9a-f]{64}$/, 'f'.repeat(64));
  const bodies: string[] = [];
  const over = async (url: string) => {
    const page = await app.inject({ url });
    expect(page.statusCode).toBe(404);
    bodies.push(page.body.replace(/nonce="[^"]*"/, ''));
  };
  await over(wrong);
  await over(wrong.replace(/[0-9a-f]{64}$/, 'x'));
  await ask('POST', `${one}/decision`, { resolution: 'withdrawn' });
  await over(path);
  await ask('POST', `${one}/reopening`);
  here.clock.moveTo('2027-01-01' as never);
  await over(path);
  expect(new Set(bodies).size).toBe(1);
});
