import { fold } from '../../core/base/text.ts';
import type { DebtorDetails, PostalAddress } from '../../core/receivable/party.ts';

/** The French postal norm (NF Z10-011): at most six lines of 38 characters, from the name to the town. */
export const MAX_ADDRESS_LINES = 6;
export const MAX_LINE_LENGTH = 38;

/** Countries that the French post serves under French postcodes, without a country line. */
const DOMESTIC = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'WF', 'PF', 'NC', 'TF', 'MC']);
/** Where the postcode follows the town. */
const POSTCODE_LAST = new Set(['GB', 'IE', 'US', 'CA', 'AU', 'NZ', 'IN', 'SG']);

/** Lines of an address that are looked at; no real one has more. */
const MOST_LINES_READ = 20;

/** Abbreviations of the norm, used only where the address would not fit otherwise. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bAPPARTEMENT\b/g, 'APT'],
  [/\bAVENUE\b/g, 'AV'],
  [/\bBATIMENT\b/g, 'BAT'],
  [/\bBOULEVARD\b/g, 'BD'],
  [/\bCHEMIN\b/g, 'CHE'],
  [/\bESCALIER\b/g, 'ESC'],
  [/\bETABLISSEMENTS?\b/g, 'ETS'],
  [/\bFAUBOURG\b/g, 'FBG'],
  [/\bGENERAL\b/g, 'GAL'],
  [/\bIMMEUBLE\b/g, 'IMM'],
  [/\bIMPASSE\b/g, 'IMP'],
  [/\bLOTISSEMENT\b/g, 'LOT'],
  [/\bMARECHAL\b/g, 'MAL'],
  [/\bPLACE\b/g, 'PL'],
  [/\bRESIDENCE\b/g, 'RES'],
  [/\bROUTE\b/g, 'RTE'],
  [/\bSAINTE\b/g, 'STE'],
  [/\bSAINT\b/g, 'ST'],
  [/\bSOCIETE\b/g, 'STE'],
  [/\bSQUARE\b/g, 'SQ'],
  [/\bZONE ARTISANALE\b/g, 'ZA'],
  [/\bZONE INDUSTRIELLE\b/g, 'ZI'],
];

/**
 * The lines to print in the window of the envelope. The name keeps its spelling; below it everything is capitals,
 * figures and single spaces. What does not fit is cut to a line each, then joined, and only then dropped: the
 * complement without a number goes first; the name, the town and the country always stay.
 */
export function postalLines({ name }: DebtorDetails, address: PostalAddress): readonly string[] {
  const end = townLines(address);
  const nameLines = wrap(name.replace(/\s+/g, ' ')).slice(0, 2);
  const streets = address.lines
    .slice(0, MOST_LINES_READ)
    .map((line) => shorten(capitals(line)))
    .filter(Boolean);
  const whole = [...nameLines, ...streets.flatMap(wrap), ...end];
  if (whole.length <= MAX_ADDRESS_LINES) return whole;
  const [first = ''] = nameLines;
  return [first, ...squeeze(streets, MAX_ADDRESS_LINES - 1 - end.length), ...end];
}

function townLines({ postcode, city, country }: PostalAddress): readonly string[] {
  const order = POSTCODE_LAST.has(country) ? [city, postcode] : [postcode, city];
  const town = clip(shorten(capitals(order.join(' '))));
  return DOMESTIC.has(country) ? [town] : [town, clip(capitals(countryName(country)))];
}

/** In French, as the post of departure reads it; an unknown code is printed as it is. */
function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames('fr', { type: 'region' }).of(code) ?? code;
}

function capitals(text: string): string {
  return fold(text).toUpperCase();
}

function shorten(line: string): string {
  return line.length <= MAX_LINE_LENGTH ? line : abbreviate(line);
}

function abbreviate(line: string): string {
  return ABBREVIATIONS.reduce((text, [word, short]) => text.replace(word, short), line);
}

function clip(line: string): string {
  return line.slice(0, MAX_LINE_LENGTH).trim();
}

/** Cuts at words; a single word longer than a line is cut hard. */
function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const joined = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && joined.length <= MAX_LINE_LENGTH) lines[lines.length - 1] = joined;
    else lines.push(clip(word));
  }
  return lines;
}

function squeeze(lines: readonly string[], room: number): readonly string[] {
  const kept = lines.map((line) => wrap(abbreviate(line))[0] ?? '');
  while (kept.length > room && joinTwo(kept));
  while (kept.length > room) kept.splice(leastUseful(kept), 1);
  return kept;
}

/** Joins the first two neighbours that fit in one line. */
function joinTwo(lines: string[]): boolean {
  const at = lines.findIndex((line, i) => `${line} ${lines[i + 1] ?? ' '.repeat(MAX_LINE_LENGTH)}`.length <= MAX_LINE_LENGTH);
  if (at < 0) return false;
  lines.splice(at, 2, `${lines[at]} ${lines[at + 1]}`);
  return true;
}

function leastUseful(lines: readonly string[]): number {
  const unnumbered = lines.findLastIndex((line) => !/\d/.test(line));
  return unnumbered >= 0 ? unnumbered : lines.length - 1;
}
