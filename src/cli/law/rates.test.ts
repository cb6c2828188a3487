import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MemoryDesk, memoryDesk } from '../memory.test-kit.ts';

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
});
afterEach(() => desk.close());

const INTEREST = ['law', 'interest', '--debtor', 'entreprise', '--principal', '10000,00', '--due', '30/11/2026', '--until', '31/01/2027'];

test('what a missing half-year stops is resumed by entering its rate', async () => {
  const stopped = await desk.acquit(...INTEREST);
  expect(stopped.code).not.toBe(0);
  expect(stopped.err).toContain('Le taux de la BCE du semestre 2027-S1 n’est pas connu');
  expect(stopped.err).toContain('acquit law rate');
  const entered = await desk.acquit('law', 'rate', 'bce', '2027-S1', '2,65', '--source', 'Banque de France, 02/01/2027');
  expect(entered.out).toContain('2,65 % du 01/01/2027 au 30/06/2027');
  // 31 days at 12.40 % are 105.32, 31 days at 12.65 % are 107.44.
  const [document] = await desk.json(...INTEREST);
  expect(document).toMatchObject({ interest: '212.76', segments: [{ interest: '105.32' }, { ratePercent: '12.65', interest: '107.44' }] });
});

test('the rates are told with their sources and where knowledge ends', async () => {
  const { out } = await desk.acquit('law', 'rates', '--last', '2');
  expect(out).toContain('du 01/07/2026 au 31/12/2026  2,40 %');
  expect(out).toContain('connu jusqu’au 31/12/2026');
  const [document] = (await desk.json('law', 'rates', '--last', '1')) as unknown as [{ series: string; rows: { ratePercent: string }[] }[]];
  expect(document.map((one) => [one.series, one.rows[0]?.ratePercent])).toEqual([
    ['ecb', '2.40'],
    ['legal', '2.75'],
    ['legal-persons', '6.84'],
  ]);
});
