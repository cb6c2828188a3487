import { day } from '../base/day.ts';
import type { DebtorId, ItemId } from '../base/id.ts';
import { EUR } from '../base/money.ts';
import type { BookLine } from './book-line.ts';
import type { KnownItem } from './register.ts';

/** One invoice of 1000 cents, all open, as a list shows it. */
export const bookLine = (more: Partial<BookLine> = {}): BookLine => ({
  source: 'list',
  line: 2,
  kind: 'invoice',
  number: 'F-1',
  issuedOn: day('2026-01-05'),
  dueOn: day('2026-02-04'),
  currency: EUR,
  amountCents: 1000n,
  openCents: 1000n,
  laid: [],
  credits: [],
  replaces: null,
  ...more,
});

/** The same invoice as the case knows it. */
export const knownItem = (more: Partial<KnownItem> = {}): KnownItem => ({
  id: 1 as ItemId,
  debtorId: 1 as DebtorId,
  kind: 'invoice',
  number: 'F-1',
  issuedOn: day('2026-01-05'),
  dueOn: day('2026-02-04'),
  currency: EUR,
  amountCents: 1000n,
  openCents: 1000n,
  doubt: null,
  kept: false,
  prior: null,
  inBooks: false,
  laidElsewhere: 0n,
  ahead: 0n,
  receiptRest: false,
  ...more,
});
