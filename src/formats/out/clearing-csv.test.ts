import { describe, expect, it } from 'vitest';
import { day } from '../../core/base/day.ts';
import type { Currency } from '../../core/base/money.ts';
import { entry, line } from './clearing.test-kit.ts';
import type { ClearingEntry } from './clearing.ts';
import { type ClearingCsvOptions, clearingCsv } from './clearing-csv.ts';

function csv(entries: readonly ClearingEntry[], options: ClearingCsvOptions = {}): string {
  return [...clearingCsv(entries, options)].join('');
}

/** The cells of a file, as a spreadsheet splits them. */
function cells(text: string): string[][] {
  const rows = text.replace('\ufeff', '').split('\r\n').slice(0, -1);
  return rows.map((row) =>
    [...row.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, a, b]) => a?.replaceAll('""', '"') ?? b ?? ''),
  );
}

describe('clearingCsv', () => {
  it('writes a receipt as a French spreadsheet reads it', () => {
    const receipt = entry([line(), line({ kind: 'discount', laidCents: 30_00n })], { reason: 'numéro "FA-1" ; montant exact' });
    expect(csv([receipt])).toBe(
      [
        '\ufeffDate;Compte;Compte auxiliaire;Client;Pièce;Libellé;Débit;Crédit;Devise;Lettrage;Date lettrage;Règlement du;Banque;Origine;Motif',
        '03/03/2026;512100;;Boulangerie Noël;FA-1;Règlement Boulangerie Noël;970,00;;EUR;;;03/03/2026;Banque du Port;certain;"numéro ""FA-1"" ; montant exact"',
        '03/03/2026;665000;;Boulangerie Noël;FA-1;Escompte FA-1 Boulangerie Noël;30,00;;EUR;;;03/03/2026;Banque du Port;certain;"numéro ""FA-1"" ; montant exact"',
        '03/03/2026;411000;C0042;Boulangerie Noël;FA-1;Règlement FA-1 Boulangerie Noël;;1000,00;EUR;AAA;03/03/2026;03/03/2026;Banque du Port;certain;"numéro ""FA-1"" ; montant exact"',
        '',
      ].join('\r\n'),
    );
  });

  it('writes ISO days and dots when asked, and amounts in the currency of the entry', () => {
    const dollars = entry([line({ laidCents: 1_234_567_89n })], {
      currency: 'USD' as Currency,
      how: 'person',
      receivedOn: day('2026-03-01'),
    });
    const [, bank] = cells(csv([dollars], { style: 'iso' }));
    expect(bank?.slice(6)).toEqual(['1234567.89', '', 'USD', '', '', '2026-03-01', 'Banque du Port', 'confirmé', '']);
    expect(bank?.[0]).toBe('2026-03-03');
  });

  it('shows a credit set against an invoice, with its letter', () => {
    const credit = entry([line({ kind: 'credit-note', reference: 'AV-7', laidCents: 300_00n })], { receivedOn: null, bankLabel: '' });
    expect(cells(csv([credit])).slice(1)).toEqual([
      [
        '03/03/2026',
        '411000',
        'C0042',
        'Boulangerie Noël',
        'FA-1',
        'Imputation avoir FA-1 Boulangerie Noël',
        '',
        '300,00',
        'EUR',
        'AAA',
        '03/03/2026',
        '',
        '',
        'certain',
        '',
      ],
      [
        '03/03/2026',
        '411000',
        'C0042',
        'Boulangerie Noël',
        'AV-7',
        'Imputation avoir AV-7 Boulangerie Noël',
        '300,00',
        '',
        'EUR',
        'AAA',
        '03/03/2026',
        '',
        '',
        'certain',
        '',
      ],
    ]);
  });

  it.each(['=1+1', '+33', '-2', '@SUM(A1)', '\t=1', '\r\n=1', ' =1', '\u200b=1', '＝1', '=cmd|" /C calc"!A0;x'])(
    'makes %j harmless in every text',
    (hostile) => {
      const attack = entry([line({ debtorAccount: hostile, debtorName: hostile, number: hostile, reference: hostile, letter: hostile })], {
        bankLabel: hostile,
        reason: hostile,
      });
      const rows = cells(csv([attack, entry([line({ laidCents: -5n })])]));
      expect(rows.map((row) => row.length)).toEqual(rows.map(() => 15));
      expect(rows.flat().filter((cell) => /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
      expect(rows.slice(1).map((row) => row.slice(6, 8))).toEqual([
        ['970,00', ''],
        ['', '970,00'],
        ['', '0,05'],
        ['0,05', ''],
      ]);
    },
  );

  it('takes entries as it hands on text, in chunks', () => {
    let taken = 0;
    function* source() {
      for (; taken < 50_000; taken += 1) yield entry([line({ number: `FA-${taken}` })]);
    }
    const chunks = clearingCsv(source());
    const { value } = chunks.next();
    expect(taken).toBeLessThan(1000);
    let [longest, rows] = [0, -1];
    for (const chunk of [[value ?? ''], chunks].flatMap((part) => [...part])) {
      longest = Math.max(longest, chunk.length);
      rows += chunk.split('\r\n').length - 1;
    }
    expect(rows).toBe(100_000);
    expect(longest).toBeLessThan(70_000);
  });
});
