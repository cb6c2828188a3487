import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { approve } from '../use-cases/approve.ts';
import { preview } from '../use-cases/preview.ts';
import { confirmPosted, printLetters } from '../use-cases/print-letters.ts';
import { runDay } from '../use-cases/run-day.ts';
import { debtorsDue, dispatchOf, tell } from '../use-cases/sending.test-kit.ts';
import { portalInMemory } from './portal.test-kit.ts';

const NOTICE = day('2026-03-10');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\s+/g, ' ');
const cents = (text: string | undefined) => Number((text ?? '').replace(/\D/g, ''));

/** A business whose invoice of 1 200 € was late since December and paid in part on Monday; its formal notice is posted the week after. */
async function noticed() {
  const p = await portalInMemory();
  const [debtor] = (await debtorsDue(p.it, ['Fontanel'])) as [DebtorId];
  await tell(p.it.world, 'due', 'F-Fontanel', '2025-12-20');
  await tell(p.it.world, 'reached', 'F-Fontanel', 'second-reminder', '2026-02-01');
  await tell(p.it.world, 'pay', 'F-Fontanel', '500.00');
  p.moveTo(NOTICE);
  await runDay(p.deps, CREDITOR, NOTICE);
  await approve(p.deps, CREDITOR, 'all');
  const letter = plain((await preview(p.deps, (await dispatchOf(p.it, debtor, 'registered-letter')).id, NOTICE)).text);
  const { batch } = await printLetters(p.deps, CREDITOR, NOTICE);
  await confirmPosted(p.deps, batch?.id ?? 0, NOTICE);
  return { ...p, letter, link: await p.linkOf(debtor) };
}

test('C. civ. 1343-1: after a part payment the page asks to the cent what the notice asked, and both say why it is more than what is open', async () => {
  const { letter, get, link } = await noticed();
  const page = plain((await get(link)).body);
  const total = cents(/Total dû au 10 mars 2026 ?:? ?([\d ,]+) €/.exec(letter)?.[1]);
  expect(total).toBeGreaterThan(70_000 + 4_000);
  expect(cents(/<dd class="big">([\d ,]+) €/.exec(page)?.[1])).toBe(total);
  const rows = [...page.matchAll(/<td class="sum">([\d ,]+) €<\/td>/g)].map(([, sum]) => cents(sum));
  expect(rows.at(-1)).toBe(total);
  expect(rows.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(total);
  const beyond = /Le principal dépasse donc de ([\d ,]+) € le reste dû des factures \(700,00 €\)/.exec(letter)?.[1];
  expect(cents(beyond)).toBeGreaterThan(0);
  expect(page).toContain(`(article 1343-1 du Code civil)</th><td class="sum">${beyond} €`);
});

test('the receipt names what was paid in part, and not what went back to its payer', async () => {
  const { it, get, link } = await noticed();
  const received = /Réglé<\/h2><ul><li>Facture F-Fontanel : 500,00 € reçus le 02\/03\/2026, à valoir\.<\/li>.*vaut reçu/;
  expect(plain((await get(link)).body)).toMatch(received);
  expect(plain((await get(`${link}?lang=en`)).body)).toMatch(/Invoice F-Fontanel: €500\.00 received on [^<]*2026, in part payment/);
  await tell(it.world, 'pay', 'F-Fontanel', '-200.00');
  expect(plain((await get(link)).body)).not.toMatch(/à valoir|vaut reçu/);
});
