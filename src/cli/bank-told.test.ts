import { afterEach, beforeEach, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import { SUNDAY, TUESDAY } from '../use-cases/sending.test-kit.ts';
import { returnReasonText } from '../words/return-reasons.ts';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

/** Today is Monday 2 March 2026; both invoices are late. */
const LIST = [
  'N° facture;Client;Date facture;Échéance;Total TTC;Reste à payer;E-mail',
  'F-101;Dupont SAS;05/01/2026;20/02/2026;1 200,00;1 200,00;compta@dupont.example',
  'F-102;Garage Roy;05/01/2026;22/02/2026;600,00;600,00;roy@roy.example',
];
const HEADER = 'Date;Libellé;Débit;Crédit';

let desk: MemoryDesk;
const imported = (rows: readonly string[], ...flags: string[]) =>
  desk.acquit('import', desk.file('releve.csv', [HEADER, ...rows].join('\n')), ...flags);

beforeEach(async () => {
  desk = await memoryDesk();
  await desk.deps.store.record([
    { kind: 'creditor.changed', by: 'test', data: { id: CREDITOR, changes: { books_as_of: day('2026-02-25') } } },
  ]);
  await desk.acquit('import', desk.file('ouvertes.csv', LIST.join('\n')), '--as-of', '25/02/2026');
});
afterEach(() => desk.close());

const WEEK = [
  '26/02/2026;VIR DUPONT F-101;;1200,00',
  '27/02/2026;VIR SEPA SANS NOM;;77,77',
  '28/02/2026;FRAIS DE TENUE DE COMPTE;12,00;',
  '28/02/2026;VIR EMIS LOYER;320,40;',
  '20/02/2026;REMISE CHEQUE;;33,33',
];

test('a line without any clue says so, and what to type', async () => {
  await imported(WEEK);
  expect((await desk.acquit('bank', 'lines')).out).toBe(
    [
      'n° 2  27/02/2026  77,77 €  VIR SEPA SANS NOM',
      '      Pourquoi pas de soi-même : Aucun indice.',
      '',
      'Ensuite : acquit bank match 2 --invoice N°, --on-account DÉBITEUR ou --aside --reason "…"',
      '',
    ].join('\n'),
  );
});

test('a line older than what was imported is told by bank and tasks, for nobody else would look at it', async () => {
  const past =
    '1 ligne plus ancienne que la situation importée (25/02/2026), 33,33 € en tout : elle n’a été rapprochée de rien, car cette situation doit déjà en tenir compte. À vérifier : acquit bank lines --state past\n';
  expect((await imported(WEEK)).out).toContain('1 d’avant la situation importée, à vérifier (acquit bank lines --state past)');
  for (const command of ['bank', 'tasks']) expect((await desk.acquit(command)).out).toContain(past);
  expect((await desk.acquit('bank', 'lines', '--state', 'past')).out).toContain('antérieure à la situation importée');
  const told = { lines: 1, totals: [{ currency: 'EUR', amount: '33.33' }], asOf: '2026-02-25' };
  expect(await desk.json('bank')).toMatchObject([{ past: told }]);
  expect(await desk.json('tasks')).toMatchObject([{ bank: { past: told } }]);
});

test('money out stays on nobody’s account, takes back only what was paid, and charges of the bank ask for nothing', async () => {
  await imported(WEEK);
  expect((await desk.acquit('bank', 'show', '3')).out).not.toContain('acquit');
  const rent = (await desk.acquit('bank', 'show', '4')).out;
  expect(rent).toContain('acquit bank match 4 --invoice N° (la facture dont le règlement revient) ou --aside --reason "…"\n');
  expect(rent).not.toContain('--on-account');
  const refused = await desk.acquit('bank', 'match', '4', '--invoice', 'F-102');
  expect(refused.code).toBe(1);
  expect(refused.err).toBe(
    'Rien n’est réglé de F-102 : il n’y a aucun règlement connu de 320,40 € que cette sortie d’argent pourrait annuler. Nommez une autre facture ; si la ligne n’est d’aucun client : acquit bank match 4 --aside --reason "…"\n',
  );
  await desk.acquit('bank', 'match', '2', '--invoice', 'F-102');
  expect((await desk.acquit('bank', 'match', '4', '--invoice', 'F-102')).err).toContain('De F-102, seuls 77,77 € sont réglés : ');
  // What was paid can be taken back, and is called what it is.
  expect((await desk.acquit('bank', 'match', '4', '--invoice', 'F-101')).out).toContain('  F-101  −320,40 €  retour, Dupont SAS\n');
});

test('an amount that is too much is told in euros', async () => {
  await imported(WEEK);
  const { err } = await desk.acquit('bank', 'match', '2', '--invoice', 'F-102:700,00');
  expect(err).toBe('Sur F-102, il ne reste que 600,00 € : 700,00 € ne peuvent pas y être imputés.\n');
  expect((await desk.acquit('bank', 'match', '2', '--invoice', 'F-102:700,00', '--lang', 'en')).err).toContain('F-102 has €600.00 open');
});

test('a payment that came back says when, by which line and why', async () => {
  await imported(WEEK);
  desk.clock.moveTo(TUESDAY);
  const told = await imported([...WEEK, '03/03/2026;REJET VIR AM04 DUPONT F-101;1200,00;']);
  expect(told.out).toContain('de nouveau ouvert — provision insuffisante (AM04)\n');
  const came = 'rapprochée, revenu impayé le 03/03/2026 (ligne n° 6)\n';
  expect((await desk.acquit('bank', 'lines', '--state', 'all')).out).toContain(`VIR DUPONT F-101\n      ${came}`);
  const shown = (await desk.acquit('bank', 'show', '1')).out;
  expect(shown).toContain(`état : ${came}`);
  expect(shown).toMatch(/Pour revenir en arrière : acquit bank undo 6\n$/);
  expect(await desk.json('bank', 'show', '1')).toMatchObject([{ cameBack: { on: '2026-03-03', line: 6 }, laid: null }]);
  expect((await desk.acquit('bank', 'show', '6')).out).toContain('motif du retour : provision insuffisante (AM04)\n');
  expect((await desk.acquit('explain', 'F-101')).out).toContain('F-101 : relances suspendues (un règlement est revenu impayé).\n');
  expect(returnReasonText('constructor', 'fr')).toBe('constructor');
});

test('a return that waits is counted beside the total', async () => {
  await imported(WEEK);
  desk.clock.moveTo(TUESDAY);
  await imported([...WEEK, '03/03/2026;REJET VIR SANS NOM;1200,00;']);
  expect((await desk.acquit('bank')).out).toContain('Règlements à rapprocher : 2 lignes (dont 1 rejet), −1 122,23 € en tout');
});

test('what is paid of an invoice, and how a credit that holds it is laid, is told wherever one looks', async () => {
  await imported(WEEK);
  await desk.acquit('bank', 'match', '2', '--invoice', 'F-102:50,00');
  const part = 'reste de 600,00 €, règlement de 50,00 € le 27/02/2026 (ligne n° 2 de la banque)\n';
  const before = (await desk.acquit('explain', 'F-102')).out;
  expect(before).toContain(part);
  expect(before).toContain('pourrait la régler. Dites d’abord à quoi il faut l’affecter (acquit lay-credit "#3" F-102).\n');
  expect((await desk.acquit('debtor', 'Roy')).out).toContain(
    '  Une somme reçue ou un avoir n’est pas affecté. Pour l’imputer : acquit lay-credit "#3" F-102\n',
  );
  expect(await desk.json('explain', 'F-102')).toMatchObject([
    { paidInPart: [{ number: 'F-102', amount: '600.00', settlements: [{ kind: 'payment', amount: '50.00', bankLine: 2 }] }] },
  ]);
  await desk.acquit('run', '--accept-old-books');
  const answer = 'acquit lay-credit "#3" F-102 l’impute ; acquit answer 1 --keep-credit le garde en compte';
  for (const args of [['explain', 'F-102'], ['debtor', 'Roy'], ['tasks']]) expect((await desk.acquit(...args)).out).toContain(answer);
  expect(await desk.json('tasks')).toMatchObject([{ questions: [{ layCredit: { credit: '#3', invoice: 'F-102' } }] }]);
  expect((await desk.acquit('lay-credit', '#3', 'F-102')).out).toContain('27,77 € imputés sur F-102');
});

test('a step that was withdrawn because it was paid says so; a day on which nothing is decided says all its reasons', async () => {
  await desk.acquit('run', '--accept-old-books');
  await imported(WEEK);
  expect((await desk.acquit('explain', 'F-101')).out).toMatch(/e-mail : retiré, réglé entre-temps(, .*)?\n/);
  desk.clock.moveTo(SUNDAY);
  expect((await desk.acquit('explain', 'F-102')).out).toContain(
    [
      'Ce n’est pas un jour ouvré : rien ne part ce jour-là.',
      'Les relevés de banque sont trop anciens (acquit bank) : rien n’est décidé sans --accept-old-books. Voici ce qui serait décidé.',
    ].join('\n'),
  );
});

test('each line that cannot be read is counted and told with its reason', async () => {
  const { out } = await imported([
    '26/02/2026;VIR DUPONT F-101;;1200,00',
    '31/02/2026;VIR A;;10,00',
    '27/02/2026;VIR B;;dix euros',
    '27/02/2026;VIR C;;123456789012345678901234,00',
  ]);
  expect(out).toContain('    3 lignes illisibles, à relever à la main : ligne 3, ligne 4 et ligne 5\n');
  expect(out).toMatch(/ligne 3 {2}erreur {2}« 31\/02\/2026 » n’est pas une date/);
  expect(out).toMatch(/ligne 4 {2}erreur {2}La ligne n’a pas de montant lisible/);
  expect(out).toMatch(/ligne 5 {2}erreur {2}Le montant dépasse tout ce qu’un compte peut voir/);
});

test('a preview ends with the whole command that imports the file', async () => {
  const file = desk.file('le mois.csv', ['Jour;Texte;Somme', '26/02/2026;VIR DUPONT F-101;1200,00'].join('\n'));
  const map = ['--map', 'bank.date=Jour', '--map', 'bank.label=Texte', '--map', 'bank.amount=Somme', '--our-account'];
  const { out } = await desk.acquit('import', '--preview', file, ...map);
  expect(out).toContain(
    `Pour l’importer : acquit import "${file}" --map bank.date=Jour --map bank.label=Texte --map bank.amount=Somme --our-account\n`,
  );
});

test('money that the books show on account is laid once, by either way, unless it is said to be other money', async () => {
  await imported(WEEK);
  const { store, by } = desk.deps;
  const [line] = await store.select('bank_line', { cents: 77_77 }, { limit: 1 });
  const [invoice] = await store.select('item', { number: 'F-102' }, { limit: 1 });
  if (!line || !invoice) throw new Error('nothing was imported');
  const id = await store.reserve('item', 1);
  const credit = { ...invoice, id: id as typeof invoice.id, kind: 'payment-on-account' as const, number: 'CHQ-1', source_key: 'books/chq' };
  const sums = { amount_cents: -77_77, open_cents: -77_77, issued_on: line.booked_on, due_on: null };
  await store.record([{ kind: 'items.added', by, data: { items: [{ ...credit, ...sums }], documents: [] } }]);
  const match = ['bank', 'match', '2', '--invoice', 'F-102'];
  expect((await desk.acquit(...match)).err).toBe(
    'La comptabilité montre déjà CHQ-1 pour ce client : même somme et presque même jour que la ligne n° 2 (77,77 €, 27/02/2026). Si c’est le même argent, mettez la ligne de côté (acquit bank match 2 --aside --reason "CHQ-1") : c’est CHQ-1 qui s’impute. Si c’est un autre argent, confirmez-le (--confirm).\n',
  );
  expect((await desk.acquit(...match, '--lang', 'en')).err).toContain('confirm it (--confirm)');
  expect((await desk.acquit(...match, '--confirm')).code).toBe(0);
  const lay = ['lay-credit', 'CHQ-1', 'F-102'];
  expect((await desk.acquit(...lay)).err).toMatch(/^CHQ-1 est de même somme .* la ligne de banque n° 2 \(77,77 €, 27\/02\/2026\)/);
  expect((await desk.acquit(...lay, '--confirm')).code).toBe(0);
});
