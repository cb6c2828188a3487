import { describe, expect, test } from 'vitest';
import { type Day, day } from '../base/day.ts';
import type { InsolvencyKind } from '../base/insolvency-kind.ts';
import { insolvencyState, isEarlier, type KeptNotice } from './insolvency-state.ts';

const SIREN = '732829320';

/** A notice of a bulletin of 2026, two weeks after its judgment. */
function notice(bulletin: number, kind: InsolvencyKind, judgmentOn: string | null, changes: Partial<KeptNotice> = {}): KeptNotice {
  return {
    key: `A2026${String(bulletin).padStart(4, '0')}7`,
    siren: SIREN,
    type: 'initial',
    kind,
    judgmentOn: judgmentOn as Day | null,
    publishedOn: day(`2026-${String(Math.ceil(bulletin / 20)).padStart(2, '0')}-20`),
    corrects: null,
    correctedOn: null,
    ...changes,
  };
}
const correcting = (key: string, changes: Partial<KeptNotice> = {}) => ({ type: 'correction' as const, corrects: key, ...changes });
const asked = (...notices: readonly KeptNotice[]) => insolvencyState(SIREN, notices).asks.map(({ code }) => code);
const now = (...notices: readonly KeptNotice[]) => insolvencyState(SIREN, notices).current;

const OPENING = notice(1, 'opening-redressement', '2026-01-06');

describe('the course of proceedings', () => {
  test('begins with the judgment, its time to declare with the publication', () => {
    expect(now(OPENING)).toEqual({
      proceedings: 'redressement',
      since: '2026-01-06',
      publishedOn: '2026-01-20',
      phase: 'open',
      openedBy: OPENING.key,
    });
    expect(asked(OPENING)).toEqual([]);
  });

  test.each<[string, InsolvencyKind, object, string[]]>([
    [
      'a conversion keeps the opening and what was declared',
      'conversion-liquidation',
      { proceedings: 'liquidation', phase: 'open' },
      ['converted'],
    ],
    ['a plan is followed', 'plan-redressement', { phase: 'plan' }, ['plan']],
    ['a plan that hands the business over leaves the proceedings open', 'plan-cession', { phase: 'open' }, ['plan']],
    ['a plan that is undone without more is for a person', 'plan-resolved', { phase: 'plan-resolved' }, ['plan-resolved']],
    ['closed for want of assets', 'closure-insufficient-assets', { phase: 'closed-insufficient' }, ['closed-insufficient']],
    ['closed with all paid', 'closure-liabilities-extinguished', { phase: 'closed-paid' }, ['ended']],
    ['ended by the court', 'procedure-ended', { phase: 'ended' }, ['ended']],
    ['a deposit is no status, but told', 'deposit-notice', { phase: 'open' }, ['deposit']],
    ['an appeal may have undone it', 'appeal-decision', { phase: 'open' }, ['perhaps-undone']],
    ['a third party may have undone it', 'third-party-retraction', { phase: 'open' }, ['perhaps-undone']],
    ['what nobody has sorted is for a person', 'other', { phase: 'open' }, ['unknown-nature']],
    ['organs change nothing', 'organs-appointed', { phase: 'open' }, []],
    ['a sanction is about a person and no status', 'personal-sanction', { phase: 'open' }, []],
    ['an extension names whoever was in it already', 'extension-redressement', { phase: 'open' }, []],
  ])('%s', (_, kind, state, asks) => {
    const all = [OPENING, notice(61, kind, '2026-04-01')] as const;
    expect(now(...all)).toMatchObject({ since: '2026-01-06', publishedOn: '2026-01-20', openedBy: OPENING.key, ...state });
    expect(asked(...all)).toEqual(asks);
  });

  test('a plan that fails leaves interest stopped by the first judgment, and begins the time to declare anew', () => {
    const failed = notice(101, 'plan-resolved-liquidation', '2026-06-02');
    expect(now(OPENING, notice(41, 'plan-redressement', '2026-03-03'), failed)).toEqual({
      proceedings: 'liquidation',
      since: '2026-01-06',
      reopenedOn: '2026-06-02',
      publishedOn: '2026-06-20',
      phase: 'open',
      openedBy: failed.key,
    });
    expect(asked(OPENING, notice(41, 'plan-redressement', '2026-03-03'), failed)).toEqual(['new-proceedings']);
  });

  test('what is opened while something still runs does the same; what is opened after an end is new', () => {
    const again = notice(101, 'opening-liquidation', '2026-06-02');
    expect(now(OPENING, notice(41, 'plan-redressement', '2026-03-03'), again)).toMatchObject({
      since: '2026-01-06',
      reopenedOn: '2026-06-02',
      openedBy: again.key,
    });
    const ended = now(OPENING, notice(41, 'procedure-ended', '2026-03-03'), again);
    expect(ended).toMatchObject({ since: '2026-06-02' });
    expect(ended).not.toHaveProperty('reopenedOn');
  });

  test('whoever is drawn in later is in it from then on', () => {
    expect(now(notice(41, 'extension-liquidation', '2026-03-03'))).toMatchObject({ proceedings: 'liquidation', since: '2026-03-03' });
  });

  test('whose opening nobody has seen stop at once, and the day of publication is for a person to find', () => {
    const converted = notice(41, 'conversion-liquidation', '2026-03-03');
    expect(now(converted)).toMatchObject({ proceedings: 'liquidation', since: '2026-03-03', publishedOn: null, phase: 'open' });
    expect(asked(converted)).toEqual(['opening-unseen', 'converted']);
  });

  test('without a day of judgment begins with its publication, and asks', () => {
    const undated = notice(1, 'opening-liquidation', null);
    expect(now(undated)).toMatchObject({ since: '2026-01-20' });
    expect(asked(undated)).toEqual(['day-unknown']);
  });

  test('published twice is one', () => {
    expect(now(OPENING, notice(21, 'opening-redressement', '2026-01-06'))).toMatchObject({
      publishedOn: '2026-01-20',
      openedBy: OPENING.key,
    });
  });

  test('notices of nothing say nothing', () => {
    expect(insolvencyState(SIREN, [])).toEqual({ current: null, asks: [], course: [] });
    expect(now(notice(1, 'deposit-notice', '2026-01-06'))).toBeNull();
  });
});

describe('corrections', () => {
  const wrong = notice(1, 'opening-liquidation', '2026-01-05');
  const right = notice(3, 'opening-redressement', '2026-01-06', correcting(wrong.key));

  test('take the place of what they correct; the earlier publication is what time is counted from', () => {
    for (const all of [
      [wrong, right],
      [right, wrong],
    ])
      expect(insolvencyState(SIREN, all)).toEqual({
        current: { proceedings: 'redressement', since: '2026-01-06', publishedOn: '2026-01-20', phase: 'open', openedBy: wrong.key },
        asks: [],
        course: [
          { key: wrong.key, is: 'replaced', by: right.key },
          { key: right.key, is: 'stands', by: null },
        ],
      });
  });

  test('that come without what they correct stand for it, with the day that they name', () => {
    const alone = notice(41, 'opening-redressement', '2026-01-06', correcting(wrong.key, { correctedOn: day('2026-01-16') }));
    expect(now(alone)).toMatchObject({ since: '2026-01-06', publishedOn: '2026-01-16', openedBy: wrong.key });
    const absurd = { ...alone, correctedOn: day('1990-01-01') };
    expect(now(absurd)).toMatchObject({ publishedOn: '2026-03-20' });
  });

  test('of corrections: the last one stands', () => {
    const last = notice(5, 'opening-sauvegarde', '2026-01-07', correcting(right.key));
    expect(now(last, wrong, right)).toMatchObject({ proceedings: 'sauvegarde', since: '2026-01-07' });
    expect(now(notice(5, 'opening-sauvegarde', '2026-01-07', correcting(wrong.key)), right, wrong)).toMatchObject({
      proceedings: 'sauvegarde',
    });
  });

  test('that name somebody else leave nothing, and ask', () => {
    const others = { ...right, siren: '404833048' };
    expect(now(wrong, others)).toBeNull();
    expect(asked(wrong, others)).toEqual(['names-others-now']);
    expect(insolvencyState('404833048', [wrong, others]).current).toMatchObject({ proceedings: 'redressement', publishedOn: '2026-01-20' });
  });

  test('that give no SIREN at all take nothing away, and ask', () => {
    const nobody = { ...right, siren: null };
    for (const all of [
      [wrong, nobody],
      [nobody, wrong],
    ]) {
      expect(now(...all)).toMatchObject({ proceedings: 'liquidation', since: '2026-01-05' });
      expect(asked(...all)).toEqual(['unknown-nature']);
    }
    expect(insolvencyState(SIREN, [nobody, wrong]).course).toEqual([
      { key: wrong.key, is: 'stands', by: null },
      { key: nobody.key, is: 'stands', by: null },
    ]);
  });

  test.each<[InsolvencyKind, string]>([
    ['organs-appointed', 'unknown-nature'],
    ['deposit-notice', 'deposit'],
    ['cessation-date-changed', 'unknown-nature'],
    ['appeal-decision', 'perhaps-undone'],
    ['other', 'unknown-nature'],
  ])('that say nothing of where proceedings stand leave the opening, and ask: %s', (kind, ask) => {
    const beside = notice(3, kind, null, correcting(wrong.key));
    for (const all of [
      [wrong, beside],
      [beside, wrong],
    ]) {
      expect(now(...all)).toMatchObject({ proceedings: 'liquidation', since: '2026-01-05', publishedOn: '2026-01-20' });
      expect(asked(...all)).toEqual([ask]);
    }
    expect(now(beside, wrong, notice(5, 'opening-sauvegarde', '2026-01-07', correcting(beside.key)))).toMatchObject({
      proceedings: 'sauvegarde',
    });
  });

  test('that cancel leave nothing, and ask', () => {
    const cancelled = notice(3, 'opening-liquidation', null, { type: 'cancellation', corrects: wrong.key });
    expect([now(wrong, cancelled), asked(cancelled, wrong)]).toEqual([null, ['cancelled']]);
    expect(insolvencyState(SIREN, [wrong, cancelled]).course.map(({ is }) => is)).toEqual(['cancelled', 'cancelled']);
    expect(now(OPENING, { ...cancelled, corrects: 'A202599991' })).toMatchObject({ since: '2026-01-06' });
  });

  test('never go round, nor correct what came later', () => {
    const late = { ...wrong, type: 'correction' as const, corrects: right.key };
    expect(now(late, right)).toMatchObject({ proceedings: 'redressement' });
    expect(now({ ...right, corrects: right.key })).toMatchObject({ proceedings: 'redressement' });
  });
});

test('the same notice from a bulletin and from the service is one, whichever came first', () => {
  const poor = { ...OPENING, kind: 'other' as const, judgmentOn: null };
  for (const all of [
    [OPENING, OPENING],
    [poor, OPENING],
    [OPENING, poor],
  ])
    expect([now(...all), asked(...all)]).toEqual([now(OPENING), []]);
});

test('numbers of notices are no texts', () => {
  expect(isEarlier('A202600039', 'A2026000310')).toBe(true);
  expect(isEarlier('A2025029910', 'A202600031')).toBe(true);
  expect(isEarlier('A202600031', 'A202600031')).toBe(false);
});
