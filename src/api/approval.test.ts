import { describe, expect, it } from 'vitest';
import { DISPATCHES, formalNotices, leave, TASKS } from './notices.test-kit.ts';

describe('approval', () => {
  const APPROVE = '/api/w/dupont/creditors/1/approve';

  it('is given once: the second person is told', async () => {
    const { ask, ids } = await formalNotices(['Dupont', 'Durand']);
    expect((await ask('POST', APPROVE, { dispatches: [ids[0]] })).body).toEqual({
      approved: 1,
      dispatches: [ids[0]],
      restMinutes: 10,
      notApproved: null,
    });
    const again = await ask('POST', APPROVE, { dispatches: [ids[0]] }, { 'x-person': 'marc' });
    expect([again.status, again.body.refused]).toEqual([409, 'not-waiting']);
    expect((await ask('GET', `${DISPATCHES}/${ids[0]}`)).body).toMatchObject({ status: 'approved', approvedBy: 'claire' });
    const { body } = await ask('GET', `${DISPATCHES}/${ids[0]}/last-word`, undefined, { 'x-person': 'marc' });
    expect(body).toMatchObject({ status: 'approved', by: 'claire', at: expect.stringMatching(/^2026-03-02T/) });
    expect((await ask('GET', `${DISPATCHES}/${ids[1]}/last-word`)).body).toEqual({ status: 'proposed', by: null, at: null });
    expect((await ask('GET', `${DISPATCHES}/999/last-word`)).status).toBe(404);
    expect((await ask('POST', APPROVE, { dispatches: [] })).status).toBe(400);
  });

  it('of all is of those that were shown', async () => {
    const { ask, ids } = await formalNotices(['Dupont', 'Durand', 'Roy']);
    const shown = async () => (await ask('GET', '/api/w/dupont/creditors/1/to-approve')).body;
    const unapprove = (id: unknown) => ask('POST', '/api/w/dupont/creditors/1/unapprove', { dispatches: [id] });
    await ask('POST', APPROVE, { dispatches: [ids[0]] });
    const body = await shown();
    expect(body).toMatchObject({ count: 2, debtors: 2, totals: [{ amount: '2400.00', currency: 'EUR' }] });
    // As many as were shown, and the same last one: but one of them was never shown.
    await unapprove(ids[0]);
    await ask('POST', APPROVE, { dispatches: [ids[1]] });
    const late = await ask('POST', APPROVE, { all: { seen: body.seen } });
    expect([late.status, late.body.refused]).toEqual([409, 'overtaken']);
    const now = await shown();
    expect(now.count).toBe(2);
    expect((await ask('POST', APPROVE, { all: { seen: now.seen } })).body).toMatchObject({ approved: 2, dispatches: [ids[0], ids[2]] });
  });

  it('of some that others were quicker with is told as what it did, so that just that can be taken back', async () => {
    const { ask, ids } = await formalNotices(['Dupont', 'Durand', 'Roy']);
    await ask('POST', APPROVE, { dispatches: [ids[0]] }, { 'x-person': 'marc' });
    const { status, body } = await ask('POST', APPROVE, { dispatches: ids });
    expect([status, body.approved, body.dispatches]).toEqual([200, 2, [ids[1], ids[2]]]);
    expect(body.notApproved).toContain('Certains de ces envois n’attendent pas d’accord');
    await ask('POST', '/api/w/dupont/creditors/1/unapprove', { dispatches: body.dispatches });
    expect((await ask('GET', `${DISPATCHES}/${ids[0]}`)).body).toMatchObject({ status: 'approved', approvedBy: 'marc' });
  });

  it('can be asked for of thousands that were ticked', async () => {
    const { ask, ids } = await formalNotices(['Dupont']);
    const many = Array.from({ length: 2_500 }, (_, at) => at + 1);
    const { status, body } = await ask('POST', APPROVE, { dispatches: many });
    expect([status, body.dispatches]).toEqual([200, ids]);
  });

  it('of two at the same moment is of one of them', async () => {
    const { ask, ids } = await formalNotices(['Dupont']);
    const answers = await Promise.all(['claire', 'marc'].map((who) => ask('POST', APPROVE, { dispatches: ids }, { 'x-person': who })));
    expect(answers.map((one) => one.status).toSorted()).toEqual([200, 409]);
    expect(answers.find((one) => one.status === 409)?.body.refused).toBe('not-waiting');
  });

  it('is taken back until it leaves, by whoever may approve', async () => {
    const { ask, ids } = await formalNotices(['Dupont', 'Durand']);
    const url = '/api/w/dupont/creditors/1/unapprove';
    const before = (await ask('GET', TASKS)).body;
    await ask('POST', APPROVE, { dispatches: ids });
    expect((await ask('POST', url, { dispatches: ids }, { 'x-person': 'paul', 'x-role': 'collector' })).status).toBe(403);
    expect((await ask('POST', url, { dispatches: ids }, { 'x-person': 'marc' })).body).toEqual({ takenBack: 2 });
    expect((await ask('POST', url, { dispatches: ids })).body).toEqual({ takenBack: 0 });
    expect((await ask('GET', TASKS)).body).toEqual(before);
    await ask('POST', APPROVE, { dispatches: [ids[0]] });
    await leave(ask, 'print');
    const late = await ask('POST', url, { dispatches: ids });
    expect([late.status, late.body.refused, late.body.details]).toEqual([
      409,
      'leaving-already',
      { taken: 0, count: 1, numbers: String(ids[0]) },
    ]);
    expect(late.body.message).toBe(
      `Trop tard pour reprendre l’accord donné à ces envois, imprimés, en route, partis, retirés ou inconnus\u00a0: n°\u00a0${ids[0]}. Remis en attente d’accord\u00a0: 0.`,
    );
    expect((await ask('POST', url, { dispatches: [] })).status).toBe(400);
  });

  it('is not given but put off, with a reason and a day', async () => {
    const { ask, ids } = await formalNotices(['Dupont']);
    const url = `${DISPATCHES}/${ids[0]}/skip`;
    expect((await ask('POST', url, { reason: ' ', until: '2026-03-09' })).body).toMatchObject({
      refused: 'reason-missing',
      message: 'Dites pourquoi\u00a0: quelqu’un le lira plus tard.',
    });
    expect((await ask('POST', url, { reason: 'il a appelé', until: '2026-03-01' })).body.refused).toBe('hold-ends-before-it-begins');
    const { body } = await ask('POST', url, { reason: 'il a appelé', until: '2026-03-09' });
    expect(body).toMatchObject({ until: '2026-03-09', hold: expect.any(Number) });
    expect((await ask('GET', TASKS)).body.toApprove).toEqual([]);
    expect((await ask('POST', url, { reason: 'encore', until: '2026-03-09' })).status).toBe(409);
    expect((await ask('GET', `${DISPATCHES}/${ids[0]}/last-word`)).body).toMatchObject({ status: 'withdrawn', by: 'claire' });
    expect((await ask('POST', `/api/w/dupont/holds/${body.hold}/lift`, { why: 'annulé' })).status).toBe(200);
    await ask('POST', '/api/w/dupont/creditors/1/runs', {});
    expect((await ask('GET', TASKS)).body.toApprove).toMatchObject([{ invoices: ['F-Dupont'], step: 'formal-notice' }]);
  });
});
