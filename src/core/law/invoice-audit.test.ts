import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../base/day.ts';
import { type AuditFinding, auditText } from './audit-finding.ts';
import { due, findingsOf, INVOICE } from './invoice-audit.test-kit.ts';
import { auditInvoice, type InvoiceFacts } from './invoice-audit.ts';
import { sanctionText } from './sanction.ts';
import { INVOICE_MENTIONS } from './values/invoice-mentions.ts';
import { SECTORS } from './values/sector-limits.ts';

const codes = (facts: Partial<InvoiceFacts>) => findingsOf(facts).map(({ code }) => code);

describe('the due date of an invoice', () => {
  it('L441-10 I, E16: the last allowed day passes, the next one does not, and the debtor risks the fine of L441-16', () => {
    expect(codes({})).toEqual([]);
    const [over] = findingsOf(due('2026-04-17'));
    expect(over).toMatchObject({
      code: 'term-over-maximum',
      severity: 'breach',
      article: 'C. com. L441-10 I',
      certainty: 'verified',
      details: { dueOn: '2026-04-17', maximum: '2026-04-16' },
      sanction: {
        who: 'debtor',
        article: 'C. com. L441-16',
        amounts: {
          naturalPerson: 7_500_000n,
          legalPerson: 200_000_000n,
          repeatedNaturalPerson: 15_000_000n,
          repeatedLegalPerson: 400_000_000n,
        },
      },
    });
  });

  it('L441-10 I: 45 days end of month, by the method agreed, else by both (rule R26)', () => {
    const term = 'end-of-month' as const;
    expect(codes({ term, method: 'days-then-end', ...due('2026-04-30') })).toEqual(['must-be-express']);
    expect(codes({ term, method: 'end-then-days', ...due('2026-04-14') })).toEqual([]);
    expect(codes({ term, method: 'end-then-days', ...due('2026-04-15') })).toEqual(['later-than-agreed']);
    expect(codes({ term, method: 'end-then-days', ...due('2026-04-16') })).toEqual(['later-than-agreed']);
    expect(findingsOf({ term, method: 'end-then-days', ...due('2026-04-17') })).toMatchObject([
      { code: 'term-over-maximum', details: { maximum: '2026-04-16' } },
    ]);
    expect(codes({ term, ...due('2026-04-14') })).toEqual(['method-missing']);
    expect(codes({ term, ...due('2026-04-15') })).toEqual(['method-missing', 'method-decides']);
    expect(codes({ term, ...due('2026-05-01') })).toEqual(['method-missing', 'term-over-maximum']);
  });

  it('L441-10 I: a periodic invoice has 45 days', () => {
    expect(codes({ term: 'periodic', ...due('2026-04-01') })).toEqual([]);
    expect(codes({ term: 'periodic', ...due('2026-04-02') })).toEqual(['term-over-maximum']);
  });

  it('says what another way of agreeing would allow where nobody told which was agreed', () => {
    expect(codes({ term: null, ...due('2026-04-30') })).toEqual(['only-end-of-month']);
    expect(codes({ term: null, ...due('2026-05-01') })).toEqual(['term-over-maximum']);
    const perishable = { term: null, sector: 'perishables', deliveredOn: day('2026-02-12') } as const;
    expect(codes({ ...perishable, ...due('2026-03-14') })).toEqual([]);
    expect(codes({ ...perishable, ...due('2026-03-22') })).toEqual(['only-periodic']);
    expect(codes({ ...perishable, ...due('2026-03-23') })).toEqual(['term-over-maximum']);
  });

  it('L441-11 II, L441-12: the limits of trades, to be verified but for perishables', () => {
    expect(findingsOf({ sector: 'transport', ...due('2026-03-18') })[0]).toMatchObject({
      code: 'term-over-maximum',
      certainty: 'unverified',
    });
    expect(codes({ sector: 'perishables' })).toEqual(['delivery-day-missing']);
    expect(codes({ sector: 'wine', term: 'periodic' })).toEqual(['limit-unknown']);
    expect(codes({ sector: 'export', ...due('2026-05-16') })).toEqual(['export-conditions']);
    expect(codes({ sector: 'export', ...due('2026-05-17') })).toEqual(['export-conditions', 'term-over-maximum']);
  });

  it('L441-10 I: without a due date, tells the one of the law where the delivery is known', () => {
    expect(findingsOf({ dueOn: null, deliveredOn: day('2026-02-10') })[0]).toMatchObject({
      code: 'due-date-missing',
      details: { byLaw: '2026-03-12' },
    });
    expect(codes({ dueOn: null })).toEqual(['due-date-unknown']);
  });

  it('is never against the law when it is the limit itself, and always a day later', () => {
    const term = fc.constantFrom('plain' as const, 'periodic' as const, 'end-of-month' as const);
    fc.assert(
      fc.property(term, fc.constantFrom(null, ...SECTORS), fc.integer({ min: 0, max: 800 }), (agreed, sector, days) => {
        const issuedOn = addDays(day('2024-01-01'), days);
        const facts = { term: agreed, sector, method: 'end-then-days' as const, issuedOn, deliveredOn: issuedOn };
        const [limit] = auditInvoice({ ...INVOICE, ...facts }).limits;
        if (!limit?.latest) return;
        const ordinary = addDays(issuedOn, limit.from === 'end-of-month' ? 60 : 0);
        const maximum = limit.latest > ordinary ? limit.latest : ordinary;
        expect(codes({ ...facts, dueOn: maximum })).not.toContain('term-over-maximum');
        expect(codes({ ...facts, dueOn: addDays(maximum, 1) })).toContain('term-over-maximum');
      }),
    );
  });
});

describe('the statements of an invoice', () => {
  const missing = (facts: Partial<InvoiceFacts>) =>
    findingsOf(facts).map(({ code, certainty, sanction }) => [code, certainty, sanction?.article ?? null]);

  it('L441-9: a missing rate is a breach, at the creditor’s risk (L441-9 II)', () => {
    const [found] = findingsOf({ missing: ['penalty-rate'] });
    expect(found).toMatchObject({ code: 'mention-missing', severity: 'breach', article: 'C. com. L441-9', certainty: 'verified' });
    expect(found?.sanction).toMatchObject({ who: 'creditor', certainty: 'unverified', amounts: { legalPerson: 37_500_000n } });
  });

  it('L441-9: what holds from 2027 was not read, nor its fine', () => {
    const facts = { issuedOn: day('2027-01-01'), ...due('2027-01-31'), missing: ['recovery-fee'] } as const;
    expect(missing(facts)).toEqual([['mention-missing', 'unverified', 'C. com. L441-9 II']]);
    expect(findingsOf(facts)[0]?.sanction).toMatchObject({ amounts: null });
    expect(sanctionText(findingsOf(facts)[0]?.sanction as NonNullable<AuditFinding['sanction']>, 'en')).toContain('is not known');
  });

  it.each([
    ['2026-08-31', null, 'mention-not-yet-due'],
    ['2026-08-31', 'large', 'mention-not-yet-due'],
    ['2026-09-01', null, 'mention-missing-by-size'],
    ['2026-09-01', 'large', 'mention-missing'],
    ['2027-08-31', 'small', 'mention-not-yet-due'],
    ['2027-09-01', 'small', 'mention-missing'],
    ['2027-09-01', null, 'mention-missing'],
  ] as const)('CGI ann. II 242 nonies A: on %s, for an issuer of size %s: %s', (issuedOn, size, code) => {
    const facts = { issuedOn: day(issuedOn), dueOn: day(issuedOn), size, missing: ['client-siren'] } as const;
    expect(missing(facts)).toEqual([[code, 'unverified', null]]);
  });

  it('names what nobody looked for, and only what is owed on the day', () => {
    expect(auditInvoice({ ...INVOICE, stated: ['parties'], missing: ['recovery-fee'] }).notLookedAt).toEqual([
      'billing-address',
      'quantity',
      'description',
      'unit-price',
      'reductions',
      'order-number',
      'discount-conditions',
      'penalty-rate',
    ]);
    const later = auditInvoice({
      ...INVOICE,
      issuedOn: day('2026-09-01'),
      ...due('2026-09-30'),
      size: 'large',
      stated: [...INVOICE_MENTIONS],
    });
    expect(later.notLookedAt).toEqual([]);
    expect(auditInvoice({ ...INVOICE, issuedOn: day('2026-09-01'), ...due('2026-09-30'), size: 'large' }).notLookedAt).toContain(
      'client-siren',
    );
  });
});

describe('an invoice to a consumer', () => {
  it('C. conso. L121-21: may not ask for the fee, whatever its dates', () => {
    const [fee, penalty, rest] = findingsOf({ debtor: 'consumer', stated: ['recovery-fee', 'penalty-rate'], ...due('2027-01-01') });
    expect(fee).toMatchObject({
      code: 'consumer-fee-stated',
      severity: 'breach',
      sanction: { kind: 'offence', article: 'C. conso. L132-23' },
    });
    expect(penalty).toMatchObject({ code: 'consumer-penalty-stated', severity: 'warning', certainty: 'unverified' });
    expect(rest?.code).toBe('consumer-no-limit');
    expect(codes({ debtor: 'consumer' })).toEqual(['consumer-no-limit']);
  });
});

it('each finding is a sentence in both languages, its days as each reader writes them', () => {
  const over = { code: 'term-over-maximum', details: { dueOn: '2026-04-17', maximum: '2026-04-16' } } as const;
  expect(auditText(over, 'fr')).toBe('L’échéance du 17/04/2026 dépasse le maximum légal (16/04/2026). La date est gardée telle quelle.');
  expect(auditText(over, 'en')).toContain('16\u00a0Apr\u00a02026');
  expect(auditText({ code: 'mention-missing', details: { mention: 'penalty-rate' } }, 'fr')).toContain('taux des pénalités de retard');
  expect(auditText({ code: 'rate-below-floor', details: { rate: '8.00', floor: '8.25', halfYear: '2026-S2' } }, 'fr')).toBe(
    'Le taux de 8,00 % est inférieur à trois fois le taux légal (8,25 %) au 2e semestre 2026.',
  );
});
