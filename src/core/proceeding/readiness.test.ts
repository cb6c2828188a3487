import { describe, expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { type ReadinessFacts, type ReadyInvoice, readiness } from './readiness.ts';
import type { SentNotice } from './readiness-notice.ts';
import type { ReadinessCode } from './readiness-point.ts';

const RECEIVED: SentNotice = { isRegistered: true, receipt: 'received', hasNumber: true };

function invoice(number: string, changes: Partial<ReadyInvoice> = {}): ReadyInvoice {
  const limitation = { lastDay: day('2031-02-25'), article: 'C. com. L110-4', certainty: 'verified' } as const;
  return { number, hasOriginal: true, hasOrder: true, hasDelivery: true, notices: [RECEIVED], limitation, ...changes };
}

function facts(changes: Partial<ReadinessFacts> = {}): ReadinessFacts {
  return {
    ...{ on: day('2026-03-02'), kind: 'business', kindConfirmed: true, hasSiren: true, hasAddress: true, isInsolvent: false },
    ...{ filed: new Set(), isContractRate: false, areRatesKnown: true, invoices: [invoice('F-1'), invoice('F-2')] },
    ...changes,
  };
}

function point(code: ReadinessCode, changes: Partial<ReadinessFacts>) {
  const { points, level, step } = readiness(facts(changes));
  const found = points.find((one) => one.code === code);
  return { level, step, ...found };
}

describe('what the next step by law needs', () => {
  test('is all there of a claim that everything bears out', () => {
    const { step, level, points } = readiness(facts());
    expect([step, level]).toEqual(['order-for-payment', 'ready']);
    expect(points.map(({ code }) => code)).toEqual([
      ...['basis', 'invoices', 'delivery', 'notice', 'receipt', 'interest', 'identity', 'limitation'],
    ]);
    expect(new Set(points.map(({ state }) => state))).toEqual(new Set(['there']));
    expect(points.every(({ rules }) => rules.length > 0)).toBe(true);
  });

  test.each<[string, ReadinessCode, Partial<ReadinessFacts>, object]>([
    [
      'nothing that the debt is founded on',
      'basis',
      { invoices: [invoice('F-1', { hasOrder: false })] },
      { state: 'missing', why: 'none', level: 'not-ready' },
    ],
    [
      'an order of one invoice of two',
      'basis',
      { invoices: [invoice('F-1'), invoice('F-2', { hasOrder: false })] },
      { state: 'weak', why: 'some', numbers: ['F-2'], level: 'nearly' },
    ],
    [
      'an order that names no invoice',
      'basis',
      { filed: new Set(['order']), invoices: [invoice('F-1', { hasOrder: false })] },
      { state: 'weak', why: 'order-in-general' },
    ],
    [
      'a contract',
      'basis',
      { filed: new Set(['contract']), invoices: [invoice('F-1', { hasOrder: false })] },
      { state: 'there', why: 'contract', level: 'ready' },
    ],
    ['a rate of terms that nobody filed', 'terms', { isContractRate: true }, { state: 'missing', level: 'gaps' }],
    [
      'a rate that the contract may bear',
      'terms',
      { isContractRate: true, filed: new Set(['contract']) },
      { state: 'weak', why: 'contract' },
    ],
    ['a rate of terms on file', 'terms', { isContractRate: true, filed: new Set(['terms']) }, { state: 'there', level: 'ready' }],
    [
      'an invoice without its original',
      'invoices',
      { invoices: [invoice('F-1', { hasOriginal: false })] },
      { state: 'missing', level: 'not-ready' },
    ],
    ['no delivery note', 'delivery', { invoices: [invoice('F-1', { hasDelivery: false })] }, { state: 'missing', level: 'gaps' }],
    ['no formal notice', 'notice', { invoices: [invoice('F-1', { notices: [] })] }, { state: 'missing', why: 'none', level: 'gaps' }],
    [
      'one of one invoice',
      'notice',
      { invoices: [invoice('F-1'), invoice('F-2', { notices: [] })] },
      { state: 'weak', why: 'some', numbers: ['F-2'] },
    ],
    [
      'one by e-mail',
      'notice',
      { invoices: [invoice('F-1', { notices: [{ ...RECEIVED, isRegistered: false, receipt: null }] })] },
      { state: 'weak', why: 'unregistered' },
    ],
    [
      'its number and no slip',
      'receipt',
      { invoices: [invoice('F-1', { notices: [{ ...RECEIVED, receipt: null }] })] },
      { state: 'weak', why: 'posted' },
    ],
    [
      'neither number nor slip',
      'receipt',
      { invoices: [invoice('F-1', { notices: [{ ...RECEIVED, receipt: null, hasNumber: false }] })] },
      { state: 'missing', why: 'no-number' },
    ],
    [
      'a slip of one of two',
      'receipt',
      { invoices: [invoice('F-1'), invoice('F-2', { notices: [] })] },
      { state: 'weak', why: 'none', numbers: ['F-2'] },
    ],
    ['a kind that nobody knows', 'interest', { kind: 'unknown' }, { state: 'missing', why: 'kind-unknown', level: 'not-ready' }],
    ['a kind that nobody confirmed', 'interest', { kindConfirmed: false }, { state: 'weak', why: 'kind-unconfirmed', level: 'nearly' }],
    ['a rate that nobody entered', 'interest', { areRatesKnown: false }, { state: 'missing', why: 'rate-unknown' }],
    ['no address', 'identity', { hasAddress: false }, { state: 'missing', why: 'no-address', level: 'not-ready' }],
    ['a company without a SIREN', 'identity', { hasSiren: false }, { state: 'weak', why: 'no-siren' }],
    ['a consumer, who has none', 'identity', { kind: 'consumer', hasSiren: false }, { state: 'there' }],
  ])('%s', (_, code, changes, expected) => {
    expect(point(code, changes)).toMatchObject(expected);
  });

  test('a registered letter that was not collected counts by a judgment that is shown as to be verified', () => {
    const unclaimed = { ...RECEIVED, receipt: 'unclaimed' } as const;
    expect(point('receipt', { invoices: [invoice('F-1', { notices: [unclaimed] })] })).toMatchObject({
      ...{ state: 'weak', why: 'presented' },
      rules: [{ article: 'Civ. 1re 20/1/2021 n° 19-20.680', certainty: 'unverified' }],
    });
    expect(point('receipt', { invoices: [invoice('F-1', { notices: [unclaimed, RECEIVED] })] })).toMatchObject({ state: 'there' });
  });

  test('time runs out: over from the day after the last one, near within six months of it, told with the earliest', () => {
    const until = (text: string) => invoice(text, { limitation: { lastDay: day(text), article: 'loi', certainty: 'unverified' } });
    const told = (...days: string[]) => point('limitation', { invoices: days.map(until) });
    expect(told('2026-03-01', '2030-01-01')).toMatchObject({ state: 'missing', why: 'passed', numbers: ['2026-03-01'], on: '2026-03-01' });
    expect(told('2026-03-02')).toMatchObject({ state: 'weak', why: 'near', level: 'nearly' });
    expect(told('2030-01-01', '2026-09-01')).toMatchObject({ state: 'weak', numbers: ['2026-09-01'], on: '2026-09-01' });
    expect(told('2026-09-02')).toMatchObject({ state: 'there', on: '2026-09-02', rules: [{ article: 'loi', certainty: 'unverified' }] });
  });

  test('a public body is sued before its own court, and of a debtor in insolvency proceedings the claim is declared', () => {
    expect(point('notice', { kind: 'public-body' })).toMatchObject({
      step: 'administrative-summary',
      rules: [{ article: 'loi 68-1250 art. 2' }],
    });
    const { step, points } = readiness(facts({ isInsolvent: true }));
    expect(step).toBe('proof-of-debt');
    expect(points.map(({ code }) => code)).toEqual(['basis', 'invoices', 'delivery', 'interest', 'identity']);
  });
});
