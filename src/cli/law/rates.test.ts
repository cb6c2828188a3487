import { afterEach, beforeEach, expect, test } from 'vitest';
import { CREDITOR } from '../../../stories/engine/world.ts';
import { day } from '../../core/base/day.ts';
import { runDay } from '../../use-cases/run-day.ts';
import { debtorsDue, dispatchOf, tell } from '../../use-cases/sending.test-kit.ts';
import { type MemoryDesk, memoryDesk } from '../memory.test-kit.ts';

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
  desk.clock.moveTo(day('2027-01-05'));
});
afterEach(() => desk.close());

const INTEREST = ['law', 'interest', '--debtor', 'entreprise', '--principal', '10000,00', '--due', '30/11/2026', '--until', '31/01/2027'];

test('what a missing half-year stops is resumed by entering its rate', async () => {
  const stopped = await desk.acquit(...INTEREST);
  expect(stopped.code).not.toBe(0);
  expect(stopped.err).toContain('Le taux de la BCE du 1er semestre 2027 n’est pas connu');
  expect(stopped.err).toContain('acquit law rate bce 2027-S1 <pourcentage> --source');
  const entered = await desk.acquit('law', 'rate', 'bce', '2027-S1', '2,65', '--source', 'Banque de France, 02/01/2027');
  expect(entered.out).toContain('2,65 % du 01/01/2027 au 30/06/2027');
  // 31 days at 12.40 % are 105.32, 31 days at 12.65 % are 107.44.
  const [document] = await desk.json(...INTEREST);
  expect(document).toMatchObject({ interest: '212.76', segments: [{ interest: '105.32' }, { ratePercent: '12.65', interest: '107.44' }] });
});

test('a rate that replaced another counts in `law interest` as in the statement, and the answer says whose figures it took', async () => {
  await tell(desk.world, 'debtor', 'Dupont', 'business');
  await tell(desk.world, 'invoice', 'F-1', 'Dupont', '1200.00', 'issued', '2026-01-10', 'due', '2026-02-09');
  await desk.acquit('law', 'rate', 'ecb', '2026-S1', '3.15', '--source', 'JO', '--replace');
  const typed = ['law', 'interest', '--debtor', 'business', '--principal', '1200', '--due', '2026-02-09', '--until', '2026-03-02'];
  const [interest] = await desk.json(...typed);
  const [statement] = (await desk.json('law', 'statement', 'Dupont', '--on', '2026-03-02')) as unknown as [{ total: string }[]];
  // 21 days at 13.15 % are 9.08.
  expect(interest).toMatchObject({ total: '1249.08', lawValues: { from: 'workspace', workspace: 'default' } });
  expect(statement[0]?.total).toBe('1249.08');
  expect((await desk.acquit(...typed)).out).toContain('Valeurs de la loi : celles de l’espace « default »');
});

test('an entered legal rate is the floor of a contractual rate, also where the agreed rate needs no other value', async () => {
  await desk.acquit('law', 'rate', 'legal', '2027-S1', '2.80', '--source', 'JO');
  const floor = async () => {
    const typed = ['--principal', '1200', '--due', '2026-12-09', '--until', '2027-03-02', '--contract-rate', '8,30'];
    const [document] = await desk.json('law', 'interest', '--debtor', 'business', ...typed);
    return (document as { findings: { code: string; message: string }[] }).findings;
  };
  // Three times 2.80 % are 8.40 %; 2026-S2 asks 8.25 %.
  expect(await floor()).toEqual([{ code: 'contract-rate-below-floor', message: expect.stringContaining('8.40') }]);
  await desk.acquit('law', 'rate', 'legal', '2026-S2', '2.95', '--source', 'JO', '--replace');
  expect(await floor()).toHaveLength(2);
  const [terms] = await desk.json('law', 'terms', '--audit', '--rate', '8,30', '--since', '2026-07-01', '--on', '2026-11-01');
  expect(terms).toMatchObject({
    lawValues: { from: 'workspace' },
    findings: expect.arrayContaining([expect.objectContaining({ code: 'rate-below-floor' })]),
  });
});

test('an entered rate is told with who entered it, as to be verified, and a slip of the comma is asked about', async () => {
  const slip = ['law', 'rate', 'bce', '2027-S1', '24,0', '--source', 'Banque de France'];
  const refused = await desk.acquit(...slip);
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toContain('24,00 % s’écarte de plus de deux points du taux du 2e semestre 2026 (2,40 %)');
  expect((await desk.acquit(...slip, '--confirm')).code).toBe(0);
  const { out } = await desk.acquit('law', 'rates', '--last', '1');
  expect(out).toMatch(/24,00 % +saisi par \S+ le 05\/01\/2027, source : Banque de France +à vérifier/);
  const known = await desk.acquit('law', 'rate', 'bce', '2026-S2', '2,40', '--source', 'JO');
  expect(known.err).toContain('Ce taux est connu : 2,40 % (');
  const early = await desk.acquit('law', 'rate', 'legal', '2027-S2', '2,80', '--source', 'JO');
  expect(early.err).toContain('ne couvre pas un semestre entier');
  const next = await desk.acquit('law', 'rate', 'bce', '2027-S2', '2,80', '--source', 'JO');
  expect(next.err).toContain('Le taux de la BCE du 2e semestre 2027 ne peut pas être connu avant le 01/07/2027');
});

test('a formal notice that waits for a rate says which one, from which day and how to enter it, wherever it is told of', async () => {
  const missing =
    'Le taux de la BCE du 1er semestre 2027 n’est pas connu : rien ne peut être calculé à partir du 01/01/2027 avant de l’avoir saisi avec sa source (acquit law rate bce 2027-S1 <pourcentage> --source "…").';
  const [debtor] = await debtorsDue(desk, ['Dupont']);
  await tell(desk.world, 'due', 'F-Dupont', '2026-12-01');
  await tell(desk.world, 'reached', 'F-Dupont', 'second-reminder', '2026-12-16');
  desk.clock.moveTo(day('2027-01-25'));
  await runDay(desk.deps, CREDITOR, day('2027-01-25'), { acceptOldBooks: true });
  const { id } = await dispatchOf(desk, debtor as never, 'registered-letter');
  const refused = await desk.acquit('approve', '--all');
  expect([refused.code, (await dispatchOf(desk, debtor as never, 'registered-letter')).status]).toEqual([1, 'proposed']);
  expect(refused.err).toContain(`N° ${id} : ${missing}`);
  // Approved by an older version, or before the half-year began.
  await desk.deps.store.record([{ kind: 'dispatch.approved', by: 'claire', data: { id, by: 'claire' } }]);
  const sent = await desk.acquit('send', '--letters-only', '--accept-old-books', '--out', desk.folder);
  expect(sent.out).toContain(missing);
  expect((await desk.acquit('tasks')).out).toContain(missing);
  expect((await desk.acquit('explain', 'Dupont')).out).toContain('rien ne peut être calculé à partir du 01/01/2027');
  expect((await desk.acquit('tasks', '--lang', 'en')).out).toContain('acquit law rate ecb 2027-S1 <percent> --source');
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
