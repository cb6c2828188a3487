import { describe, expect, test } from 'vitest';
import { day } from '../core/base/day.ts';
import type { DebtorId, PaperId } from '../core/base/id.ts';
import { money } from '../core/base/money.ts';
import { formatMoney } from '../core/base/text.ts';
import type { PaperDetails } from '../core/journal/paper-table.ts';
import { fieldsOf, missingFields, type PAPER_KINDS, type PaperSheet, type PaperTable } from '../core/papers/paper.ts';
import { sumsOf } from '../core/papers/sums.ts';
import { CASE_WORDS } from '../words/sealed-case.ts';
import { claimStatements } from './claim-statement.ts';
import { documentsOf } from './debtor-documents.ts';
import { eraseDebtor } from './erase-debtor.ts';
import { recordInsolvency } from './insolvency.ts';
import { mergeEntries } from './merge-debtors.ts';
import { FILLED, insolvent, ON, type Owed, owed, sheetOf } from './papers.test-kit.ts';
import { beginPaper, discardPaper, editPaper, keepPaper, paperDocument, papersOf, shownPaper } from './papers.ts';
import { plain, sealedOf, titles } from './sealed-case.test-kit.ts';
import { tell } from './sending.test-kit.ts';

const tables = ({ sections }: PaperSheet, key: string) =>
  sections.filter((one) => one.key === key).flatMap(({ blocks }) => blocks.filter((block): block is PaperTable => block.is === 'table'));
const rowsOf = (sheet: PaperSheet, key: string) => tables(sheet, key).flatMap(({ rows }) => rows.map((row) => row.map(plain)));
const codes = (sheet: PaperSheet) => sheet.doubts.map(({ code }) => code);

async function begun(all: Owed, kind: (typeof PAPER_KINDS)[number], said = FILLED[kind], invoice: string | null = null): Promise<PaperId> {
  const { it, debtor, item } = all;
  const id = await beginPaper(it.deps, debtor, { kind, on: ON, itemId: invoice === null ? null : item(invoice) }, CASE_WORDS);
  await editPaper(it.deps, id, { said, renewOn: null }, CASE_WORDS);
  return id;
}

describe('a request for an order for payment', () => {
  test('every amount is that of the claim statement of the same day', async () => {
    const all = await owed();
    const sheet = await sheetOf(all, 'order-request', FILLED['order-request']);
    const [statement] = await claimStatements(all.it.deps, all.debtor, ON);
    if (!statement) throw new Error('no statement');
    expect(sheet.totals).toEqual([{ cents: statement.total, currency: 'EUR' }]);
    const amount = (cents: bigint) => plain(formatMoney(money(cents), 'fr'));
    // By hand: 8 246.22 × 12.40 % × 61/365 = 170.89 from 1 August; 350.40 × 12.40 % × 82/365 = 9.76 from 11 July.
    expect(rowsOf(sheet, 'sums')).toEqual([
      ['F-1', 'n° 1', '8 246,22 €', '170,89 €', '40,00 €', '8 457,11 €'],
      ['F-2', 'n° 2', '350,40 €', '9,76 €', '40,00 €', '400,16 €'],
    ]);
    expect(tables(sheet, 'sums').flatMap(({ totals }) => totals.map((one) => plain(one.amount)))).toEqual([amount(statement.total)]);
    const lines = statement.items.flatMap((one) => one.lines.map(({ cents }) => amount(cents)));
    expect(rowsOf(sheet, 'statement').map((row) => row.at(-1))).toEqual(lines);
    for (const stated of statement.items) expect(sumsOf(stated).total).toBe(stated.total);
  });

  test('interest is asked at its rate, from its first day, and on from the day after', async () => {
    expect(rowsOf(await sheetOf(await owed(), 'order-request'), 'interest')).toEqual([
      ['F-1', 'légal (à défaut de taux convenu)', '12,40 %', '01/06/2026', '30/09/2026', '01/10/2026'],
      ['F-2', 'légal (à défaut de taux convenu)', '12,40 %', '11/07/2026', '30/09/2026', '01/10/2026'],
    ]);
  });

  test('numbers its exhibits as the sealed case of the day does, also once it is one of them', async () => {
    const all = await owed();
    const listed = async () => rowsOf(await sheetOf(all, 'order-request'), 'exhibits').map(([number, title]) => `${number} ${title}`);
    const sealed = async () => {
      const { exhibits } = await sealedOf(all.it, all.debtor, ON);
      return exhibits.map(({ number, title }) => `${number} ${plain(title)}`);
    };
    const before = await listed();
    expect(before).toEqual(['1 Facture F-1', '2 Facture F-2', '3 Décompte de créance', '4 Décompte de créance, feuille de calcul']);
    expect(await sealed()).toEqual(before);
    await keepPaper(all.it.deps, await begun(all, 'order-request'), CASE_WORDS);
    expect(await sealed()).toEqual([...before, '5 Requête en injonction de payer']);
    expect(await listed()).toEqual(before);
  });

  test('names the court only as far as it is known, and says what is to be verified', async () => {
    const all = await owed();
    const known = fieldsOf(await sheetOf(all, 'order-request'));
    const of = (fields: typeof known, key: string) => fields.find((field) => field.key === key);
    expect(of(known, 'court.kind')).toMatchObject({ raw: 'commercial-court', certainty: 'unverified', source: 'law' });
    expect(of(known, 'court.town')).toMatchObject({ raw: '', required: true });
    const unsure = await owed('Élan');
    expect(of(fieldsOf(await sheetOf(unsure, 'order-request')), 'court.kind')).toMatchObject({ raw: '', source: 'none' });
    const said = { 'debtor.activity': 'liberal-profession' };
    expect(of(fieldsOf(await sheetOf(unsure, 'order-request', said)), 'court.kind')).toMatchObject({ raw: 'judicial-court' });
    expect(codes(await sheetOf(all, 'order-request'))).toEqual(expect.arrayContaining(['form-edition', 'court-unsure', 'court-fee']));
    expect(codes(await sheetOf(unsure, 'order-request', said))).toContain('form-unread');
  });

  test('asks of a person what the forms ask for, and names what is missing', async () => {
    const missing = missingFields(await sheetOf(await owed(), 'order-request', { 'claimant.is': 'person' })).map(({ key }) => key);
    for (const key of ['surname', 'firstNames', 'profession', 'nationality', 'bornOn', 'bornAt'])
      expect(missing).toContain(`claimant.${key}`);
    expect(missing).not.toContain('claimant.organ');
  });

  test('CPC 1408: asks for the transfer on opposition only where it is wanted', async () => {
    const all = await owed();
    const said = async (referral: string) => JSON.stringify((await sheetOf(all, 'order-request', { referral })).sections);
    expect(await said('yes')).toContain('1408');
    expect(await said('no')).not.toContain('1408');
  });

  test('a consumer is asked for no fee', async () => {
    const sheet = await sheetOf(await owed('Jean Dupré', 'consumer'), 'order-request');
    expect(rowsOf(sheet, 'sums').map((row) => row[4])).toEqual(['–', '–']);
    expect(fieldsOf(sheet).find(({ key }) => key === 'court.kind')?.raw).toBe('judicial-court');
  });

  test('is refused where the law has another way', async () => {
    await expect(sheetOf(await insolvent(), 'order-request')).rejects.toMatchObject({
      code: 'paper-not-for-it',
      details: { reason: 'insolvent' },
    });
    const town = await owed('Commune', 'public-body');
    await expect(sheetOf(town, 'order-request')).rejects.toMatchObject({ details: { reason: 'public-body' } });
    const all = await owed();
    await tell(all.it.world, 'pay', 'F-1', '8000.00');
    await tell(all.it.world, 'pay', 'F-2', '350.40');
    await expect(sheetOf(all, 'order-request')).rejects.toMatchObject({ code: 'nothing-to-state' });
  });
});

describe('a declaration of claim', () => {
  test('E14: 30 000 € due on 28 February, judgment of 12 May: interest to 11 May, 719.01 €; last day 27 July', async () => {
    const all = await owed();
    await tell(all.it.world, 'debtor', 'Roche SAS', 'business');
    await tell(all.it.world, 'invoice', 'E-14', 'Roche SAS', '30000.00', 'issued', '2026-01-20', 'due', '2026-02-28');
    const roche = { ...all, debtor: all.it.world.debtors.get('Roche SAS') as DebtorId };
    await recordInsolvency(all.it.deps, roche.debtor, {
      since: day('2026-05-12'),
      proceedings: 'redressement',
      publishedOn: day('2026-05-26'),
    });
    const sheet = await sheetOf(roche, 'proof-of-debt');
    expect(rowsOf(sheet, 'due')).toEqual([['E-14', '–', '30 000,00 €', '719,01 €', '40,00 €', '30 759,01 €']]);
    expect(sheet.claimOn).toBe('2026-05-12');
    expect(sheet.doubts).toContainEqual(expect.objectContaining({ code: 'declaration-too-late', day: '2026-07-27' }));
    expect(sheet.addressee).toContain('mandataire judiciaire');
  });

  test('has what was to fall due with its day, and leaves out what was issued after the judgment', async () => {
    const all = await insolvent();
    await tell(all.it.world, 'invoice', 'F-9', 'Menuiserie Élan SARL', '70.00', 'issued', '2026-09-12', 'due', '2026-09-30');
    const sheet = await sheetOf(all, 'proof-of-debt');
    expect(rowsOf(sheet, 'to-fall-due')).toEqual([['F-3', '–', '20/06/2026', '31/10/2026', '900,00 €']]);
    expect(sheet.doubts).toContainEqual(expect.objectContaining({ code: 'later-invoices', text: 'F-9' }));
    expect(JSON.stringify(sheet.sections)).toContain('Je certifie sincère');
    expect(sheet.totals).toEqual([{ cents: 879_010n + 90_000n, currency: 'EUR' }]);
  });
});

test('the instructions to serve tell the last day of the order: six months before September 2026, three since', async () => {
  const all = await owed();
  const of = async (madeOn: string) => (await sheetOf(all, 'service-instructions', { 'order.madeOn': madeOn })).doubts[0];
  expect(await of('2026-08-31')).toMatchObject({ code: 'service-last-day', day: '2027-03-01' });
  expect(await of('2026-09-15')).toMatchObject({ code: 'service-last-day', day: '2026-12-15' });
});

test('a discontinuance says what was received when since the request, and warns of what is owed still', async () => {
  const sheet = await sheetOf(await owed(), 'discontinuance', { 'seised.on': '2026-07-20' });
  expect(rowsOf(sheet, 'received')).toEqual([['31/07/2026', 'Facture F-1', '4 000,00 €']]);
  expect(sheet.doubts).toContainEqual(expect.objectContaining({ code: 'still-owed' }));
  expect(codes(await sheetOf(await owed(), 'discontinuance', { 'seised.on': '2026-08-20' }))).toContain('nothing-received');
});

test('VAT-02: the duplicate bears the very statement of the doctrine, and is not kept where nothing can be taken back', async () => {
  const all = await insolvent();
  const sheet = await sheetOf(all, 'vat-duplicate', FILLED['vat-duplicate'], 'F-2');
  expect(plain(JSON.stringify(sheet.sections))).toContain(
    'Facture demeurée impayée pour la somme de 292,00 € (prix net) et pour la somme de 58,40 € (TVA correspondante) qui ne peut faire l’objet d’une déduction (article 272 du CGI)',
  );
  const id = await begun(all, 'vat-duplicate', { ...FILLED['vat-duplicate'], 'vat.ground': 'unpaid' }, 'F-2');
  await expect(keepPaper(all.it.deps, id, CASE_WORDS)).rejects.toMatchObject({
    code: 'vat-not-recoverable',
    details: { reason: 'not-final' },
  });
  await expect(sheetOf(all, 'vat-duplicate')).rejects.toMatchObject({ code: 'paper-without-invoice' });
});

describe('a draft', () => {
  test('is kept once it is complete, stays to the byte, and stands among the documents', async () => {
    const all = await owed();
    const { it, debtor } = all;
    const id = await begun(all, 'order-request', { 'court.town': 'Grenoble' });
    expect((await shownPaper(it.deps, id, CASE_WORDS)).missing.map(({ key }) => key)).toEqual(['claimant.organ']);
    await expect(keepPaper(it.deps, id, CASE_WORDS)).rejects.toMatchObject({ code: 'paper-incomplete', details: { count: 1 } });
    await editPaper(it.deps, id, { said: { 'claimant.organ': 'sa gérante' }, renewOn: null }, CASE_WORDS);
    await keepPaper(it.deps, id, CASE_WORDS);
    const { bytes } = await paperDocument(it.deps, id, CASE_WORDS);
    await tell(it.world, 'pay', 'F-1', '100.00');
    expect((await paperDocument(it.deps, id, CASE_WORDS)).bytes).toEqual(bytes);
    expect((await documentsOf(it.deps, debtor, { after: 0, limit: 9 })).documents[0]).toMatchObject({
      is: 'paper',
      paper: id,
      kind: 'order-request',
    });
    await expect(editPaper(it.deps, id, { said: {}, renewOn: null }, CASE_WORDS)).rejects.toMatchObject({ code: 'paper-not-a-draft' });
    await expect(discardPaper(it.deps, id)).rejects.toMatchObject({ code: 'paper-not-a-draft' });
  });

  test('tells that the sums have changed, and is not kept before it is brought up to date', async () => {
    const all = await owed();
    const { it } = all;
    const id = await begun(all, 'order-request');
    expect((await shownPaper(it.deps, id, CASE_WORDS)).isChanged).toBe(false);
    await tell(it.world, 'pay', 'F-2', '350.40');
    expect((await shownPaper(it.deps, id, CASE_WORDS)).isChanged).toBe(true);
    await editPaper(it.deps, id, { said: { penalty: 'Néant' }, renewOn: null }, CASE_WORDS);
    await expect(keepPaper(it.deps, id, CASE_WORDS)).rejects.toMatchObject({ code: 'paper-claim-changed' });
    await editPaper(it.deps, id, { said: {}, renewOn: ON }, CASE_WORDS);
    await keepPaper(it.deps, id, CASE_WORDS);
  });

  test('takes no amount, no field that there is none, no day that is none', async () => {
    const all = await owed();
    const id = await begun(all, 'order-request');
    const say = (said: Record<string, string>) => editPaper(all.it.deps, id, { said, renewOn: null }, CASE_WORDS);
    await expect(say({ total: '1' })).rejects.toMatchObject({ code: 'paper-field-unknown' });
    await expect(say({ 'court.kind': 'supreme' })).rejects.toMatchObject({ code: 'paper-field-faulty' });
    const stop = await begun(all, 'discontinuance');
    for (const seised of ['0', '2026-02-30'])
      await expect(editPaper(all.it.deps, stop, { said: { 'seised.on': seised }, renewOn: null }, CASE_WORDS)).rejects.toMatchObject({
        code: 'paper-field-faulty',
      });
    await expect(say({ 'claimant.organ': 'x'.repeat(301) })).rejects.toMatchObject({ code: 'paper-field-too-long' });
    await say({ 'claimant.organ': 'a\u0000\u202eb\n  c' });
    const shown = await shownPaper(all.it.deps, id, CASE_WORDS);
    expect(shown.paper && fieldsOf(shown.paper).find(({ key }) => key === 'claimant.organ')?.raw).toBe('a b c');
  });

  test('is gone when it is discarded or its debtor erased, with what was typed', async () => {
    const all = await owed();
    const { it, debtor } = all;
    const [gone, kept] = [await begun(all, 'order-request'), await begun(all, 'service-instructions')];
    const rows = await papersOf(it.deps, debtor);
    expect(rows.map(({ id }) => id)).toEqual([kept, gone]);
    await discardPaper(it.deps, gone);
    await expect(shownPaper(it.deps, gone, CASE_WORDS)).rejects.toMatchObject({ code: 'unknown-paper' });
    for (const [number, amount] of [
      ['F-1', '8000.00'],
      ['F-2', '350.40'],
      ['F-3', '900.00'],
    ] as const)
      await tell(it.world, 'pay', number, amount);
    await eraseDebtor(it.deps, debtor);
    const vault = await it.deps.store.vault(rows.map(({ vault_id }) => vault_id));
    expect(vault.map(({ details }) => details)).toEqual([null, null]);
    await expect(shownPaper(it.deps, kept, CASE_WORDS)).rejects.toMatchObject({ code: 'erased' });
  });

  test('begins with what the last kept paper says of the creditor, and of nobody else', async () => {
    const all = await owed();
    await keepPaper(all.it.deps, await begun(all, 'order-request'), CASE_WORDS);
    const id = await beginPaper(all.it.deps, all.debtor, { kind: 'discontinuance', on: ON, itemId: null }, CASE_WORDS);
    const { typed } =
      (await all.it.deps.store.vault<PaperDetails>([(await papersOf(all.it.deps, all.debtor))[0]?.vault_id ?? 0]))[0]?.details ?? {};
    expect(typed).toEqual({
      'claimant.organ': 'sa gérante, Mme Claire Martin',
      'agent.name': 'Me Hélène Façonnet',
      'agent.capacity': 'avocate au barreau de Lyon',
      'seised.on': ON,
    });
    expect((await shownPaper(all.it.deps, id, CASE_WORDS)).paper?.claimOn).toBe(ON);
  });

  test('goes over to the debtor that its own became', async () => {
    const all = await owed();
    const id = await begun(all, 'service-instructions');
    await tell(all.it.world, 'debtor', 'Élan', 'business');
    const into = all.it.world.debtors.get('Élan') as DebtorId;
    await all.it.deps.store.record(await mergeEntries(all.it.deps, all.debtor, into));
    expect((await papersOf(all.it.deps, into)).map((row) => row.id)).toEqual([id]);
    expect(JSON.stringify((await shownPaper(all.it.deps, id, CASE_WORDS)).paper?.sections)).toContain('F-1');
  });

  test('of instructions never enters the sealed case', async () => {
    const all = await owed();
    await keepPaper(all.it.deps, await begun(all, 'service-instructions'), CASE_WORDS);
    expect(titles(await sealedOf(all.it, all.debtor, ON)).join()).not.toMatch(/instructions/i);
  });
});
