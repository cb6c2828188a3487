import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { CONDUCT_RULES, conductRulesOn, contactSpacingOn, FORMAL_NOTICE_DAYS } from './conduct.ts';
import { findingText } from './finding.ts';

const codes = (on: string, debtor: 'business' | 'consumer' | 'public-body' | 'unknown') =>
  conductRulesOn(day(on), debtor).map(({ value }) => value.code);

describe('rules of conduct', () => {
  it('protect consumers more, and unknown debtors as consumers', () => {
    expect(codes('2026-11-21', 'consumer')).toContain('no-fee-from-consumer');
    expect(codes('2026-11-21', 'business')).not.toContain('no-fee-from-consumer');
    expect(codes('2026-11-21', 'business')).toContain('no-look-of-a-court-document');
    expect(codes('2026-11-21', 'unknown')).toEqual(codes('2026-11-21', 'consumer'));
  });

  it('hold from their first day on', () => {
    expect(codes('2016-06-30', 'consumer')).not.toContain('no-repeated-solicitation');
    expect(codes('2016-07-01', 'consumer')).toContain('no-repeated-solicitation');
  });

  it('are those of everyone for a business and for a public body', () => {
    const everyones = [
      'contact-spacing',
      'no-look-of-a-court-document',
      'no-harassment',
      'no-threat-or-blackmail',
      'no-dunning-in-insolvency',
    ];
    expect(codes('2026-11-21', 'business')).toEqual(everyones);
    expect(codes('2026-11-21', 'public-body')).toEqual(everyones);
    expect(codes('2026-11-21', 'consumer')).toHaveLength(CONDUCT_RULES.length);
    expect(codes('2005-12-31', 'business')).toEqual(['no-look-of-a-court-document', 'no-threat-or-blackmail']);
  });

  it('have one row a code, and say that our own figures are not the law', () => {
    expect(new Set(CONDUCT_RULES.map(({ value }) => value.code)).size).toBe(CONDUCT_RULES.length);
    expect(contactSpacingOn(day('2026-11-21'))).toMatchObject({ value: 7, certainty: 'unverified' });
    expect(FORMAL_NOTICE_DAYS.rows[0]?.certainty).toBe('unverified');
  });
});

describe('a finding', () => {
  it('reads in both languages, with its article', () => {
    const found = { code: 'fee-not-in-euros', details: { currency: 'USD' } } as const;
    expect(findingText(found, 'fr')).toContain('la créance est en USD');
    expect(findingText(found, 'en')).toMatch(/in USD.*C\. com\. D441-5/);
  });
});
