import { describe, expect, it } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import { approve } from '../use-cases/approve.ts';
import { printLetters } from '../use-cases/print-letters.ts';
import { runDay } from '../use-cases/run-day.ts';
import { debtorsDue, decided, dispatchOf, MONDAY, tell } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';
import { DISPATCHES, formalNotices, leave, TASKS } from './notices.test-kit.ts';

describe('what waits today', () => {
  it('is told by kind, with the reasons as sentences and where the day stands', async () => {
    const { ask, body } = await formalNotices(['Dupont', 'Durand']);
    expect(body.toApprove).toHaveLength(2);
    expect(body.toApprove[0]).toMatchObject({
      channel: 'registered-letter',
      step: 'formal-notice',
      debtor: { name: 'Dupont' },
      invoices: ['F-Dupont'],
      totals: [{ amount: '1200.00', currency: 'EUR' }],
      dueSince: '2025-12-10',
      overtaken: false,
    });
    expect(body.toApprove[0].why[0]).toBe('L’étape «\u00a0mise en demeure\u00a0» est arrivée à son jour pour F-Dupont.');
    expect(body.state).toMatchObject({ day: '2026-03-02', heldBack: null, decided: true, nextBusinessDay: '2026-03-03' });
    expect(body.more).toBe(false);
    expect((await ask('GET', '/api/w/dupont/creditors/1/waiting')).body).toMatchObject({ approve: 2, call: 0, questions: 0, bankLines: 0 });
    expect((await ask('GET', '/api/w/dupont/creditors/9/waiting')).body.refused).toBe('unknown-creditor');
  });

  it('is paged, and says when it goes on', async () => {
    const { ask, ids } = await formalNotices(['Dupont', 'Durand']);
    const first = await ask('GET', `${TASKS}?limit=1`);
    expect([first.body.toApprove.length, first.body.more]).toEqual([1, true]);
    const second = await ask('GET', `${TASKS}?limit=1&after=${ids[0]}`);
    expect(second.body.toApprove.map((one: { id: number }) => one.id)).toEqual([ids[1]]);
    expect((await ask('GET', `${TASKS}?limit=0`)).status).toBe(400);
    expect((await ask('GET', '/api/w/dupont/creditors/7/tasks')).body.refused).toBe('unknown-creditor');
  });

  it('marks what was overtaken since it was decided', async () => {
    const { ask, it: office } = await formalNotices(['Dupont']);
    await tell(office.world, 'pay', 'F-Dupont', '1200.00');
    expect((await ask('GET', TASKS)).body.toApprove[0]).toMatchObject({ overtaken: true });
  });

  it('comes with what the next days would bring, and which claims are about to lapse', async () => {
    const { ask } = await formalNotices(['Dupont']);
    const coming = await ask('GET', '/api/w/dupont/creditors/1/coming?days=10');
    expect([coming.status, Array.isArray(coming.body.days)]).toEqual([200, true]);
    expect((await ask('GET', '/api/w/dupont/creditors/1/coming?days=900')).status).toBe(400);
    expect((await ask('GET', '/api/w/dupont/creditors/1/running-out')).body).toEqual({ claims: [], count: 0, over: 0 });
    expect((await ask('GET', '/api/w/dupont/creditors/1/proofs-of-debt')).body).toEqual({ proofs: [] });
  });
});

describe('a preview', () => {
  it('of a rate that is not known says where to enter it, and works once it is', async () => {
    const { ask, ids } = await formalNotices(['Dupont'], day('2027-02-01'));
    const url = `${DISPATCHES}/${ids[0]}/preview`;
    const missing = await ask('GET', url);
    expect([missing.status, missing.body.refused]).toEqual([422, 'law-value-unknown']);
    expect(missing.body.message.replace(/[\u00a0\u202f]/g, ' ')).toMatch(
      /^Le taux de la BCE du 1er semestre 2027 n’est pas connu : .* à partir du 01\/01\/2027 .* dans Réglages, Valeurs de la loi\.$/,
    );
    expect((await ask('GET', `${url}/page`)).body.refused).toBe('law-value-unknown');
    for (const series of ['ecbReference', 'legalInterest', 'legalInterestNaturalPersons']) {
      const entered = { series, halfYear: '2027-S1', ratePercent: '2,40', source: 'JO du 28 décembre 2026', confirm: true };
      expect((await ask('POST', '/api/w/dupont/law/rates', entered)).status).toBe(200);
    }
    const { status, body } = await ask('GET', url);
    expect([status, body.kind, body.page]).toEqual([200, 'letter', 'pdf']);
    expect(body.text).toContain('F-Dupont');
  });

  it('of an e-mail is a page that can run nothing; of a letter its PDF', async () => {
    const { ask, it: office } = await apiInMemory();
    const [dupont] = await debtorsDue(office, ['Dupont'], true);
    await runDay(office.deps, CREDITOR, MONDAY);
    const email = await dispatchOf(office, dupont as never);
    const seen = await ask('GET', `${DISPATCHES}/${email.id}/preview`);
    expect(seen.body).toMatchObject({ kind: 'email', page: 'html', findings: [] });
    const page = await ask('GET', `${DISPATCHES}/${email.id}/preview/page`);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['content-security-policy']).toContain('sandbox');
    expect(page.body).not.toContain('cid:');
    const letter = await dispatchOf(office, dupont as never, 'letter');
    expect((await ask('GET', `${DISPATCHES}/${letter.id}/preview/page`)).headers['content-type']).toBe('application/pdf');
    expect((await ask('GET', `${DISPATCHES}/999/preview`)).status).toBe(404);
  });

  it('comes with the debtor, the invoices and what was done before', async () => {
    const { ask, ids } = await formalNotices(['Dupont']);
    const { body } = await ask('GET', `${DISPATCHES}/${ids[0]}`);
    expect(body).toMatchObject({ status: 'proposed', debtor: { name: 'Dupont', email: 'compta@dupont.example' } });
    expect(body.invoices[0]).toMatchObject({ number: 'F-Dupont', late: 82, open: { amount: '1200.00', currency: 'EUR' } });
    expect(body.before).toEqual([]);
  });
});

it('what was done before is told with the next step', async () => {
  const { ask, it: office } = await apiInMemory();
  const [dupont] = await debtorsDue(office, ['Dupont']);
  await decided(office);
  await leave(ask, 'send');
  office.clock.moveTo(day('2026-03-09'));
  await runDay(office.deps, CREDITOR, day('2026-03-09'));
  const { id } = await dispatchOf(office, dupont as never, 'call');
  const { before } = (await ask('GET', `${DISPATCHES}/${id}`)).body;
  expect(before).toMatchObject([{ step: 'first-reminder', on: '2026-03-02', state: 'made', ways: [{ channel: 'email', status: 'sent' }] }]);
});

describe('leaving', () => {
  it('is decided, sent and counted', async () => {
    const { ask, it: office } = await apiInMemory();
    await debtorsDue(office, ['Dupont', 'Durand']);
    const run = await ask('POST', '/api/w/dupont/creditors/1/runs', {});
    expect([run.status, run.body.heldBack, run.body.decided]).toEqual([200, null, { 'first-reminder': 2 }]);
    expect((await ask('GET', TASKS)).body.toSend).toMatchObject({ emails: { count: 2 }, letters: { count: 0 }, approved: 2 });
    const sent = await leave(ask, 'send');
    expect(sent.body).toMatchObject({ heldBack: null, sent: 2, withdrawn: 0, failed: 0, uncertain: 0, refused: [], unwritable: [] });
    expect((await leave(ask, 'send', { 'x-person': 'paul', 'x-role': 'collector' })).status).toBe(403);
    expect((await ask('POST', '/api/w/dupont/creditors/1/send', {})).status).toBe(400);
  });

  it('waits for a word before go-live, given once', async () => {
    const { ask, it: office } = await apiInMemory();
    await office.deps.store.record([{ kind: 'creditor.went-live', by: 'claire', data: { id: CREDITOR, from: day('2026-12-01') } }]);
    await debtorsDue(office, ['Dupont', 'Durand']);
    expect((await ask('POST', '/api/w/dupont/creditors/1/runs', {})).body).toMatchObject({ state: 'waiting', waitsBecause: 'not-live' });
    const [run] = (await ask('GET', TASKS)).body.runs;
    expect(run).toMatchObject({ decided: 2, leaves: 2 });
    expect((await ask('POST', `/api/w/dupont/runs/${run.id}/release`)).status).toBe(200);
    const again = await ask('POST', `/api/w/dupont/runs/${run.id}/release`);
    expect([again.status, again.body.refused]).toEqual([404, 'unknown-run']);
    expect((await ask('GET', TASKS)).body).toMatchObject({ runs: [], toSend: { emails: { count: 2 } } });
  });

  it('of letters is a batch, to be opened again and said to be posted', async () => {
    const { ask, ids } = await formalNotices(['Dupont', 'Durand']);
    await ask('POST', '/api/w/dupont/creditors/1/approve', { dispatches: ids });
    const printed = await leave(ask, 'print');
    expect(printed.body).toMatchObject({ letters: 2, batch: 1 });
    const file = (name: string) => ask('GET', `/api/w/dupont/batches/1/${name}`);
    expect((await file('letters')).headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="2026-03-02-lot-1-lettres.pdf"',
    });
    expect((await file('postingList')).body).toBe('2');
    expect((await file('csv')).headers['content-disposition']).toContain('attachment');
    expect((await file('autre')).status).toBe(400);
    expect((await ask('GET', '/api/w/dupont/batches/9/letters')).body.refused).toBe('unknown-batch');
    expect((await ask('GET', TASKS)).body.toPost).toHaveLength(2);
    const url = '/api/w/dupont/batches/1/posted';
    expect((await ask('POST', url, { on: '2026-03-05', posted: ids })).body.refused).toBe('posted-in-the-future');
    const tracking = [{ id: ids[0], number: '2C 123 456 7890 1' }];
    const said = { on: '2026-03-02', posted: [ids[0]], except: [ids[1]] };
    expect((await ask('POST', url, { ...said, tracking: [{ id: ids[0], number: 'x' }] })).body.refused).toBe('tracking-unreadable');
    const [pending] = (await ask('GET', '/api/w/dupont/debtors/1')).body.items;
    expect(pending.level).toMatchObject({ name: 'mise en demeure', waits: 'à poster', on: '2026-03-02' });
    expect((await ask('POST', url, { ...said, tracking })).body).toEqual({ posted: 1 });
    const [, letter] = (await ask('GET', '/api/w/dupont/creditors/1/outbox')).body.lines;
    expect(letter).toMatchObject({ state: 'postée', tracking: 'suivi n°\u00a02C\u00a0123\u00a0456\u00a07890\u00a01' });
    const [made] = (await ask('GET', '/api/w/dupont/debtors/1')).body.items;
    expect(made.level).toMatchObject({ name: 'mise en demeure', waits: null });
    const [event] = (await ask('GET', '/api/w/dupont/debtors/1/history')).body.events;
    expect(event.contact.dispatches[0].text).toContain('postée, suivi n°');
    expect((await ask('POST', url, { on: '2026-03-02', posted: ids })).status).toBe(409);
    expect((await ask('GET', TASKS)).body.toSend).toMatchObject({ emails: { count: 0 }, letters: { count: 1, later: 0 } });
  });

  it('of a letter that was overtaken is only recorded when it left all the same', async () => {
    const { ask, ids, it: office } = await formalNotices(['Dupont']);
    await approve(office.deps, CREDITOR, ids as never);
    await printLetters(office.deps, CREDITOR, MONDAY);
    await tell(office.world, 'pay', 'F-Dupont', '1200.00');
    const url = '/api/w/dupont/batches/1/posted';
    const refused = await ask('POST', url, { on: '2026-03-02', posted: ids });
    expect([refused.status, refused.body.refused]).toEqual([422, 'letters-overtaken']);
    expect(refused.body.message).not.toContain('--');
    expect((await ask('POST', url, { on: '2026-03-02', posted: ids, allTheSame: true })).body).toEqual({ posted: 1 });
  });

  it('in doubt is settled by a person', async () => {
    const { ask, it: office } = await apiInMemory();
    const [dupont] = await debtorsDue(office, ['Dupont']);
    await decided(office);
    const { id } = await dispatchOf(office, dupont as never);
    const resolve = (left: boolean) => ask('POST', `${DISPATCHES}/${id}/resolve`, { left });
    expect((await resolve(true)).body.refused).toBe('not-uncertain');
    office.deps.mailer.send = async () => ({ kind: 'unknown', reply: 'connection lost' });
    await leave(ask, 'send');
    expect((await ask('GET', TASKS)).body.uncertain).toHaveLength(1);
    expect((await resolve(true)).body).toEqual({ left: true });
    expect((await ask('GET', TASKS)).body.uncertain).toEqual([]);
  });
});

describe('a call', () => {
  async function aCall() {
    const api = await apiInMemory();
    const [dupont] = await debtorsDue(api.it, ['Dupont']);
    await tell(api.it.world, 'due', 'F-Dupont', '2026-02-20');
    await tell(api.it.world, 'reached', 'F-Dupont', 'first-reminder', '2026-02-22');
    await runDay(api.it.deps, CREDITOR, MONDAY);
    const { id } = await dispatchOf(api.it, dupont as never, 'call');
    return { ...api, id, url: `${DISPATCHES}/${id}/call` };
  }

  it('has a script, and its promise holds the invoices until one working day after', async () => {
    const { ask, id, url } = await aCall();
    const script = await ask('GET', `${DISPATCHES}/${id}/preview`);
    expect(script.body).toMatchObject({ kind: 'call', page: 'none' });
    expect(script.body.text).toContain('F-Dupont');
    expect((await ask('POST', url, { outcome: 'promised' })).body.refused).toBe('promise-without-day');
    expect((await ask('POST', url, { outcome: 'promised', promisedOn: '2026-03-01' })).body.refused).toBe('promise-in-the-past');
    // A Friday: the working day after it is the Monday.
    expect((await ask('POST', url, { outcome: 'promised', promisedOn: '2026-03-06' })).body).toMatchObject({
      heldUntil: '2026-03-09',
      dispute: null,
    });
    const again = await ask('POST', url, { outcome: 'reached' });
    expect([again.status, again.body.refused]).toEqual([409, 'no-such-call']);
  });

  it('that is disputed says why', async () => {
    const { ask, url } = await aCall();
    expect((await ask('POST', url, { outcome: 'disputed' })).body).toMatchObject({
      refused: 'dispute-without-reason',
      message: 'Une contestation a son motif\u00a0: notez-le.',
    });
    expect((await ask('POST', url, { outcome: 'disputed', note: 'livraison incomplète' })).body).toMatchObject({
      heldUntil: null,
      dispute: 1,
    });
    expect((await ask('POST', url, { outcome: 'sung' })).status).toBe(400);
  });
});
