import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NotUnderstood } from '../core/base/refusal.ts';
import { TABLE_FIELDS } from '../program.ts';
import { mappingOption } from './mapping-option.ts';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

const SHEET = 'Op. le;Texte;Sortie;Entrée\n05/01/2026;VIR DUPONT;;1 200,00\n07/01/2026;PRLV EDF;45,67;\n';
const MAPS = ['bank.date=Op. le', 'bank.label=Texte', 'bank.debit=Sortie', 'bank.credit=Entrée'].flatMap((map) => ['--map', map]);

describe('--map', () => {
  test('names a field and the title or place of its column', () => {
    expect(mappingOption(['number=N° pièce', 'customerName = a=b'])).toEqual({ number: 'N° pièce', customerName: 'a=b' });
    expect(mappingOption(['bank.header=NON', 'bank.date=#1'])).toEqual({ 'bank.header': 'NON', 'bank.date': '#1' });
  });

  test.each([
    ['mapping-unreadable', ['number']],
    ['mapping-unreadable', ['=x']],
    ['mapping-unreadable', ['number= ']],
    ['mapping-field-unknown', ['numero=N°']],
    ['mapping-field-unknown', ['bank.dat=Date']],
    ['mapping-field-unknown', ['constructor=x']],
    ['mapping-header-unreadable', ['bank.header=peut-être']],
    ['mapping-twice', ['bank.date=A', 'bank.date=B']],
    ['mapping-mixed', ['bank.date=A', 'number=B']],
  ])('is refused as %s: %j', (code, typed) => {
    expect(() => mappingOption(typed)).toThrow(NotUnderstood);
    expect(() => mappingOption(typed)).toThrow(expect.objectContaining({ code }));
  });

  test('lists the fields of the table meant when it knows no such field', () => {
    const fieldsOf = (typed: string) => {
      try {
        mappingOption([typed]);
      } catch (error) {
        return error instanceof NotUnderstood ? String(error.details['fields']).split(', ') : [];
      }
      return [];
    };
    const ofBank = TABLE_FIELDS.filter((field) => field.startsWith('bank.'));
    expect(ofBank).toContain('bank.counterpartyIban');
    expect(fieldsOf('bank.x=1')).toEqual(ofBank);
    expect(fieldsOf('x=1')).toEqual(TABLE_FIELDS.filter((field) => !ofBank.includes(field)));
  });
});

describe('on the command line', () => {
  let desk: MemoryDesk;
  beforeEach(async () => {
    desk = await memoryDesk();
  });
  afterEach(() => desk.close());

  test('read says what to type, and reads so', async () => {
    const file = desk.file('banque.csv', SHEET);
    const refused = await desk.acquit('read', file);
    expect(refused.code).toBe(2);
    expect(refused.out).toContain('--map "bank.date=Op. le" --map bank.label=Texte --map bank.debit=Sortie --map "bank.credit=Entrée"');
    expect(refused.out).toContain('Si c’est un relevé de banque, dites quelle colonne est laquelle');
    expect(await desk.json('read', file, ...MAPS)).toMatchObject([
      { format: 'bank-sheet', statements: [{ entries: [{ amount: '1200.00' }, {}] }] },
    ]);
  });

  test('import remembers it', async () => {
    const whose = ['--account', 'FR7630006000011234567890189', '--our-account'];
    const first = await desk.acquit('import', desk.file('janvier.csv', SHEET), ...MAPS, ...whose);
    expect([first.code, first.err]).toEqual([0, '']);
    const next = await desk.json('import', desk.file('fevrier.csv', SHEET.replaceAll('/01/', '/02/')), ...whose);
    expect(next).toMatchObject([{ format: 'bank-sheet' }]);
  });

  test('a title that is not there is said in French with those that are', async () => {
    const { code, out } = await desk.acquit('read', desk.file('banque.csv', SHEET), ...MAPS.slice(0, 6), '--map', 'bank.credit=Crédit');
    expect(code).toBe(2);
    expect(out).toContain(
      'La colonne « Crédit » n’est pas dans le fichier. Colonnes du fichier : « Op. le », « Texte », « Sortie », « Entrée ».',
    );
    expect(out).toContain('bank.header=non');
    const unknown = await desk.acquit('import', desk.file('b.csv', SHEET), '--map', 'bank.solde=Solde');
    expect([unknown.code, unknown.err]).toEqual([
      2,
      expect.stringContaining('« bank.solde » n’est pas un champ qu’une colonne peut contenir. Il y a : bank.date,'),
    ]);
  });
});
