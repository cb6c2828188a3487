import { afterEach, describe, expect, it, vi } from 'vitest';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { DEADLINE_EVENTS_FR } from '../../words/typed-fr.ts';
import { commandLine } from '../cli.ts';
import { typedFace } from '../face.test-kit.ts';
import { answerDocument, type LawDeadlinesOptions, lawDeadlines, listDocument } from './deadlines.ts';
import { deadlineListText, deadlinesText } from './deadlines-text.ts';

const answered = (options: LawDeadlinesOptions) => {
  const answer = lawDeadlines(options);
  if (answer === null) throw new Error('the whole table');
  return answer;
};
const days = (options: LawDeadlinesOptions) => answered(options).deadlines.map(({ key, lastDay }) => [key, lastDay]);
const notes = (options: LawDeadlinesOptions) => answerDocument(answered(options)).notes.map(({ code }) => code);
const french = (options: LawDeadlinesOptions) => deadlinesText(answered(options), 'fr');
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('acquit law deadlines', () => {
  it('gives the whole document', () => {
    expect(answerDocument(answered({ event: 'order-made', on: '2026-10-31' }))).toEqual({
      event: 'order-made',
      on: '2026-10-31',
      orderMadeOn: null,
      residence: 'mainland',
      deadlines: [
        {
          key: 'order-service',
          event: 'order-made',
          binds: 'creditor',
          article: 'CPC 1411, CPC 642',
          certainty: 'verified',
          source: 'CPC 1411, décret 2026-96 art. 9 (sources tierces concordantes)',
          length: { months: 3 },
          monthsForDistance: 0,
          plainLastDay: '2027-01-31',
          lastDay: '2027-02-01',
          perhapsUntil: null,
          passedFrom: '2027-02-02',
          name: 'have the order served',
          condition: null,
          passed: 'the order is void',
        },
      ],
      notes: [],
    });
  });

  it.each<[name: string, options: LawDeadlinesOptions, expected: unknown]>([
    ['the order of before 2026-09-01', { event: 'Ordonnance rendue', on: '31/08/2026' }, [['order-service', '2027-03-01']]],
    [
      'distance',
      { event: 'order-served', on: '2026-10-05', overseas: true },
      [
        ['opposition', '2026-12-07'],
        ['order-execution', '2026-12-07'],
      ],
    ],
    ['E14', { event: 'bodacc', on: '26/05/2026' }, [['proof-of-debt', '2026-07-27']]],
    ['E14 from abroad', { event: 'bodacc-published', on: '2026-05-26', abroad: true }, [['proof-of-debt', '2026-09-28']]],
    ['E11', { event: 'principal-public-paye', on: '30/09/2026' }, [['public-interest-payment', '2026-11-14']]],
    [
      'the holidays of the court, for the debtor',
      { event: 'order-first-act', on: '2027-11-20', court: '97400' },
      [['opposition-after-first-act', '2027-12-21']],
    ],
  ])('takes %s', (_name, options, expected) => expect(days(options)).toEqual(expected));

  it('says what it takes for granted, and what it does not know', () => {
    const served: LawDeadlinesOptions = { event: 'order-served', on: '2026-12-02' };
    expect(notes(served)).toEqual(['order-day-assumed']);
    expect(notes({ ...served, orderMade: '2026-09-02' })).toEqual([]);
    expect(notes({ ...served, orderMade: '2026-09-01' })).toEqual(['served-too-late']);
    expect(notes({ ...served, orderMade: '2026-08-31' })).toEqual(['not-read']);
    expect(notes({ ...served, orderMade: '2026-10-01', abroad: true })).toEqual(['opposition-still-open']);
    expect(notes({ event: 'order-made', on: '2026-10-01', abroad: true })).toEqual(['distance-without-effect']);
    expect(notes({ event: 'bodacc-published', on: '2026-10-01', overseas: true })).toEqual(['overseas-not-read', 'start-not-read']);
    expect(spaced(french({ event: 'bodacc-published', on: '2026-05-26' }))).toContain(
      '! Demander le relevé de forclusion : 6 mois (C. com. L622-26, à vérifier), mais le jour d’où ce délai court n’a pas été relu',
    );
    expect(days({ event: 'bodacc-published', on: '2026-05-26', overseas: true })[0]).toEqual(['proof-of-debt', '2026-07-27']);
    expect(spaced(french({ event: 'bodacc-published', on: '2026-05-26', overseas: true }))).toContain(
      'peut-être jusqu’au 28/09/2026, à vérifier : retenez la date la plus proche.',
    );
    expect(spaced(french({ ...served, orderMade: '01/09/2026' }))).toContain(
      '! L’ordonnance devait être signifiée au plus tard le 01/12/2026 :',
    );
  });

  it.each<[option: string, options: LawDeadlinesOptions]>([
    ['--event', { on: '2026-10-01' }],
    ['--on', { event: 'order-made' }],
    ['--on', { event: 'order-made', on: '2026-02-30' }],
    ['--on', { event: 'order-made', on: '2199-12-31' }],
    ['--order-made', { event: 'order-served', on: '2026-10-01', orderMade: 'x' }],
    ['--order-made', { event: 'order-served', on: '2026-10-01', orderMade: '2026-10-02' }],
    ['--order-made', { event: 'bodacc-published', on: '2026-10-01', orderMade: '2026-09-02' }],
    ['--abroad', { event: 'order-served', on: '2026-10-01', abroad: true, overseas: true }],
    ['--court', { event: 'order-served', on: '2026-10-01', court: 'Saint-Denis' }],
  ])('refuses a bad %s, naming it', (option, options) => {
    expect(() => lawDeadlines(options)).toThrow(
      expect.objectContaining({ code: 'bad-option', details: expect.objectContaining({ option }) }),
    );
  });

  it('refuses an event that it does not know', () => {
    expect(() => lawDeadlines({ event: 'constructor', on: '2026-10-01' })).toThrow(expect.objectContaining({ code: 'not-a-choice' }));
  });

  it('prints what runs, what is to be verified and what comes next, in French and in English', () => {
    const served: LawDeadlinesOptions = { event: 'ordonnance-signifiée', on: '05/10/2026', orderMade: '01/10/2026', overseas: true };
    expect(spaced(french(served))).toMatch(
      /^Ordonnance d’injonction de payer signifiée le 05\/10\/2026\n\n07\/12\/2026 +opposition du débiteur +2 mois \(dont 1 mois de distance\) +CPC 1416, CPC 643, CPC 642\n {4}reporté du 05\/12\/2026, jour non ouvrable\n/,
    );
    expect(spaced(french(served))).toMatch(/CPC 1422, CPC 642 \(à vérifier\)\n[\s\S]*dès le 08\/12\/2026 : elle peut être exécutée/);
    expect(french(served)).toContain('dès le 08/12/2026\u00a0: ');
    expect(spaced(deadlinesText(answered(served), 'en'))).toContain('from 8 Dec 2026 on: an opposition is out of time');
  });

  it('lists every limit with its article, and the word that asks for it', () => {
    const list = deadlineListText('fr');
    for (const { article } of listDocument().deadlines) expect(list).toContain(article);
    expect(spaced(list)).toContain('Faire signifier l’ordonnance — 6 mois jusqu’au 31/08/2026, 3 mois depuis le 01/09/2026 — CPC 1411\n');
    expect(spaced(list)).toContain('Exécuter le titre exécutoire — 10 ans — CPCE L111-4 (à vérifier)');
    expect(deadlineListText('en')).toContain('45 days');
    const events = [...list.matchAll(/--event ([a-z-]+)\)/g)].map((match) => match[1] ?? '');
    expect(events).toHaveLength(12);
    for (const event of events) expect(answered({ event, on: '2026-10-01' }).deadlines.length).toBeGreaterThan(0);
    expect(new Set(Object.values(DEADLINE_EVENTS_FR)).size).toBe(12);
  });
});

describe('the command', () => {
  afterEach(() => vi.restoreAllMocks());

  const run = (...args: string[]) => {
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    commandLine('en', typedFace).parse(['law', 'deadlines', ...args], { from: 'user' });
    return out.mock.calls.flat().join('');
  };

  it('prints the table without options, and one JSON document with --json', () => {
    expect(run()).toContain('Have the order served — 6 months until 31');
    const rows = (JSON.parse(run('--json').split('\n').at(-2) ?? '') as ReturnType<typeof listDocument>).deadlines;
    expect(rows).toHaveLength(15);
    expect(rows.find(({ key }) => key === 'order-service')?.limits).toMatchObject([
      { from: '2013-01-01', to: '2026-08-31', length: { months: 6 }, certainty: 'verified', verifiedOn: '2026-11-21' },
      { from: '2026-09-01', to: null, length: { months: 3 } },
    ]);
  });

  it('answers for a day, and does not understand a bad option', () => {
    expect(JSON.parse(run('--event', 'judgment-enforceable', '--on', '2026-04-20', '--json'))).toMatchObject({
      deadlines: [
        { key: 'judgment-points', lastDay: '2026-06-20', certainty: 'unverified' },
        { key: 'enforceable-title', lastDay: '2036-04-20', article: 'CPCE L111-4' },
      ],
    });
    expect(() => run('--event', 'order-made')).toThrow(NotUnderstood);
  });
});
