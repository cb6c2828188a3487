import { describe, expect, it } from 'vitest';
import { CAMT, day, known, line, NOTICE, OFX, REPORT } from './bank.test-kit.ts';
import { notified } from './notified.ts';
import { pairKnown } from './same-line.ts';
import type { KnownLine, StatedLine } from './stated-line.ts';

/** Ids of what is left unconfirmed, and of the operations of each line told one by one, once a statement of 4 to 6 March is there. */
function left(before: readonly KnownLine[], stated: readonly StatedLine[], until = '2024-03-06') {
  const paired = pairKnown(stated, CAMT, before, () => false);
  const { unconfirmed, itemised } = notified(before, { from: day('2024-03-04'), until: day(until), stated, paired });
  return { unconfirmed: unconfirmed.map(({ id }) => id), itemised: itemised.map(({ operations }) => operations.map(({ id }) => id)) };
}

const notice = (id: number, cents: bigint, text: string, more: Partial<StatedLine> = {}, statement = 1) =>
  known(id, NOTICE, line(cents, text, more), statement);

describe('lines that were announced', () => {
  it('and are in the statement are settled; those that are not need a person', () => {
    const before = [notice(1, 450_00n, 'DUPONT 1234'), known(2, REPORT, line(99_00n, 'MARTIN 5678')), notice(3, 12_00n, 'DURAND')];
    expect(left(before, [line(450_00n, 'VIR DUPONT 1234'), line(12_00n, 'VIR DURAND')])).toEqual({ unconfirmed: [2], itemised: [] });
  });

  it('for the first or last day, booked or valued, may be in the statement beside it', () => {
    const days = ['2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07'];
    const before = days.map((bookedOn, at) => notice(at + 1, 450_00n, 'DUPONT', { bookedOn: day(bookedOn) }));
    expect(left(before, []).unconfirmed).toEqual([2]);
    expect(left([notice(1, 450_00n, 'DUPONT', { valueOn: day('2024-03-06') })], []).unconfirmed).toEqual([]);
    expect(left([notice(1, 450_00n, 'DUPONT', { valueOn: day('2024-03-06') })], [], '2024-03-07').unconfirmed).toEqual([1]);
  });

  it('and are not the line of the same amount: another order of the payer', () => {
    const before = [notice(1, 450_00n, 'DUPONT', { endToEndId: 'VIR-0001' })];
    expect(left(before, [line(450_00n, 'DUPONT', { endToEndId: 'VIR-0002' })])).toEqual({ unconfirmed: [1], itemised: [] });
  });

  it('and that another statement has had are settled', () => {
    const before = [known(1, OFX, line(450_00n, 'DUPONT')), notice(2, 99_00n, 'MARTIN'), known(2, OFX, line(99_00n, 'MARTIN'), 2)];
    expect(left(before, []).unconfirmed).toEqual([]);
  });
});

describe('operations of a batch that were announced one by one', () => {
  const before = [notice(1, 60_00n, 'DUPONT'), notice(2, 40_00n, 'MARTIN'), notice(3, 25_00n, 'DURAND', {}, 2)];

  it('are no money besides the sum that the statement has', () => {
    const stated = [line(100_00n, 'REMISE PRLV 2 OPE', { batchCount: 2 })];
    expect(left(before, stated)).toEqual({ unconfirmed: [3], itemised: [[1, 2]] });
    expect(left(before, [line(100_00n, 'REMISE PRLV')])).toEqual({ unconfirmed: [3], itemised: [[1, 2]] });
  });

  it('are not guessed: another count, another day, a sum of some of them, or a line that was announced itself', () => {
    expect(left(before, [line(100_00n, 'REMISE', { batchCount: 3 })]).unconfirmed).toEqual([1, 2, 3]);
    expect(left(before, [line(100_00n, 'REMISE', { bookedOn: day('2024-03-04') })]).unconfirmed).toEqual([1, 2, 3]);
    expect(left(before, [line(125_00n, 'REMISE')]).unconfirmed).toEqual([1, 2, 3]);
    expect(left([...before, notice(4, 100_00n, 'REMISE', {}, 3)], [line(100_00n, 'REMISE')]).unconfirmed).toEqual([1, 2, 3]);
  });

  it('are found by the operations that the statement tells too, each once', () => {
    const stated = [line(100_00n, 'REMISE', { operations: [25_00n, 75_00n] }), line(65_00n, 'REMISE', { operations: [25_00n, 40_00n] })];
    expect(left(before, stated)).toEqual({ unconfirmed: [1], itemised: [[3], [2]] });
    expect(left(before, stated.slice(0, 1))).toEqual({ unconfirmed: [1, 2], itemised: [[3]] });
  });

  it('are of one line each when several have the same sum', () => {
    const twice = [...before, notice(4, 30_00n, 'ANNE', {}, 5), notice(5, 70_00n, 'PAUL', {}, 5)];
    expect(left(twice, [line(100_00n, 'REMISE')])).toEqual({ unconfirmed: [3, 4, 5], itemised: [[1, 2]] });
    expect(left(twice, [line(100_00n, 'REMISE'), line(100_00n, 'REMISE')]).unconfirmed).toEqual([3]);
  });
});
