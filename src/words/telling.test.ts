import { describe, expect, it } from 'vitest';
import { day } from '../core/base/day.ts';
import { nextText } from './telling.ts';

describe('what comes next', () => {
  const asOf = { foreseen: null, numbers: new Map(), day: day('2026-09-22') };

  it('is the day on which it is looked at again', () => {
    expect(nextText({ ...asOf, decision: { nextLook: day('2026-10-02') } }, 'fr')).toContain('02/10/2026');
  });

  it('is no day that is years away, as the end of the time to sue is', () => {
    const event = nextText({ ...asOf, decision: { nextLook: null } }, 'fr');
    expect(nextText({ ...asOf, decision: { nextLook: day('2031-07-22') } }, 'fr')).toBe(event);
    expect(event).toContain('Plus rien avant qu’un événement');
  });
});
