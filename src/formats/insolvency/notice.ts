import type { Day } from '../../core/base/day.ts';
import { type Findings, quoted } from '../findings.ts';
import type { InsolvencyFacts } from './insolvency-facts.ts';
import { kindOfNature } from './kinds.ts';
import { noticeDay, noticeText, sirenIn } from './notice-texts.ts';

/** A notice as a file writes it, whatever the file; absent texts are empty. */
export type WrittenNotice = {
  readonly line: number | null;
  readonly id: string | null;
  readonly type: InsolvencyFacts['type'];
  readonly court: string;
  readonly publicationDate: Day | null;
  readonly judgment: { readonly nature: string; readonly date: string; readonly complement: string } | null;
  readonly persons: readonly WrittenPerson[];
  /** Numbers that the notice gives without saying whose they are. */
  readonly loose: readonly string[];
  readonly target: WrittenTarget | null;
};

export type WrittenPerson = { readonly name: string | null; readonly siren: string };
export type WrittenTarget = { readonly publication: string; readonly bulletin: string; readonly date: string; readonly number: string };

const MOST_PERSONS = 200;

/** What a notice says, one record a person. Numbers that nobody's name stands by give records with all the names. */
export function factsOf(notice: WrittenNotice, findings: Findings): readonly InsolvencyFacts[] {
  const head = headOf(notice, findings);
  const named = notice.persons.slice(0, MOST_PERSONS).map(({ name, siren }) => ({ name, siren: checked(siren, notice, findings) }));
  const owned = new Set(named.flatMap(({ siren }) => siren ?? []));
  const loose = new Set(
    notice.loose
      .slice(0, MOST_PERSONS)
      .flatMap((one) => checked(one, notice, findings) ?? [])
      .filter((one) => !owned.has(one)),
  );
  const names = named.flatMap(({ name }) => name ?? []);
  const [only] = named;
  if (loose.size === 1 && named.length === 1 && only?.siren === null) return [...loose].map((siren) => ({ ...head, siren, names }));
  if (named.length > 1 && loose.size > 0)
    findings.warning(
      'bodacc-person-siren',
      'The notice names several persons and does not say whose each SIREN is: check it in the notice.',
      notice.line,
    );
  if (named.length + loose.size === 0) {
    findings.error('bodacc-no-person', 'A notice names nobody. Read it at the BODACC.', notice.line);
    return [];
  }
  const ofPersons = loose.size > 0 && owned.size === 0 ? [] : named;
  return [
    ...ofPersons.map(({ name, siren }) => ({ ...head, siren, names: name === null ? [] : [name] })),
    ...[...loose].map((siren) => ({ ...head, siren, names })),
  ];
}

function headOf(notice: WrittenNotice, findings: Findings): Omit<InsolvencyFacts, 'siren' | 'names'> {
  const { id, type, publicationDate, judgment, line } = notice;
  const nature = noticeText(judgment?.nature ?? '');
  const kind = nature === null ? undefined : kindOfNature(nature);
  if (nature === null) findings.error('bodacc-no-judgment', 'A notice holds no judgment: a person has to read it.', line);
  else if (kind === undefined)
    findings.warning('bodacc-nature-unknown', `The nature ${quoted(nature)} is not known: a person has to read the notice.`, line);
  const written = noticeText(judgment?.date ?? '');
  const judgmentDate = written === null ? null : noticeDay(written, publicationDate);
  if (written !== null && judgmentDate === null) findings.warning('bodacc-date', dateRefused(written), line);
  return {
    id,
    type,
    kind: kind ?? 'other',
    nature,
    judgmentDate,
    publicationDate,
    court: noticeText(notice.court),
    corrects: notice.target === null ? null : targetId(notice.target, notice, findings),
    correctedOn: notice.target === null ? null : noticeDay(noticeText(notice.target.date) ?? '', publicationDate),
    complement: noticeText(judgment?.complement ?? ''),
  };
}

export function dateRefused(written: string): string {
  return `${quoted(written)} is no date that a judgment or a bulletin can have; it was left empty. Look it up in the notice.`;
}

function checked(written: string, { line }: WrittenNotice, findings: Findings): string | null {
  if (written.trim() === '') return null;
  const siren = sirenIn(written);
  if (siren === null)
    findings.warning('bodacc-siren', `${quoted(written)} is no valid SIREN and was left out. Check it in the notice.`, line);
  return siren;
}

/** The letter, year and number of a bulletin, and the notice's number in it: "A20080010620". */
export function noticeId(letter: string, bulletin: string, number: string): string | null {
  const announced = number.trim().replace(/^0+(?=\d)/, '');
  return /^[ABC]$/.test(letter) && /^(?:19|20)\d{6}$/.test(bulletin) && /^\d{1,6}$/.test(announced)
    ? `${letter}${bulletin}${announced}`
    : null;
}

/** Bulletins are named with their year, or by their running number alone: then the day of publication gives the year. */
function targetId({ publication, bulletin, date, number }: WrittenTarget, { line }: WrittenNotice, findings: Findings): string | null {
  const letter = /([ABC])\s*$/.exec(publication.trim().toUpperCase())?.[1] ?? '';
  const day = noticeDay(noticeText(date) ?? '', null);
  const digits = bulletin.trim();
  const whole = /^(?:19|20)\d{6}$/.test(digits)
    ? digits
    : day !== null && /^\d{1,8}$/.test(digits)
      ? `${day.slice(0, 4)}${digits.padStart(4, '0').slice(-4)}`
      : '';
  const id = noticeId(letter, whole, number);
  if (id === null)
    findings.warning(
      'bodacc-target',
      `The notice that is corrected or cancelled is not named in full (${quoted([publication, bulletin, date, number].join(' '))}): look for it yourself.`,
      line,
    );
  return id;
}
