import { describe, expect, it } from 'vitest';
import { sampleCreditor } from '../adapters/db/sample-entries.ts';
import { type Day, day } from '../core/base/day.ts';
import type { BankAccountId, CreditorId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import type { BankAccountRow } from '../core/journal/bank-tables.ts';
import { ageOf, stalenessOn } from './freshness.ts';

const TODAY = day('2026-03-20');
const creditor = (booksAsOf: string | null, paidTo: readonly string[] = ['FR 76']) => ({
  books_as_of: booksAsOf === null ? null : day(booksAsOf),
  books_max_age: 10,
  bank_max_age: 5,
  profile: { ...sampleCreditor().profile, accounts: paidTo.map((iban) => ({ iban, bic: null, currency: EUR, holder: 'X' })) },
});
const account = (coveredUntil: string | null, watched = true, id = 1): BankAccountRow => ({
  id: id as BankAccountId,
  creditor_id: 1 as CreditorId,
  number: 'FR76',
  currency: EUR,
  watched,
  covered_until: coveredUntil === null ? null : (coveredUntil as Day),
  heed_from: null,
});
const judged = (booksAsOf: string | null, ...accounts: BankAccountRow[]) => stalenessOn(creditor(booksAsOf), accounts, TODAY);

describe('where no statement is taken in', () => {
  it('the books must be fresh: to the day', () => {
    expect(judged('2026-03-10')).toBeNull();
    expect(judged('2026-03-09')).toBe('books-too-old');
    expect(judged(null)).toBe('books-too-old');
  });
});

describe('where statements are taken in', () => {
  it('they must be fresh, to the day, and the books need not be', () => {
    expect(judged('2025-01-01', account('2026-03-15'))).toBeNull();
    expect(judged(null, account('2026-03-15'))).toBeNull();
    expect(judged('2026-03-20', account('2026-03-14'))).toBe('bank-too-old');
  });

  it('each of them must be, and one that covers no day is not', () => {
    expect(judged('2026-03-20', account('2026-03-20'), account('2026-03-14', true, 2))).toBe('bank-too-old');
    expect(judged('2026-03-20', account('2026-03-20'), account(null, true, 2))).toBe('bank-too-old');
  });

  it('an account that is not watched holds nothing, and says nothing for the books', () => {
    expect(judged('2026-03-20', account('2026-03-19'), account('2020-01-01', false, 2))).toBeNull();
    expect(judged('2026-03-01', account('2026-03-19', false))).toBe('books-too-old');
    expect(judged('2026-03-20', account(null, false))).toBeNull();
  });
});

describe('where an account is printed on what is sent, and no statement of it is taken in', () => {
  it('the books must be fresh as well', () => {
    const both = creditor('2026-03-01', ['FR76', 'FR99']);
    expect(stalenessOn(both, [account('2026-03-19')], TODAY)).toBe('books-too-old');
    expect(stalenessOn({ ...both, books_as_of: TODAY }, [account('2026-03-19')], TODAY)).toBeNull();
    expect(stalenessOn(both, [account('2026-03-19'), { ...account('2026-03-19', true, 2), number: 'FR99' }], TODAY)).toBeNull();
  });
});

describe('the age of an account', () => {
  it('is told in days, also of one that is not watched', () => {
    const ages = ageOf(creditor(null), [account('2026-03-14'), account('2026-03-14', false, 2), account(null, true, 3)], TODAY);
    expect(ages.map(({ id, days, tooOld }) => [id, days, tooOld])).toEqual([
      [1, 6, true],
      [2, 6, false],
      [3, null, true],
    ]);
  });

  it('is nothing where it covers days that have not come', () => {
    expect(ageOf(creditor(null), [account('2026-03-25')], TODAY)).toMatchObject([{ days: 0, tooOld: false, coveredUntil: '2026-03-25' }]);
  });
});
