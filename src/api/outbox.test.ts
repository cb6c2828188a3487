import { describe, expect, it } from 'vitest';
import { sendEmails } from '../use-cases/send-emails.ts';
import { debtorsDue, decided, dispatchOf, MONDAY } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

const AT = '/api/w/dupont/creditors/1/outbox';

async function withMail() {
  const one = await apiInMemory('dupont');
  const debtors = await debtorsDue(one.it, ['Martin', 'Durand', 'Petit']);
  one.it.world.dead.add('compta@petit.example');
  await decided(one.it);
  return { ...one, debtors };
}

describe('the outbox', () => {
  it('tells of every dispatch, the newest first, with its true state and what the server said', async () => {
    const { it: office, ask } = await withMail();
    const before = await ask('GET', AT);
    expect(before.body.lines.map((one: { status: string }) => one.status)).toEqual(['approved', 'approved', 'approved']);
    await sendEmails(office.deps, 1 as never, MONDAY);
    const { status, body } = await ask('GET', AT);
    expect([status, body.next]).toEqual([200, null]);
    const seen = body.lines.map((one: { debtor: { name: string }; status: string; outcome: string }) => [
      one.debtor.name,
      one.status,
      one.outcome,
    ]);
    expect(seen).toEqual([
      ['Petit', 'failed', 'réponse du serveur d’e-mail\u00a0: 550 no such user'],
      ['Durand', 'sent', 'réponse du serveur d’e-mail\u00a0: 250 OK'],
      ['Martin', 'sent', 'réponse du serveur d’e-mail\u00a0: 250 OK'],
    ]);
    expect(body.lines[0]).toMatchObject({
      channel: 'email',
      step: 'first-reminder',
      stepName: '1re relance',
      decidedOn: '2026-03-02',
      invoices: ['F-Petit'],
      totals: [{ amount: '1200.00', currency: 'EUR' }],
      tries: 1,
      kept: true,
    });
  });

  it('is filtered and comes by pages', async () => {
    const { it: office, ask, debtors } = await withMail();
    await sendEmails(office.deps, 1 as never, MONDAY);
    const first = await ask('GET', `${AT}?limit=2`);
    expect([first.body.lines.length, first.body.next]).toEqual([2, first.body.lines[1].id]);
    const second = await ask('GET', `${AT}?limit=2&after=${first.body.next}`);
    expect([second.body.lines.length, second.body.next]).toEqual([1, null]);
    const ids = (body: { lines: { debtor: { id: number } }[] }) => body.lines.map((one) => one.debtor.id);
    expect(ids((await ask('GET', `${AT}?status=failed&status=uncertain`)).body)).toEqual([debtors[2]]);
    expect(ids((await ask('GET', `${AT}?status=sent&channel=email`)).body)).toEqual([debtors[1], debtors[0]]);
    expect(ids((await ask('GET', `${AT}?channel=letter&channel=call`)).body)).toEqual([]);
    expect(ids((await ask('GET', `${AT}?debtor=${debtors[0]}`)).body)).toEqual([debtors[0]]);
    expect((await ask('GET', `${AT}?status=lost`)).status).toBe(400);
    expect((await ask('GET', '/api/w/dupont/creditors/9/outbox')).status).toBe(404);
  });
});

describe('a message', () => {
  it('is shown as it would leave today, and as it left', async () => {
    const { it: office, ask, debtors } = await withMail();
    const { id } = await dispatchOf(office, debtors[0] as never);
    const draft = await ask('GET', `/api/w/dupont/dispatches/${id}/message`);
    expect(draft.body).toMatchObject({ kind: 'email', kept: false });
    expect(draft.body.text).toContain('F-Martin');
    await sendEmails(office.deps, 1 as never, MONDAY);
    expect((await ask('GET', `/api/w/dupont/dispatches/${id}/message`)).body).toMatchObject({ kind: 'email', kept: true });
    expect((await ask('GET', '/api/w/dupont/dispatches/99/message')).body.refused).toBe('no-such-dispatch');
  });

  it('is a page that can do nothing, or a PDF', async () => {
    const { it: office, api, debtors } = await withMail();
    await debtorsDue(office, ['Grand'], true);
    await decided(office);
    const letter = await dispatchOf(office, office.world.debtors.get('Grand') as never, 'letter');
    const get = (id: number) =>
      api.inject({ method: 'GET', url: `/api/w/dupont/dispatches/${id}/message/page`, headers: { 'x-person': 'claire' } });
    const pdf = await get(letter.id);
    expect([pdf.statusCode, pdf.headers['content-type'], pdf.headers['content-disposition']]).toEqual([
      200,
      'application/pdf',
      `inline; filename="courrier-${letter.id}.pdf"`,
    ]);
    // The mail server of these tests keeps no real e-mail, so there is no page in it.
    const email = await dispatchOf(office, debtors[0] as never);
    expect((await get(email.id)).statusCode).toBe(404);
  });
});
