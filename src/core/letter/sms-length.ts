/** How long an SMS is: in which alphabet it goes, in how many units of it, and in how many messages a telephone joins. (3GPP TS 23.038, 23.040) */
export type SmsLength = { readonly coding: 'GSM-7' | 'UCS-2'; readonly units: number; readonly segments: number };

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** These take two places. */
const EXTENDED = new Set('^{}\\[~]|€');

const PLACES = { 'GSM-7': { alone: 160, joined: 153 }, 'UCS-2': { alone: 70, joined: 67 } } as const;

const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[\u00a0\u202f\u2000-\u200a]/gu, ' '],
  [/[\u2018\u2019\u02bc]/gu, "'"],
  [/[«\u201c]\s?|\s?[»\u201d]/gu, '"'],
  [/[\u2010-\u2015\u2212]/gu, '-'],
  [/\u2026/gu, '...'],
  [/\u00b0/gu, 'o'],
  [/Œ/gu, 'OE'],
  [/œ/gu, 'oe'],
];

/** The same text with the signs of an SMS: no fine spaces nor curled marks, and accents only where the small alphabet has them. */
export function plainSms(text: string): string {
  const plain = PLAIN.reduce((done, [sign, instead]) => done.replace(sign, instead), text.normalize('NFC'));
  return [...plain].map(nearest).join('');
}

/** A letter of the small alphabet where taking its accent off gives one ("ê" → "e"); any other sign as it is. */
function nearest(sign: string): string {
  if (isSmall(sign)) return sign;
  const bare = sign.normalize('NFD').replace(/\p{M}/gu, '');
  return bare !== '' && [...bare].every(isSmall) ? bare : sign;
}

function isSmall(sign: string): boolean {
  return BASIC.has(sign) || EXTENDED.has(sign);
}

export function smsLength(text: string): SmsLength {
  const signs = [...text];
  const coding = signs.every(isSmall) ? 'GSM-7' : 'UCS-2';
  const weigh = coding === 'GSM-7' ? (sign: string) => (EXTENDED.has(sign) ? 2 : 1) : (sign: string) => sign.length;
  const weights = signs.map(weigh);
  const units = weights.reduce((sum, weight) => sum + weight, 0);
  const { alone, joined } = PLACES[coding];
  return { coding, units, segments: units <= alone ? 1 : segmentsOf(weights, joined) };
}

/** A sign of two places is never cut in two: it begins the next message. */
function segmentsOf(weights: readonly number[], places: number): number {
  let [segments, filled] = [1, 0];
  for (const weight of weights) {
    if (filled + weight > places) [segments, filled] = [segments + 1, 0];
    filled += weight;
  }
  return segments;
}
