import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day } from '../../core/base/day.ts';
import { STANDARD_SCENARIOS } from '../../core/dunning/standard-scenarios.ts';
import { STANDARD_LAW_VALUES } from '../../core/law/values/law-values.ts';
import { type Ground, type GuideText, valuesIn } from './guide.ts';
import { guideOfStep } from './guide-of.ts';
import { guideValues } from './guide-values.ts';
import { GUIDES, guideParts, guideSentence } from './guides.ts';

const ROOT = join(import.meta.dirname, '../../..');
const VALUES = guideValues(STANDARD_LAW_VALUES, day('2026-11-22'));

/** The page of the law, and what the law's code says of itself: its tags, its articles, its sources. */
const LAW = [
  readFileSync(join(ROOT, 'docs/law.md'), 'utf8'),
  ...readdirSync(join(ROOT, 'src/core/law'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('.test'))
    .map((file) => readFileSync(join(ROOT, 'src/core/law', file), 'utf8')),
].join('\n');

const textsOf = ({ title, about, what, when, does, asks, say, avoid }: GuideText) => [
  ...[title, about, what, when],
  ...[does, asks, say, avoid].flat(),
];
const sentencesOf = (language: 'fr' | 'en') =>
  GUIDES.flatMap((guide) => [...textsOf(guide[language]), ...guide.grounds.map((ground) => ground[language])]);

/** Code and numbers of an article stand on one line of the law's own pages: "CPC 750, 750-1" has "CPC 750-1". */
function isInLaw(article: string): boolean {
  const [, code = '', number = ''] = /^(.*?)((?:[A-Z]?\d[\w.-]*)(?:[ °].*)?)$/.exec(article.replace(/^Cass\..*?(?=\d)/, '')) ?? [];
  const numeral = number.split(' ')[0] ?? '';
  // Between a code and its number stand other numbers of it, but no other code.
  const inIt = new RegExp(`${escaped(code.trim())}[^;|]*?(?<![\\w.-])${escaped(numeral)}(?![\\w-])`);
  return LAW.split('\n').some((line) => inIt.test(line));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe('every guide', () => {
  test('has its own key, and leads to others that exist', () => {
    const keys = GUIDES.map((guide) => guide.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key, related } of GUIDES) {
      expect(related.filter((one) => !keys.includes(one) || one === key)).toEqual([]);
      expect(related.length).toBeGreaterThan(0);
    }
  });

  test.each(GUIDES.map((guide) => [guide.key, guide] as const))('%s says the same in both languages, part by part', (_, guide) => {
    for (const part of ['does', 'asks', 'say', 'avoid'] as const) {
      expect(guide.fr[part].length).toBe(guide.en[part].length);
      expect(guide.fr[part].length).toBeGreaterThan(0);
    }
    for (const text of [...textsOf(guide.fr), ...textsOf(guide.en)]) expect(text.trim().length).toBeGreaterThan(8);
    expect(guide.grounds.length).toBeGreaterThan(0);
    const [french, english] = [guide.fr, guide.en].map((text) => textsOf(text).flatMap(valuesIn).sort());
    expect(french).toEqual(english);
    for (const ground of guide.grounds) expect(valuesIn(ground.fr).sort()).toEqual(valuesIn(ground.en).sort());
  });

  test.each([...new Set(GUIDES.flatMap((guide) => guide.grounds.map((ground) => ground.article)))])(
    '%s is law that the program knows',
    (article) => expect(isInLaw(article)).toBe(true),
  );

  test('an article that nobody wrote into the law is found out', () => {
    for (const article of ['C. com. L999-9', 'CPC 9999', 'C. civ. 134', 'CPC L441-10']) expect(isInLaw(article), article).toBe(false);
  });

  test('types no figure of its own: neither in digits nor in words', () => {
    const words = /\b(quinze|trente|quarante|soixante|cent|mille|huit|dix|fifteen|thirty|forty|sixty|hundred|thousand|eight|ten)\b/i;
    const articles = /\b(?:CPC \d+|[LRDA]\d+-[\d-]+A?)/g;
    for (const text of [...sentencesOf('fr'), ...sentencesOf('en')]) {
      const said = text.replace(/\{\w+\}/g, '').replace(articles, '');
      expect(said, text).not.toMatch(/\d/);
      expect(said, text).not.toMatch(words);
    }
  });

  test('names only figures that there are', () => {
    for (const text of [...sentencesOf('fr'), ...sentencesOf('en')])
      for (const name of valuesIn(text)) expect(Object.hasOwn(VALUES, name), `${name} in "${text}"`).toBe(true);
  });
});

describe('what is to be verified is marked', () => {
  test('a figure that is not sure bears its mark wherever it stands', () => {
    const unsure = Object.entries(VALUES).filter(([, value]) => value.certainty === 'unverified');
    expect(unsure.map(([name]) => name)).toEqual(expect.arrayContaining(['noticeLeast', 'noticeMost', 'contactSpacing', 'priorAttempt']));
    for (const [name, value] of unsure)
      expect(guideParts(`a {${name}} b`, VALUES, 'fr')).toEqual([
        { text: 'a ', toVerify: false },
        { text: value.fr, toVerify: true },
        { text: ' b', toVerify: false },
      ]);
  });

  test('what rests on an unsure figure is itself unsure', () => {
    const rests = ({ certainty, fr }: Ground) =>
      certainty === 'verified' && valuesIn(fr).some((name) => VALUES[name].certainty !== 'verified');
    expect(GUIDES.flatMap(({ grounds }) => grounds.filter(rests).map(({ article }) => article))).toEqual([]);
  });
});

describe('the figures', () => {
  test('are those of the day, not of the day of writing', () => {
    const title = GUIDES.find((guide) => guide.key === 'late-payment')?.fr.title ?? '';
    expect(guideSentence(title, VALUES, 'fr')).toBe('Pénalités de retard et indemnité de 40\u00a0€');
    expect(VALUES.lateRate).toEqual({ fr: '12,40\u00a0%', en: '12.40%', certainty: 'verified' });
    expect(guideValues(STANDARD_LAW_VALUES, day('2026-03-02')).lateRate.en).toBe('12.15%');
    expect(VALUES.orderService.fr).toBe('3\u00a0mois');
    expect(guideValues(STANDARD_LAW_VALUES, day('2026-08-31')).orderService.fr).toBe('6\u00a0mois');
    expect([VALUES.proofOfDebt.fr, VALUES.proofOfDebtAbroad.fr, VALUES.titleLasts.fr]).toEqual([
      '2\u00a0mois',
      '4\u00a0mois',
      '10\u00a0ans',
    ]);
  });

  test('a rate that nobody knows yet is not guessed', () => {
    const { lateRate, publicRate, recoveryFee } = guideValues(STANDARD_LAW_VALUES, day('2027-02-01'));
    expect([lateRate, publicRate].map((one) => one.certainty)).toEqual(['unverified', 'unverified']);
    expect(lateRate.fr).not.toMatch(/\d/);
    expect(recoveryFee.fr).toBe('40\u00a0€');
  });
});

test('each step of the scenarios that Acquit comes with has its guide', () => {
  const steps = new Set(STANDARD_SCENARIOS.flatMap((scenario) => scenario.steps.map((step) => step.key)));
  for (const step of steps) expect(guideOfStep(step), step).not.toBeNull();
  expect(guideOfStep('constructor')).toBeNull();
  expect(guideOfStep('thank-you')).toBeNull();
});
