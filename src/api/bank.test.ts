import { beforeEach, describe, expect, it } from 'vitest';
import { apiWithBank, LIST, STATEMENT } from './imported.test-kit.ts';

let desk: Awaited<ReturnType<typeof apiWithBank>>;
const get = async (path: string) => (await desk.ask('GET', `${desk.base}${path}`)).body;
const post = (path: string, body: unknown) => desk.ask('POST', `${desk.base}${path}`, body);
const lineSaying = async (text: string, states = 'suggested,waiting,applied,aside,not-ours,past') =>
  (await get(`/bank/lines?states=${states}`)).lines.find((one: { label: string }) => one.label.includes(text));

beforeEach(async () => {
  desk = await apiWithBank();
  await desk.taken('ouvertes.csv', LIST, { asOf: '2026-02-25' });
  await desk.taken('releve.csv', STATEMENT);
});

describe('the accounts', () => {
  it('tell how far they are known and what waits', async () => {
    expect(await get('/bank')).toMatchObject({
      accounts: [{ watched: true, coveredUntil: '2026-03-01', tooOld: false, gaps: [] }],
      waiting: { lines: 2, suggested: 1, out: 0, totals: [{ amount: '527.77', currency: 'EUR' }] },
      past: { lines: 0 },
      aside: 0,
    });
    expect((await get('/bank/statements')).statements).toMatchObject([{ from: '2026-02-26', lines: 4, sound: true }]);
  });

  it('are watched or not, and a day that has not come was looked at by nobody', async () => {
    const unwatched = await post('/bank/accounts/1/watch', { watched: false });
    expect(unwatched.body.accounts[0].watched).toBe(false);
    const late = await post('/bank/accounts/1/watch', { watched: true, heedFrom: '2027-01-01' });
    expect([late.status, late.body.refused]).toEqual([422, 'heed-in-the-future']);
    expect((await post('/bank/accounts/9/watch', { watched: true })).body.refused).toBe('unknown-account');
  });
});

describe('a line that waits', () => {
  it('says why nothing is certain, and what each suggestion would settle', async () => {
    const roy = await lineSaying('ROY');
    expect(roy).toMatchObject({ state: 'suggested', amount: { amount: '450.00' }, whyNot: ['Seul le montant concorde.'] });
    expect(roy.suggestions[0]).toMatchObject({
      number: 1,
      invoices: [{ number: 'F-2026-102', debtor: { name: 'Garage Roy' }, amount: { amount: '450.00' }, open: { amount: '450.00' } }],
      rest: null,
    });
    expect((await lineSaying('SANS NOM')).whyNot.length).toBeGreaterThan(0);
  });

  it('is laid by one word and taken back exactly', async () => {
    const { line, suggestions } = await lineSaying('ROY');
    const items = suggestions[0].invoices.map((one: { item: number }) => one.item);
    const stale = await post(`/bank/lines/${line}/match`, { is: 'suggestion', number: 1, items: [items[0] + 1] });
    expect([stale.status, stale.body.refused]).toEqual([409, 'overtaken']);
    const laid = await post(`/bank/lines/${line}/match`, { is: 'suggestion', number: 1, items });
    expect([laid.status, laid.body.line.state, laid.body.line.laid.how]).toEqual([200, 'applied', 'person']);
    expect((await post(`/bank/lines/${line}/match`, { is: 'suggestion', number: 1, items })).body.refused).toBe('line-not-waiting');
    const undone = await post(`/bank/lines/${line}/undo`, {});
    expect(undone.body).toMatchObject({ shownByBooks: '0.00', line: { state: 'suggested', byHand: true } });
    expect((await get('/bank/items?search=F-2026-102')).items[0].open.amount).toBe('450.00');
  });

  it('is not laid beside the same money of the books, nor that beside it, unless it is said to be other money', async () => {
    const { store, by } = desk.it.deps;
    const { line, day: on } = await lineSaying('SANS NOM');
    const [invoice] = await store.select('item', { number: 'F-2026-102' }, { limit: 1 });
    if (!invoice) throw new Error('nothing was imported');
    const id = (await store.reserve('item', 1)) as typeof invoice.id;
    const sums = { amount_cents: -77_77, open_cents: -77_77, issued_on: on, due_on: null };
    const credit = { ...invoice, ...sums, id, kind: 'payment-on-account' as const, number: 'CHQ-1', source_key: 'books/chq' };
    await store.record([{ kind: 'items.added', by, data: { items: [credit], documents: [] } }]);
    const said = { is: 'items', items: [{ item: invoice.id, amount: '50.00' }] };
    const refused = await post(`/bank/lines/${line}/match`, said);
    expect([refused.status, refused.body.refused]).toEqual([422, 'line-in-books-perhaps']);
    expect(refused.body.message).not.toContain('--confirm');
    expect((await post(`/bank/lines/${line}/match`, { ...said, confirmed: true })).status).toBe(200);
    const lay = (more: object) => desk.ask('POST', `/api/w/dupont/items/${id}/lay`, { open: '-77.77', invoices: [invoice.id], ...more });
    expect((await lay({})).body.refused).toBe('credit-at-bank-perhaps');
    expect((await lay({ confirmed: true })).status).toBe(200);
  });

  it('is laid on chosen invoices in part, kept on account, or put aside with a reason', async () => {
    const { line } = await lineSaying('SANS NOM');
    const [{ item, debtor }] = (await get('/bank/items?search=garage')).items;
    const parted = await post(`/bank/lines/${line}/match`, { is: 'items', items: [{ item, amount: '50.00' }] });
    expect(parted.body.line.laid).toMatchObject({
      on: [{ number: 'F-2026-102', amount: { amount: '50.00' } }],
      onAccount: { amount: { amount: '27.77' } },
    });
    await post(`/bank/lines/${line}/undo`, {});
    const kept = await post(`/bank/lines/${line}/match`, { is: 'on-account', debtor: debtor.id });
    expect(kept.body.line.laid.onAccount.amount.amount).toBe('77.77');
    await post(`/bank/lines/${line}/undo`, {});
    expect((await post(`/bank/lines/${line}/match`, { is: 'aside', reason: ' ' })).status).toBe(400);
    expect((await post(`/bank/lines/${line}/match`, { is: 'aside', reason: 'apport du gérant' })).body.line.state).toBe('aside');
    expect((await get('/bank')).aside).toBe(1);
  });

  it('is refused more than there is, in words', async () => {
    const { line } = await lineSaying('SANS NOM');
    const [{ item }] = (await get('/bank/items?search=F-2026-102')).items;
    const more = await post(`/bank/lines/${line}/match`, { is: 'items', items: [{ item, amount: '400.00' }] });
    expect([more.status, more.body.refused]).toEqual([422, 'more-than-line']);
    expect((await post('/bank/lines/999/match', { is: 'suggestion', number: 1, items: [] })).body.refused).toBe('unknown-line');
    expect((await post(`/bank/lines/${line}/match`, { is: 'items', items: [{ item, amount: '-4' }] })).status).toBe(400);
  });
});

describe('invoices to choose from', () => {
  it('are found by number, amount, or name', async () => {
    for (const search of ['2026-102', '450,00', '450', 'roy']) {
      expect((await get(`/bank/items?search=${encodeURIComponent(search)}`)).items, search).toMatchObject([{ number: 'F-2026-102' }]);
    }
    expect((await get('/bank/items?search=zzz')).items).toEqual([]);
    expect((await get('/bank/items?search=dupont&sort=settled')).items).toMatchObject([{ number: 'F-2026-101', open: { amount: '0.00' } }]);
  });
});

describe('what was laid', () => {
  it('is told the latest first, page by page, with who did it', async () => {
    const { line, suggestions } = await lineSaying('ROY');
    const items = suggestions[0].invoices.map((one: { item: number }) => one.item);
    await post(`/bank/lines/${line}/match`, { is: 'suggestion', number: 1, items });
    const first = await get('/bank/acts?limit=1');
    expect(first.acts).toMatchObject([{ by: 'claire', state: 'standing', exported: false, amount: { amount: '450.00' }, line: { line } }]);
    const second = await get(`/bank/acts?limit=1&before=${first.next}`);
    expect(second).toMatchObject({ acts: [{ laid: { how: 'certain', on: [{ number: 'F-2026-101' }] } }], next: null });
    expect((await get('/bank/acts?kind=return')).acts).toEqual([]);
  });

  it('holds write-offs and refunds, each undone by its act', async () => {
    const [{ item }] = (await get('/bank/items?search=F-2026-102')).items;
    const given = await desk.ask('POST', `/api/w/dupont/items/${item}/write-off`, {
      amount: '50.00',
      open: '450.00',
      reason: 'geste commercial',
    });
    expect(given.body).toMatchObject({ amount: { amount: '50.00' }, dropped: 0 });
    expect((await post(`/bank/acts/${given.body.act}/undo`, {})).body.shownByBooks).toBe('0.00');
    const much = await desk.ask('POST', `/api/w/dupont/items/${item}/write-off`, { amount: '999.00', open: '450.00', reason: 'x' });
    expect(much.status).toBe(422);
    expect((await desk.ask('POST', `/api/w/dupont/items/${item}/refund`, { open: '450.00', reason: 'x' })).body.refused).toBe(
      'not-a-credit',
    );
    expect((await desk.ask('POST', `/api/w/dupont/items/${item}/lay`, { open: '450.00', invoices: [item] })).body.refused).toBe(
      'not-a-credit',
    );
  });

  it('is not done twice when it is asked for twice', async () => {
    const ofRoy = async () => (await get('/bank/items?search=F-2026-102')).items[0];
    const { item } = await ofRoy();
    const giveUp = () => desk.ask('POST', `/api/w/dupont/items/${item}/write-off`, { amount: '50.00', open: '450.00', reason: 'geste' });
    expect((await giveUp()).status).toBe(200);
    const again = await giveUp();
    expect([again.status, again.body.refused]).toEqual([409, 'open-changed']);
    expect(again.body.message).toContain('400');
    expect((await ofRoy()).open.amount).toBe('400.00');
  });

  it('is refused of a credit that is another one than was seen', async () => {
    const { line } = await lineSaying('SANS NOM');
    const [{ debtor }] = (await get('/bank/items?search=garage')).items;
    await post(`/bank/lines/${line}/match`, { is: 'on-account', debtor: debtor.id });
    const [{ credit, invoices }] = (await get('/credits')).credits;
    const asked = (what: string, body: object) =>
      desk.ask('POST', `/api/w/dupont/items/${credit.item}/${what}`, { open: '-99.99', ...body });
    expect((await asked('refund', { reason: 'x' })).body.refused).toBe('open-changed');
    expect((await asked('lay', { invoices: [invoices[0].item] })).body.refused).toBe('open-changed');
    expect((await get('/credits')).count).toBe(1);
  });

  it('leaves credits that wait, which are laid on invoices of the same customer', async () => {
    const { line } = await lineSaying('SANS NOM');
    const [{ debtor }] = (await get('/bank/items?search=garage')).items;
    await post(`/bank/lines/${line}/match`, { is: 'on-account', debtor: debtor.id });
    const { credits, count } = await get('/credits');
    expect([count, credits[0].credit.open.amount, credits[0].invoices[0].number]).toEqual([1, '-77.77', 'F-2026-102']);
    const laid = await desk.ask('POST', `/api/w/dupont/items/${credits[0].credit.item}/lay`, {
      open: '-77.77',
      invoices: [credits[0].invoices[0].item],
    });
    expect(laid.body.amount.amount).toBe('77.77');
    expect((await get('/credits')).count).toBe(0);
  });

  it('goes to the accounting software once, and the same file can be had again', async () => {
    expect((await get('/bank/exports')).pending).toMatchObject({ fresh: 1, reversed: 0 });
    const { body } = await post('/bank/exports', { format: 'csv' });
    expect(body.acts).toBe(1);
    expect((await get('/bank/exports')).exports).toMatchObject([{ id: body.id, format: 'csv', acts: 1, by: 'claire' }]);
    const file = await desk.api.inject({ method: 'GET', url: `${desk.base}/bank/exports/${body.id}`, headers: { 'x-person': 'claire' } });
    expect([file.statusCode, file.headers['content-disposition']]).toEqual([200, `attachment; filename="lettrage-${body.id}.csv"`]);
    expect(file.body).toContain('F-2026-101');
    expect((await post('/bank/exports', { format: 'csv' })).body.id).toBeNull();
    expect((await get('/bank/exports/999')).refused).toBe('unknown-export');
  });
});
