import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { due, findingsOf, INVOICE } from './invoice-audit.test-kit.ts';
import { auditInvoice, type InvoiceFacts } from './invoice-audit.ts';

/** All that is said of a finding but its words, with who risks what. */
const told = (facts: Partial<InvoiceFacts>) =>
  findingsOf(facts).map(({ code, severity, article, certainty, details, sanction }) => [
    code,
    severity,
    article,
    certainty,
    details,
    sanction === null ? null : [sanction.who, sanction.article],
  ]);
const DEBTOR_AT_RISK = ['debtor', 'C. com. L441-16'];

describe('what each finding on an invoice rests on, and who risks what', () => {
  const [dueOn, maximum] = ['2026-04-30', '2026-04-16'];

  it.each<[name: string, facts: Partial<InvoiceFacts>, ...expected: readonly (readonly unknown[])[]]>([
    [
      'E16: only "fin de mois" would allow it',
      { term: null, ...due(dueOn) },
      ['only-end-of-month', 'warning', 'C. com. L441-10 I', 'verified', { dueOn, maximum }, DEBTOR_AT_RISK],
    ],
    [
      'only a summary invoice would allow it',
      { term: null, sector: 'perishables', deliveredOn: day('2026-02-12'), ...due('2026-03-22') },
      ['only-periodic', 'warning', 'C. com. L441-11 II 1°', 'verified', { dueOn: '2026-03-22', maximum: '2026-03-14' }, DEBTOR_AT_RISK],
    ],
    [
      'a plain term of a trade is not saved by what a summary invoice would allow',
      { sector: 'perishables', deliveredOn: day('2026-02-12'), ...due('2026-03-22') },
      ['term-over-maximum', 'breach', 'C. com. L441-11 II 1°', 'verified', { dueOn: '2026-03-22', maximum: '2026-03-14' }, DEBTOR_AT_RISK],
    ],
    [
      'E16: the method decides',
      { term: 'end-of-month', ...due('2026-04-15') },
      ['method-missing', 'warning', 'C. com. L441-10 I', 'verified', {}, null],
      ['method-decides', 'warning', 'C. com. L441-10 I', 'verified', { dueOn: '2026-04-15', earlier: '2026-04-14', later: dueOn }, null],
    ],
    [
      'E16: later than agreed, within the 60 days',
      { term: 'end-of-month', method: 'end-then-days', ...due('2026-04-15') },
      ['later-than-agreed', 'warning', 'C. com. L441-10 I', 'verified', { dueOn: '2026-04-15', maximum: '2026-04-14' }, null],
    ],
    [
      'E16: beyond the 60 days, by the method agreed',
      { term: 'end-of-month', method: 'days-then-end', ...due('2026-04-17') },
      ['must-be-express', 'note', 'C. com. L441-10 I', 'verified', {}, null],
    ],
    ['E16: within them', { term: 'end-of-month', method: 'days-then-end', ...due('2026-04-16') }],
    [
      'a trade that counts from the delivery',
      { sector: 'perishables' },
      ['delivery-day-missing', 'warning', 'C. com. L441-11 II 1°', 'verified', { days: '30' }, null],
    ],
    [
      'a term that was not read',
      { sector: 'wine', term: 'periodic' },
      ['limit-unknown', 'warning', 'C. com. L441-11 II', 'unverified', {}, null],
    ],
    ['export, within 90 days', { sector: 'export' }, ['export-conditions', 'note', 'C. com. L441-12', 'unverified', {}, null]],
    [
      'no due date, delivery known: 30 days after it',
      { dueOn: null, deliveredOn: day('2026-02-10') },
      ['due-date-missing', 'warning', 'C. com. L441-10 I', 'verified', { days: '30', byLaw: '2026-03-12' }, null],
    ],
    [
      'no due date, no method',
      { dueOn: null, term: 'end-of-month' },
      ['method-missing', 'warning', 'C. com. L441-10 I', 'verified', {}, null],
      ['due-date-unknown', 'warning', 'C. com. L441-10 I', 'verified', { days: '30' }, null],
    ],
    [
      'a statement of L441-9',
      { missing: ['order-number'] },
      ['mention-missing', 'breach', 'C. com. L441-9', 'verified', { mention: 'order-number' }, ['creditor', 'C. com. L441-9 II']],
    ],
    [
      'a statement of 2026, before it is owed',
      { missing: ['client-siren'] },
      ['mention-not-yet-due', 'note', 'CGI, ann. II, 242 nonies A', 'unverified', { mention: 'client-siren' }, null],
    ],
  ])('%s', (_name, facts, ...expected) => expect(told(facts)).toEqual(expected));

  it('C. conso. L121-21, L212-1: a consumer’s invoice, each thing by itself', () => {
    const rest = ['consumer-no-limit', 'note', 'C. com. L441-10', 'verified', {}, null];
    expect(told({ debtor: 'consumer', stated: ['recovery-fee'] })).toEqual([
      ['consumer-fee-stated', 'breach', 'C. conso. L121-21 ; CPCE L111-8', 'verified', {}, ['creditor', 'C. conso. L132-23']],
      rest,
    ]);
    expect(told({ debtor: 'consumer', stated: ['penalty-rate'], missing: ['parties'] })).toEqual([
      ['consumer-penalty-stated', 'warning', 'C. conso. L212-1, R212-2 3°, L241-1', 'unverified', {}, null],
      rest,
    ]);
    expect(auditInvoice({ ...INVOICE, debtor: 'consumer' })).toMatchObject({ limits: [], notLookedAt: [] });
  });

  it('CGI ann. II 242 nonies A: large companies owe the statements of 2026 on the first day, small ones a year later', () => {
    const siren = (issuedOn: string, size: InvoiceFacts['size']) =>
      told({ issuedOn: day(issuedOn), dueOn: day(issuedOn), size, missing: ['client-siren'] });
    const article = 'CGI, ann. II, 242 nonies A';
    const details = { mention: 'client-siren' };
    expect(siren('2026-09-01', 'large')).toEqual([['mention-missing', 'breach', article, 'unverified', details, null]]);
    expect(siren('2026-09-01', null)).toEqual([['mention-missing-by-size', 'warning', article, 'unverified', details, null]]);
    expect(siren('2026-09-01', 'small')).toEqual([['mention-not-yet-due', 'note', article, 'unverified', details, null]]);
    expect(siren('2027-09-01', 'small')).toEqual([['mention-missing', 'breach', article, 'unverified', details, null]]);
  });

  it('L441-9: the statements are sure until the end of 2026, and to be verified from then on', () => {
    const parties = (issuedOn: string) =>
      told({ issuedOn: day(issuedOn), dueOn: day(issuedOn), missing: ['parties'] }).map(([code, , , certainty]) => [code, certainty]);
    expect(parties('2026-12-31')).toEqual([['mention-missing', 'verified']]);
    expect(parties('2027-01-01')).toEqual([['mention-missing', 'unverified']]);
  });

  it('a day that is stated need not be looked for; that of an invoice without a due date must', () => {
    const open = (facts: Partial<InvoiceFacts>) => auditInvoice({ ...INVOICE, ...facts }).notLookedAt;
    expect(open({})).not.toContain('payment-date');
    expect(open({ dueOn: null })).toContain('payment-date');
    expect(open({ dueOn: null })).not.toContain('issue-date');
    const later = { issuedOn: day('2026-09-01'), ...due('2026-09-30') };
    expect(open({ ...later, size: 'small' })).not.toContain('client-siren');
    expect(open({ ...later, size: null })).not.toContain('client-siren');
    expect(open({ issuedOn: day('2019-04-26'), ...due('2019-05-26') })).toContain('penalty-rate');
  });
});
