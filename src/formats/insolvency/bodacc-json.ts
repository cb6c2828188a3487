import { z } from 'zod';
import { decodeText } from '../encoding.ts';
import { Findings } from '../findings.ts';
import { EMPTY_READING, type Reading } from '../reading.ts';
import type { InsolvencyFacts } from './insolvency-facts.ts';
import { factsOf, noticeId, type WrittenPerson, type WrittenTarget } from './notice.ts';
import { noticeDay, noticeText } from './notice-texts.ts';

const MAX_BYTES = 64 * 1024 * 1024;
const MOST_RECORDS = 100_000;

/** A text, or a number that stands for one. */
const Written = z
  .union([z.string(), z.number()])
  .nullish()
  .catch(null)
  .transform((value) => (value == null ? '' : String(value)));
/** An object, which the service writes as JSON within a text, or leaves out. */
const inside = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' ? parsed(value) : value), schema.nullish().catch(null));
const Registration = z.object({ numeroIdentification: Written, numeroIdentificationRCS: Written, numeroIdentificationRM: Written });
const Person = z.object({
  denomination: Written,
  nom: Written,
  prenom: z
    .union([z.string(), z.array(z.string()).transform((all) => all.join(' '))])
    .nullish()
    .catch(null),
  numeroImmatriculation: Registration.nullish().catch(null),
  inscriptionRM: Registration.nullish().catch(null),
});
const Judgment = z.object({ nature: Written, date: Written, complementJugement: Written, type: Written });
const Target = z.object({ nomPublication: Written, numeroParution: Written, dateParution: Written, numeroAnnonce: Written });
const Announcement = z.object({
  id: Written,
  publicationavis: Written,
  parution: Written,
  numeroannonce: Written,
  dateparution: Written,
  typeavis: Written,
  typeavis_lib: Written,
  familleavis: Written,
  familleavis_lib: Written,
  tribunal: Written,
  commercant: Written,
  registre: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .catch(null),
  listepersonnes: inside(z.object({ personne: z.union([z.array(Person), Person.transform((one) => [one])]).catch([]) })),
  jugement: inside(Judgment),
  parutionavisprecedent: inside(Target),
});
type Announcement = z.infer<typeof Announcement>;

/** Records of the BODACC's open data service, as its addresses of records, exports and the old searches give them. */
export function readBodaccJson(bytes: Uint8Array): Reading {
  const findings = new Findings();
  const { text, encoding } = decodeText(bytes.subarray(0, MAX_BYTES + 1));
  const found = bytes.length > MAX_BYTES ? null : recordsIn(parsed(text));
  if (found === null) {
    findings.error('bodacc-unreadable', 'The file cannot be read as notices of the BODACC. Download it again.');
    return { ...EMPTY_READING, encoding, findings: findings.list() };
  }
  if (found.length > MOST_RECORDS)
    findings.error('bodacc-too-many', `The file holds more than ${MOST_RECORDS} notices; the rest was not read. Split it.`);
  const records = found.slice(0, MOST_RECORDS).flatMap((one) => Announcement.safeParse(one).data ?? []);
  const own = records.filter(isCollective);
  if (own.length < records.length)
    findings.warning('bodacc-other-family', `${records.length - own.length} notices are of no insolvency proceedings and were left out.`);
  const insolvency = own.flatMap((one) => recordFacts(one, findings));
  if (insolvency.length === 0) findings.error('bodacc-empty', 'The file holds no notice of insolvency proceedings. Download it again.');
  return { ...EMPTY_READING, format: insolvency.length > 0 ? 'bodacc' : null, encoding, findings: findings.list(), insolvency };
}

function recordsIn(document: unknown): readonly unknown[] | null {
  if (Array.isArray(document)) return document.map(fieldsIn);
  if (typeof document !== 'object' || document === null) return null;
  for (const name of ['results', 'records'] as const) {
    const list = (document as Readonly<Record<string, unknown>>)[name];
    if (Array.isArray(list)) return list.map(fieldsIn);
  }
  return [fieldsIn(document)];
}

/** The old service put the values one deeper. */
function fieldsIn(record: unknown): unknown {
  const { fields } = (record ?? {}) as Readonly<Record<string, unknown>>;
  return typeof fields === 'object' && fields !== null ? fields : record;
}

function isCollective({ familleavis, familleavis_lib, jugement }: Announcement): boolean {
  const family = `${familleavis} ${familleavis_lib}`.toLowerCase();
  return family.trim() === '' ? jugement != null : /collective|rétractation/.test(family);
}

function recordFacts(record: Announcement, findings: Findings): readonly InsolvencyFacts[] {
  const persons = (record.listepersonnes?.personne ?? []).map(personOf);
  const registered = Array.isArray(record.registre) ? record.registre : (record.registre?.match(/\d[\d \u00a0]{7,}\d/g) ?? []);
  const shown = noticeText(record.commercant);
  const target = record.parutionavisprecedent;
  const notice = {
    line: null,
    id: /^[ABC](?:19|20)\d{7,12}$/.test(record.id) ? record.id : noticeId(record.publicationavis, record.parution, record.numeroannonce),
    type: typeOf(record),
    court: record.tribunal,
    publicationDate: noticeDay(record.dateparution, null),
    judgment:
      record.jugement == null
        ? null
        : { nature: record.jugement.nature, date: record.jugement.date, complement: record.jugement.complementJugement },
    persons: persons.length > 0 ? persons : shown === null ? [] : [{ name: shown, siren: '' }],
    loose: [...new Set(registered.map((one) => one.replace(/[\s\u00a0]/g, '')))].filter((one) => /^\d{9}$/.test(one)),
    target: target == null ? null : targetOf(target),
  };
  return factsOf(notice, findings);
}

function personOf({
  denomination,
  nom,
  prenom,
  numeroImmatriculation: number,
  inscriptionRM: craft,
}: z.infer<typeof Person>): WrittenPerson {
  const siren = number?.numeroIdentification || number?.numeroIdentificationRCS || craft?.numeroIdentificationRM || '';
  return { name: noticeText(denomination || `${nom} ${prenom ?? ''}`), siren };
}

function targetOf(target: z.infer<typeof Target>): WrittenTarget {
  return { publication: target.nomPublication, bulletin: target.numeroParution, date: target.dateParution, number: target.numeroAnnonce };
}

function typeOf({ typeavis, typeavis_lib, jugement }: Announcement): InsolvencyFacts['type'] {
  const said = [typeavis, typeavis_lib, jugement?.type ?? ''].join(' ').toLowerCase();
  if (/rectif/.test(said)) return 'correction';
  if (/annul/.test(said)) return 'cancellation';
  return /annonce|initial|creation|création/.test(said) ? 'initial' : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
