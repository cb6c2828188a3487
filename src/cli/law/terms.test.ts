import { afterEach, describe, expect, it, vi } from 'vitest';
import { day } from '../../core/base/day.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { refusalInFrench } from '../../words/refusals-fr.ts';
import { commandLine } from '../cli.ts';
import { typedFace } from '../face.test-kit.ts';
import { lawTerms, lawTermsText } from './terms.ts';
import type { LawTermsOptions } from './terms-options.ts';

const TODAY = day('2026-11-21');
const E16: LawTermsOptions = { issued: '15/02/2026', due: '30/04/2026', term: 'fin-de-mois', method: 'A' };
const ask = (options: LawTermsOptions) => lawTerms(options, TODAY);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const french = (options: LawTermsOptions) => plain(lawTermsText(options, TODAY, 'fr'));

describe('acquit law terms, one invoice', () => {
  it('E16: gives the whole document, each limit with its article and certainty', () => {
    const { limits, ...rest } = ask(E16) as Extract<ReturnType<typeof ask>, { about: 'invoice' }>;
    expect(limits.map((one) => [one.days, one.countedFrom, one.method, one.latestDueOn, one.agreed])).toEqual([
      [60, 'issue', null, '2026-04-16', false],
      [45, 'end-of-month', 'days-then-end', '2026-04-30', true],
      [45, 'issue', null, '2026-04-01', false],
    ]);
    expect(limits[0]).toMatchObject({ article: 'C. com. L441-10 I', certainty: 'verified' });
    expect(rest).toMatchObject({ about: 'invoice', debtor: 'business', issuedOn: '2026-02-15', dueOn: '2026-04-30' });
    expect(rest.findings).toEqual([
      {
        code: 'must-be-express',
        severity: 'note',
        message: expect.any(String),
        article: 'C. com. L441-10 I',
        certainty: 'verified',
        sanction: null,
      },
    ]);
  });

  it('E16: shows both ways of counting in French when none was chosen', () => {
    const text = french({ issued: '2026-02-15', due: '2026-05-15' });
    expect(text).toMatch(/60 jours après la facture +16\/04\/2026/);
    expect(text).toMatch(/A : facture \+ 45 jours, puis fin du mois +30\/04\/2026/);
    expect(text).toMatch(/B : fin du mois de la facture \+ 45 jours +14\/04\/2026/);
    expect(text).toMatch(/\n! L’échéance du 15\/05\/2026 dépasse le maximum légal \(16\/04\/2026\)/);
    expect(text).toMatch(/Risque : le débiteur, amende administrative jusqu’à 75 000 € .* 2 000 000 € .*\(C\. com\. L441-16\)/);
    expect(text).not.toContain('Rien de contraire');
  });

  it('writes French with its own spaces, and English whole', () => {
    expect(lawTermsText({ issued: '2026-02-15', due: '2026-05-15' }, TODAY, 'fr')).toContain('Risque\u00a0: le débiteur');
    expect(lawTermsText({ issued: '2026-02-15', due: '2026-04-16' }, TODAY, 'en')).toMatch(
      /Nothing against the law in what was looked at\.\n\nNot looked at: names/,
    );
  });

  it('marks what is to be verified, and says a limit of all terms once', () => {
    const text = french({ issued: '2026-02-15', due: '2026-03-17', sector: 'transport', term: 'périodique' });
    expect(text.match(/30 jours après la facture/g)).toHaveLength(1);
    expect(text).toMatch(/17\/03\/2026 +C\. com\. L441-11 II 5° – à vérifier +← convenu/);
    expect(french({ issued: '2026-02-15', due: '2026-03-17', sector: 'périssables' })).toContain('jour de livraison ?');
  });

  it('takes statements by their French or English names', () => {
    const document = ask({ ...E16, stated: ['escompte,taux-des-penalites'], missing: ['indemnité', 'client-siren'] });
    expect(document).toMatchObject({
      findings: [{ code: 'must-be-express' }, { code: 'mention-missing' }, { code: 'mention-not-yet-due' }],
    });
    expect(document.about === 'invoice' && document.notLookedAt).not.toContain('discount-conditions');
    expect(ask({ ...E16, missing: ['indemnite'] })).toMatchObject({
      findings: [
        {},
        { sanction: { who: 'creditor', legalPerson: '375000.00', repeatedLegalPerson: '750000.00', certainty: 'unverified' } },
      ],
    });
  });

  it('C. conso. L121-21: a consumer’s fee is an offence, and no limit is shown', () => {
    expect(ask({ issued: '2026-02-15', debtor: 'particulier', stated: ['recovery-fee'] })).toMatchObject({
      limits: [],
      findings: [{ code: 'consumer-fee-stated', sanction: { kind: 'offence', fine: '300000.00' } }, { code: 'consumer-no-limit' }],
    });
  });
});

describe('acquit law terms, terms of sale', () => {
  it('looks at ten half-years, and says what it did not look at', () => {
    const document = ask({ audit: true, rate: '12,66', fee: 'stated' });
    expect(document).toMatchObject({ about: 'terms', since: '2022-01-01', on: '2026-11-21', notLookedAt: ['delay', 'discount'] });
    expect(document).toMatchObject({
      findings: [{ code: 'rate-below-floor' }, { code: 'rate-below-floor' }, { code: 'floor-day-unsettled' }],
    });
    expect(ask({ rate: '12,66', since: '2025-01-01' })).toMatchObject({ findings: [{ code: 'rate-above-floor' }] });
    expect(ask({ rate: 'BCE+10', delay: '60' })).toMatchObject({ findings: [] });
  });

  it('says one risk once for findings in a row', () => {
    const text = french({ audit: true, rate: 'absent', fee: 'absente', delay: '61' });
    expect(text.match(/Risque/g)).toHaveLength(2);
    expect(text).toContain('Conditions de vente, entre professionnels : valeurs au 21/11/2026');
    expect(text).toContain('Non contrôlé : escompte (--discount)');
  });
});

describe('acquit law terms, clauses', () => {
  it('are to be read over, each with what it rests on and for whom it is', () => {
    const text = french({ clauses: true, city: 'Lyon' });
    expect(text).toMatch(/^Clauses de règlement, entre professionnels, au 21\/11\/2026\nÀ faire relire par un professionnel du droit/);
    expect(text).toMatch(/7\. Réserve de propriété\n.*\n +Fondement : aucun article relu – à vérifier\n/);
    expect(text).toMatch(/DE LYON\.\n +Fondement : CPC 48 – à vérifier\n +Pour : clients commerçants, entre commerçants seulement/);
    expect(lawTermsText({ clauses: true }, TODAY, 'en')).toMatch(
      /2\. Pénalités de retard \(Late-payment penalties\)\nToute somme .*\n +Reading: Any sum/,
    );
  });

  it('gives them as a document in both languages', () => {
    expect(ask({ clauses: true, rate: 'bce+10' })).toMatchObject({
      about: 'clauses',
      on: '2026-11-21',
      toBeReadOver: expect.stringContaining('lawyer'),
      clauses: expect.arrayContaining([
        expect.objectContaining({
          key: 'recovery-fee',
          audience: 'businesses',
          articles: ['C. com. L441-10 II', 'C. com. D441-5'],
          certainty: 'verified',
        }),
      ]),
    });
  });

  it('are refused below the floor, beyond the maximum and without a method, in French too', () => {
    expect(() => ask({ clauses: true, rate: '8,24' })).toThrow(expect.objectContaining({ code: 'clause-rate-below-floor' }));
    expect(() => ask({ clauses: true, delay: '45', term: 'end-of-month' })).toThrow(
      expect.objectContaining({ code: 'end-of-month-method-missing' }),
    );
    const details = { rate: '8.24', floor: '8.25', day: '2026-11-21' };
    expect(plain(refusalInFrench('clause-rate-below-floor', '', details))).toMatch(/taux de 8,24 % : au 21\/11\/2026, .* font 8,25 %/);
  });
});

describe('what is not understood', () => {
  it.each<[option: string, options: LawTermsOptions]>([
    ['--issued', {}],
    ['--issued', { issued: '2026-02-30' }],
    ['--issued', { issued: '2199-12-31' }],
    ['--issued', { due: '2026-02-01' }],
    ['--due', { ...E16, due: 'demain' }],
    ['--term', { ...E16, term: 'tomorrow' }],
    ['--term', { audit: true, term: 'plain' }],
    ['--method', { ...E16, method: 'C' }],
    ['--method', { ...E16, term: 'plain' }],
    ['--sector', { ...E16, sector: 'mines' }],
    ['--size', { ...E16, size: 'huge' }],
    ['--stated', { ...E16, stated: ['colour'] }],
    ['--missing', { ...E16, stated: ['recovery-fee'], missing: ['indemnite'] }],
    ['--fee', { ...E16, fee: 'stated' }],
    ['--fee', { audit: true, fee: 'maybe' }],
    ['--discount', { audit: true, discount: '' }],
    ['--rate', { audit: true, rate: '-5' }],
    ['--rate', { clauses: true, rate: 'missing' }],
    ['--delay', { audit: true, delay: '0' }],
    ['--delay', { audit: true, delay: '9'.repeat(400) }],
    ['--since', { audit: true, since: '2026-12-01' }],
    ['--on', { clauses: true, on: '1800-01-01' }],
    ['--early-payment', { clauses: true, earlyPayment: '2' }],
    ['--early-payment', { clauses: true, earlyPayment: '100:10' }],
    ['--early-payment', { audit: true, earlyPayment: '2:10' }],
    ['--city', { clauses: true, city: '\u0007 ' }],
    ['--mediator', { clauses: true, mediator: 'CM2C' }],
    ['--rate', { clauses: true, debtor: 'consumer', rate: '12' }],
    ['--city', { clauses: true, debtor: 'consumer', city: 'Lyon' }],
    ['--debtor', { clauses: true, debtor: 'public-body' }],
  ])('a bad %s is refused by its name', (option, options) => {
    expect(() => ask(options)).toThrow(NotUnderstood);
    expect(() => ask(options)).toThrow(expect.objectContaining({ details: expect.objectContaining({ option }) }));
    expect(() => lawTermsText(options, TODAY, 'fr')).toThrow(NotUnderstood);
  });

  it('refuses an invoice due before it was issued, and one before what was read', () => {
    expect(() => ask({ ...E16, due: '2026-02-14' })).toThrow(expect.objectContaining({ code: 'due-before-issue' }));
    expect(() => ask({ issued: '2019-04-25' })).toThrow(expect.objectContaining({ code: 'term-law-unknown' }));
  });
});

describe('the command', () => {
  afterEach(() => vi.restoreAllMocks());

  it('prints one JSON document', async () => {
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const typed = ['law', 'terms', '--issued', '2026-02-15', '--due', '2026-04-16', '--json'];
    await commandLine('en', typedFace).parseAsync(typed, { from: 'user' });
    expect(JSON.parse(out.mock.calls.flat().join(''))).toMatchObject({
      about: 'invoice',
      findings: [],
      limits: [{ latestDueOn: '2026-04-16' }, {}, {}, {}],
    });
  });
});
