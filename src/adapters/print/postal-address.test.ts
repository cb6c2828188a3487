import { describe, expect, it } from 'vitest';
import { MAX_ADDRESS_LINES, MAX_LINE_LENGTH, postalLines } from './postal-address.ts';

function lines(name: string, streets: readonly string[], postcode: string, city: string, country = 'FR'): readonly string[] {
  const address = { lines: streets, postcode, city, country };
  return postalLines({ name, email: null, phone: null, address }, address);
}

describe('postal lines', () => {
  it('keeps the name, and puts the rest in capitals without accents or punctuation', () => {
    expect(lines('L’Atelier d’Élise', ['12 bis, rue de l’Église'], '42000', 'Saint-Étienne')).toEqual([
      'L’Atelier d’Élise',
      '12 BIS RUE DE L EGLISE',
      '42000 SAINT ETIENNE',
    ]);
  });

  it('names a foreign country, not an overseas one, and follows the order of the country', () => {
    expect(lines('Smith Ltd', ['1 High Street'], 'SW1A 1AA', 'London', 'GB').slice(-2)).toEqual(['LONDON SW1A 1AA', 'ROYAUME UNI']);
    expect(lines('Huber', ['Ring 1'], '1010', 'Wien', 'AT').slice(-2)).toEqual(['1010 WIEN', 'AUTRICHE']);
    expect(lines('Payet', ['1 rue de Paris'], '97400', 'Saint-Denis', 'RE').at(-1)).toBe('97400 SAINT DENIS');
  });

  it('abbreviates a line that is too long', () => {
    expect(lines('A', ['112 avenue du Maréchal de Lattre de Tassigny'], '69100', 'Villeurbanne')[1]).toBe(
      '112 AV DU MAL DE LATTRE DE TASSIGNY',
    );
  });

  it('cuts at words, and hard where there is none', () => {
    const [first, second] = lines('Société coopérative des artisans menuisiers du Rhône', ['1 rue A'], '69001', 'Lyon');
    expect([first, second]).toEqual(['Société coopérative des artisans', 'menuisiers du Rhône']);
    expect(lines('W'.repeat(90), [], '69001', 'Lyon')[0]).toBe('W'.repeat(38));
  });

  it('joins, then drops the complement without a number, when there are too many lines', () => {
    const streets = ['Bâtiment Z', 'Escalier 4', '12 boulevard du Général de Gaulle', 'Zone industrielle nord', 'BP 1234'];
    expect(lines('Établissements Martin', streets, '38000', 'Grenoble')).toEqual([
      'Établissements Martin',
      'BAT Z ESC 4',
      '12 BD DU GAL DE GAULLE',
      'ZI NORD',
      'BP 1234',
      '38000 GRENOBLE',
    ]);
    const long = [
      'Service de la comptabilité fournisseurs',
      'Immeuble Le Grand Horizon Bleu Est',
      '3 rue du Docteur Albert Schweitzer X',
      'Parc technologique des Grandes Terres',
      'CS 40123 Grande Plaine du Haut Canton',
    ];
    expect(lines('Martin', long, '38000', 'Grenoble')).not.toContain('PARC TECHNOLOGIQUE DES GRANDES TERRES');
    expect(lines('Martin', long, '38000', 'Grenoble')).toContain('3 RUE DU DOCTEUR ALBERT SCHWEITZER X');
  });

  it('never exceeds the norm', () => {
    const name = 'Société '.repeat(30);
    for (const streets of [[], ['x '.repeat(500)], Array.from({ length: 100 }, (_, i) => `ligne ${i} ${'y'.repeat(i)}`)]) {
      for (const country of ['FR', 'DE', '??']) {
        const all = lines(name, streets, '9'.repeat(60), 'Z'.repeat(60), country);
        expect(all.length).toBeLessThanOrEqual(MAX_ADDRESS_LINES);
        for (const line of all) expect(line.length).toBeLessThanOrEqual(MAX_LINE_LENGTH);
      }
    }
  });
});
