import { afterEach, describe, expect, it, vi } from 'vitest';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { commandLine } from '../cli.ts';
import { typedFace } from '../face.test-kit.ts';
import { type LawLimitationOptions, lawLimitation, limitationDocument } from './limitation.ts';
import { limitationText } from './limitation-text.ts';

const E17: LawLimitationOptions = { debtor: 'business', performed: '2021-12-10', due: '2022-02-14' };
const document = (options: LawLimitationOptions) => limitationDocument(lawLimitation(options));
const notes = (options: LawLimitationOptions) => document(options).notes.map(({ code }) => code);
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('acquit law limitation', () => {
  it('E17: five years against a business, two against a consumer, from performance', () => {
    expect(document(E17)).toMatchObject({ lastDay: '2026-12-10', article: 'C. com. L110-4', certainty: 'verified', alert: null });
    const consumer = { debtor: 'particulier', performed: '05/12/2024', due: '05/01/2025' };
    expect(document(consumer)).toMatchObject({ lastDay: '2026-12-05', article: 'C. conso. L218-2' });
  });

  it('tells the alerts of the day one stands on', () => {
    const on = (until: string) => document({ ...E17, until }).alert;
    expect(on('2026-06-09')).toMatchObject({ over: false, due: null, next: { monthsBefore: 6, on: '2026-06-10' } });
    expect(on('2026-11-21')).toEqual({ on: '2026-11-21', over: false, due: { monthsBefore: 1, on: '2026-11-10' }, next: null });
    expect(on('2026-12-11')).toEqual({ on: '2026-12-11', over: true, due: null, next: null });
    expect(document(E17).alerts.map((alert) => alert.on)).toEqual(['2026-06-10', '2026-09-10', '2026-11-10']);
  });

  it.each<[name: string, options: LawLimitationOptions, lastDay: string]>([
    ['an acknowledgement', { ...E17, interrupted: ['01/03/2024:reconnaissance'] }, '2029-03-01'],
    ['a formal notice', { ...E17, interrupted: ['2024-03-01:mise-en-demeure'] }, '2026-12-10'],
    ['a formal notice to a public body', { ...E17, debtor: 'personne-publique', interrupted: ['2024-03-01:formal-notice'] }, '2028-12-31'],
    ['a petition', { ...E17, interrupted: ['2024-03-01:requête'] }, '2026-12-10'],
    ['a claim that was withdrawn', { ...E17, interrupted: ['2024-03-01:désistement'] }, '2026-12-10'],
    ['a claim with its end', { ...E17, interrupted: ['01/06/2025:demande en justice:10/02/2026'] }, '2031-02-10'],
    ['a mediation', { ...E17, suspended: ['2024-06-01:2024-09-01:mediation'] }, '2027-03-12'],
    ['a conciliation at the end', { ...E17, suspended: ['10/11/2026:01/12/2026:conciliation'] }, '2027-06-01'],
    ['a title', { ...E17, title: '2024-06-03' }, '2034-06-03'],
    ['the nature of the claim', { ...E17, nature: 'Communications électroniques' }, '2022-12-10'],
    ['no debtor', { performed: '2021-12-10', due: '2022-02-14' }, '2023-12-10'],
  ])('takes %s', (_name, options, lastDay) => expect(document(options).lastDay).toBe(lastDay));

  it('leaves out what comes after the day one stands on, and says so', () => {
    const later = {
      ...E17,
      until: '2024-02-29',
      interrupted: ['2024-03-01:acknowledgement'],
      suspended: ['2024-03-02:2024-04-01:expertise'],
    };
    expect(document(later)).toMatchObject({ lastDay: '2026-12-10', steps: [{ what: 'performance' }] });
    expect(notes(later).slice(-2)).toEqual(['event-after-day', 'event-after-day']);
  });

  it('says what is taken for granted', () => {
    expect(notes(E17)).toEqual(['earliest-start', 'contract-may-differ']);
    expect(notes({ due: '2022-02-14' })).toEqual(['debtor-kind-unknown', 'performance-unknown']);
    expect(notes({ debtor: 'consumer', performed: '2022-02-14', due: '2022-02-14' })).toEqual([]);
  });

  it('lists what does not interrupt, with why: against a public body a written demand does', () => {
    const causes = (debtor: string) => document({ ...E17, debtor }).notInterrupting.map(({ cause }) => cause);
    expect(causes('business')).toEqual(['written-demand', 'formal-notice', 'petition-for-order', 'void-claim']);
    expect(causes('public-body')).toEqual(['petition-for-order', 'void-claim']);
    for (const { article, why } of document(E17).notInterrupting) expect([article, why]).not.toContain('');
  });

  it.each<[option: string, options: LawLimitationOptions]>([
    ['--due', { debtor: 'business' }],
    ['--due', { ...E17, due: '2199-12-31' }],
    ['--performed', { ...E17, performed: '31/02/2026' }],
    ['--issued', { ...E17, issued: '' }],
    ['--until', { ...E17, until: 'tomorrow' }],
    ['--title', { ...E17, debtor: 'public-body', title: '2024-06-03' }],
    ['--interrupted', { ...E17, interrupted: ['x:acknowledgement'] }],
    ['--interrupted', { ...E17, interrupted: ['2024-03-01:acknowledgement:2024-04-01'] }],
    ['--interrupted', { ...E17, interrupted: ['2024-03-01:court-claim:2024-02-01'] }],
    ['--interrupted', { ...E17, interrupted: ['2024-03-01:court-claim:2024-04-01:x'] }],
    ['--interrupted', { ...E17, interrupted: Array.from({ length: 1001 }, () => '2024-03-01:acknowledgement') }],
    ['--interrupted', { ...E17, interrupted: ['2024-03-01'] }],
    ['--suspended', { ...E17, suspended: ['2024-03-01:mediation'] }],
    ['--suspended', { ...E17, suspended: ['2024-03-01:2024-02-01:mediation'] }],
    ['--suspended', { ...E17, suspended: ['2024-03-01:2024-04-01:mediation:x'] }],
  ])('refuses a bad %s, naming it', (option, options) => {
    expect(() => lawLimitation(options)).toThrow(
      expect.objectContaining({ code: 'bad-option', details: expect.objectContaining({ option }) }),
    );
  });

  it.each<[option: string, options: LawLimitationOptions]>([
    ['--debtor', { ...E17, debtor: 'client' }],
    ['--nature', { ...E17, nature: 'constructor' }],
    ['--interrupted', { ...E17, interrupted: ['2024-03-01:vacances'] }],
    ['--suspended', { ...E17, suspended: ['2024-03-01:2024-04-01:vacances'] }],
  ])('refuses a word that %s does not take', (option, options) => {
    expect(() => lawLimitation(options)).toThrow(
      expect.objectContaining({ code: 'not-a-choice', details: expect.objectContaining({ option }) }),
    );
  });

  it('prints the last day, how it was come to, and what is to be verified', () => {
    const options = { ...E17, until: '21/11/2026', interrupted: ['2024-03-01:mise-en-demeure', '2025-01-15:ordonnance-signifiee'] };
    const text = limitationText(lawLimitation(options), 'fr');
    expect(spaced(text)).toMatch(
      /^Dernier jour pour agir : 15\/01\/2030 \(C\. com\. L110-4, à vérifier\)\n\nJour +Ce qui s’est passé +Effet +Dernier jour +Article\n10\/12\/2021 +prestation/,
    );
    expect(spaced(text)).toMatch(/01\/03\/2024 +mise en demeure +n’interrompt pas +10\/12\/2026 +Cass\. com\. 18\/5\/2022/);
    expect(spaced(text)).toContain('Le 21/11/2026 : pas encore d’alerte. Prochaine alerte le 15/07/2029.');
    expect(spaced(text)).toContain('N’interrompent pas la prescription\n  relance ou demande écrite : n’interrompt que contre');
    expect(spaced(limitationText(lawLimitation({ ...E17, until: '2026-12-11' }), 'fr'))).toContain('Le 11/12/2026, le délai est expiré :');
    const english = spaced(limitationText(lawLimitation({ ...E17, title: '2024-06-03', until: '2034-05-10' }), 'en'));
    expect(english).toMatch(/^Last day to enforce the title: 3 Jun 2034 \(CPCE L111-4, to be verified\)/);
    expect(english).toContain('On 10 May 2034: the alert of the last month.');
  });
});

describe('the command', () => {
  afterEach(() => vi.restoreAllMocks());

  const run = (...args: string[]) => {
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    commandLine('en', typedFace).parse(['law', 'limitation', ...args], { from: 'user' });
    return out.mock.calls.flat().join('');
  };
  const typed = ['--debtor', 'business', '--performed', '2021-12-10', '--due', '2022-02-14'];

  it('prints one JSON document, whatever is repeated put in order', () => {
    const out = run(...typed, '--interrupted', '2025-06-01:enforcement', '--interrupted', '2024-03-01:acknowledgement', '--json');
    expect(JSON.parse(out)).toMatchObject({
      lastDay: '2030-06-01',
      steps: [
        { what: 'performance' },
        { what: 'acknowledgement', lastDay: '2029-03-01' },
        { what: 'enforcement', article: 'C. civ. 2244, 2231' },
      ],
    });
  });

  it('does not understand a bad option', () => expect(() => run(...typed, '--suspended', 'x')).toThrow(NotUnderstood));
});
