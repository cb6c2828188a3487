import { expect, test } from 'vitest';
import { AgencyLife, CLIENTS, HOUSE, PAYER } from '../../stories/properties/agency-life.ts';
import { SAMPLE_TERMS } from '../adapters/db/sample-agency.ts';
import type { CreditorId, ItemId } from '../core/base/id.ts';
import type { Role } from '../ports/accounts.ts';
import { programOf } from '../program.ts';
import { calendarEntries } from '../use-cases/calendar.ts';
import { KEEPER, mailboxInMemory, mailServerInMemory, paymentsInMemory, postInMemory, textsInMemory } from './api.test-kit.ts';
import { makeApi } from './api.ts';

const [CLIENT, OTHER] = CLIENTS;
const TODAY = '2026-03-02';
type Asked = { readonly role?: Role; readonly client?: CreditorId };

/** An agency with two clients over HTTP; each of them is owed by the same payer. */
async function agency() {
  const life = await AgencyLife.begin([SAMPLE_TERMS]);
  const invited: unknown[] = [];
  const api = await makeApi({
    ...{ origin: 'http://acquit.test', log: false, pages: null, firstCode: null, firstWorkspace: 'orsel', linksOnly: false },
    checkLogo: async () => {},
    mailServer: mailServerInMemory().mailServer,
    mailbox: () => mailboxInMemory(),
    payments: () => paymentsInMemory(),
    post: () => postInMemory(),
    texts: () => textsInMemory(),
    accounts: {
      signed: async (headers: Headers) => ({
        person: { id: 'nadia', name: 'Nadia', email: 'nadia@acquit.example', language: 'fr', twoFactor: false },
        session: 's',
        seats: [{ workspace: 'orsel', role: headers.get('x-role') as Role, client: Number(headers.get('x-client')) || null }],
        byLink: false,
        cookies: [],
      }),
      invite: async (_: string, offer: unknown) => {
        invited.push(offer);
        return { link: 'https://acquit.test/invitation/x', until: '2026-03-09T08:00:00.000Z' };
      },
    } as never,
    open: async () => ({ program: programOf({ ...life.deps, by: 'nadia' }, KEEPER), clock: life.clock }),
  });
  const ask = async (method: 'GET' | 'POST', path: string, payload?: object, { role = 'owner', client }: Asked = {}) => {
    const headers = { origin: 'http://acquit.test', 'x-role': role, ...(client === undefined ? {} : { 'x-client': String(client) }) };
    const answer = await api.inject({ method, url: `/api/w/orsel/${path}`, headers, ...(payload === undefined ? {} : { payload }) });
    const isJson = String(answer.headers['content-type']).includes('json');
    return { status: answer.statusCode, type: answer.headers['content-type'], body: isJson ? answer.json() : answer.body };
  };
  return { life, ask, invited };
}

const euros = (amount: string) => ({ amount, currency: 'EUR' });

test('a line that names the invoice of one client is proposed, attributed, stated and paid', async () => {
  const { life, ask } = await agency();
  await life.invoice(0, 12_000, 10);
  const [item] = await life.rows('item');
  const line = await life.line(12_000, { payer: PAYER, remittance: `VIR ${item?.number}` });
  const place = `creditors/${HOUSE}/bank/lines/${line}/client`;
  const proposed = { client: CLIENT, name: 'Menuiserie Valbert', numbers: [item?.number] };
  expect((await ask('GET', place)).body).toEqual({ left: euros('120.00'), proposal: proposed, pays: null });
  expect((await ask('POST', place, { is: 'client', client: CLIENT }, { role: 'accountant' })).status).toBe(403);
  expect((await ask('POST', place, { is: 'client', client: CLIENT, amount: '130,00' })).body.refused).toBe('more-than-line');
  expect((await ask('POST', place, { is: 'client', client: CLIENT })).status).toBe(200);
  const { clients } = (await ask('GET', 'clients')).body;
  expect(clients).toMatchObject([
    {
      id: CLIENT,
      notActing: null,
      payBy: '2026-04-02',
      funds: { received: euros('120.00'), commission: euros('14.40'), held: euros('105.60') },
    },
    { id: OTHER, payBy: null, funds: { held: euros('0.00') } },
  ]);
  const ahead = await ask('GET', `creditors/${CLIENT}/client/ahead?until=${TODAY}`);
  expect(ahead.body).toMatchObject({ net: euros('105.60'), dueOn: '2026-04-02', state: 'due', lines: 2 });
  const made = await ask('POST', `creditors/${CLIENT}/client/statements`, { until: TODAY });
  expect(made.body).toMatchObject({ number: 1, net: euros('105.60'), state: 'due' });
  expect(await ask('GET', `remittances/${made.body.id}/pdf`)).toMatchObject({ status: 200, type: 'application/pdf' });
  expect(await ask('GET', 'receipts/1/pdf')).toMatchObject({ status: 200, type: 'application/pdf' });
  expect((await ask('GET', 'receipts/2/pdf')).body.refused).toBe('unknown-receipt');
  const due = (await calendarEntries(life.deps, true)).filter(({ kind }) => kind === 'remittance');
  expect(due).toMatchObject([{ debtor: 'Menuiserie Valbert', debtorId: null, on: '2026-04-02', sums: [{ cents: 10_560n }] }]);
  const out = await life.line(-10_560);
  const paying = `creditors/${HOUSE}/bank/lines/${out}/client`;
  expect((await ask('GET', paying)).body).toMatchObject({ pays: { statement: made.body.id, client: CLIENT }, proposal: null });
  expect((await ask('POST', paying, { is: 'paid', statement: made.body.id })).status).toBe(200);
  expect((await ask('GET', 'agency')).body.account).toMatchObject({
    ...{ bank: euros('14.40'), clients: euros('0.00'), commission: euros('14.40') },
    ...{ unexplained: euros('0.00'), difference: euros('0.00') },
  });
  expect((await ask('GET', `creditors/${CLIENT}/client/statements`)).body.statements).toMatchObject([{ state: 'paid', paidOn: TODAY }]);
});

test('of a number that two clients have, of several clients, or of none nobody is proposed', async () => {
  const { life, ask } = await agency();
  await life.invoice(0, 12_000, 10);
  await life.invoice(1, 12_000, 10);
  const [one, two] = await life.rows('item');
  const proposalOf = async (remittance: string | null) => {
    const line = await life.line(24_000, { remittance });
    return (await ask('GET', `creditors/${HOUSE}/bank/lines/${line}/client`)).body.proposal;
  };
  expect(await proposalOf(`${two?.number}.`)).toMatchObject({ client: OTHER });
  expect(await proposalOf(`${one?.number} ${two?.number}`)).toBeNull();
  expect(await proposalOf('FA-4711 du 02/03/2026')).toBeNull();
  expect(await proposalOf(null)).toBeNull();
  if (!one || !two) throw new Error('no invoices');
  const twin = { ...two, id: 99 as ItemId, source_key: 'x/twin', number: one.number };
  await life.deps.store.record([{ kind: 'items.added', by: 'test', data: { items: [twin], documents: [] } }]);
  expect(await proposalOf(one.number)).toBeNull();
});

test('a client sees its own portfolio and account, and of whatever names another one nothing', async () => {
  const { life, ask } = await agency();
  for (const at of [0, 1] as const) {
    await life.invoice(at, 12_000, 10);
    const line = await life.line(12_000, { remittance: `FA-${1001 + at}, aussi FA-${1002 - at}`, payer: PAYER });
    await ask('POST', `creditors/${HOUSE}/bank/lines/${line}/client`, { is: 'client', client: CLIENTS[at] });
    await ask('POST', `creditors/${CLIENTS[at]}/client/statements`, { until: TODAY });
  }
  const as = { role: 'client', client: CLIENT } as const;
  const own = ['', `creditors/${CLIENT}`, `creditors/${CLIENT}/debtors`, `creditors/${CLIENT}/ageing`, 'debtors/1', 'debtors/1/history'];
  const account = [`creditors/${CLIENT}/client`, `creditors/${CLIENT}/client/movements`, `creditors/${CLIENT}/client/statements`];
  const texts = [];
  for (const path of [
    ...own,
    ...account,
    'items/1',
    'mandates/1/agreement',
    'remittances/1/pdf',
    `creditors/${CLIENT}/search?text=FA-1001`,
  ]) {
    const { status, body } = await ask('GET', path.replace(/^$/, '../orsel'), undefined, as);
    expect([path, status]).toEqual([path, 200]);
    texts.push(JSON.stringify(body));
  }
  expect(texts.join()).toContain('FA-1001');
  expect(texts.join()).not.toMatch(/FA-1002|Fonderie|Orsel, fonds/);
  for (const path of [
    'debtors/2',
    'items/2',
    'mandates/2/agreement',
    'remittances/2/pdf',
    `creditors/${OTHER}/client`,
    `creditors/${HOUSE}`,
  ])
    expect([path, (await ask('GET', path, undefined, as)).status]).toEqual([path, 404]);
  for (const path of ['clients', 'agency', 'journal', 'people', 'changes', 'calendar', 'debtors/1/notes', `creditors/${CLIENT}/insight`])
    expect([path, (await ask('GET', path, undefined, as)).status]).toEqual([path, 403]);
});

test('the invitation of a client names one, and no other invitation does', async () => {
  const { ask, invited } = await agency();
  const email = 'compta@valbert.example';
  const offer = async (body: object) => (await ask('POST', 'invitations', { email, ...body })).body;
  expect(await offer({ role: 'client' })).toMatchObject({ refused: 'client-unsaid' });
  expect(await offer({ role: 'collector', client: CLIENT })).toMatchObject({ refused: 'client-unsaid' });
  expect(await offer({ role: 'client', client: HOUSE })).toMatchObject({ refused: 'house-is-client' });
  expect(await offer({ role: 'client', client: 4_711 })).toMatchObject({ refused: 'unknown-creditor' });
  expect(invited).toEqual([]);
  expect(await offer({ role: 'client', client: CLIENT })).toMatchObject({ link: expect.any(String) });
  expect(invited).toEqual([{ workspace: 'orsel', email, role: 'client', client: CLIENT }]);
});

test('the list of clients comes in pages without the agency', async () => {
  const { ask } = await agency();
  const first = (await ask('GET', 'clients?limit=1')).body;
  expect(first).toMatchObject({ clients: [{ id: CLIENT }], next: CLIENT });
  expect((await ask('GET', `clients?limit=1&after=${first.next}`)).body).toMatchObject({ clients: [{ id: OTHER }], next: null });
});

test('mandates change and end', async () => {
  const { ask } = await agency();
  const terms = { bands: [{ from: '0', fromDaysLate: 0, ratePercent: '12,5' }], vatPercent: '20' };
  expect((await ask('POST', 'mandates/1/terms', { from: TODAY, terms })).body.refused).toBe('terms-in-past');
  expect((await ask('POST', 'mandates/1/terms', { from: '2026-04-01', terms })).status).toBe(200);
  expect((await ask('POST', 'mandates/1/terms', { from: '2026-04-01', terms: { ...terms, vatPercent: 'x' } })).body.refused).toBe(
    'rate-unreadable',
  );
  expect((await ask('POST', 'mandates/1/revocation', { on: '2026-05-01' })).status).toBe(200);
  expect((await ask('GET', `creditors/${CLIENT}/client`)).body.mandates).toMatchObject([
    { revokedOn: '2026-05-01', terms: [{ bands: [{ ratePercent: '10.00' }] }, { from: '2026-04-01', bands: [{ ratePercent: '12.50' }] }] },
  ]);
});
