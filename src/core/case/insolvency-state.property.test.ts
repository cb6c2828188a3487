import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../base/day.ts';
import { INSOLVENCY_KINDS } from '../base/insolvency-kind.ts';
import { insolvencyState, type KeptNotice } from './insolvency-state.ts';

const SIREN = '732829320';
const START = day('2026-01-01');

type Drawn = { readonly kind: (typeof INSOLVENCY_KINDS)[number]; readonly wrongs: number; readonly isNamedWrong: boolean };
const drawn: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom(...INSOLVENCY_KINDS),
  /** How many times it was published wrongly before it was right. */
  wrongs: fc.integer({ min: 0, max: 3 }),
  isNamedWrong: fc.boolean(),
});

/** What says nothing of where proceedings stand takes no opening back, so it is no mistake for one. */
const BESIDE: readonly KeptNotice['kind'][] = [
  'deposit-notice',
  'personal-sanction',
  'organs-appointed',
  'cessation-date-changed',
  'third-party-retraction',
  'appeal-decision',
  'other',
];

const keyOf = (bulletin: number) => `A2026${String(bulletin).padStart(4, '0')}12`;
const made = (bulletin: number, kind: KeptNotice['kind'], judgmentOn: Day): KeptNotice => ({
  key: keyOf(bulletin),
  siren: SIREN,
  type: 'initial',
  kind,
  judgmentOn,
  publishedOn: addDays(START, bulletin),
  corrects: null,
  correctedOn: null,
});

/** What was published, and the same history as if each notice had been right at once. */
function histories(all: readonly Drawn[]): { readonly published: KeptNotice[]; readonly truth: KeptNotice[] } {
  const [published, truth]: [KeptNotice[], KeptNotice[]] = [[], []];
  all.forEach(({ kind, wrongs, isNamedWrong }, at) => {
    const [first, judgmentOn] = [20 * at + 10, addDays(START, 20 * at)];
    truth.push(made(first, kind, judgmentOn));
    for (let turn = 0; turn <= wrongs; turn += 1) {
      const isRight = turn === wrongs;
      const one = made(
        first + turn,
        isRight ? kind : BESIDE.includes(kind) ? 'deposit-notice' : 'opening-liquidation',
        isRight ? judgmentOn : addDays(judgmentOn, -turn),
      );
      const corrects = turn === 0 ? null : keyOf(isNamedWrong ? first : first + turn - 1);
      published.push({
        ...one,
        type: turn === 0 ? 'initial' : 'correction',
        corrects,
        correctedOn: corrects === null ? null : addDays(START, first),
      });
    }
  });
  return { published, truth };
}

test('whatever order notices and their corrections come in, the state is that of a history without a mistake', () => {
  fc.assert(
    fc.property(
      fc.array(drawn, { minLength: 1, maxLength: 6 }).map(histories),
      fc.infiniteStream(fc.nat()),
      fc.boolean(),
      ({ published, truth }, chance, isTwice) => {
        const shuffled = [...published, ...(isTwice ? published : [])]
          .map((one) => ({ one, at: chance.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const [found, right] = [insolvencyState(SIREN, shuffled), insolvencyState(SIREN, truth)];
        expect(found).toEqual(insolvencyState(SIREN, published));
        expect(found.current).toEqual(right.current);
        expect(found.asks.map(({ code }) => code)).toEqual(right.asks.map(({ code }) => code));
        expect(found.course).toHaveLength(published.length);
      },
    ),
  );
});
