import { describe, expect, it } from 'vitest';
import { type Chosen, planLaying } from './plan-laying.ts';

const chosen = (item: number, open: bigint, part: bigint | null = null, debtor = 1): Chosen => ({
  item,
  number: `F-${item}`,
  debtor,
  open,
  part,
});

describe('money laid on chosen items', () => {
  it('goes to each in turn; what is left stays with the one customer', () => {
    expect(planLaying(500n, [chosen(1, 300n), chosen(2, 100n)])).toEqual({
      laid: [
        { item: 1, cents: 300n },
        { item: 2, cents: 100n },
      ],
      rest: 100n,
      lacking: [],
      debtor: 1,
    });
    expect(planLaying(500n, [chosen(1, 300n), chosen(2, 100n, null, 2)]).debtor).toBeNull();
  });

  it('says what is missing on the last one', () => {
    expect(planLaying(500n, [chosen(1, 300n), chosen(2, 250n)])).toMatchObject({ rest: 0n, lacking: [{ number: 'F-2', cents: 50n }] });
    expect(planLaying(500n, [chosen(1, 600n), chosen(2, 250n)]).lacking).toEqual([
      { number: 'F-1', cents: 100n },
      { number: 'F-2', cents: 250n },
    ]);
  });

  it('is more by the credits that are deducted', () => {
    expect(planLaying(500n, [chosen(1, 600n), chosen(2, -100n)])).toMatchObject({ rest: 0n, lacking: [] });
    expect(planLaying(500n, [chosen(2, -100n, 40n), chosen(1, 600n)])).toMatchObject({ rest: 0n, lacking: [{ cents: 60n }] });
  });

  it('is what was typed, even more than there is', () => {
    expect(planLaying(500n, [chosen(1, 600n, 450n)]).rest).toBe(50n);
    expect(planLaying(500n, [chosen(1, 900n, 600n)]).rest).toBe(-100n);
  });

  it('takes back from what was settled when money went out', () => {
    expect(planLaying(-300n, [chosen(1, 0n)])).toMatchObject({ laid: [{ item: 1, cents: -300n }], rest: 0n, lacking: [] });
    expect(planLaying(-300n, [chosen(1, 0n, 100n), chosen(2, 0n)])).toMatchObject({ laid: [{ cents: -100n }, { cents: -200n }], rest: 0n });
  });
});
