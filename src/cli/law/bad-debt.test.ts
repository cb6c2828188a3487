import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tell } from '../../use-cases/sending.test-kit.ts';
import { type MemoryDesk, memoryDesk } from '../memory.test-kit.ts';

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
  await tell(desk.world, 'debtor', 'Dupont', 'business');
  await tell(desk.world, 'invoice', 'F-1', 'Dupont', '1200.00', 'issued', '2026-01-10', 'due', '2026-02-09');
});
afterEach(() => desk.close());

test('a loss by liquidation takes the VAT back, with the notice and a balanced draft entry', async () => {
  const file = join(desk.folder, 'perte.csv');
  const { out, code } = await desk.acquit(
    'law',
    'bad-debt',
    'F-1',
    '--step',
    'perte',
    '--vat',
    '20',
    '--ground',
    'liquidation-judiciaire',
    '--out',
    file,
  );
  expect(code).toBe(0);
  expect(out).toContain('TVA récupérable : 200,00 € (CGI 272-1');
  expect(out).toContain('1 000,00 € (prix net) et pour la somme de 200,00 € (TVA correspondante)');
  expect(out).toContain('à vérifier avec l’expert-comptable');
  const [, ...rows] = readFileSync(file, 'utf8').trim().split('\r\n');
  const sums = rows.map((row) =>
    row
      .split(';')
      .slice(6, 8)
      .map((cell) => Number(cell.replace(',', '.') || 0)),
  );
  expect(sums.reduce((sum, [debit = 0, credit = 0]) => sum + debit - credit, 0)).toBe(0);
  expect(rows).toHaveLength(3);
});

test('a mere default gives no VAT back, and no entry of a loss', async () => {
  const [doubtful] = await desk.json('law', 'bad-debt', 'F-1', '--step', 'doubtful', '--vat', '20');
  expect(doubtful).toMatchObject({ unpaid: '1200.00', vat: { recoverable: false, reason: 'not-final' }, entry: { kind: 'doubtful' } });
  const loss = await desk.acquit('law', 'bad-debt', 'F-1', '--step', 'perte', '--vat', '20');
  expect([loss.code === 0, loss.out]).toEqual([false, '']);
});

test('a debt becomes doubtful with its VAT, which needs not be known; the other steps take it apart', async () => {
  expect(await desk.json('law', 'bad-debt', 'F-1', '--step', 'doubtful')).toMatchObject([
    {
      vat: null,
      entry: {
        kind: 'doubtful',
        lines: [
          { account: '416', amount: '1200.00' },
          { account: '411', amount: '-1200.00' },
        ],
      },
    },
  ]);
  expect((await desk.acquit('law', 'bad-debt', 'F-1', '--step', 'doubtful')).out).not.toContain('TVA récupérable');
  for (const step of ['depreciation', 'reversal', 'loss'])
    expect(await desk.acquit('law', 'bad-debt', 'F-1', '--step', step)).toMatchObject({ code: 2, out: '' });
});
