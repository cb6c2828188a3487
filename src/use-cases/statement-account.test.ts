import { describe, expect, it } from 'vitest';
import { day } from '../core/base/day.ts';
import type { BankAccountId, CreditorId } from '../core/base/id.ts';
import { type Currency, EUR } from '../core/base/money.ts';
import type { BankAccountRow } from '../core/journal/bank-tables.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { StatementFacts } from '../formats/statements/statement.ts';
import { type AccountOptions, accountOf } from './statement-account.ts';

const OURS = 'FR7630006000011234567890189';
const SECOND = 'FR7610107001011234567890129';
const USD = 'USD' as Currency;

const creditor = (...ibans: string[]) =>
  ({ profile: { accounts: ibans.map((iban) => ({ iban, currency: EUR, bic: '', holder: '' })) } }) as unknown as CreditorRow;
const known = (id: number, number: string, currency = EUR): BankAccountRow => ({
  id: id as BankAccountId,
  creditor_id: 1 as CreditorId,
  number,
  currency,
  watched: true,
  covered_until: day('2026-03-01'),
  heed_from: null,
});
const statement = (account: string | null, more: Partial<StatementFacts> = {}) =>
  ({ account, currency: 'EUR', entries: [], ...more }) as unknown as StatementFacts;
const meant = (one: StatementFacts, accounts: readonly BankAccountRow[] = [], options: AccountOptions = {}, ...ibans: string[]) =>
  accountOf(one, creditor(...(ibans.length > 0 ? ibans : [OURS])), accounts, options);
const refused = (code: string) => expect.objectContaining({ code });

describe('a statement that names its account', () => {
  it('is of an account known from earlier statements', () => {
    expect(meant(statement(OURS), [known(7, OURS)])).toEqual({ id: 7, number: OURS, currency: EUR });
  });

  it('is of an account of the creditor that none has been seen of yet', () => {
    expect(meant(statement(OURS))).toEqual({ id: null, number: OURS, currency: EUR });
  });

  it('may write it with spaces, in small letters, or as the bank’s own number within the IBAN', () => {
    for (const written of ['FR76 3000 6000 0112 3456 7890 189', OURS.toLowerCase(), '12345678901', '30006 00001 12345678901'])
      expect(meant(statement(written)).number).toBe(OURS);
    expect(meant(statement('NOT-IT-123456', { accountAsWritten: '12345678901' } as Partial<StatementFacts>)).number).toBe(OURS);
  });

  it('is not of an account that shares but a few digits, or two letters, or the check digits', () => {
    for (const written of ['12345', 'FR', '76300', '']) {
      expect(() => meant(statement(written), [], { account: OURS })).toThrow(refused('account-unknown'));
    }
    // Another country's IBAN is an account of its own, whatever digits it holds.
    expect(() => meant(statement(`DE${OURS.slice(2)}`))).toThrow(refused('account-unknown'));
  });

  it('of a stranger is refused until a person says that it is ours', () => {
    expect(() => meant(statement(SECOND))).toThrow(refused('account-unknown'));
    expect(() => meant(statement(SECOND), [], { account: OURS })).toThrow(refused('account-unknown'));
    expect(meant(statement(`${SECOND.slice(0, 4)} ${SECOND.slice(4)}`), [], { ours: true })).toEqual({
      id: null,
      number: SECOND,
      currency: EUR,
    });
  });

  it('in another currency is of another account', () => {
    expect(() => meant(statement(OURS, { currency: 'USD' }), [known(7, OURS)])).toThrow(refused('account-unknown'));
    expect(meant(statement(OURS, { currency: 'USD' }), [known(7, OURS), known(8, OURS, USD)])).toEqual({
      id: 8,
      number: OURS,
      currency: USD,
    });
  });
});

describe('a statement that names no account', () => {
  it('is of the only one, once', () => {
    expect(meant(statement(null))).toEqual({ id: null, number: OURS, currency: EUR });
    expect(meant(statement(null), [known(7, OURS)])).toEqual({ id: 7, number: OURS, currency: EUR });
  });

  it('is asked about where there are several, or none in its currency', () => {
    expect(() => meant(statement(null), [], {}, OURS, SECOND)).toThrow(refused('account-missing'));
    expect(() => meant(statement(null), [known(9, SECOND)])).toThrow(refused('account-missing'));
    expect(() => meant(statement(null, { currency: 'USD' }))).toThrow(refused('account-missing'));
  });

  it('is of the one that a person names', () => {
    expect(meant(statement(null), [known(9, SECOND)], { account: 'fr76 1010 7001 0112 3456 7890 129' })).toMatchObject({ id: 9 });
    expect(() => meant(statement(null), [], { account: SECOND })).toThrow(refused('account-unknown'));
  });

  it('takes its currency from its lines, and is in euros where it says nothing, or nonsense', () => {
    const lines = [{ currency: 'USD' }] as unknown as StatementFacts['entries'];
    const dollars = statement(null, { currency: null, entries: lines });
    expect(meant(dollars, [known(8, OURS, USD)])).toMatchObject({ id: 8 });
    for (const currency of [null, 'EURO']) expect(meant(statement(null, { currency }))).toMatchObject({ currency: EUR });
  });
});
