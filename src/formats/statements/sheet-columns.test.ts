import { describe, expect, it } from 'vitest';
import { amountsOf, entriesOf, readSheetLines } from './fixtures/sheet-lines.ts';

const codes = async (lines: readonly string[]) => (await readSheetLines(lines)).findings.map(({ code, line }) => `${code}:${line}`);
const HEADER = 'Date;Libellé;Montant';

describe('other banks', () => {
  it('finds columns by their usual names and remembers them', async () => {
    const { bank, mapping, statements } = await readSheetLines([
      'Date comptable;Date valeur;Libellé;Débit;Crédit',
      '15/01/2026;16/01/2026;CB LEROY;42,50;',
    ]);
    expect(bank).toBeNull();
    expect(mapping?.columns).toEqual({
      bookingDate: 'Date comptable',
      valueDate: 'Date valeur',
      debit: 'Débit',
      credit: 'Crédit',
      label: 'Libellé',
    });
    expect(statements[0]).toMatchObject({ currency: 'EUR', entries: [{ amount: '-42.50', valueDate: '2026-01-16', kind: 'card' }] });
  });

  it('reads any other by a mapping, and says what to map', async () => {
    const lines = ['Quand;Quoi;Combien', '15/01/2026;VIR DUPONT;12,00'];
    const { format, mapping, findings } = await readSheetLines(lines);
    expect({ format, headers: mapping?.headers }).toEqual({ format: null, headers: ['Quand', 'Quoi', 'Combien'] });
    expect(findings).toMatchObject([{ severity: 'error', code: 'sheet-no-header' }]);
    expect(
      await entriesOf(lines, { named: { hasTitles: true, columns: { bookingDate: 'quand', label: 'Quoi', amount: 'COMBIEN' } } }),
    ).toMatchObject([{ bookingDate: '2026-01-15', label: 'VIR DUPONT', amount: '12.00' }]);
    const wrong = await readSheetLines(lines, { named: { hasTitles: true, columns: { bookingDate: 'Quand', amount: 'Prix' } } });
    expect(wrong.format).toBeNull();
    expect(wrong.findings.map(({ code }) => code)).toEqual(['sheet-absent-column', 'sheet-missing-column']);
  });

  it('turns the sign of a card account when told, or when the balances prove it', async () => {
    const card = ['Date,Label,Amount', '2026-01-15,SHOP,33.50', '2026-01-16,REFUND,-10.00'];
    expect(await amountsOf(card)).toEqual(['33.50', '-10.00']);
    expect(await amountsOf(card, { inverted: true })).toEqual(['-33.50', '10.00']);
    const proven = ['Date,Label,Amount,Balance', '2026-01-15,A,33.50,-33.50', '2026-01-16,B,-10.00,-23.50', '2026-01-17,C,5.00,-28.50'];
    expect(await amountsOf(proven)).toEqual(['-33.50', '10.00', '-5.00']);
    expect(await codes(proven)).toEqual(['sheet-inverted-sign:null']);
  });

  it.each([
    ['D', '33,50', '-33.50'],
    ['Débit', '-33,50', '-33.50'],
    ['C', '-33,50', '33.50'],
    ['CRDT', '33,50', '33.50'],
    ['-', '33,50', '-33.50'],
    ['+', '33,50', '33.50'],
  ])('with the sense %s reads %s as %s', async (sense, written, amount) => {
    expect(await amountsOf(['Date;Libellé;Montant;Sens', `15/01/2026;A;${written};${sense}`])).toEqual([amount]);
  });

  it.each([
    ['12,50', '12.50'],
    ['1\u202f234,56', '1234.56'],
    ['1\u00a0234,56\u00a0€', '1234.56'],
    ['-1.234,56', '-1234.56'],
    ['+305,20', '305.20'],
    ['(80,00)', '-80.00'],
    ['80,00-', '-80.00'],
    ['="1234,56"', '1234.56'],
  ])('reads the amount %s', async (written, amount) => {
    const { statements } = await readSheetLines([HEADER, `15/01/2026;A;${written}`], { written: 'utf-8' });
    expect(statements[0]?.entries[0]?.amount).toBe(amount);
  });

  it('lets the column of debits decide how it writes money out', async () => {
    const rows = (debits: readonly string[]) => ['Date;Libellé;Débit;Crédit', ...debits.map((debit) => `15/01/2026;A;${debit};`)];
    expect(await amountsOf(rows(['10,00', '5,00', '-2,00']))).toEqual(['-10.00', '-5.00', '2.00']);
    expect(await amountsOf(rows(['-10,00', '-5,00', '2,00']))).toEqual(['-10.00', '-5.00', '2.00']);
    expect(
      await amountsOf(['Date;Libellé;Débit;Crédit', '15/01/2026;A;0,00;7,00', '15/01/2026;B;7,00;0,00', '15/01/2026;C;0,00;0,00']),
    ).toEqual(['7.00', '-7.00', '0.00']);
  });

  it.each(['utf-8', 'windows-1252', 'iso-8859-15', 'cp850', 'macroman', 'utf-16le'])('reads %s', async (written) => {
    const text = [
      'Date;Date de valeur;Débit;Crédit;Libellé;Solde',
      '08/01/2026;08/01/2026;;2500,00;Café Zoé à Évry, Hôtel Noël, Société Générale;2500,00',
    ];
    const { statements } = await readSheetLines(text, { written });
    expect(statements[0]?.entries[0]?.label).toBe('Café Zoé à Évry, Hôtel Noël, Société Générale');
  });

  it('reads the first day of months as days, unless a date proves the American order', async () => {
    const days = async (dates: readonly string[]) =>
      (await entriesOf([HEADER, ...dates.map((date) => `${date};A;1,00`)])).map(({ bookingDate }) => bookingDate);
    expect(await days(['03/02/2026', '04/02/26'])).toEqual(['2026-02-03', '2026-02-04']);
    expect(await days(['03/02/2026', '12/31/2026'])).toEqual(['2026-03-02', '2026-12-31']);
  });
});
