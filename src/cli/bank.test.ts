import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { BankLineId } from '../core/base/id.ts';
import { balance, camt, line } from '../formats/statements/fixtures/camt.ts';
import { TUESDAY } from '../use-cases/sending.test-kit.ts';
import { Face } from './face.ts';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

/** Today is 2 March 2026, both invoices are late. */
const LIST = [
  'N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer;E-mail',
  'F-2026-101;Dupont SAS;552081317;05/01/2026;20/02/2026;1 200,00;1 200,00;compta@dupont.example',
  'F-2026-102;Garage Roy;;05/01/2026;22/02/2026;450,00;450,00;roy@roy.example',
];
const HEADER = 'Date;Libellé;Débit;Crédit;Solde';
const STATEMENT = [
  HEADER,
  '26/02/2026;VIR SEPA DUPONT SAS FACTURE F-2026-101;;1200,00;11200,00',
  '27/02/2026;VIR INST ROY;;450,00;11650,00',
  '27/02/2026;VIR SEPA SANS NOM;;77,77;11727,77',
  '02/03/2026;FRAIS DE TENUE DE COMPTE;12,00;;11715,77',
];

let desk: MemoryDesk;
const imported = (rows: readonly string[], ...flags: string[]) => desk.acquit('import', desk.file('releve.csv', rows.join('\n')), ...flags);

beforeEach(async () => {
  desk = await memoryDesk();
  const changes = { books_as_of: day('2026-02-25') };
  await desk.deps.store.record([{ kind: 'creditor.changed', by: 'test', data: { id: CREDITOR, changes } }]);
  await desk.acquit('import', desk.file('ouvertes.csv', LIST.join('\n')), '--as-of', '25/02/2026');
});
afterEach(() => desk.close());

test('a statement is told account by account, with what its lines were for', async () => {
  const { code, out } = await imported(STATEMENT);
  expect(code).toBe(0);
  expect(out).toMatch(
    /releve\.csv : relevé de banque en tableau\n {2}Compte FR\d\d( \w{1,4})+ \(EUR\), du 26\/02\/2026 au 01\/03\/2026, nouveau compte\n/,
  );
  expect(out).toContain('    4 nouvelles lignes\n    les soldes concordent\n');
  expect(out).toContain('Rapprochement : 1 ligne rapprochée, 1 avec une proposition, 1 sans, 1 sortie ou frais\n');
  expect(out).toMatch(/Ensuite : acquit bank lines\n$/);
  const again = await desk.json('import', desk.file('releve.csv', STATEMENT.join('\n')));
  expect(again).toMatchObject([
    { accounts: [{ added: 0, known: 4, balancesTie: true, unreadable: [], gaps: [] }], matched: { applied: 0 } },
  ]);
});

const IBAN = 'FR7630006000011234567890189';
const statementOf = (...lines: readonly string[]) => camt(lines.join(''), { account: `<Id><IBAN>${IBAN}</IBAN></Id><Ccy>EUR</Ccy>` });

test('holes between statements are said, with the way out of them until a person has looked', async () => {
  await imported(['Date;Libellé;Débit;Crédit', '03/02/2026;VIR A;;1,00', '04/02/2026;VIR B;;1,00'], '--account', IBAN);
  const later = statementOf(balance('OPBD', '10.00', '2026-03-01'), line(), line({ status: 'PDNG' }));
  writeFileSync(join(desk.folder, 'camt.xml'), later);
  await desk.acquit('rules', '--bank-max-age', '15');
  const { out } = await desk.acquit('import', join(desk.folder, 'camt.xml'));
  expect(out).toContain(
    [
      '    1 nouvelle ligne ; 1 annoncée par la banque, pas encore comptabilisée',
      '    soldes absents du fichier : rien ne prouve que toutes les lignes y sont',
      '    pas de données du 05/02/2026 au 01/03/2026',
    ].join('\n'),
  );
  expect(out).not.toContain('jours connus');
  const hole =
    '      pas de données du 05/02/2026 au 01/03/2026\n      Demandez les relevés qui manquent. Si vous avez vérifié ces jours : acquit bank watch 1 --from 02/03/2026\n';
  expect((await desk.acquit('bank')).out).toContain(hole);
  for (const held of ['run', 'send']) expect((await desk.acquit(held)).out).toContain(hole);
  const watched = await desk.acquit('bank', 'watch', '1', '--from', '02/03/2026');
  expect(watched.out).toMatch(
    /Ce qui manque avant le 02\/03\/2026 est tenu pour vérifié.*\nFR76.* : données jusqu’au 02\/03\/2026, aujourd’hui\n$/,
  );
  expect((await desk.acquit('bank')).out).toMatch(/du 05\/02\/2026 au 01\/03\/2026 ; vérifié par vous ou [^\n]*\n\n/);
  expect(await desk.json('run')).toMatchObject([{ heldBack: null }]);
  expect(await desk.json('bank', 'watch', '1', '--from', '2026-03-01')).toMatchObject([
    { account: 1, watched: true, heedFrom: '2026-03-01', coveredUntil: '2026-02-04', tooOld: true },
  ]);
  expect((await desk.acquit('bank', 'watch', '1', '--from', 'hier')).code).toBe(2);
});

test('a statement that contradicts itself or has lines that cannot be read is told to show no whole day', async () => {
  const undated = line().replaceAll(/<(BookgDt|ValDt)>.*?<\/\1>/g, '');
  const balances = [balance('OPBD', '10.00', '2026-03-01'), balance('CLBD', '99.00', '2026-03-02')];
  writeFileSync(join(desk.folder, 'camt.xml'), statementOf(...balances, line(), undated));
  const { out } = await desk.acquit('import', join(desk.folder, 'camt.xml'));
  expect(out).toContain(
    [
      '    ATTENTION : les soldes ne concordent pas avec les lignes',
      '    1 ligne illisible, à relever à la main : ligne 7',
      '    ne compte pas comme jours connus : faites-vous redonner ce relevé',
      '    aucun jour entier connu',
    ].join('\n'),
  );
  expect(await desk.json('import', join(desk.folder, 'camt.xml'))).toMatchObject([{ accounts: [{ sound: false, balancesTie: false }] }]);
});

test('the overview tells the age of each account and what waits', async () => {
  expect((await desk.acquit('bank')).out).toContain('Aucun relevé de banque');
  await imported(STATEMENT);
  const { out } = await desk.acquit('bank');
  expect(out).toMatch(/^Comptes bancaires\n {2}n° 1 {2}FR.* \(EUR\) : données jusqu’au 01\/03\/2026, il y a 1 jour\n\n/);
  expect(out).toContain('Règlements à rapprocher : 2 lignes, 527,77 € en tout, dont 1 avec une proposition\n');
  expect(await desk.json('bank')).toMatchObject([
    {
      accounts: [{ id: 1, coveredUntil: '2026-03-01', days: 1, tooOld: false, gaps: [] }],
      waiting: { lines: 2, suggested: 1, totals: [{ amount: '527.77' }] },
    },
  ]);
});

test('lines that wait are listed with numbered suggestions; the others by their state', async () => {
  await imported(STATEMENT);
  const { out } = await desk.acquit('bank', 'lines');
  expect(out).toMatch(/^n° 2 {2}27\/02\/2026 {2}450,00 € {2}VIR INST ROY\n {6}1\. F-2026-102 450,00 € \(Garage Roy\)\n {11}\S.*\.\n/);
  expect(out).toContain('\n      Pourquoi pas de soi-même : Seul le montant concorde.\n');
  expect(out).toContain('n° 3  27/02/2026   77,77 €  VIR SEPA SANS NOM\n');
  expect(await desk.json('bank', 'show', '2')).toMatchObject([{ doubts: ['amount-alone'], whyNot: ['Seul le montant concorde.'] }]);
  expect(out).not.toContain('n° 1  ');
  expect((await desk.acquit('bank', 'lines', '--state', 'rapprochées')).out).toMatch(/^n° 1 .*\n {6}rapprochée : F-2026-101 1 200,00 €\n$/);
  expect(await desk.json('bank', 'lines', '--limit', '1')).toMatchObject([
    {
      lines: [{ line: 2, suggestions: [{ number: 1, invoices: [{ invoice: 'F-2026-102', amount: '450.00' }], rest: { as: 'nothing' } }] }],
      next: 2,
    },
  ]);
  expect((await desk.acquit('bank', 'lines', '--state', 'bof')).code).toBe(2);
  expect((await desk.acquit('bank', 'show', '99')).err).toContain('Il n’y a pas de ligne de relevé n° 99');
});

test('why nothing is certain is said of lines that wait, three reasons at most', async () => {
  await imported(STATEMENT);
  const codes = ['no-clue', 'payer-unknown', 'number-unsure', 'foreign-transfer'] as const;
  const judged = { id: 3 as BankLineId, state: 'waiting', suggestions: null, doubts: codes.map((code) => ({ code })) } as const;
  const data = { lines: [judged], candidates: [], dropped: [], freed: [] };
  await desk.deps.store.record([{ kind: 'bank-lines.judged', by: 'test', data }]);
  const why =
    'Pourquoi pas de soi-même : Aucun indice. Rien ne dit qui paie. Le libellé cite ce qui peut être autre chose qu’un numéro de facture.\n';
  expect((await desk.acquit('bank', 'lines')).out).toContain(`VIR SEPA SANS NOM\n      ${why}`);
  expect((await desk.acquit('bank', 'show', '3')).out).toContain(`\n\n${why}\nEnsuite`);
  expect(await desk.json('bank', 'show', '3')).toMatchObject([{ doubts: codes, whyNot: { length: 4 } }]);
});

test('a suggestion is taken, shown, and taken back as if it had never been', async () => {
  await imported(STATEMENT);
  const { code, out } = await desk.acquit('bank', 'match', '2', '--suggestion', '1');
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^La ligne n° 2 est rapprochée :\n {2}F-2026-102 {2}450,00 € {2}règlement, Garage Roy\n/),
  ]);
  expect((await desk.acquit('debtor', 'Roy')).out).not.toContain('F-2026-102  450,00');
  const shown = (await desk.acquit('bank', 'show', '2')).out;
  expect(shown).toContain(
    'Imputé sur\n  F-2026-102  450,00 €  règlement, Garage Roy\n  (confirmé par une personne)\n\nPour revenir en arrière : acquit bank undo 2\n',
  );
  expect((await desk.acquit('bank', 'match', '2', '--suggestion', '1')).err).toContain('déjà rapprochée');
  expect((await desk.acquit('bank', 'undo', '2')).out).toMatch(/^Le rapprochement de la ligne n° 2 est annulé/);
  expect((await desk.acquit('debtor', 'Roy')).out).toMatch(/F-2026-102 {2}450,00 €/);
  const taken = (await desk.acquit('bank', 'show', '2')).out;
  expect(taken).toContain('rapprochement annulé par une personne');
  expect(taken).not.toContain('Pourquoi pas');
  expect((await desk.acquit('bank', 'undo', '2')).err).toContain('il n’y a rien à annuler');
});

test('a person says what a line is for: invoices with amounts, what is missing, the account of a debtor', async () => {
  await imported([...STATEMENT, '02/03/2026;VIR SEPA XYZ;;430,00;12145,77']);
  const part = await desk.acquit('bank', 'match', '3', '--invoice', 'F-2026-102:50,00');
  expect(part.out).toContain('  F-2026-102  50,00 €  règlement, Garage Roy\n  27,77 € à garder en compte (Garage Roy)\n');
  await desk.acquit('bank', 'undo', '3');
  const short = await desk.acquit('bank', 'match', '5', '--invoice', 'f-2026-102', '--missing', 'escompte');
  expect(short.out).toContain('  F-2026-102  430,00 €  règlement, Garage Roy\n  F-2026-102   20,00 €  escompte accordé, Garage Roy\n');
  const kept = await desk.acquit('bank', 'match', '2', '--on-account', 'Dupont');
  expect(kept.out).toContain('  450,00 € à garder en compte (Dupont SAS)\n');
});

test('what was typed is checked before anything is done', async () => {
  await imported(STATEMENT);
  for (const typed of [['2'], ['2', '--suggestion', '1', '--aside'], ['--suggestion', '1']])
    expect(await desk.acquit('bank', 'match', ...typed)).toMatchObject({ code: 2, err: expect.stringContaining('par une seule option') });
  expect((await desk.acquit('bank', 'match', '3', '--aside')).err).toContain('--reason');
  expect((await desk.acquit('bank', 'match', '3', '--on-account', 'Roy', '--missing', 'frais')).err).toContain(
    '--missing va avec --invoice',
  );
  expect((await desk.acquit('bank', 'match', '3', '--invoice', 'F-2026-102:1.200')).err).toContain('écrivez 1200,00');
  expect((await desk.acquit('bank', 'match', '3', '--invoice', 'F-404')).err).toContain('F-404');
  expect((await desk.acquit('bank', 'undo')).code).toBe(2);
  expect((await desk.acquit('bank', 'match', '3', '--suggestion', '1')).err).toContain('n’a aucune proposition');
  expect((await desk.acquit('bank', 'match', '3', '--aside', '--reason', 'vente de matériel')).out).toContain('mise de côté');
  expect((await desk.acquit('bank', 'lines', '--state', 'de côté')).out).toContain('n° 3');
  expect((await desk.acquit('bank', 'undo', '3')).out).toBe(
    'La ligne n° 3 n’est plus mise de côté : elle est de nouveau à rapprocher (acquit bank show 3).\n',
  );
  expect((await desk.acquit('bank', 'lines')).out).toContain('n° 3');
  expect((await desk.acquit('bank', 'match', '4', '--on-account', 'Roy')).err).toContain('La ligne n° 4 est une sortie d’argent');
});

test('a stranger’s account is refused until a person says that it is ours; the other files go on', async () => {
  const ofx = [
    'OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR',
    '<BANKACCTFROM><BANKID>30004<BRANCHID>00571<ACCTID>00099999999<ACCTTYPE>CHECKING</BANKACCTFROM>',
    '<BANKTRANLIST><DTSTART>20260226<DTEND>20260227<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260226<TRNAMT>10.00<FITID>1<NAME>X</STMTTRN></BANKTRANLIST>',
    '</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>',
  ].join('\n');
  const [strange, own] = [desk.file('autre.ofx', ofx), desk.file('releve.csv', STATEMENT.join('\n'))];
  const both = await desk.acquit('import', strange, own);
  expect(both.code).toBe(1);
  expect(both.err).toMatch(/n’est pas un de vos comptes \(FR.*--our-account\.\n$/);
  expect(both.out).toContain('4 nouvelles lignes');
  expect((await desk.acquit('import', strange, '--our-account')).out).toContain('nouveau compte');
  // Two accounts in euros are known now: a file that names none needs a word.
  expect((await imported([HEADER, '02/03/2026;VIR Z;;1,00;1,00'])).err).toMatch(/ne dit pas de quel compte il est.*--account/);
  const [{ accounts }] = (await desk.json('bank')) as [{ accounts: { number: string }[] }];
  const named = await imported([HEADER, '02/03/2026;VIR Z;;1,00;1,00'], '--account', accounts[0]?.number ?? '');
  expect(named.out).toContain('1 nouvelle ligne');
});

test('an account that is too old holds the day back and says what to do; one that is not watched does not', async () => {
  await imported(['Date;Libellé;Débit;Crédit', '03/02/2026;VIR A;;1,00']);
  const held = await desk.acquit('run');
  expect(held.err).toMatch(/^FR.* : données jusqu’au 03\/02\/2026, il y a 27 jours ; trop ancien \(5 jours au plus\)\n$/);
  expect(held.out).toMatch(
    /^Rien n’est décidé : .* \(plus de 5 jours\).*\n {2}n° 1 {2}FR.*\n.*acquit import.*acquit bank unwatch N°.*--accept-old-books\n$/,
  );
  expect(await desk.json('run')).toMatchObject([{ heldBack: 'bank-too-old', bank: [{ id: 1, days: 27, tooOld: true }] }]);
  expect((await desk.acquit('send')).out).toMatch(/^Rien ne part : .*\n {2}n° 1 /);
  expect((await desk.acquit('rules', '--bank-max-age', '30', '--small-balance', '0,50')).out).toMatch(
    /relevés de banque de 30 jours au plus.*\n.*0,50 €/,
  );
  expect(await desk.json('rules')).toMatchObject([{ bankMaxAge: 30, smallBalance: '0.50' }]);
  expect((await desk.acquit('rules', '--small-balance', '12')).err).toContain('de 0 à 10 €');
  await desk.acquit('rules', '--bank-max-age', '5');
  expect((await desk.acquit('bank', 'unwatch', '1')).out).toContain('non surveillé');
  expect(await desk.json('run')).toMatchObject([{ heldBack: null }]);
  expect((await desk.acquit('bank', 'watch', '7')).err).toContain('pas de compte bancaire n° 7');
});

test('tasks begin with the age of the accounts and with the money that waits; a reason names the line', async () => {
  await imported(STATEMENT);
  const { out } = await desk.acquit('tasks');
  expect(out).toMatch(/^FR.* : données jusqu’au 01\/03\/2026, il y a 1 jour\n\nRèglements à rapprocher : 2 lignes, 527,77 €/);
  expect(out).toMatch(/\n {4}n° 2 {2}27\/02\/2026 {2}450,00 € {2}VIR INST ROY {7}1\. F-2026-102 450,00 € \(Garage Roy\)\n {4}n° 3 /);
  expect(out).toContain('acquit bank match 2 --suggestion 1');
  expect(await desk.json('tasks')).toMatchObject([{ bank: { waiting: { lines: 2 } }, toMatch: [{ line: 2 }, { line: 3 }] }]);
  expect((await desk.acquit('explain', 'F-2026-102')).out).toContain('de l’argent reçu en banque (ligne n° 2) pourrait y correspondre');
});

test('a payment that came back is asked about, and the answer lets the reminders go on', async () => {
  await imported(STATEMENT);
  desk.clock.moveTo(TUESDAY);
  const back = await imported([...STATEMENT, '03/03/2026;REJET VIR SEPA DUPONT SAS FACTURE F-2026-101;1200,00;;10515,77']);
  expect(back.out).toContain('Rapprochement : 0 ligne rapprochée, 1 règlement revenu impayé, 1 avec une proposition, 1 sans\n');
  expect((await desk.acquit('bank', 'show', '5')).out).toContain(
    [
      'Imputé sur',
      '  règlement revenu impayé : ce qu’il avait réglé est de nouveau ouvert',
      '  Rouvert (règlement de la ligne n° 1)',
      '    F-2026-101  1 200,00 €  retour, Dupont SAS',
      '  (rapproché automatiquement)',
    ].join('\n'),
  );
  expect(await desk.json('bank', 'show', '5')).toMatchObject([
    { laid: { kind: 'return', on: [], reopened: { line: 1, on: [{ invoice: 'F-2026-101', amount: '1200.00' }] } } },
  ]);
  const { out } = await desk.acquit('tasks');
  const question = /acquit answer (\d+) --resume/.exec(out)?.[1] ?? '';
  expect((await desk.acquit('bank', 'lines', '--state', 'applied')).out).toContain('règlement revenu impayé');
  expect((await desk.acquit('explain', 'F-2026-101')).out).toContain('un règlement est revenu impayé — ');
  expect((await desk.acquit('answer', question, '--resume', '--different')).code).toBe(2);
  expect((await desk.acquit('answer', question, '--resume')).code).toBe(0);
  expect((await desk.acquit('tasks')).out).not.toContain('--resume');
});

test('reminders that were prepared are told to be withdrawn by what a person says', async () => {
  await desk.acquit('run', '--accept-old-books');
  const { out } = await imported(STATEMENT);
  expect(out).toContain(
    '1 avec une proposition, 1 sans, 1 sortie ou frais\n  n° 1  26/02/2026  1 200,00 €  VIR SEPA DUPONT SAS FACTURE F-2026-101  → F-2026-101 1 200,00 €\n  1 relance préparée est retirée : ce qu’elle réclamait n’est plus dû en entier.\n',
  );
  const said = await desk.acquit('bank', 'match', '2', '--suggestion', '1');
  expect(said.out).toContain('règlement, Garage Roy\n  1 relance préparée est retirée : ce qu’elle réclamait n’est plus dû en entier.\n');
  expect(said.out.match(/retirée/g)).toHaveLength(1);
  expect(said.out).toContain('\nReste à rapprocher : 0 ligne avec une proposition, 1 sans\n');
});

test('a long import can be followed and broken off: it tells how far it is', async () => {
  const seen: number[] = [];
  const progress = vi.spyOn(Face.prototype, 'progress').mockReturnValue((done) => void seen.push(done));
  await imported(STATEMENT);
  progress.mockRestore();
  expect(seen.at(-1)).toBe(4);
});
