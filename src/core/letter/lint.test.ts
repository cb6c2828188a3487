import { expect, test } from 'vitest';
import type { Language } from '../base/text.ts';
import type { DebtorKind } from '../receivable/party.ts';
import { lintText } from './lint.ts';
import { BAD_TEXTS, FAIR_TEXTS } from './lint-battery.ts';
import { parseTemplate } from './template.ts';
import { catalogueIn } from './wording/catalogue.ts';
import { checkWording } from './wording/check-wording.ts';
import { ENGLISH_CALL } from './wording/en-call.ts';
import { FRENCH_CALL } from './wording/fr-call.ts';
import { SECTIONS, type Section, type Situation, standardWording } from './wording/wording.ts';

const LANGUAGES: readonly Language[] = ['fr', 'en'];
const KINDS: readonly DebtorKind[] = ['business', 'consumer', 'public-body', 'unknown'];

test('every text that Acquit comes with passes its own checks, for every kind of debtor', () => {
  let texts = 0;
  for (const language of LANGUAGES) {
    const catalogue = catalogueIn(language);
    for (const situation of Object.keys(catalogue) as Situation[]) {
      for (const kind of KINDS) {
        const wording = standardWording(catalogue, situation, kind);
        for (const section of SECTIONS) {
          const text = wording[section];
          if (text === undefined) continue;
          texts++;
          expect(checkWording({ language, situation, section, kind, text }), `${language} ${situation} ${kind} ${section}`).toEqual([]);
        }
      }
    }
  }
  expect(texts).toBeGreaterThan(300);
});

test('what the caller says aloud is fit for a friendly step; only the list of what not to say names it', () => {
  for (const [language, call] of [['fr', FRENCH_CALL] as const, ['en', ENGLISH_CALL] as const]) {
    const spoken = call.sections
      .flatMap(({ lines, kinds }) => [...lines, ...Object.values(kinds ?? {}).flat()])
      .filter((line) => /^[«"]/.test(line));
    expect(spoken.length).toBeGreaterThan(8);
    for (const text of spoken) expect(lintText(text, place('call-spoken', 'business', language)), text).toEqual([]);
    expect(
      call.sections.some(({ lines }) => lines.some((line) => lintText(line, place('call-spoken', 'business', language)).length > 0)),
    ).toBe(true);
  }
});

test.each(BAD_TEXTS)('caught at %s for %s: %s', (situation, kind, text, code) => {
  for (const written of [text, text.toUpperCase(), text.replaceAll("'", '’').replaceAll(' ', '\u00a0')]) {
    expect(
      lintText(written, place(situation, kind, 'fr')).map((issue) => issue.code),
      written,
    ).toContain(code);
  }
});

test.each(FAIR_TEXTS)('left alone at %s for %s: %s', (situation, kind, text, language) => {
  expect(lintText(text, place(situation, kind, language)), text).toEqual([]);
});

test('the batteries are as large as they should be', () => {
  expect(BAD_TEXTS.length).toBeGreaterThanOrEqual(40);
  expect(FAIR_TEXTS.length).toBeGreaterThanOrEqual(30);
});

test('an issue says where, what and how to mend it', () => {
  const [issue] = lintText('Bonjour,\nNous irons au Tribunal.', place('first-reminder', 'business', 'fr'));
  expect(issue).toMatchObject({ code: 'legal-threat', line: 2, column: 15 });
  expect(issue?.message).toContain('"Tribunal"');
});

test('no mark, ligature or choice hides a word', () => {
  for (const text of [
    'tri\u200bbunal',
    'un h*u*issier',
    '[[tribunal|courrier]]',
    '[[courrier|nos tribunaux]]',
    'commissaire\nde justice',
    'Trïbunal',
  ]) {
    expect(lintText(text, place('first-reminder', 'business', 'fr')), text).not.toEqual([]);
  }
  expect(parseTemplate('[[courrier|nos tribunaux]]')).toHaveLength(1);
});

test('a formal notice says that it is one', () => {
  const said = (text: string) => lintText(text, place('formal-notice', 'business', 'fr', 'request')).map(({ code }) => code);
  expect(said('Merci de régler {{total}} avant le {{deadline}}.')).toEqual(['notice-words-missing']);
  expect(said('Nous vous mettons en demeure de régler {{total}} avant le {{deadline}}.')).toEqual([]);
  expect(said('[[Mise en demeure|Rappel]] : {{total}}')).toEqual(['notice-words-missing']);
});

test('a text of a creditor is refused when one of the debtors it may reach may not read it', () => {
  const text = 'Le Code de commerce prévoit une indemnité forfaitaire de 40 € par facture.';
  const override = { language: 'fr', situation: 'second-reminder', section: 'terms', text } as const;
  expect(checkWording({ ...override, kind: 'business' })).toEqual([]);
  expect(checkWording({ ...override, kind: 'public-body' })).toEqual([]);
  expect(checkWording({ ...override, kind: null }).map(({ code }) => code)).toContain('consumer-fee');
});

function place(situation: Situation, kind: DebtorKind, language: Language, section: Section = 'help') {
  return { situation, section, kind, language };
}
