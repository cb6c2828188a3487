import { expect, test } from 'vitest';
import { addDays, day } from '../core/base/day.ts';
import { openDispute, resolveDispute } from '../use-cases/dispute.ts';
import { sendEmails } from '../use-cases/send-emails.ts';
import { MONDAY, statuses } from '../use-cases/sending.test-kit.ts';
import { PDF, portalInMemory } from './portal.test-kit.ts';

const KIND = (kind: string, more: Record<string, string> = {}) => ({ kind, ...more });

test('says what is owed and how to pay it, in both languages, and never what another debtor owes', async () => {
  const p = await portalInMemory();
  const link = await p.linkOf(p.debtor);
  const { status, body } = await p.get(link);
  expect(status).toBe(200);
  expect(body).toContain('F-Dupont');
  expect(body).toContain('1\u202f200,00\u00a0€');
  expect(body).toMatch(/IBAN<\/dt><dd>FR76/);
  expect(body).not.toContain('Martin');
  expect((await p.get(`${link}?lang=en`)).body).toContain('What remains to be paid');
  expect((await p.get(`${link}/facture/2`)).status).toBe(404);
});

test('runs no script, is found by nobody and tells no other place', async () => {
  const p = await portalInMemory();
  const { headers, body } = await p.get(await p.linkOf(p.debtor));
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
  expect(headers).toMatchObject({
    'x-robots-tag': expect.stringContaining('noindex'),
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  expect(body).not.toMatch(/<script|javascript:|onclick|https?:\/\//);
});

test('a name that is markup stays a name', async () => {
  const p = await portalInMemory();
  await p.program.setDebtor(p.debtor, { name: '<img src=x onerror=alert(1)>' });
  const { body } = await p.get(await p.linkOf(p.debtor));
  expect(body).toContain('&lt;img src=x');
  expect(body).not.toContain('<img src=x');
});

test('looking changes nothing, however often', async () => {
  const p = await portalInMemory();
  const link = await p.linkOf(p.debtor);
  const before = await p.program.head();
  for (let i = 0; i < 5; i += 1) await p.get(link);
  expect(await p.program.head()).toBe(before);
});

test('unknown, expired and revoked links are answered word for word alike', async () => {
  const p = await portalInMemory();
  const [expired, revoked] = [await p.linkOf(p.debtor), await p.linkOf(p.other)];
  expect(await p.program.revokeLinks(p.other)).toBe(1);
  p.moveTo(addDays(MONDAY, 90));
  expect((await p.get(expired)).status).toBe(200);
  p.moveTo(addDays(MONDAY, 91));
  const answers = await Promise.all([expired, revoked, `/d/1-${'y'.repeat(43)}`, '/d/77-short', '/d/x'].map((url) => p.get(url)));
  expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 404, body: expect.stringContaining('Ce lien n’est plus valable') });
  expect(answers[0]?.body).not.toMatch(/Vauban|@/);
  expect((await p.post(expired, KIND('call', { phone: '0102030405' }))).status).toBe(404);
});

test('an e-mail bears a link that opens the page of its debtor, kept as a digest only', async () => {
  const p = await portalInMemory();
  await sendEmails(p.deps, 1 as never, MONDAY);
  const [link] = await p.deps.store.select('portal_link', { debtor_id: p.debtor }, { limit: 9 });
  expect(link).toMatchObject({ contact_id: 1, made_on: MONDAY, expires_on: addDays(MONDAY, 90) });
  const mail = await p.deps.store.document(
    (await p.deps.store.select('dispatch', { debtor_id: p.debtor }, { limit: 1 }))[0]?.document as never,
  );
  const url = /https:\/\/acquit\.example(\/d\/1-[\w-]{43})/.exec(new TextDecoder().decode(mail as Uint8Array))?.[1] ?? '';
  expect((await p.get(url)).body).toContain('F-Dupont');
  expect(JSON.stringify(await p.deps.store.entries({ limit: 999 }))).not.toContain(url.slice(-43));
});

test('a promise is kept as said, holds the reminder that waited, and is answered at once', async () => {
  const p = await portalInMemory();
  const link = await p.linkOf(p.debtor);
  const { status, headers } = await p.say(link, KIND('promise', { day: '2026-03-06', note: 'Mme Petit, virement vendredi' }));
  expect(status).toBe(303);
  expect((await p.get(String(headers.location).replace('#kept', ''))).body).toMatch(/Votre demande n°\s1 est enregistrée.*09\/03\/2026/);
  const [request] = await p.deps.store.select('portal_request', {}, { limit: 9 });
  expect(request).toMatchObject({ kind: 'promise', on_day: '2026-03-06', state: 'waiting', said_on: MONDAY });
  const [hold] = await p.deps.store.select('hold', {}, { limit: 9 });
  expect(hold).toMatchObject({ author: `link ${request?.link_id}`, until_day: '2026-03-09', kind: 'other' });
  await sendEmails(p.deps, 1 as never, MONDAY);
  expect((await statuses(p.it, p.debtor)).dispatches).toEqual([['email', 'withdrawn']]);
  expect((await statuses(p.it, p.other)).dispatches).toEqual([['email', 'sent']]);
  const journal = JSON.stringify(await p.deps.store.entries({ limit: 999 }));
  expect(journal).not.toContain('Petit');
  expect((await p.program.waitingRequests(1 as never, { limit: 9 }))[0]?.details?.note).toBe('Mme Petit, virement vendredi');
});

test('a form sent twice is one request, and one that was not shown here is none', async () => {
  const p = await portalInMemory();
  const [link, another] = [await p.linkOf(p.debtor), await p.linkOf(p.other)];
  const form = await p.formOf(link);
  const fields = KIND('call', { phone: '01 02 03 04 05', form });
  const [first, second] = [await p.post(link, fields), await p.post(link, fields)];
  expect(second.headers.location).toBe(first.headers.location);
  expect(await p.deps.store.select('portal_request', {}, { limit: 9 })).toHaveLength(1);
  const forged = [{ form: '' }, { form: `${form}x` }, { form: await p.formOf(another) }, {}];
  for (const one of forged) expect((await p.post(link, { ...KIND('call', { phone: '1' }), ...one })).status).toBe(422);
  p.moveTo(addDays(MONDAY, 2));
  expect((await p.post(link, { ...fields, phone: '2' })).body).toContain('Ce formulaire est trop ancien');
  expect(await p.deps.store.select('portal_request', {}, { limit: 9 })).toHaveLength(1);
});

test('"already paid" keeps its proof by digest; a person who finds nothing lets the reminders go on', async () => {
  const p = await portalInMemory();
  const link = await p.linkOf(p.debtor);
  expect((await p.say(link, KIND('paid', { day: '2026-02-27', cents: '1 200,00' }), [PDF])).status).toBe(303);
  const [view] = await p.program.waitingRequests(1 as never, { limit: 9 });
  expect(view).toMatchObject({
    request: { kind: 'paid', cents: 120_000, files: [{ mediaType: 'application/pdf' }] },
    hold: { until_day: '2026-03-16' },
  });
  const file = await p.program.requestFile(view?.request.id as never, 0);
  expect([file.name, [...file.bytes]]).toEqual(['preuve de Mme Petit.pdf', [...PDF]]);
  await p.program.answerRequest(view?.request.id as never, 'resumed');
  expect((await p.deps.store.select('hold', {}, { limit: 9 }))[0]).toMatchObject({ lifted_on: MONDAY, lifted_why: 'request-resumed' });
  await expect(p.program.answerRequest(view?.request.id as never, 'kept')).rejects.toMatchObject({ code: 'request-answered' });
  expect((await p.get(link)).body).toContain('lue par une personne');
  expect((await p.deps.store.select('item', { debtor_id: p.debtor }, { limit: 1 }))[0]?.open_cents).toBe(120_000);
});

test('a dispute names its invoices, is not asked for any more, and no interest of a stranger', async () => {
  const p = await portalInMemory();
  const link = await p.linkOf(p.debtor);
  expect((await p.say(link, { kind: 'dispute', reason: 'price', item: ['2'] })).body).toContain('n’est plus à régler');
  expect((await p.say(link, { kind: 'dispute', reason: 'price', item: ['1'] })).status).toBe(303);
  const { body } = await p.get(link);
  expect(body).toContain('contestée, en cours d’examen');
  expect(body).not.toContain('<dt>IBAN');
});

test('what is contested in part is not asked for on the page either, nor is an invoice that is contested as a whole', async () => {
  const p = await portalInMemory();
  const link = await p.linkOf(p.debtor);
  const [item] = await p.deps.store.select('item', { debtor_id: p.debtor }, { limit: 1 });
  const contest = (cents: bigint | null) =>
    openDispute(p.deps, p.debtor, { contested: [{ itemId: item?.id as never, cents }], cause: 'damaged', reason: 'cassé' });
  const part = await contest(30_000n);
  const { body } = await p.get(link);
  expect(body).toMatch(/hors 300,00\s€ contestés/);
  expect(body).toMatch(/<dd class="big">900,00\s€/);
  await resolveDispute(p.deps, part, { resolution: 'withdrawn', accepted: [], reason: '' });
  await contest(null);
  const whole = (await p.get(link)).body;
  expect(whole).toContain('contestée, en cours d’examen');
  expect(whole).not.toContain('<dt>IBAN');
});

test.each([
  ['promise', {}, 'Indiquez le jour'],
  ['promise', { day: '2026-03-01' }, 'trop ancien'],
  ['promise', { day: '2026-06-01' }, 'trop lointain'],
  ['promise', { day: '06/03/2026', cents: '1 300,00' }, 'ne pas dépasser'],
  ['promise', { day: '06/03/2026', cents: 'beaucoup' }, 'ne se lit pas'],
  ['paid', { day: '2026-03-03' }, 'pas encore venu'],
  ['instalments', { parts: '13' }, 'de 2 à 12'],
  ['dispute', {}, 'Choisissez un motif'],
  ['dispute', { reason: 'other', note: ' ' }, 'Précisez le motif'],
  ['contact', {}, 'au moins une coordonnée'],
  ['call', {}, 'numéro de téléphone'],
])('a fault in "%s" %j is told, and what was typed stays', async (kind, fields, told) => {
  const p = await portalInMemory();
  const link = await p.linkOf(p.debtor);
  const { status, body } = await p.say(link, { note: 'gardé <b>', ...KIND(kind, fields) });
  expect([status, body.includes(told)]).toEqual([422, true]);
  if (!('note' in fields)) expect(body).toContain('gardé &lt;b&gt;');
  expect(await p.deps.store.select('portal_request', {}, { limit: 9 })).toEqual([]);
});

test('takes PDF, JPEG and PNG by what they are, three at most', async () => {
  const p = await portalInMemory();
  const link = await p.linkOf(p.debtor);
  const paid = KIND('paid', { day: '2026-02-27' });
  expect((await p.say(link, paid, [new TextEncoder().encode('<html>')])).body).toContain('n’est ni un PDF');
  expect((await p.say(link, paid, [PDF, PDF, PDF, PDF])).body).toContain('3 fichiers au plus');
  const heavy = new Uint8Array(5 * 1024 * 1024 + 1);
  heavy.set(PDF);
  expect((await p.say(link, paid, [heavy])).status).toBe(422);
  expect((await p.say(link, paid, [PDF, PDF, PDF])).status).toBe(303);
});

test('instalments are offered within the creditor’s limits only, and granted by nobody but a person', async () => {
  const p = await portalInMemory();
  const link = await p.linkOf(p.debtor);
  const { body } = await p.get(link);
  expect(body).toContain('3 fois\u00a0: 400,00\u00a0€ le 09/03/2026, puis environ 400,00\u00a0€ par mois');
  expect(body).toContain('6 fois\u00a0: 240,00\u00a0€');
  expect(body).not.toContain('7 fois');
  expect((await p.say(link, KIND('instalments', { parts: '3' }))).status).toBe(303);
  expect(await p.deps.store.select('plan', {}, { limit: 9 })).toEqual([]);
  expect((await p.deps.store.select('portal_request', {}, { limit: 9 }))[0]).toMatchObject({ kind: 'instalments', parts: 3 });
});

test('a debtor cannot put reminders off for ever, nor fill the list', async () => {
  const p = await portalInMemory();
  const link = await p.linkOf(p.debtor);
  for (let i = 0; i < 20; i += 1) expect((await p.say(link, KIND('call', { phone: `0${i}` }))).status).toBe(303);
  expect((await p.say(link, KIND('call', { phone: '1' }))).body).toContain('Trop de réponses');
  expect(await p.deps.store.select('hold', {}, { limit: 99 })).toHaveLength(3);
});

test('contact data are put on record by a person only', async () => {
  const p = await portalInMemory();
  await p.say(await p.linkOf(p.debtor), KIND('contact', { email: 'nouvelle@dupont.example' }));
  expect((await p.program.showDebtor(p.debtor)).details?.email).not.toBe('nouvelle@dupont.example');
  await p.program.answerRequest(1 as never, 'applied');
  expect((await p.program.showDebtor(p.debtor)).details?.email).toBe('nouvelle@dupont.example');
  await p.say(await p.linkOf(p.debtor), KIND('call', { phone: '0102' }));
  await expect(p.program.answerRequest(2 as never, 'applied')).rejects.toMatchObject({ code: 'nothing-to-apply' });
});

test('a dispute is opened by a person in the words of the debtor, with its files, and the request is dealt with', async () => {
  const p = await portalInMemory();
  const link = await p.linkOf(p.debtor);
  expect((await p.say(link, KIND('dispute', { reason: 'defective', note: 'un panneau fendu' }), [PDF])).status).toBe(303);
  await p.program.answerRequest(1 as never, 'applied');
  const [dispute] = await p.program.disputesOf(p.debtor);
  expect(dispute).toMatchObject({
    row: { cause: 'damaged', state: 'open', opened_by: 'claire' },
    words: [{ row: { kind: 'reason', author: 'request 1' }, said: 'un panneau fendu' }],
    files: [{ request: 1, at: 0, name: 'preuve de Mme Petit.pdf' }],
  });
  expect([...(await p.program.requestFile(1 as never, 0)).bytes]).toEqual([...PDF]);
  expect(await p.deps.store.select('hold', { lifted_on: null }, { limit: 9 })).toEqual([]);
  await expect(p.program.answerRequest(1 as never, 'applied')).rejects.toMatchObject({ code: 'request-answered' });
});

test('of a debtor in insolvency proceedings nothing is asked', async () => {
  const p = await portalInMemory();
  await p.program.recordInsolvency(p.debtor, { since: day('2026-03-02'), proceedings: 'liquidation' });
  const { body } = await p.get(await p.linkOf(p.debtor));
  expect(body).toContain('622-7');
  expect(body).not.toMatch(/<dt>IBAN|1\u202f200,00/);
});

test('each address and each link is slowed down', async () => {
  const p = await portalInMemory({ address: 100, missed: 2, link: 3 });
  const link = await p.linkOf(p.debtor);
  const [missed, seen]: [number[], number[]] = [[], []];
  for (let i = 0; i < 3; i += 1) missed.push((await p.get(`/d/1-${`${i}`.padEnd(43, 'z')}`)).status);
  expect(missed).toEqual([404, 404, 429]);
  for (let i = 0; i < 4; i += 1) seen.push((await p.get(link)).status);
  expect(seen).toEqual([200, 200, 200, 429]);
});

test('what was written is erased with its debtor, and its links open nothing any more', async () => {
  const p = await portalInMemory();
  const link = await p.linkOf(p.debtor);
  await p.say(link, KIND('call', { phone: '0102030405', note: 'Mme Petit' }));
  await p.program.writeOff(1 as never, null, 'test');
  await p.program.eraseDebtor(p.debtor);
  expect((await p.program.requestsOf(p.debtor, { limit: 9 }))[0]).toMatchObject({ details: null, request: { vault_digest: 'erased' } });
  expect((await p.get(link)).status).toBe(404);
});

test('while a plan runs the page asks for its instalments and not for the invoice, with what is left of the schedule', async () => {
  const p = await portalInMemory();
  const link = await p.linkOf(p.debtor);
  const asked = {
    itemIds: null,
    count: 3,
    rhythm: 'monthly',
    firstOn: addDays(MONDAY, 30),
    firstCents: null,
    charges: 'waived-if-kept',
  } as const;
  const plan = await p.program.offerPlan(p.debtor, asked, true);
  expect((await p.get(link)).body).toMatch(/À régler<\/th><td class="sum">1.200,00/);
  await p.program.signPlan(plan.id);
  const [first, second] = plan.draft.instalments;
  const { body } = await p.get(link);
  expect(body).toMatch(/À régler<\/th><td class="sum">400,00/);
  expect(body).toContain('réglée par votre échéancier');
  expect(body).toContain('Votre échéancier');
  expect(body).toMatch(/<dd class="big">400,00/);
  expect(body.match(/à venir/g)).toHaveLength(3);
  p.moveTo(addDays(second?.on ?? MONDAY, 1));
  const late = (await p.get(`${link}?lang=en`)).body;
  expect(late).toMatch(/To pay<\/th><td class="sum">€800.00/);
  expect(first && late.includes('Instalment of')).toBe(true);
  // Contested, be it in part: nothing of the plan is asked for, and its schedule is still there to read.
  const contested = [{ itemId: plan.draft.items[0]?.id as never, cents: 10_000n }];
  await p.program.openDispute(p.debtor, { contested, cause: 'damaged', reason: 'abîmé' } as never);
  const quiet = (await p.get(link)).body;
  expect(quiet).not.toMatch(/À régler<\/th>|class="big"/);
  expect(quiet).toContain('Votre échéancier');
});
