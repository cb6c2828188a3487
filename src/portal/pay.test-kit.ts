import { CREDITOR } from '../../stories/engine/world.ts';
import { readyPayments } from '../adapters/pay/payments-setting.ts';
import { KEY, type PlayedSession, SECRET, type StripePlayer, signedNews } from '../adapters/pay/stripe-player.test-kit.ts';
import { addDays } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { runDay } from '../use-cases/run-day.ts';
import { MONDAY } from '../use-cases/sending.test-kit.ts';
import { portalInMemory } from './portal.test-kit.ts';

export const COMPLETED = 'checkout.session.completed';
const KEPT = { provider: 'stripe' as const, key: KEY, secrets: [SECRET], methods: ['card' as const] };

/** The page of a debtor that can pay online; its provider is the player. */
export async function payingPortal(player: StripePlayer, kept = KEPT) {
  const place = { api: player.url, pages: player.url };
  const p = await portalInMemory(undefined, { payments: async () => readyPayments(kept, place) });
  const link = await p.linkOf(p.debtor);
  const begin = async (fields: Record<string, string | string[]> = {}) => {
    const answer = await p.post(`${link}/payer`, { form: await p.formOf(link), currency: 'EUR', ...fields });
    const session = player.sessions.get(String(answer.headers.location).split('/').at(-1) ?? '') as PlayedSession;
    return { ...answer, session };
  };
  const tell = async (body: string, sign: (text: string) => ReturnType<typeof signedNews> = signedNews) => {
    const { headers } = sign(body);
    const answer = await p.app.inject({ method: 'POST', url: '/hooks/stripe/1', headers, payload: body });
    return { status: answer.statusCode, body: answer.body };
  };
  const payments = () => p.deps.store.select('card_payment', {}, { limit: 99 });
  const items = () => p.deps.store.select('item', { debtor_id: p.debtor }, { limit: 99 });
  const open = async () => (await items()).map((item) => item.open_cents);
  const lines = () => p.deps.store.select('bank_line', {}, { limit: 99 });
  /** What waits for its debtor is given up, so that only a new decision asks for the money again. */
  const drop = async (debtorId: DebtorId) => {
    for (const { id } of await p.deps.store.select('contact', { debtor_id: debtorId, state: 'pending' }, { limit: 9 })) {
      const dispatches = (await p.deps.store.select('dispatch', { contact_id: id }, { limit: 9 })).map((one) => one.id);
      const data = { id, debtorId, creditorId: CREDITOR, dispatches, why: 'test' };
      await p.deps.store.record([{ kind: 'contact.dropped', by: 'test', data }]);
    }
  };
  /** The day's run so many days later, on books of that day. */
  const daysLater = async (days: number) => {
    const today = addDays(MONDAY, days);
    p.moveTo(today);
    await p.deps.store.record([{ kind: 'creditor.changed', by: 'test', data: { id: CREDITOR, changes: { books_as_of: today } } }]);
    await p.program.checkCardPayments();
    await runDay(p.deps, CREDITOR, today);
    return p.deps.store.select('contact', { debtor_id: p.debtor, state: 'pending' }, { limit: 9 });
  };
  return { ...p, link, drop, daysLater, begin, tell, payments, items, open, lines };
}
