import { describe, expect, test } from 'vitest';
import { readFile } from '../read.ts';
import { mutationsOf } from '../statements/fixtures/mutations.ts';
import { bulletin as bulletinOf, company, MARTIN, notice, OPENING, VAUBAN } from './bulletin.test-kit.ts';
import { kindOfNature } from './kinds.ts';

const DUPONT = '552 100 554';
const bulletin = (...notices: readonly string[]) => bulletinOf(notices);

async function read(bytes: Uint8Array) {
  const { format, findings, insolvency = [] } = await readFile({ name: 'x', bytes });
  return { format, codes: findings.map(({ code }) => code), all: insolvency, first: insolvency[0] };
}

const records = (...given: readonly object[]) => new TextEncoder().encode(JSON.stringify({ total_count: given.length, results: given }));
const RECORD = {
  id: 'A202600034242',
  publicationavis: 'A',
  familleavis: 'collective',
  typeavis: 'annonce',
  dateparution: '2026-01-06',
  tribunal: 'Tribunal de commerce de Lille',
  commercant: 'VAUBAN BTP',
  registre: ['732829320', VAUBAN],
  jugement: JSON.stringify({ nature: OPENING, date: '2025-12-21' }),
};

describe('a bulletin', () => {
  test('says who, what, when, where', async () => {
    expect(await read(bulletin(notice()))).toEqual({
      format: 'bodacc',
      codes: [],
      all: [expect.anything()],
      first: {
        id: 'A2026000342',
        type: 'initial',
        siren: '732829320',
        kind: 'opening-redressement',
        nature: OPENING,
        judgmentDate: '2025-12-21',
        publicationDate: '2026-01-06',
        court: 'TRIBUNAL DE COMMERCE DE LILLE',
        names: ['VAUBAN BTP'],
        corrects: null,
        correctedOn: null,
        complement: 'Mandataire : Me Dumont.',
      },
    });
  });

  test('with several persons in one notice gives each his own number', async () => {
    const persons = company('VAUBAN BTP', VAUBAN ?? '') + company('ASSOCIATION', null) + company('MARTIN &amp;amp; FILS', MARTIN ?? '');
    const { all, codes } = await read(bulletin(notice({ persons })));
    expect(all.map(({ siren, names }) => [siren, ...names])).toEqual([
      ['732829320', 'VAUBAN BTP'],
      [null, 'ASSOCIATION'],
      ['404833048', 'MARTIN & FILS'],
    ]);
    expect(codes).toEqual([]);
  });

  test('whose persons and numbers stand in rows gives no number to a person', async () => {
    const split = (text: string) => /^(.*<\/personneMorale>)(.*)$/.exec(text)?.slice(1) ?? [];
    const [[a = '', one = ''], [b = '', two = '']] = [split(company('VAUBAN BTP', VAUBAN ?? '')), split(company('MARTIN', null))];
    const { all, codes } = await read(bulletin(notice({ persons: a + b + one + two })));
    expect(all.map(({ siren, names }) => [siren, ...names])).toEqual([['732829320', 'VAUBAN BTP', 'MARTIN']]);
    expect(codes).toEqual(['bodacc-person-siren']);
  });

  test('finds a craftsman by the number of his own register', async () => {
    const persons = `<personnePhysique><nom>DUPONT</nom><prenom>Jean</prenom><prenom>Luc</prenom></personnePhysique><nonInscrit>RCS non inscrit.</nonInscrit><inscriptionRM><numeroIdentificationRM>${DUPONT}</numeroIdentificationRM></inscriptionRM>`;
    expect((await read(bulletin(notice({ persons })))).first).toMatchObject({ siren: '552100554', names: ['DUPONT Jean Luc'] });
  });

  test.each([
    ['00000297', '23 décembre 2025', 'A202502971725'],
    ['20250297', '23 décembre 2025', 'A202502971725'],
    ['297', '2025-12-23', 'A202502971725'],
    ['00000297', '', null],
    ['', '23 décembre 2025', null],
  ])('rebuilds the name of the notice that is cancelled (%j of %j)', async (number, date, corrects) => {
    const before = `<parutionAvisPrecedent><nomPublication>BODACC A</nomPublication><numeroParution>${number}</numeroParution><dateParution>${date}</dateParution><numeroAnnonce>1725</numeroAnnonce></parutionAvisPrecedent>`;
    const { first, codes } = await read(bulletin(notice({ type: 'annulation', before })));
    expect(first).toMatchObject({ type: 'cancellation', corrects });
    expect(codes).toEqual(corrects === null ? ['bodacc-target'] : []);
  });

  test.each([
    [
      'a nature that nobody has sorted',
      { judgment: '<jugement><nature>Jugement de grâce</nature></jugement>' },
      'bodacc-nature-unknown',
      { kind: 'other', nature: 'Jugement de grâce' },
    ],
    ['no judgment', { judgment: '<x/>' }, 'bodacc-no-judgment', { kind: 'other', nature: null }],
    ['a wrong number', { persons: company('VAUBAN BTP', '732 829 321') }, 'bodacc-siren', { siren: null, names: ['VAUBAN BTP'] }],
    [
      'a day after the bulletin',
      { judgment: `<jugement><nature>${OPENING}</nature><date>7 janvier 2026</date></jugement>` },
      'bodacc-date',
      { judgmentDate: null },
    ],
    [
      'a year of the Romans',
      { judgment: `<jugement><nature>${OPENING}</nature><date>01/02/0009</date></jugement>` },
      'bodacc-date',
      { judgmentDate: null },
    ],
  ] as const)('with %s says so and guesses nothing', async (_, given, code, facts) => {
    const { first, codes } = await read(bulletin(notice(given)));
    expect(first).toMatchObject(facts);
    expect(codes).toEqual([code]);
  });

  test('that names nobody, or holds nothing, gives nothing', async () => {
    expect(await read(bulletin(notice({ persons: '' })))).toMatchObject({
      format: null,
      all: [],
      codes: ['bodacc-no-person', 'bodacc-empty'],
    });
    expect(await read(bulletin())).toMatchObject({ format: null, codes: ['bodacc-empty'] });
  });

  test('reads the judgment that is cancelled', async () => {
    const judgment = `<jugementAnnule><nature>${OPENING}</nature></jugementAnnule>`;
    expect((await read(bulletin(notice({ type: 'annulation', judgment })))).first).toMatchObject({
      kind: 'opening-redressement',
      judgmentDate: null,
    });
  });
});

describe('records of the open data service', () => {
  test('give the number once, the judgment from the text that it is wrapped in', async () => {
    const { all, codes } = await read(records(RECORD));
    expect(all).toEqual([
      {
        id: 'A202600034242',
        type: 'initial',
        siren: '732829320',
        kind: 'opening-redressement',
        nature: OPENING,
        judgmentDate: '2025-12-21',
        publicationDate: '2026-01-06',
        court: 'Tribunal de commerce de Lille',
        names: ['VAUBAN BTP'],
        corrects: null,
        correctedOn: null,
        complement: null,
      },
    ]);
    expect(codes).toEqual([]);
  });

  test('of several persons keep each number with its name', async () => {
    const person = (denomination: string, siren?: string) => ({ denomination, numeroImmatriculation: { numeroIdentification: siren } });
    const listepersonnes = JSON.stringify({ personne: [person('VAUBAN BTP', VAUBAN), person('SCI DU PARC', MARTIN)] });
    const { all } = await read(records({ ...RECORD, listepersonnes, registre: `['732829320', '${MARTIN}']` }));
    expect(all.map(({ siren, names }) => [siren, ...names])).toEqual([
      ['732829320', 'VAUBAN BTP'],
      ['404833048', 'SCI DU PARC'],
    ]);
  });

  test('whose letters were read in the wrong encoding are mended', async () => {
    const jugement = { nature: 'Jugement de clÃ´ture pour insuffisance dâ€™actif', date: '10 décembre 2025' };
    expect((await read(records({ ...RECORD, jugement }))).first).toMatchObject({
      kind: 'closure-insufficient-assets',
      judgmentDate: '2025-12-10',
    });
  });

  test('correct by the name that the service gives notices', async () => {
    const parutionavisprecedent = JSON.stringify({
      nomPublication: 'BODACC A',
      numeroParution: '20250297',
      dateParution: '2025-12-23',
      numeroAnnonce: 1725,
    });
    expect((await read(records({ ...RECORD, typeavis: 'rectificatif', parutionavisprecedent }))).first).toMatchObject({
      type: 'correction',
      corrects: 'A202502971725',
    });
  });

  test('of other families are left out, and told', async () => {
    const { all, codes } = await read(records(RECORD, { ...RECORD, familleavis: 'vente', jugement: null }));
    expect([all.length, codes]).toEqual([1, ['bodacc-other-family']]);
  });

  test('come as a bare list and from the old address, too', async () => {
    const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
    expect((await read(bytes([RECORD]))).all).toHaveLength(1);
    expect((await read(bytes({ nhits: 1, records: [{ fields: RECORD }] }))).all).toHaveLength(1);
    expect(await read(bytes({ jugement: null, results: 7 }))).toMatchObject({ format: null });
  });
});

test.each([
  ['Jugement d’ouverture d’une procédure de sauvegarde accélérée', 'opening-sauvegarde'],
  ["Jugement d'ouverture de liquidation judiciaire", 'opening-liquidation'],
  ["Jugement d'extension de liquidation judiciaire", 'extension-liquidation'],
  ['Jugement de conversion en redressement judiciaire de la procédure de sauvegarde', 'conversion-redressement'],
  ['Jugement mettant fin à la procédure de redressement judiciaire', 'procedure-ended'],
  ['Jugement prononçant la résolution du plan de redressement et la liquidation judiciaire', 'plan-resolved-liquidation'],
  ['Jugement prononçant la résolution du plan de sauvegarde et le redressement judiciaire', 'plan-resolved-redressement'],
  ['Jugement de plan de redressement', 'plan-redressement'],
  ['Jugement de reprise de la procédure de liquidation judiciaire', 'liquidation-resumed'],
  ["Dépôt de l'état des créances Loi de 1985", 'deposit-notice'],
  ["Jugement d'homologation de l'accord", 'other'],
  ["Jugement d'ouverture d'une boulangerie", undefined],
  ["Rejet de la demande d'ouverture de liquidation judiciaire", undefined],
])('%s means %s', (nature, kind) => expect(kindOfNature(nature)).toBe(kind));

test('damaged files give findings or facts, and never throw', async () => {
  const persons = company('VAUBAN BTP', VAUBAN ?? '') + company('MARTIN', MARTIN ?? '');
  for (const source of [bulletin(notice(), notice({ persons })), records(RECORD, RECORD)]) {
    for (const bytes of mutationsOf(source, 61, 200)) {
      const { format, all, codes } = await read(bytes);
      if (format === null) expect(codes.length).toBeGreaterThan(0);
      for (const { siren } of all) if (siren !== null) expect(siren).toMatch(/^\d{9}$/);
    }
  }
});
