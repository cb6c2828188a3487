import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import type { LayingId } from '../../src/core/base/id.ts';
import { Refusal } from '../../src/core/base/refusal.ts';
import { confirmMatch } from '../../src/use-cases/confirm-match.ts';
import { layCredit, refundCredit } from '../../src/use-cases/give-up.ts';
import { undoLaying, undoLine } from '../../src/use-cases/undo-laying.ts';
import { told } from './clearing.test-kit.ts';
import { effort, SEED } from './effort.ts';
import { all, creditOf, laidOn, onAccount, till } from './money-cases.test-kit.ts';
import { type Counts, MoneyLife } from './money-life.ts';
import { type Plan, plans } from './money-plan.ts';
import { wordFor } from './money-words.ts';
import type { Till } from './till.ts';

const NOTHING = { acts: 0, inBooks: 0, bank: 0, items: {} };

async function lay(one: Till, cents: number, ...numbers: string[]): Promise<void> {
  await confirmMatch(one.deps, (await one.line(cents)).id, laidOn(one, ...numbers));
}

describe('what cancels out on an invoice is told all the same', () => {
  const deposited = async () => {
    const one = await till({ 'F-001': 240_00, 'F-002': 360_00 });
    one.receives('2026-02-03', 600_00, '', 'REMISE CHEQUES 2 CHQ BORD 0045123');
    one.receives('2026-02-09', -240_00, '', 'CHEQUE IMPAYE SANS PROVISION');
    await all(one);
    await lay(one, 600_00, 'F-001', 'F-002');
    return one;
  };
  const comesBack = async (one: Till) => confirmMatch(one.deps, (await one.line(-240_00)).id, { is: 'suggestion', number: 1 });

  test('a cheque of a deposit that comes back, after the deposit was told', async () => {
    const one = await deposited();
    expect(await told(one)).toEqual({ acts: 1, inBooks: 0, bank: 600_00, items: { 'F-001': 240_00, 'F-002': 360_00 } });
    await comesBack(one);
    expect(await told(one)).toEqual({ acts: 1, inBooks: 0, bank: -240_00, items: { 'F-001': -240_00 } });
    expect(await told(one)).toEqual(NOTHING);
  });

  test('a cheque of a deposit that comes back, told with it', async () => {
    const one = await deposited();
    await comesBack(one);
    expect(await told(one)).toMatchObject({ acts: 2, bank: 360_00, items: { 'F-001': 0, 'F-002': 360_00 } });
  });

  test('a cheque that comes back of a deposit that the books show', async () => {
    const one = await deposited();
    await one.books('2026-02-10', { 'F-003': [5_00, 5_00] });
    expect(await told(one)).toEqual({ ...NOTHING, inBooks: 1 });
    await comesBack(one);
    expect(await told(one)).toEqual({ acts: 1, inBooks: 1, bank: -240_00, items: { 'F-001': -240_00 } });
    await one.books('2026-02-12', { 'F-001': [240_00, 240_00], 'F-003': [5_00, 5_00] });
    expect(await told(one)).toEqual({ ...NOTHING, inBooks: 1 });
  });

  test('money in and money out laid by hand on one invoice', async () => {
    const one = await till({ 'F-001': 100_00 });
    one.receives('2026-02-03', 100_00, 'SCI des Lilas', 'reglement');
    one.receives('2026-02-09', -100_00, 'SCI des Lilas', 'divers');
    await all(one);
    await lay(one, 100_00, 'F-001');
    await lay(one, -100_00, 'F-001');
    expect(await told(one)).toMatchObject({ acts: 2, inBooks: 0, bank: 0, items: { 'F-001': 0 } });
    expect(await told(one)).toEqual(NOTHING);
  });
});

describe('a receipt that was put on account is told', () => {
  const onAccountOf = async (cents: number) => {
    const one = await till({ 'F-001': 100_00 });
    one.receives('2026-02-10', cents, 'SCI des Lilas', 'reglement');
    await all(one);
    await confirmMatch(one.deps, (await one.line(cents)).id, onAccount(one));
    return one;
  };

  test('when it was laid on an invoice before', async () => {
    const one = await onAccountOf(100_00);
    await layCredit(one.deps, (await creditOf(one)).id, [one.itemOf('F-001')]);
    // Both stand on the customer's account already: laying the one on the other is a letter and no entry.
    expect(await told(one)).toEqual({ acts: 2, inBooks: 0, bank: 100_00, items: { 'Règlement du 10/02/2026': 100_00 } });
    expect(await told(one)).toEqual(NOTHING);
  });

  test('when it was paid back before', async () => {
    const one = await onAccountOf(50_00);
    await refundCredit(one.deps, (await creditOf(one)).id, 'paid twice');
    const both = await told(one);
    expect(both).toMatchObject({ acts: 2, inBooks: 0, bank: 0 });
    expect(await told(one)).toEqual(NOTHING);
  });
});

describe('what the books show is left out', () => {
  const paid = async () => {
    const one = await till({ 'F-001': 300_00 });
    for (const on of ['2026-02-03', '2026-02-05']) one.receives(on, 100_00, 'SCI des Lilas', `acompte ${on}`);
    await all(one);
    return one;
  };
  const layAll = async (one: Till) => {
    for (const { id } of await one.rows('bank_line')) await confirmMatch(one.deps, id, laidOn(one, 'F-001'));
  };

  test('when they show all of it', async () => {
    const one = await paid();
    await layAll(one);
    await one.books('2026-02-10', { 'F-001': [300_00, 100_00] });
    expect(await told(one)).toEqual({ ...NOTHING, inBooks: 2 });
  });

  test('and not when they show one of two of the same amount: nobody can tell which', async () => {
    const one = await paid();
    await layAll(one);
    await one.books('2026-02-10', { 'F-001': [300_00, 200_00] });
    expect(await told(one)).toMatchObject({ acts: 2, inBooks: 0, bank: 200_00 });
  });

  test('but for what was laid after them, and once left out it stays so whatever else is paid', async () => {
    const one = await paid();
    const [first, second] = await one.rows('bank_line');
    if (!first || !second) throw new Error('two payments');
    await confirmMatch(one.deps, first.id, laidOn(one, 'F-001'));
    await one.books('2026-02-04', { 'F-001': [300_00, 200_00] });
    await confirmMatch(one.deps, second.id, laidOn(one, 'F-001'));
    expect(await told(one)).toMatchObject({ acts: 1, inBooks: 1, bank: 100_00 });
    await one.books('2026-02-15', { 'F-001': [300_00, 30_00] });
    expect(await told(one)).toEqual({ ...NOTHING, inBooks: 1 });
  });

  test('what an export left out stays so when they are lowered by something else', async () => {
    const one = await paid();
    const [first, second] = await one.rows('bank_line');
    if (!first || !second) throw new Error('two payments');
    await confirmMatch(one.deps, first.id, laidOn(one, 'F-001'));
    await confirmMatch(one.deps, second.id, onAccount(one));
    await one.books('2026-02-10', { 'F-001': [300_00, 200_00] });
    expect(await told(one)).toMatchObject({ acts: 1, inBooks: 1, bank: 100_00 });
    await one.books('2026-02-12', { 'F-001': [300_00, 130_00] });
    expect(await told(one)).toEqual({ ...NOTHING, inBooks: 1 });
  });

  test('what they may have lowered by something else is told', async () => {
    const one = await paid();
    const [first] = await one.rows('bank_line');
    if (!first) throw new Error('two payments');
    await confirmMatch(one.deps, first.id, laidOn(one, 'F-001'));
    await one.books('2026-02-10', { 'F-001': [300_00, 60_00] });
    expect(await told(one)).toMatchObject({ acts: 1, inBooks: 0, bank: 100_00 });
  });

  test('a payment that they show is not told when it comes back, nor when they know of that too', async () => {
    const one = await till({ 'F-001': 100_00, 'F-002': 5_00 });
    one.receives('2026-02-03', 100_00, 'Dupont', 'FACTURE F-001', { endToEndId: 'E2E-77' });
    await one.statement('camt', '2026-02-01', '2026-02-05');
    await one.books('2026-02-05', { 'F-002': [5_00, 5_00] });
    one.receives('2026-02-06', -100_00, 'Dupont', 'REJET', { endToEndId: 'E2E-77', returned: 'AM04' });
    await one.statement('camt', '2026-02-06', '2026-02-10');
    expect(await told(one)).toMatchObject({ acts: 1, inBooks: 1, bank: -100_00 });
    await one.books('2026-02-13', { 'F-001': [100_00, 100_00], 'F-002': [5_00, 5_00] });
    expect(await told(one)).toEqual({ ...NOTHING, inBooks: 1 });
  });

  test('never what the bank had after their day', async () => {
    const one = await till({ 'F-001': 100_00, 'F-002': 5_00 });
    one.receives('2026-02-10', 100_00, 'SCI des Lilas', 'reglement');
    await all(one);
    await lay(one, 100_00, 'F-001');
    await one.books('2026-02-08', { 'F-002': [5_00, 5_00] });
    expect(await told(one)).toMatchObject({ acts: 1, inBooks: 0, bank: 100_00 });
  });
});

const counts: Counts = {};

/** The plan without its books, which tell what they show: what is exported is all that there is. */
async function tellAlong({ acts, ...plan }: Plan): Promise<{ life: MoneyLife; bank: number }> {
  const life = await MoneyLife.begin({ ...plan, acts }, counts);
  let bank = 0;
  for (const act of acts) {
    if (act.word === 'books') continue;
    try {
      await wordFor(act, life);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    if ((act.a + act.b) % 3 === 0) bank += await exported(life);
  }

  return { life, bank };
}

async function exported({ till: one }: MoneyLife): Promise<number> {
  const { acts, bank, inBooks } = await told(one);
  expect(inBooks).toBe(0);
  counts['acts told'] = (counts['acts told'] ?? 0) + acts;
  return bank;
}

/** Lines that are laid, and what was paid back without one. */
async function moved({ till: one }: MoneyLife): Promise<number> {
  const lines = (await one.rows('bank_line')).filter((row) => row.state === 'applied');
  const refunds = new Set(
    (await one.rows('laying')).filter((row) => row.kind === 'refund' && row.state === 'standing').map((row) => row.id),
  );
  const paidBack = (await one.rows('settlement')).filter((row) => row.laying_id !== null && refunds.has(row.laying_id));
  return [...lines, ...paidBack].reduce((sum, row) => sum + row.cents, 0);
}

/** The last first, and what is laid by itself meanwhile too; a payment whose credit is gone stays sent back, and what that opened again stays laid. */
async function undoAll({ till: one }: MoneyLife): Promise<void> {
  const refused = new Set<LayingId>();
  for (;;) {
    const left = (await one.rows('laying')).filter((row) => row.state === 'standing' && !refused.has(row.id));
    const last = left.sort((a, b) => b.id - a.id)[0];
    if (!last) return;
    try {
      await (last.line_id === null ? undoLaying(one.deps, last.id) : undoLine(one.deps, last.line_id));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.add(last.id);
    }
  }
}

describe('over all exports, the bank’s account has moved by what the bank has', () => {
  afterAll(() => console.info(`clearing (seed ${SEED}): ${JSON.stringify(counts)}`));

  it(
    'whatever is laid, given up, sent back and undone in between, and by nothing once all of it is undone',
    async () => {
      await fc.assert(
        fc.asyncProperty(plans(25), async (plan) => {
          const { life, bank } = await tellAlong(plan);
          const whole = bank + (await exported(life));
          expect(whole).toBe(await moved(life));
          expect(await told(life.till)).toEqual(NOTHING);
          await undoAll(life);
          const left = await moved(life);
          expect(whole + (await exported(life))).toBe(left);
          if ((await life.till.rows('laying')).some((row) => row.state === 'standing')) return;
          expect(left).toBe(0);
          counts['undone whole'] = (counts['undone whole'] ?? 0) + 1;
        }),
        { seed: SEED, numRuns: effort(40, 800) },
      );
      expect(counts['acts told']).toBeGreaterThan(effort(40, 800));
      expect(counts['undone whole']).toBeGreaterThan(effort(40, 800) * 0.9);
    },
    30 * 60_000,
  );

  it(
    'when debtors become one',
    async () => {
      await fc.assert(
        fc.asyncProperty(plans(20, 'merging'), async (plan) => {
          const { life, bank } = await tellAlong(plan);
          expect(bank + (await exported(life))).toBe(await moved(life));
        }),
        { seed: SEED, numRuns: effort(20, 400) },
      );
    },
    30 * 60_000,
  );
});
