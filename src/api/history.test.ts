import { expect, it } from 'vitest';
import type { DebtorId, DisputeId } from '../core/base/id.ts';
import { resolveDispute } from '../use-cases/dispute.ts';
import { offerPlan, signPlan } from '../use-cases/plan.ts';
import { debtorsDue } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

type Event = { is: string; on: string } & Record<string, unknown>;

it('the history tells what was contested, decided, promised, offered and planned: when, by whom, in which words', async () => {
  const { ask, it: here } = await apiInMemory();
  const { deps } = here;
  const [martin = 0 as DebtorId, petit = 0 as DebtorId] = await debtorsDue(here, ['Martin', 'Petit']);
  const base = `/api/w/dupont/debtors/${martin}`;
  const { items } = (await ask('GET', base)).body;
  const item = { id: items[0].id, number: 'F-Martin' };
  await ask('POST', `${base}/promises`, { on: '2026-03-06', amount: '10,50', via: 'email', note: 'vu avec Mme Lenoir' });
  const sums = [{ item: item.id, amount: '100,00' }];
  const { body } = await ask('POST', `${base}/disputes`, { sums, cause: 'price', reason: 'trop cher' });
  await resolveDispute(deps, body.id as DisputeId, { resolution: 'rejected', accepted: [], reason: 'le prix est celui du devis' });
  const offer = await ask('POST', `${base}/offers`, { items: [item.id], pays: '1080,00', until: '2026-03-31' });
  await ask('POST', `/api/w/dupont/offers/${offer.body.id}/grant`);
  const plan = { itemIds: null, count: 2, rhythm: 'monthly', firstOn: here.clock.today(), firstCents: null, charges: 'reserved' } as const;
  await signPlan(deps, (await offerPlan(deps, petit, plan, true)).id);
  const history = async (of: DebtorId, page = '') => (await ask('GET', `/api/w/dupont/debtors/${of}/history${page}`)).body;
  const events: Event[] = (await history(martin)).events;
  const of = (is: string) => events.find((one) => one.is === is);
  const by = 'claire';
  expect(of('dispute-opened')).toMatchObject({
    dispute: { id: body.id, cause: 'price', items: [{ ...item, amount: { amount: '100.00' } }], by, said: 'trop cher', resolution: null },
  });
  expect(of('dispute-decided')).toMatchObject({ dispute: { resolution: 'rejected', said: 'le prix est celui du devis' } });
  expect(of('dispute-closed')).toBeUndefined();
  expect(of('hold-placed')).toMatchObject({
    hold: { promised: { on: '2026-03-06', amount: { amount: '10.50' }, via: 'email' }, reason: 'vu avec Mme Lenoir', author: by },
  });
  expect(of('offer-made')).toMatchObject({
    offer: { items: [item], pay: { amount: '1080.00' }, until: '2026-03-31', by, withdrawn: false },
  });
  expect(of('offer-granted')).toMatchObject({ offer: { id: offer.body.id, by } });
  const planned: Event[] = (await history(petit)).events;
  expect(planned.filter(({ is }) => is !== 'issued')).toMatchObject([
    { is: 'plan-signed', plan: { state: 'signed' } },
    { is: 'plan-offered', plan: { total: { amount: '1200.00' }, instalments: 2, state: 'offered' } },
  ]);
  const { total } = await history(martin);
  expect(events).toHaveLength(total);
  expect(events.map((one) => one.on)).toEqual(
    events
      .map((one) => one.on)
      .toSorted()
      .reverse(),
  );
  const pages = await Promise.all([0, 2, 4, 6].map((after) => history(martin, `?after=${after}&limit=2`)));
  expect(pages.flatMap((page) => page.events)).toEqual(events);
});

it('the history tells decisions with their reasons, proceedings with their steps, kept papers and the way of letters', async () => {
  const { ask, it: here } = await apiInMemory();
  const [martin = 0 as DebtorId] = await debtorsDue(here, ['Martin']);
  const base = `/api/w/dupont/debtors/${martin}`;
  const known = { activity: 'trader', creditorTrader: true };
  await ask('POST', `${base}/choice`, { way: 'order-for-payment', reasons: 'ne répond plus', ...known });
  const { body } = await ask('POST', `${base}/proceedings`, { route: 'order-for-payment', courtName: 'Tours', number: '12', ...known });
  const step = { kind: 'filed', on: here.clock.today(), cost: '31,80', recoverable: true, note: 'au guichet' };
  expect((await ask('POST', `/api/w/dupont/proceedings/${body.id}/steps`, step)).status).toBe(200);
  const { store } = here.deps;
  const on = here.clock.today();
  const proof = {
    id: await store.reserve('letter_event', 1),
    what: 'proof-receipt',
    code: null,
    sha256: '0'.repeat(64),
    media_type: 'application/pdf',
  };
  const whose = { creditor_id: 1, debtor_id: martin, dispatch_id: 1, told_on: on, on_day: on, author: 'claire', mark: 'm' };
  await store.record([{ kind: 'letter.proof-filed', by: 'claire', data: { event: { ...proof, ...whose } as never } }]);
  const { events } = (await ask('GET', `${base}/history`)).body;
  const told = (events as Event[]).flatMap((one) => ('followed' in one ? [[one.is, one['followed']]] : []));
  expect(told).toMatchObject([
    ['letter-carried', { title: 'Avis de réception du recommandé', path: `proofs/${proof.id}`, by: 'claire' }],
    [
      'proceeding-step',
      { title: 'Requête déposée', facts: [expect.any(String), expect.stringContaining('récupérables')], said: 'au guichet' },
    ],
    ['proceeding-opened', { facts: [expect.stringContaining('demandés'), 'Tours', expect.stringContaining('12')], by: 'claire' }],
    ['way-chosen', { said: 'ne répond plus', by: 'claire', undone: false }],
  ]);
});
