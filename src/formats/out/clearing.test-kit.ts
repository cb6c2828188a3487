import { day } from '../../core/base/day.ts';
import { EUR } from '../../core/base/money.ts';
import type { ClearingEntry, ClearingLine } from './clearing.ts';

/** A transfer of 970,00 € that settles an invoice of 1 000,00 €. */
export function line(over: Partial<ClearingLine> = {}): ClearingLine {
  return {
    debtorAccount: 'C0042',
    debtorName: 'Boulangerie Noël',
    number: 'FA-1',
    issuedOn: day('2026-01-31'),
    itemKind: 'invoice',
    laidCents: 970_00n,
    euroCents: null,
    kind: 'payment',
    reference: null,
    letter: 'AAA',
    letteredOn: day('2026-03-03'),
    ...over,
  };
}

export function entry(lines: readonly ClearingLine[], over: Partial<ClearingEntry> = {}): ClearingEntry {
  return {
    on: day('2026-03-03'),
    receivedOn: day('2026-03-03'),
    bankAccount: '512100',
    bankLabel: 'Banque du Port',
    currency: EUR,
    isReturn: false,
    how: 'certain',
    reason: null,
    lines,
    ...over,
  };
}
