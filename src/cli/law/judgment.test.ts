import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MemoryDesk, memoryDesk } from '../memory.test-kit.ts';

/** 10 000 € that bear interest from 1 January 2026, by a judgment that became enforceable on 15 February. */
const JUDGMENT = ['law', 'judgment', '--principal', '10000,00', '--from', '2026-01-01', '--enforceable', '2026-02-15'];

let desk: MemoryDesk;
beforeAll(async () => {
  desk = await memoryDesk();
});
afterAll(() => desk.close());

describe('what a judgment debt bears', () => {
  it('CMF L313-3: the legal rate until two months have passed, five points more from the day after', async () => {
    const [answer] = await desk.json(...JUDGMENT, '--until', '2026-07-10');
    expect(answer).toMatchObject({
      segments: [
        // 10 000 × 2.62 % × 105 / 365; 10 000 × 7.62 % × 76 / 365; 10 000 × 7.75 % × 10 / 365
        { from: '2026-01-01', to: '2026-04-15', days: 105, ratePercent: '2.62', interest: '75.37' },
        { from: '2026-04-16', to: '2026-06-30', days: 76, ratePercent: '7.62', interest: '158.66' },
        { from: '2026-07-01', to: '2026-07-10', days: 10, ratePercent: '7.75', interest: '21.23' },
      ],
      interest: '255.26',
      total: '10255.26',
    });
  });

  it('a judge of enforcement may leave fewer points, never more', async () => {
    const [left] = await desk.json(...JUDGMENT, '--until', '2026-04-16', '--points-left', '2');
    expect(left).toMatchObject({ segments: [{ ratePercent: '2.62' }, { from: '2026-04-16', days: 1, ratePercent: '4.62' }] });
    const more = await desk.acquit(...JUDGMENT, '--until', '2026-07-10', '--points-left', '6');
    expect(more).toMatchObject({ code: 1, out: '' });
    expect(more.err).toContain('au plus');
  });

  it('is told with its articles and its limits', async () => {
    const { out } = await desk.acquit(...JUDGMENT, '--until', '2026-07-10');
    expect(out).toContain('Intérêts courus : 255,26 €');
    expect(out).toContain('CMF L313-3');
    expect(out).toContain('La décision peut fixer un autre taux');
  });

  it('a half-year without a known rate stops it; so does an end before the beginning', async () => {
    expect((await desk.acquit(...JUDGMENT, '--until', '2027-01-02')).err).toContain('2027');
    const early = await desk.acquit(...JUDGMENT, '--until', '2025-12-31');
    expect(early).toMatchObject({ code: 2, out: '' });
    expect(early.err).toContain('--until');
  });
});
