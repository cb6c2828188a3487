import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, fromOrdinal } from '../base/day.ts';
import { type Currency, EUR, sumCents } from '../base/money.ts';
import { type LetterLink, type LetterPiece, letterGroups } from './lettering.ts';

const USD = 'USD' as Currency;

function piece(key: string, cents: bigint, on = '2026-03-01', account = 'C1', currency = EUR): LetterPiece {
  return { key, cents, on: day(on), account, currency };
}

function link(a: string, b: string, cents = 1n): LetterLink {
  return { a, b, cents };
}

describe('letterGroups', () => {
  it('letters what balances to zero, dated by its last piece, and shows what is left of the rest', () => {
    const pieces = [
      piece('FA1', 100n),
      piece('FA2', 250n, '2026-03-02'),
      piece('AV1', -50n, '2026-03-03'),
      piece('R1', -300n, '2026-04-10'),
      piece('FA3', 80n),
      piece('R2', -30n),
    ];
    const links = [link('FA1', 'R1'), link('FA2', 'R1'), link('FA2', 'AV1'), link('FA3', 'R2')];
    expect(letterGroups(pieces, links)).toEqual([
      { pieces: ['FA3', 'R2'], account: 'C1', letter: null, date: null, balanceCents: 50n },
      { pieces: ['FA1', 'FA2', 'AV1', 'R1'], account: 'C1', letter: 'AAA', date: '2026-04-10', balanceCents: 0n },
    ]);
  });

  it('counts letters within an account, by the day of the lettering, and skips those in use', () => {
    const pieces = ['1', '2', '3'].flatMap((n) => [
      piece(`F${n}`, 10n, '2026-01-01', n === '3' ? 'C2' : 'C1'),
      piece(`R${n}`, -10n, n === '1' ? '2026-03-09' : '2026-03-08', n === '3' ? 'C2' : 'C1'),
    ]);
    const links = ['1', '2', '3'].map((n) => link(`F${n}`, `R${n}`));
    const used = new Map([['C1', new Set(['AAA', 'aac'])]]);
    expect(letterGroups(pieces, links, used).map(({ pieces: [first], letter }) => [first, letter])).toEqual([
      ['F2', 'AAB'],
      ['F1', 'AAD'],
      ['F3', 'AAA'],
    ]);
  });

  it('goes on after ZZZ with AAAA', () => {
    const numbers = Array.from({ length: 26 ** 3 + 26 ** 2 + 1 }, (_, n) => String(n).padStart(6, '0'));
    const pieces = numbers.flatMap((n) => [piece(`F${n}`, 1n), piece(`R${n}`, -1n)]);
    const groups = letterGroups(
      pieces,
      numbers.map((n) => link(`F${n}`, `R${n}`)),
    );
    expect([0, 1, 26, 675, 676, 17_575, 17_576, 17_577, 18_251, 18_252].map((at) => groups[at]?.letter)).toEqual([
      'AAA',
      'AAB',
      'ABA',
      'AZZ',
      'BAA',
      'ZZZ',
      'AAAA',
      'AAAB',
      'AAZZ',
      'ABAA',
    ]);
  });

  it('a payment that came back is lettered with its return, and the invoice stays open', () => {
    const pieces = [piece('FA1', 100n), piece('R1', -100n, '2026-03-05'), piece('X1', 100n, '2026-03-12')];
    const links = [link('FA1', 'R1', 100n), link('FA1', 'R1', -100n), link('X1', 'R1', 100n)];
    expect(letterGroups(pieces, links).map(({ pieces: keys, letter }) => [keys, letter])).toEqual([
      [['FA1'], null],
      [['R1', 'X1'], 'AAA'],
    ]);
  });

  it.each([
    ['another account', [piece('R2', -5n, '2026-03-01', 'C2')]],
    ['another currency', [piece('R2', -5n, '2026-03-01', 'C1', USD)]],
    ['a piece that is not given', []],
  ])('gives no letter where a link leads out to %s', (_, others) => {
    const pieces = [piece('FA1', 100n), piece('R1', -100n), ...others];
    const groups = letterGroups(pieces, [link('FA1', 'R1'), link('FA1', 'R2')]);
    expect(groups.map(({ letter }) => letter)).toEqual(groups.map(() => null));
    expect(groups.find(({ pieces: keys }) => keys.includes('FA1'))).toMatchObject({ pieces: ['FA1', 'R1'], balanceCents: 0n });
  });

  it('gives no letter where what leads out to one missing piece comes back from another', () => {
    const links = [link('FA1', 'R1'), link('FA1', 'X1', 5n), link('FA1', 'X2', -5n)];
    expect(letterGroups([piece('FA1', 100n), piece('R1', -100n)], links)).toMatchObject([{ letter: null, balanceCents: 0n }]);
    // To the same one and back again leads nowhere.
    const back = [link('FA1', 'R1'), link('FA1', 'X1', 5n), link('X1', 'FA1', -5n)];
    expect(letterGroups([piece('FA1', 100n), piece('R1', -100n)], back)).toMatchObject([{ letter: 'AAA' }]);
  });

  it('letters of one day go by the key of the first piece, whatever its day', () => {
    const pieces = [
      piece('F9', 10n, '2026-01-01'),
      piece('F1', 10n, '2026-01-02'),
      piece('R1', -10n, '2026-03-01'),
      piece('R9', -10n, '2026-03-01'),
    ];
    expect(letterGroups(pieces, [link('F9', 'R9'), link('F1', 'R1')]).map(({ pieces: keys, letter }) => [keys, letter])).toEqual([
      [['F1', 'R1'], 'AAA'],
      [['F9', 'R9'], 'AAB'],
    ]);
  });

  it('gives no letter to an invoice of nothing, and refuses two pieces of one key', () => {
    expect(letterGroups([piece('FA0', 0n)], [])).toMatchObject([{ letter: null, date: null, balanceCents: 0n }]);
    expect(() => letterGroups([piece('FA1', 1n), piece('FA1', 1n)], [])).toThrow('one key');
  });

  it('does with a hundred thousand pieces, also when all hang together', () => {
    const pieces = Array.from({ length: 100_000 }, (_, n) => piece(`P${n}`, n % 2 === 0 ? 7n : -7n));
    const chain = pieces.slice(1).map(({ key }, n) => link(`P${n}`, key));
    expect(letterGroups(pieces, chain)).toMatchObject([{ letter: 'AAA', balanceCents: 0n }]);
  });
});

const generated = fc
  .array(
    fc.record({
      cents: fc.integer({ min: -4, max: 4 }),
      on: fc.integer({ min: 20_000, max: 20_003 }),
      account: fc.integer({ min: 1, max: 2 }),
    }),
    {
      maxLength: 14,
    },
  )
  .chain((drafts) => {
    const at = fc.integer({ min: 0, max: Math.max(drafts.length, 1) });
    const links = fc.array(fc.record({ a: at, b: at, cents: fc.integer({ min: -1, max: 2 }) }), { maxLength: 14 });
    const pieces = drafts.map(({ cents, on, account }, n) => piece(`P${n}`, BigInt(cents), fromOrdinal(on), `C${account}`));
    return fc.record({
      pieces: fc.constant(pieces),
      links: links.map((all) => all.map(({ a, b, cents }) => link(`P${a}`, `P${b}`, BigInt(cents)))),
      shuffled: fc.shuffledSubarray(pieces, { minLength: pieces.length }),
      used: fc.subarray(['AAA', 'AAB', 'AAC', 'AAD']).map((letters) => new Map([['C1', new Set(letters)]])),
    });
  });

/** Keys that a walk over the links reaches from a piece, within its account; and whether the walk met the outside. */
function reach(start: LetterPiece, pieces: readonly LetterPiece[], links: readonly LetterLink[]): { keys: Set<string>; isOpen: boolean } {
  const keys = new Set([start.key]);
  let isOpen = false;
  for (const key of keys) {
    for (const other of new Set(links.flatMap(({ a, b }) => (a === key ? [b] : b === key ? [a] : [])))) {
      const laid = links.filter(({ a, b }) => (a === key && b === other) || (b === key && a === other));
      if (other === key || sumCents(laid.map(({ cents }) => cents)) === 0n) continue;
      if (pieces.find((one) => one.key === other)?.account === start.account) keys.add(other);
      else isOpen = true;
    }
  }
  return { keys, isOpen };
}

it('whatever is laid on what: each piece in one group, a letter exactly where it balances, never twice, in any order the same', () => {
  fc.assert(
    fc.property(generated, ({ pieces, links, shuffled, used }) => {
      const groups = letterGroups(pieces, links, used);
      expect(groups.flatMap((group) => group.pieces).sort()).toEqual(pieces.map(({ key }) => key).sort());
      expect(letterGroups(shuffled, [...links].reverse(), used)).toEqual(groups);
      for (const { pieces: keys, account, letter, date, balanceCents } of groups) {
        const own = pieces.filter(({ key }) => keys.includes(key));
        const [first] = own;
        if (!first) throw new Error('an empty group');
        const walk = reach(first, pieces, links);
        expect(new Set(keys)).toEqual(walk.keys);
        expect(balanceCents).toBe(sumCents(own.map(({ cents }) => cents)));
        expect(letter !== null).toBe(balanceCents === 0n && own.length > 1 && !walk.isOpen);
        expect(date).toBe(
          letter === null
            ? null
            : own
                .map(({ on }) => on)
                .sort()
                .at(-1),
        );
        if (letter !== null) expect(used.get(account)?.has(letter) ?? false).toBe(false);
      }
      const letters = groups.filter(({ letter }) => letter !== null).map(({ account, letter }) => `${account} ${letter}`);
      expect(new Set(letters).size).toBe(letters.length);
    }),
    { numRuns: 500 },
  );
});
