import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { explainedLimitation, type Interruption, isTimeBarred, type LimitationFacts, limitationOf } from './limitation.ts';
import { causeRule, INTERRUPTIONS, notInterrupting, SUSPENSIONS, suspensionRule } from './limitation-causes.ts';

const facts = (changes: Partial<LimitationFacts> = {}): LimitationFacts => ({
  kind: 'business',
  performedOn: day('2021-12-10'),
  issuedOn: day('2022-01-15'),
  dueOn: day('2022-02-14'),
  interruptions: [],
  ...changes,
});
const lastDay = (changes: Partial<LimitationFacts> = {}) => limitationOf(facts(changes)).lastDay;
const interrupted = (cause: Interruption['cause'], on: string): Partial<LimitationFacts> => ({ interruptions: [{ cause, on: day(on) }] });

describe('the earliest end of the time to sue', () => {
  it('E17 five years for a business, two for a consumer, from performance', () => {
    expect(lastDay()).toBe('2026-12-10');
    expect(lastDay({ kind: 'consumer', performedOn: day('2024-12-05'), dueOn: day('2025-01-05') })).toBe('2026-12-05');
  });

  it('four years from the next 1 January for a public body', () => {
    expect(lastDay({ kind: 'public-body' })).toBe('2025-12-31');
    expect(lastDay({ kind: 'public-body', performedOn: day('2022-01-01') })).toBe('2026-12-31');
  });

  it('takes the due date when it comes first, and the shortest time for an unknown debtor', () => {
    expect(lastDay({ dueOn: day('2021-11-30') })).toBe('2026-11-30');
    expect(lastDay({ kind: 'unknown' })).toBe('2023-12-10');
  });

  it('is to be verified when the day of performance is not known', () => {
    expect(limitationOf(facts({ performedOn: null }))).toEqual({
      lastDay: '2027-01-15',
      certainty: 'unverified',
      article: 'C. com. L110-4',
    });
    expect(lastDay({ performedOn: null, issuedOn: null })).toBe('2027-02-14');
    expect(limitationOf(facts()).certainty).toBe('verified');
  });

  it('is one year for carriage and for electronic communications', () => {
    expect(lastDay({ nature: 'carriage' })).toBe('2022-12-10');
    expect(lastDay({ nature: 'electronic-communications', kind: 'consumer' })).toBe('2022-12-10');
  });

  it('starts again on an acknowledgement, not on a written demand unless the debtor is public', () => {
    expect(lastDay(interrupted('acknowledgement', '2024-03-01'))).toBe('2029-03-01');
    expect(lastDay(interrupted('written-demand', '2024-03-01'))).toBe('2026-12-10');
    expect(lastDay({ kind: 'public-body', ...interrupted('written-demand', '2024-03-01') })).toBe('2028-12-31');
  });

  it('never starts again once it is over', () => {
    expect(lastDay(interrupted('acknowledgement', '2026-12-11'))).toBe('2026-12-10');
    expect(lastDay(interrupted('acknowledgement', '2026-12-10'))).toBe('2031-12-10');
    const two: readonly Interruption[] = [
      { cause: 'enforcement', on: day('2030-01-01') },
      { cause: 'court-claim', on: day('2025-06-01') },
    ];
    expect(lastDay({ interruptions: two })).toBe('2035-01-01');
  });

  it('R14: moves for nothing else, whatever it is thought to do (C. civ. 2240, 2241, 2243, 2244)', () => {
    for (const cause of ['formal-notice', 'petition-for-order', 'void-claim', 'written-demand'] as const)
      expect(lastDay(interrupted(cause, '2024-03-01'))).toBe('2026-12-10');
    for (const cause of ['acknowledgement', 'court-claim', 'enforcement', 'order-served', 'proof-of-debt'] as const)
      expect(lastDay(interrupted(cause, '2024-03-01'))).toBe('2029-03-01');
    // A formal notice is a written demand for payment (loi 68-1250 art. 2).
    expect(lastDay({ kind: 'public-body', ...interrupted('formal-notice', '2024-03-01') })).toBe('2028-12-31');
    expect(lastDay({ kind: 'public-body', ...interrupted('petition-for-order', '2024-03-01') })).toBe('2025-12-31');
  });

  it('C. civ. 2242: runs again from the end of the proceedings', () => {
    const claim: Interruption = { cause: 'court-claim', on: day('2024-03-01'), endedOn: day('2025-09-15') };
    expect(lastDay({ interruptions: [claim] })).toBe('2030-09-15');
    expect(lastDay({ interruptions: [claim, { cause: 'acknowledgement', on: day('2025-01-01') }] })).toBe('2030-09-15');
  });

  it('CPCE L111-4: is ten years once there is a title, and again after enforcement (C. civ. 2231, 2244)', () => {
    const title = { titleOn: day('2024-06-03'), ...interrupted('court-claim', '2023-01-01') };
    expect(limitationOf(facts(title))).toEqual({ lastDay: '2034-06-03', certainty: 'unverified', article: 'CPCE L111-4' });
    expect(lastDay({ ...title, ...interrupted('enforcement', '2030-02-28') })).toBe('2040-02-28');
    expect(lastDay({ ...title, kind: 'public-body' })).toBe('2027-12-31');
  });

  it('is not sure of what a rule that is not decides', () => {
    expect(limitationOf(facts(interrupted('order-served', '2024-03-01'))).certainty).toBe('unverified');
    expect(limitationOf(facts(interrupted('petition-for-order', '2024-03-01'))).certainty).toBe('verified');
    expect(limitationOf(facts({ kind: 'unknown' })).certainty).toBe('unverified');
  });

  it('is over on the day after the last one', () => {
    expect(isTimeBarred(facts(), day('2026-12-10'))).toBe(false);
    expect(isTimeBarred(facts(), day('2026-12-11'))).toBe(true);
  });
});

describe('what the time runs from, and by which text', () => {
  const started = (changes: Partial<LimitationFacts>) => {
    const [first] = explainedLimitation(facts(changes)).steps;
    return [first?.on, first?.what, first?.article, first?.certainty];
  };

  it.each<[string, Partial<LimitationFacts>, string[]]>([
    ['performance', {}, ['2021-12-10', 'performance', 'C. com. L110-4', 'verified']],
    ['the due date, when it is first', { dueOn: day('2021-12-09') }, ['2021-12-09', 'due', 'C. com. L110-4', 'verified']],
    ['the due date, when it is the same day', { dueOn: day('2021-12-10') }, ['2021-12-10', 'due', 'C. com. L110-4', 'verified']],
    ['the issue, for want of better', { performedOn: null }, ['2022-01-15', 'issue', 'C. com. L110-4', 'unverified']],
    ['the due date alone', { performedOn: null, issuedOn: null }, ['2022-02-14', 'due', 'C. com. L110-4', 'unverified']],
    ['a consumer', { kind: 'consumer' }, ['2021-12-10', 'performance', 'C. conso. L218-2', 'verified']],
    ['a debtor not known', { kind: 'unknown' }, ['2021-12-10', 'performance', 'C. conso. L218-2', 'unverified']],
    ['a public body', { kind: 'public-body' }, ['2021-12-10', 'performance', 'loi 68-1250 art. 1', 'verified']],
    ['ordinary business', { nature: 'ordinary' }, ['2021-12-10', 'performance', 'C. com. L110-4', 'verified']],
    ['carriage', { nature: 'carriage' }, ['2021-12-10', 'performance', 'C. com. L133-6', 'verified']],
    ['a line', { nature: 'electronic-communications' }, ['2021-12-10', 'performance', 'CPCE (postes) L34-2', 'verified']],
    ['a title', { titleOn: day('2024-06-03') }, ['2024-06-03', 'title', 'CPCE L111-4', 'unverified']],
  ])('%s', (_name, changes, expected) => expect(started(changes)).toEqual(expected));

  it('is five years for ordinary claims, one year for carriage whoever owes', () => {
    expect(lastDay({ nature: 'ordinary' })).toBe('2026-12-10');
    expect(lastDay({ nature: 'carriage', kind: 'public-body' })).toBe('2022-12-10');
  });
});

describe('what starts it anew', () => {
  it('C. civ. 2242: the end of proceedings counts for a claim in court only, and never before the claim itself', () => {
    const ended = (cause: Interruption['cause'], endedOn: string | null) =>
      lastDay({ interruptions: [{ cause, on: day('2024-03-01'), endedOn: endedOn === null ? null : day(endedOn) }] });
    expect(ended('court-claim', null)).toBe('2029-03-01');
    expect(ended('court-claim', '2024-02-01')).toBe('2029-03-01');
    expect(ended('enforcement', '2025-09-15')).toBe('2029-03-01');
  });

  it('nothing of before it ran, and what comes on its first day changes nothing', () => {
    const idle = (on: string) => explainedLimitation(facts(interrupted('acknowledgement', on))).steps[1]?.idle;
    expect([idle('2021-12-09'), idle('2021-12-10'), idle('2026-12-10'), idle('2026-12-11')]).toEqual([
      'before-start',
      null,
      null,
      'too-late',
    ]);
    expect(lastDay(interrupted('acknowledgement', '2021-12-09'))).toBe('2026-12-10');
  });

  it.each<[Interruption['cause'], boolean, string, string]>([
    ['acknowledgement', true, 'C. civ. 2240, 2231', 'verified'],
    ['court-claim', true, 'C. civ. 2241, 2242, 2231', 'verified'],
    ['enforcement', true, 'C. civ. 2244, 2231', 'verified'],
    ['order-served', true, 'Civ. 1re 9/9/2020 n° 19-12.006', 'unverified'],
    ['proof-of-debt', true, 'C. com. L622-25-1', 'unverified'],
    ['written-demand', false, 'Cass. com. 18/5/2022 n° 20-23.204', 'verified'],
    ['formal-notice', false, 'Cass. com. 18/5/2022 n° 20-23.204', 'verified'],
    ['petition-for-order', false, 'Civ. 1re 9/9/2020 n° 19-12.006', 'unverified'],
    ['void-claim', false, 'C. civ. 2243', 'verified'],
  ])('%s: %s (%s)', (cause, interrupts, article, certainty) => {
    for (const kind of ['business', 'consumer', 'unknown'] as const)
      expect(causeRule(cause, kind)).toEqual({ interrupts, article, certainty });
    const demand = cause === 'written-demand' || cause === 'formal-notice';
    const against = demand
      ? { interrupts: true, article: 'loi 68-1250 art. 2', certainty: 'verified' }
      : { interrupts, article, certainty };
    expect(causeRule(cause, 'public-body')).toEqual(against);
  });

  it('names what starts nothing: a demand does against a public body', () => {
    expect(INTERRUPTIONS).toHaveLength(9);
    const idle = ['written-demand', 'formal-notice', 'petition-for-order', 'void-claim'];
    expect(notInterrupting('business')).toEqual(idle);
    expect(notInterrupting('public-body')).toEqual(idle.slice(2));
  });

  it('C. civ. 2238, 2239: six months are left after all that makes it stand still, but an expertise', () => {
    const rules = SUSPENSIONS.map((cause) => [cause, suspensionRule(cause).article, suspensionRule(cause).leastMonthsLeft]);
    expect(rules).toEqual([
      ['mediation', 'C. civ. 2238', 6],
      ['conciliation', 'C. civ. 2238', 6],
      ['participatory-procedure', 'C. civ. 2238', 6],
      ['small-claims-procedure', 'C. civ. 2238', 6],
      ['expertise', 'C. civ. 2239', 0],
    ]);
  });
});
