import type { Command } from 'commander';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NotUnderstood, Refusal } from '../../core/base/refusal.ts';
import { refusalInFrench } from '../../words/refusals-fr.ts';
import { commandLine } from '../cli.ts';
import { typedFace, WIRING } from '../face.test-kit.ts';
import { Face } from '../face.ts';
import { type LawInterestOptions, lawInterest, lawInterestText } from './interest.ts';

const E1: LawInterestOptions = { debtor: 'business', principal: '10000.00', due: '2026-07-31', until: '2026-09-15' };
const consumer: LawInterestOptions = { debtor: 'consumer', principal: '1500', due: '2026-05-31', until: '2026-09-30' };

describe('acquit law interest', () => {
  it('gives the whole document, amounts as decimal strings', () => {
    expect(lawInterest(E1)).toEqual({
      segments: [
        {
          from: '2026-08-01',
          to: '2026-09-15',
          days: 46,
          ratePercent: '12.40',
          principal: '10000.00',
          interest: '156.27',
          article: 'C. com. L441-10 II',
        },
      ],
      interest: '156.27',
      interestPaid: '0.00',
      recoveryFee: '40.00',
      principal: '10000.00',
      total: '10196.27',
      rest: '0.00',
      creditNoteRest: '0.00',
      findings: [],
    });
  });

  it.each<[name: string, options: LawInterestOptions, total: string]>([
    ['payments', { ...E1, due: '2026-06-30', until: '2026-10-31', payment: ['2026-08-31:4000.00'] }, '6379.33'],
    [
      'allocation',
      { ...E1, due: '2026-06-30', until: '2026-10-31', payment: ['2026-08-31:4000'], allocation: 'principal-first' },
      '6374.97',
    ],
    ['credit notes', { ...E1, principal: '9600', due: '2026-03-31', until: '2026-06-30', creditNote: ['2026-05-15:2400'] }, '7458.10'],
    [
      'their mode',
      { ...E1, principal: '9600', due: '2026-03-31', until: '2026-06-30', creditNote: ['2026-05-15:2400'], creditNoteMode: 'prospective' },
      '7494.05',
    ],
    ['contract rate', { ...E1, principal: '8000', due: '2026-07-15', until: '2026-10-15', contractRate: '8.25' }, '8206.36'],
    ['semester mode', { ...E1, principal: '12000', due: '2026-05-31', until: '2026-08-31', semesterMode: 'fixed-at-start' }, '12407.50'],
    ['day count', { ...E1, principal: '20000', due: '2024-01-31', until: '2024-03-31', dayCount: 'act/act' }, '20515.41'],
    ['a consumer', { ...consumer, formalNoticeReceived: '2026-06-10' }, '1512.55'],
    ['a public body', { debtor: 'public-body', principal: '25000', due: '2026-04-09', until: '2026-09-30' }, '26249.66'],
  ])('takes %s', (_name, options, total) => expect(lawInterest(options).total).toBe(total));

  it('loses no cent of what was paid or credited beyond what is owed', () => {
    const paid = lawInterest({ ...E1, payment: ['2026-09-15:10296.27'] });
    expect(paid).toMatchObject({ total: '0.00', rest: '100.00', findings: [{ code: 'paid-over' }] });
    const credited = lawInterest({ ...E1, creditNote: ['2026-08-10:11000.00'] });
    expect(credited).toMatchObject({ principal: '0.00', creditNoteRest: '1000.00', findings: [{ code: 'credit-note-over' }] });
    const text = lawInterestText({ ...E1, payment: ['2026-09-15:11196.27'] }, 'fr').replace(/[\u00a0\u202f]/g, ' ');
    expect(text).toContain('! 1 000,00 € dépassent tout ce qui était dû');
  });

  it('says what it leaves out, and which options change nothing', () => {
    const codes = (options: LawInterestOptions) => lawInterest(options).findings.map(({ code }) => code);
    expect(codes(consumer)).toEqual(['formal-notice-missing']);
    expect(codes({ ...E1, formalNoticeReceived: '2026-08-01' })).toEqual(['option-without-effect']);
    expect(codes({ ...E1, payment: ['2026-09-16:1.00'] })).toEqual(['event-after-day']);
    expect(codes({ ...E1, contractRate: '5' })).toEqual(['contract-rate-below-floor']);
    expect(codes({ ...E1, contractRate: '999' })).toEqual(['contract-rate-unusual']);
    expect(codes({ ...E1, contractRate: '30' })).toEqual([]);
    expect(codes({ ...consumer, formalNoticeReceived: '2026-10-01' })).toEqual(['notice-after-day']);
    expect(codes({ ...consumer, formalNoticeReceived: '2026-09-30' })).toEqual([]);
  });

  it.each<[option: string, options: LawInterestOptions]>([
    ['--debtor', { ...E1, debtor: 'client' }],
    ['--principal', { ...E1, principal: '10 000,00 USD' }],
    ['--principal', { ...E1, principal: '(100,00)' }],
    ['--principal', { ...E1, principal: '10 00,00' }],
    ['--principal', { ...E1, principal: '' }],
    ['--principal', { ...E1, principal: '0' }],
    ['--principal', { ...E1, principal: '1000.005' }],
    ['--principal', { ...E1, principal: '9'.repeat(400) }],
    ['--due', { ...E1, due: '2026-02-30' }],
    ['--until', { debtor: 'business', principal: '1', due: '2026-01-01' }],
    ['--payment', { ...E1, payment: ['2026-08-31'] }],
    ['--payment', { ...E1, payment: ['2026-08-31:1.00:2'] }],
    ['--payment', { ...E1, payment: ['2026-08-31:-4000'] }],
    ['--payment', { ...E1, payment: Array.from({ length: 1001 }, () => '2026-08-31:1.00') }],
    ['--credit-note', { ...E1, creditNote: [':'] }],
    ['--contract-rate', { ...E1, contractRate: '8,2,5' }],
    ['--due', { ...E1, due: '31/02/2026' }],
    ['--payment', { ...E1, payment: ['31-08-2026:4000,00'] }],
    ['--contract-rate', { ...consumer, contractRate: '8.25' }],
    ['--formal-notice-received', { ...consumer, formalNoticeReceived: 'yesterday' }],
    ['--semester-mode', { ...E1, semesterMode: 'x' }],
    ['--day-count', { ...E1, dayCount: '30/360' }],
    ['--allocation', { ...E1, allocation: '' }],
    ['--credit-note-mode', { ...E1, creditNoteMode: 'later' }],
  ])('refuses a bad %s, naming it', (option, options) => {
    expect(() => lawInterest(options)).toThrow(
      expect.objectContaining({ code: 'bad-option', details: expect.objectContaining({ option }) }),
    );
  });

  it.each(['10 000,00', '10.000,00', '10,000.00', '10000', '10000,0', '10 000,00 €', '10\u202f000,00\u00a0€', "10'000.00", '10000 EUR'])(
    'takes %s for what it is',
    (principal) => expect(lawInterest({ ...E1, principal })).toEqual(lawInterest(E1)),
  );

  it('takes days, payments and rates as French people write them, and answers the machine as before', () => {
    const typed = { ...E1, due: '31/07/2026', until: '15.09.2026', payment: ['31/08/2026:4 000,00'], contractRate: '12,50 %' };
    const plain = { ...E1, payment: ['2026-08-31:4000.00'], contractRate: '12.50' };
    expect(lawInterest(typed)).toEqual(lawInterest(plain));
    expect(lawInterest({ ...E1, creditNote: ['31/08/2026:1,50'] })).toEqual(lawInterest({ ...E1, creditNote: ['2026-08-31:1.50'] }));
  });

  it.each(['1.234', '1,234', '10,000', '999.999 €'])('does not guess what %s is, and says how to write it', (principal) => {
    const whole = principal.replace(/\D/g, '');
    const refusal = { code: 'amount-ambiguous', details: { option: '--principal', text: principal, whole } };
    expect(() => lawInterest({ ...E1, principal })).toThrow(expect.objectContaining(refusal));
    expect(() => lawInterest({ ...E1, payment: [`2026-08-31:${principal}`] })).toThrow(
      expect.objectContaining({ code: 'amount-ambiguous' }),
    );
    expect(refusalInFrench(refusal.code, '', refusal.details)).toContain(`écrivez ${whole},00.`);
  });

  it('refuses a half-year without a known rate', () => {
    expect(() => lawInterest({ ...E1, until: '2027-01-01' })).toThrow(expect.objectContaining({ code: 'law-value-unknown' }));
  });

  it('prints a table in French and in English', () => {
    const french = lawInterestText({ ...E1, contractRate: '5' }, 'fr').replace(/[\u00a0\u202f]/g, ' ');
    expect(french).toMatch(
      /^Décompte au 15\/09\/2026\n\nDu +au +Jours +Taux +Principal +Intérêts +Article\n01\/08\/2026 +15\/09\/2026 +46 +5,00 % +10 000,00 € +63,01 € +C\. com\. L441-10 II\n/,
    );
    expect(french).toMatch(
      /Total dû +10 103,01 €\n\n! Le taux convenu de 5,00 % est inférieur à trois fois le taux légal \(8,25 %\) au 2e semestre 2026/,
    );
    expect(lawInterestText(consumer, 'en')).toMatch(/^Claim on 30.Sep.2026\n\nInterest accrued +€0\.00\n[^!]+! No interest/);
  });
});

describe('the command', () => {
  afterEach(() => vi.restoreAllMocks());

  const run = async (...args: string[]) => {
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await commandLine('en', typedFace).parseAsync(['law', 'interest', ...args], { from: 'user' });
    return out.mock.calls.flat().join('');
  };
  const typed = ['--debtor', 'business', '--principal', '10000', '--due', '2026-06-30', '--until', '2026-10-31'];

  it('prints one JSON document, payments added up', async () => {
    const out = await run(...typed, '--payment', '2026-08-31:3000', '--payment', '2026-08-31:1000', '--json');
    expect(JSON.parse(out)).toMatchObject({ total: '6379.33', interestPaid: '210.63', lawValues: { from: 'program', workspace: null } });
  });

  it('says that it took the figures of this version where there is no workspace', async () =>
    expect(await run(...typed)).toContain('Values of the law: those of this version of Acquit'));

  it('does not pass over a workspace that cannot be read', async () => {
    const closed = () => Promise.reject(new Refusal('database-unreachable', 'no answer'));
    const face = (command: Command) => new Face({ ...WIRING, openSession: closed }, {}, 'en', command.optsWithGlobals());
    await expect(commandLine('en', face).parseAsync(['law', 'interest', ...typed], { from: 'user' })).rejects.toMatchObject({
      code: 'database-unreachable',
    });
  });

  it('does not understand a bad option', async () => {
    await expect(run(...typed, '--day-count', '30/360')).rejects.toThrow(NotUnderstood);
    await expect(run('--bogus')).rejects.toThrow(expect.objectContaining({ code: 'commander.unknownOption' }));
  });
});
