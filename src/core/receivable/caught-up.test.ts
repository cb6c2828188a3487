import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import { EUR, sumCents } from '../base/money.ts';
import type { BookLine } from './book-line.ts';
import { bookLine, knownItem } from './register.test-kit.ts';
import { caughtUp, type FileContext, type KnownItem, register } from './register.ts';

/** Books that catch up with what the bank told before. */
const BOOKS: FileContext = { asOf: day('2026-03-02'), complete: true, stale: false, booksOn: day('2026-02-27'), force: false };

const shown = (openCents: bigint, more: Partial<BookLine> = {}) => bookLine({ source: 'fec', openCents, ...more });
const known = (openCents: bigint, ahead: bigint, more: Partial<KnownItem> = {}) => knownItem({ openCents, ahead, inBooks: true, ...more });

/** What is open and how far that is ahead after the books have spoken. */
function heard(line: BookLine, item: KnownItem): { open: bigint; ahead: bigint; settled: bigint; notes: readonly string[] } {
  const [outcome] = register([line], [item], BOOKS);
  if (outcome?.is === 'same') return { open: item.openCents, ahead: item.ahead, settled: 0n, notes: outcome.notes };
  if (outcome?.is !== 'update') throw new Error(`the item is not found: ${outcome?.is}`);
  const { openCents, changes, settlements, notes } = outcome;
  return { open: openCents, ahead: changes.ahead ?? item.ahead, settled: sumCents(settlements.map((one) => one.cents)), notes };
}

describe('an invoice of 1000 that the bank has shown to be paid in part', () => {
  it.each<[string, open: bigint, ahead: bigint, inFile: bigint, after: [open: bigint, ahead: bigint, settled: bigint]]>([
    ['the books do not show it yet', 600n, 400n, 1000n, [600n, 400n, 0n]],
    ['the books show it too', 600n, 400n, 600n, [600n, 0n, 0n]],
    ['the books show a part of it', 600n, 400n, 900n, [600n, 300n, 0n]],
    ['the books show more than the bank', 600n, 400n, 500n, [500n, 0n, 100n]],
    ['the books show that all is paid', 600n, 400n, 0n, [0n, 0n, 600n]],
    ['the bank has shown all, the books nothing', 0n, 1000n, 1000n, [0n, 1000n, 0n]],
    ['the bank has shown all, the books too', 0n, 1000n, 0n, [0n, 0n, 0n]],
    ['the books had caught up and open it again', 600n, 0n, 1000n, [1000n, 0n, -400n]],
    ['a payment came back, and the books do not know', 1000n, -400n, 600n, [1000n, -400n, 0n]],
    ['a payment came back, and the books know now', 1000n, -400n, 1000n, [1000n, 0n, 0n]],
    ['a payment came back, and the books know a part', 1000n, -400n, 700n, [1000n, -300n, 0n]],
    ['a payment came back, and the books show another', 1000n, -400n, 500n, [900n, -400n, 100n]],
  ])('%s', (_, open, ahead, inFile, [after, still, settled]) => {
    expect(heard(shown(inFile), known(open, ahead))).toMatchObject({ open: after, ahead: still, settled });
  });

  it('asks a person when the books open again what they had caught up with', () => {
    const [outcome] = register([shown(1000n)], [known(0n, 0n)], BOOKS);
    expect(outcome).toMatchObject({ is: 'update', hold: true, notes: ['reopened'], settlements: [{ kind: 'reopened', cents: -1000n }] });
  });

  it('is not news while the books are behind: nothing is written', () => {
    expect(register([shown(1000n)], [known(600n, 400n)], BOOKS)).toMatchObject([{ is: 'same', notes: [] }]);
  });

  it('is left as it is by books of an earlier day', () => {
    const stale = register([shown(600n)], [known(600n, 400n)], { ...BOOKS, stale: true });
    expect(stale).toMatchObject([{ is: 'same' }]);
  });

  it('follows an amount that changes', () => {
    expect(heard(shown(1200n, { amountCents: 1200n }), known(600n, 400n))).toMatchObject({ open: 800n, ahead: 400n, settled: 0n });
  });
});

describe('a receipt in the books', () => {
  const credit = (open: bigint): BookLine =>
    shown(-open, { kind: 'payment-on-account', number: 'VIR', amountCents: -open, dueOn: null, issuedOn: day('2026-02-20') });
  const receipt = { on: day('2026-02-18'), cents: 1000n, currency: EUR, items: [1 as ItemId] };
  const rest = known(-300n, 300n, {
    id: 2 as ItemId,
    kind: 'payment-on-account',
    number: 'Règlement du 18/02/2026',
    amountCents: -300n,
    issuedOn: day('2026-02-18'),
    dueOn: null,
    inBooks: false,
    receiptRest: true,
  });

  it('not lettered: neither a second payment nor a reason to open the invoice', () => {
    expect(register([shown(1000n), credit(1000n)], [known(0n, 1000n)], BOOKS, [receipt])).toMatchObject([
      { is: 'same', notes: [] },
      { is: 'same', items: [] },
    ]);
  });

  it('that no bank has shown is money on account', () => {
    expect(register([credit(999n)], [known(0n, 1000n)], BOOKS, [receipt])).toMatchObject([{ is: 'add', openCents: -999n }]);
  });

  it('that the books have laid already does not stand for another one of its amount', () => {
    expect(register([credit(1000n)], [known(0n, 0n)], BOOKS, [receipt])).toMatchObject([{ is: 'add', openCents: -1000n }]);
  });

  it('partly lettered: its rest is what was left on account', () => {
    const [invoice, left] = register([shown(0n), credit(300n)], [known(0n, 700n), rest], BOOKS, [receipt]);
    expect(invoice).toMatchObject({ is: 'update', openCents: 0n, changes: { ahead: 0n }, settlements: [] });
    expect(left).toMatchObject({ is: 'update', item: { id: 2 }, openCents: -300n, changes: { ahead: 0n, inBooks: true }, settlements: [] });
  });

  it('whose rest was used since stays used', () => {
    const used = { ...rest, openCents: -100n, ahead: 100n };
    const [left] = register([credit(100n)], [used], BOOKS, [receipt]);
    expect(left).toMatchObject({ is: 'update', openCents: -100n, changes: { ahead: 0n } });
  });
});

describe('catching up', () => {
  it('loses nothing: what is ahead and what is new come to what has changed', () => {
    const cents = fc.bigInt({ min: -400n, max: 400n });
    fc.assert(
      fc.property(cents, cents, (ahead, change) => {
        const after = caughtUp(ahead, change);
        expect(after.ahead - ahead).toBe(change - after.rest);
        // Never past nothing, and never further ahead than before.
        expect(after.ahead * ahead).toBeGreaterThanOrEqual(0n);
        expect(after.ahead < 0n ? -after.ahead : after.ahead).toBeLessThanOrEqual(ahead < 0n ? -ahead : ahead);
        // The books catch up as far as they can: what is left is on one side only.
        expect(after.ahead !== 0n && after.rest !== 0n && after.ahead > 0n !== after.rest > 0n).toBe(false);
      }),
    );
  });

  it('keeps what is open and what is ahead together at what the books show', () => {
    const cents = fc.bigInt({ min: 0n, max: 1000n });
    fc.assert(
      fc.property(cents, cents, cents, (before, open, inFile) => {
        const item = known(open, before - open);
        const { open: after, ahead } = heard(shown(inFile), item);
        expect(after + ahead).toBe(inFile);
      }),
    );
  });
});
