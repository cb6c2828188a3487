import { expect, test } from 'vitest';
import { plainSms, smsLength } from './sms-length.ts';

test.each([
  ['', 'GSM-7', 0, 1],
  ['é'.repeat(160), 'GSM-7', 160, 1],
  ['a'.repeat(161), 'GSM-7', 161, 2],
  ['a'.repeat(306), 'GSM-7', 306, 2],
  ['a'.repeat(307), 'GSM-7', 307, 3],
  ['€'.repeat(80), 'GSM-7', 160, 1],
  ['€'.repeat(81), 'GSM-7', 162, 2],
  ['ж'.repeat(70), 'UCS-2', 70, 1],
  ['ж'.repeat(71), 'UCS-2', 71, 2],
  ['ж'.repeat(134), 'UCS-2', 134, 2],
  ['ж'.repeat(135), 'UCS-2', 135, 3],
  ['😀'.repeat(35), 'UCS-2', 70, 1],
] as const)('%s: %s, %i units, %i messages', (text, coding, units, segments) => {
  expect(smsLength(text)).toEqual({ coding, units, segments });
});

test('a sign of two places that does not fit is not cut in two: it begins the next message', () => {
  // 152 and one of two: the first message keeps a place free.
  expect(smsLength(`${'a'.repeat(152)}€${'a'.repeat(151)}`)).toEqual({ coding: 'GSM-7', units: 305, segments: 2 });
  expect(smsLength(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toEqual({ coding: 'GSM-7', units: 306, segments: 3 });
  expect(smsLength(`${'ж'.repeat(66)}😀${'ж'.repeat(65)}`).segments).toBe(2);
  expect(smsLength(`${'ж'.repeat(66)}😀${'ж'.repeat(66)}`).segments).toBe(3);
});

test('typographic signs become those of an SMS, and letters keep what accents they can', () => {
  expect(plainSms('« L’été » – 1\u202f234,56\u00a0€…')).toBe('"L\'été" - 1 234,56 €...');
  expect(plainSms('Forêt, Maçon, Noël, Œuvre, cœur, àéèùÇ')).toBe('Foret, Macon, Noel, OEuvre, coeur, àéèùÇ');
  expect(smsLength(plainSms('« Forêt » : l’œuvre, 1\u202f234\u00a0€')).coding).toBe('GSM-7');
  expect(plainSms('Жук 漢')).toBe('Жук 漢');
});
