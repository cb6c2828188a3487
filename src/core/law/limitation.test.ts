import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { type Interruption, isTimeBarred, type LimitationFacts, limitationOf } from './limitation.ts';

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

  it('is over on the day after the last one', () => {
    expect(isTimeBarred(facts(), day('2026-12-10'))).toBe(false);
    expect(isTimeBarred(facts(), day('2026-12-11'))).toBe(true);
  });
});
